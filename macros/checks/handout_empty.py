"""handout-empty: a handout holds something, and so does every query."""

from dataclasses import replace

from macros.derive.book import Book
from macros.derive.packs import chosen
from macros.model import Problem, Problems, Rule
from macros.model.handout import Handout, HandoutPart, PartKind

RULE = Rule(
    "handout-empty",
    "讲义至少收到一条记录；query 至少选中一条（这一种记录 data/ 里还没有的除外）；limits 写 entries。",
)


def check(book: Book) -> Problems:
    """Queries that nothing answers, and handouts without content."""
    for handout in book.corpus.handouts:
        drawn = book.drawn_by(handout)
        for part in handout.parts:
            if part.query is not None and not chosen(drawn, part) and _others(drawn, part):
                yield _vain(part)
        if handout.parts and not any(_held(drawn, part) for part in handout.parts):
            yield _empty(handout)


def _others(drawn: Book, part: HandoutPart) -> bool:
    """True where records of the kind are there that the query does not meet."""
    return bool(chosen(drawn, replace(part, query=None, records=())))


def _held(drawn: Book, part: HandoutPart) -> bool:
    return bool(part.entries) if part.kind is PartKind.LIMITS else bool(chosen(drawn, part))


def _vain(part: HandoutPart) -> Problem:
    return RULE.at(
        part.place.at("query"),
        f"这一部分（{part.kind.label}）没有选中任何记录",
        "至少一条",
        "放宽 query，或删去这一部分",
    )


def _empty(handout: Handout) -> Problem:
    return RULE.at(
        handout.place,
        f"讲义“{handout.id}”是空的",
        "至少收一条记录",
        "核对各部分的 records 和 query",
    )
