"""How a province departs from the nation: its topics by their weightiest relation to the first base."""

from macros.derive.comparisons import Comparisons
from macros.derive.grouped import grouped
from macros.model.comparison import DEPARTURES, Cell, Comparison, Placement, Relation

Entries = tuple[tuple[Comparison, Cell], ...]
BRIEF = frozenset({Relation.SAME, Relation.LOST, Relation.UNHELD, Relation.NOT_COMPARED})
"""Relations whose topics are listed by title alone."""


def departures(
    lookup: Comparisons, placement: Placement
) -> tuple[list[tuple[Relation, Entries]], Entries]:
    """Topics by their weightiest relation to the first base; those of which no base has a word."""
    cells = [(t, c) for t in lookup.corpus.comparisons if (c := t.cell(placement.id))]
    neither = tuple(
        (t, c) for t, c in cells if c.relation is Relation.SILENT and not worded(lookup, t, c)
    )
    by = grouped((_weightiest(c), (t, c)) for t, c in cells if (t, c) not in neither)
    return [(relation, by[relation]) for relation in DEPARTURES if relation in by], neither


def _weightiest(cell: Cell) -> Relation:
    return min(cell.relations, key=DEPARTURES.index)


def worded(lookup: Comparisons, topic: Comparison, cell: Cell) -> Cell | None:
    """The cell of the first base that has words on the topic."""
    cells = (topic.cell(base) for base in lookup.bases(cell))
    return next((each for each in cells if each and each.quote), None)
