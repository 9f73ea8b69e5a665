"""display-order: records of one kind have different numbers."""

from collections.abc import Sequence

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.category import Circumstance, Responsibility
from macros.model.measure import Measure
from macros.text.doubled import doubled

RULE = Rule("display-order", "同一类记录的排列号（order）各不相同。")


def check(book: Book) -> Problems:
    """Numbers that two records of a kind share."""
    for kind in (book.corpus.responsibilities, book.corpus.circumstances, book.corpus.measures):
        yield from _same_order(kind)


def _same_order(records: Sequence[Responsibility | Circumstance | Measure]) -> Problems:
    in_order = sorted(records, key=lambda record: record.place)
    for record, first in doubled(in_order, lambda record: record.order):
        if first.id != record.id:
            yield RULE.at(
                record.place.at("order"),
                f"排列号 {record.order} 已用于“{first.id}”",
                "各不相同的整数",
                "改成没有用过的数",
            )
