"""What the editors' topics say at a row of a text view: the relation, or what the other side has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.compare import Strand
from macros.derive.comparisons import Comparisons, places_of
from macros.model import Instrument, Level, Where
from macros.model.comparison import Against, Cell, CellProvision, Comparison, Relation
from macros.say.columns import topic_url
from macros.say.side_text import SIDES
from macros.say.signs import Sign, of_relations

UNKNOWN = (Relation.LOST, Relation.UNHELD, Relation.UNDETERMINED, Relation.NOT_COMPARED)
"""Relations that compare nothing."""
Strands = Sequence[Strand]


@dataclass(frozen=True, slots=True)
class RowTopic:
    """A topic at a row. `said`: what the other side has of it, where the row does not show it."""

    title: str
    url: str
    signs: tuple[Sign, ...]
    said: str = ""


class RowTopics:
    """The topics of two instruments, by the places that their cells rest on."""

    def __init__(self, lookup: Comparisons, sides: tuple[Instrument, Instrument]) -> None:
        self.lookup, self.sides = lookup, sides

    def at(self, left: Strands, right: Strands) -> Iterator[RowTopic]:
        """Topics that rest on a row: on both its sides, or on one with what the other side has."""
        row = left, right
        seen: set[str] = set()
        for at in (0, 1):
            for topic, cell in (found for strand in row[at] for found in self._resting(strand)):
                other = topic.cell(self.sides[1 - at].id)
                if topic.id not in seen and other is not None:
                    seen.add(topic.id)
                    pair = (cell, other) if at == 0 else (other, cell)
                    yield self._topic(topic, pair, row, at)

    def _resting(self, strand: Strand) -> Iterator[tuple[Comparison, Cell]]:
        for topic, cell in self.lookup.cells_at(strand.article.id):
            if cell.instrument == strand.article.instrument and self._rests_on(cell, strand):
                yield topic, cell

    def _rests_on(self, cell: Cell, strand: Strand) -> bool:
        """True where the words of a cell stand in the strand."""
        return any(
            stand.target == strand.article.id and strand.where in (None, *self._places(stand))
            for stand in cell.provisions
        )

    def _places(self, stand: CellProvision) -> tuple[Where | None, ...]:
        article = self.lookup.index.articles.get(stand.target)
        quoted = article is not None and stand.quote is not None
        return tuple(places_of(article, stand)) if article and quoted else (stand.where,)

    def _topic(
        self, topic: Comparison, cells: tuple[Cell, Cell], row: tuple[Strands, Strands], at: int
    ) -> RowTopic:
        province = next((s.id for s in self.sides[::-1] if s.level is Level.PROVINCIAL), None)
        url = topic_url(topic, province)
        if any(self._rests_on(cells[1 - at], strand) for strand in row[1 - at]):
            return RowTopic(topic.title, url, _signs(cells, row))
        return RowTopic(topic.title, url, (), self._elsewhere(cells[1 - at], 1 - at))

    def _elsewhere(self, cell: Cell, at: int) -> str:
        """右边见第十八条; 右边未规定; 左边只在追责里：第四条第一款第五项."""
        if not cell.quote:
            return f"{SIDES[at]}边{cell.relation.label}"
        only = "只在追责里：" if cell.own is Relation.PENALTY_ONLY else "见"
        return f"{SIDES[at]}边{only}{'、'.join(dict.fromkeys(self._cited(cell)))}"

    def _cited(self, cell: Cell) -> Iterator[str]:
        index = self.lookup.index
        for stand in cell.provisions:
            if stand.quote:
                yield index.short_cite(index.articles[stand.target], stand.where)


def _signs(cells: tuple[Cell, Cell], row: tuple[Strands, Strands]) -> tuple[Sign, ...]:
    """The relations of one side to the other, where the row shows the place; none beside a loss."""
    if any(strand.is_lost for side in row for strand in side):
        return ()
    for at, (base, cell) in enumerate((cells, cells[::-1])):
        measure = cell.to(base.instrument)
        against = measure.against
        if against and any(_is_at(against, strand) for strand in row[at]):
            return of_relations(tuple(r for r in measure.relations if r not in UNKNOWN))
    return ()


def _is_at(against: Against, strand: Strand) -> bool:
    """True where a strand is the place, or stands in an article that is named alone."""
    same = strand.article.id == against.article
    return same and (against.where is None or strand.where in (against.where, None))
