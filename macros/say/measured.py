"""How a cell stands to each of its bases, as readers are told it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derive.comparisons import Comparisons
from macros.model.comparison import Cell
from macros.say.columns import column_name, measured_by
from macros.say.places import NamedPage
from macros.say.signs import Sign, of_relations


@dataclass(frozen=True, slots=True)
class Measured:
    """How an instrument stands to one base: its name, the relations, the place, and why."""

    base: str
    signs: tuple[Sign, ...]
    against: NamedPage | None
    note: str | None


def measured(lookup: Comparisons, cell: Cell) -> Iterator[Measured]:
    """The relations that the editors have written, the foremost base first."""
    for each in cell.measured:
        base = column_name(lookup, lookup.index.instruments[each.base])
        against = measured_by(lookup, each.against) if each.against else None
        yield Measured(base, of_relations(each.relations), against, each.note)
