"""restricted-place: what is for internal use only stands in a restricted/ folder."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.categories import records
from macros.derive.profile import is_restricted
from macros.model import Corpus, Place, Problem, Problems, Rule, Span

RULE = Rule(
    "restricted-place",
    "注明仅供内部参考的，出自来源限内部的行的，与 restricted/ 里的记录出自同一处的，只放在 restricted/ 目录。",
)
WORDS = ("内部参考", "禁止在互联网", "不得公开")


def check(book: Book) -> Problems:
    """Open cases and collections that carry the mark; whatever draws on restricted lines."""
    closed = [span for place, span in _spans(book.corpus) if is_restricted(place)]
    ranges = [Span(s.id, s.closed) for s in book.corpus.sources if s.closed]
    for place, text in _texts(book.corpus):
        if not is_restricted(place) and any(word in text for word in WORDS):
            yield _misplaced(place, "注明不能公开")
    for place, span in _spans(book.corpus):
        if not is_restricted(place) and any(span.meets(other) for other in closed):
            yield _misplaced(place, "所引的行，restricted/ 里的记录也引")
    for place, span in (*_spans(book.corpus), *_printed(book.corpus)):
        if not is_restricted(place) and any(span.meets(other) for other in ranges):
            yield _misplaced(place, f"所引的行，来源 {span.source} 列为限内部")


def _misplaced(place: Place, why: str) -> Problem:
    return RULE.at(
        place,
        f"{why}，却在 restricted/ 之外",
        "放在 restricted/ 目录",
        "移入 restricted/；确可公开的，改正文字或行号",
    )


def _texts(corpus: Corpus) -> Iterator[tuple[Place, str]]:
    for case in corpus.cases:
        yield from case.narrative()
        yield from case.remarks()
    for collection in corpus.collections:
        yield collection.place.at("title"), collection.title
        yield from collection.remarks()


def _spans(corpus: Corpus) -> Iterator[tuple[Place, Span]]:
    """Lines of sources that cases and sections stand on."""
    for case in corpus.cases:
        for number, span in enumerate(case.spans):
            yield case.place.at(f"sources/{number}"), span
        if case.commentary:
            yield case.commentary.place.at("lines"), case.commentary.span
    for collection in corpus.collections:
        for section in collection.sections:
            yield section.place.at("lines"), section.span
            if section.commentary:
                yield section.commentary.place.at("lines"), section.commentary.span


def _printed(corpus: Corpus) -> Iterator[tuple[Place, Span]]:
    """Lines of sources that the texts of instruments, duties and circumstances stand on."""
    for listed in records(corpus):
        yield listed.place, listed.span
        yield from ((entry.place, entry.span) for entry in listed.entries)
    for instrument in corpus.instruments:
        if instrument.imprint:
            yield instrument.imprint.place, instrument.imprint.span
        yield from ((passage.place, passage.span) for passage in instrument.passages)
        yield from ((scrap.place, scrap.span) for scrap in instrument.scraps)
        for article in instrument.articles:
            yield from ((witness.place, witness.span) for witness in article.witnesses)
