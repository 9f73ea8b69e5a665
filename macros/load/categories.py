"""Everything that stands in the folders of responsibilities, circumstances, measures, ladders."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from macros.load.category import read_circumstance, read_responsibility
from macros.load.ladder import read_ladder
from macros.load.measure import read_measure
from macros.load.source import DataFile, read_tree
from macros.model import Problem
from macros.model.category import Circumstance, Responsibility
from macros.model.measure import Ladder, Measure

NAMED = ("responsibilities", "circumstances", "measures")
FOLDERS = (*NAMED, "ladders")


class _Ordered(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def order(self) -> int: ...


T = TypeVar("T")
O = TypeVar("O", bound=_Ordered)  # noqa: E741


@dataclass(frozen=True, slots=True)
class CategoryRecords:
    """The records of these folders, in the order of display."""

    responsibilities: tuple[Responsibility, ...]
    circumstances: tuple[Circumstance, ...]
    measures: tuple[Measure, ...]
    ladders: tuple[Ladder, ...]


def read_categories(root: Path, rank: dict[str, int], problems: list[Problem]) -> CategoryRecords:
    """Every record; ladders as their instruments are ranked, all others by their number."""

    def all_of(folder: str, read: Callable[[DataFile, list[Problem]], T]) -> list[T]:
        documents = read_tree(root, f"data/{folder}", problems)
        return [read(document, problems) for document in documents]

    return CategoryRecords(
        responsibilities=_sorted(all_of("responsibilities", read_responsibility)),
        circumstances=_sorted(all_of("circumstances", read_circumstance)),
        measures=_sorted(all_of("measures", read_measure)),
        ladders=tuple(
            sorted(
                all_of("ladders", read_ladder),
                key=lambda ladder: (rank.get(ladder.id, len(rank)), ladder.id),
            )
        ),
    )


def _sorted(records: list[O]) -> tuple[O, ...]:
    return tuple(sorted(records, key=lambda record: (record.order, record.id)))
