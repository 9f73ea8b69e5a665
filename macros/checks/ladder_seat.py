"""ladder-seat: a ladder belongs to one instrument, and its steps stand in that instrument."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.measure import Ladder
from macros.text.doubled import doubled
from macros.text.hints import nearest

RULE = Rule(
    "ladder-seat",
    "阶梯的文件名是文件编号；每一级、每一处门槛都在该文件之内；同一处的门槛只写一次。",
)


def check(book: Book) -> Problems:
    """Ladders of no instrument, and steps that stand in another one."""
    known = {instrument.id for instrument in book.corpus.instruments} | set(book.corpus.unread)
    for ladder in book.corpus.ladders:
        if ladder.id not in known:
            yield RULE.at(
                ladder.place,
                f"没有编号为“{ladder.id}”的文件",
                "文件名是 data/instruments/ 里的编号",
                nearest(ladder.id, known) or "改文件名",
            )
        yield from _strangers(ladder)
        yield from _doubled(ladder)


def _strangers(ladder: Ladder) -> Problems:
    seats = [(own.article, own.place) for own in ladder.own]
    seats += [(rung.article, rung.place) for rung in ladder.rungs]
    for article, place in seats:
        if article and article.partition("/")[0] != ladder.id:
            yield RULE.at(
                place.at("provision"),
                f"{article} 不属于 {ladder.id}",
                f"{ladder.id}/条号",
                "改正 provision，或移到另一个文件的阶梯",
            )


def _doubled(ladder: Ladder) -> Problems:
    for own, _ in doubled(ladder.own, lambda own: (own.article, own.where)):
        yield RULE.at(
            own.place, f"{own.article} {own.where} 的门槛写了两次", "同一处只写一次", "合成一处"
        )
