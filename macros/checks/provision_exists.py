"""provision-exists: what duties, circumstances, measures and ladders point at is held."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.categories import records
from macros.model import Corpus, Place, Problems, Rule, Where
from macros.model.measure import Ladder
from macros.text.hints import nearest
from macros.text.quotes import has_place

RULE = Rule(
    "provision-exists", "责任、情形、处理方式和阶梯所指的条（provision）和位置（where）都存在。"
)
Address = tuple[str, Where | None, Place]


def check(book: Book) -> Problems:
    """Articles that nothing in data/ has, and places that an article does not have."""
    articles = book.index.articles
    for name, where, place in _addresses(book.corpus):
        article = articles.get(name)
        if article is None and name and name.partition("/")[0] not in book.corpus.unread:
            hint = nearest(name, articles) or "写作 文件编号/条号，例如 measures-2016/11"
            yield RULE.at(place, f"没有“{name[:40]}”这一条", "data/ 里有的条", hint)
        elif article is not None and not has_place(article, where):
            known = "、".join(str(unit) for unit, _ in article.units())
            yield RULE.at(
                place.at("where"),
                f"{name} 没有“{where}”",
                f"条内有的位置：{known or '无'}",
                "改正 where；指全条时不写",
            )


def _addresses(corpus: Corpus) -> Iterator[Address]:
    for record in records(corpus):
        for entry in record.entries:
            yield from (
                (provision.article, provision.where, provision.place) for provision in entry.cited
            )
    for measure in corpus.measures:
        yield from ((basis.article, basis.where, basis.place) for basis in measure.basis)
    for ladder in corpus.ladders:
        yield from _of_ladder(ladder)


def _of_ladder(ladder: Ladder) -> Iterator[Address]:
    yield from ((own.article, own.where, own.place) for own in ladder.own)
    for rung in ladder.rungs:
        yield rung.article, rung.where, rung.place
        for covered_place in rung.covers:
            if covered_place.place != rung.place:
                yield covered_place.article, covered_place.where, covered_place.place
