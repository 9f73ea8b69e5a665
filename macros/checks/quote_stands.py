"""quote-stands: a quoted threshold or consequence stands in the reading text that it addresses."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Place, Problems, Rule, Where
from macros.model.measure import Ladder, OwnThresholds, Quotation, Rung
from macros.text.quotes import JOIN, seat_of, stands

RULE = Rule(
    "quote-stands",
    "门槛和处理所引的话逐字见于所指条文的读文；分段用“……”相接，依原文次序，不跨残缺处，不跨行。",
)
Quoted = tuple[str, str, Where | None, Place]


def check(book: Book) -> Problems:
    """Quotations that the text does not have, or not in that order."""
    articles = book.index.articles
    for ladder in book.corpus.ladders:
        for text, name, where, place in _quoted(ladder):
            article = articles.get(name)
            if article is None:
                if not name:
                    expected = "写 quote、provision、where 三项"
                    yield RULE.at(place, "引文没有写出自哪一条", expected, "补写出处")
            elif not stands(article, where, text):
                yield RULE.at(
                    place,
                    f"“{text[:40]}”不见于 {seat_of(name, where)}",
                    f"该处读文里连续的文字，分段用“{JOIN}”相接",
                    "照条文改正引文，或改正 provision、where",
                )


def _quoted(ladder: Ladder) -> Iterator[Quoted]:
    if ladder.combine:
        yield _of(ladder.combine)
    seats: tuple[OwnThresholds | Rung, ...] = (*ladder.own, *ladder.rungs)
    for seat in seats:
        yield from ((t.quote, seat.article, seat.where, t.place) for t in seat.thresholds)
    for rung in ladder.rungs:
        yield from map(_of, rung.quotations)


def _of(quotation: Quotation) -> Quoted:
    return quotation.text, quotation.article, quotation.where, quotation.place
