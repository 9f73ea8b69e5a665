"""display-order: records of one kind have different numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.derive.book import Book
from macros.model import Problem, Rule
from macros.model.category import Circumstance, Responsibility
from macros.model.measure import Measure

RULE = Rule("display-order", "同一类记录的排列号（order）各不相同。")


def check(book: Book) -> Iterator[Problem]:
    """Numbers that two records of a kind share."""
    for kind in (book.corpus.responsibilities, book.corpus.circumstances, book.corpus.measures):
        yield from _doubled(kind)


def _doubled(records: Sequence[Responsibility | Circumstance | Measure]) -> Iterator[Problem]:
    seen: dict[int, str] = {}
    for value in sorted(records, key=lambda record: record.place):
        first = seen.setdefault(value.order, value.id)
        if first != value.id:
            yield RULE.at(
                value.place.at("order"),
                f"排列号 {value.order} 已用于“{first}”",
                "各不相同的整数",
                "改成没有用过的数",
            )
