"""The indicator sheet: what each rule answers to each indicator, as far as its text is held.

A number that a rule does not set, and 无, are conclusions from absence: they stand only where the
seat of the topic is whole (decisions/0014); else the text is 原文不全 or 没有全文.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derive.comparisons import Comparisons
from macros.model import Coverage, Instrument, Level
from macros.model.base import Labelled
from macros.model.comparison import Cell, CellProvision, Comparison, Placement, Relation
from macros.model.figure import Answered, Counted, CountingUnit, Figure, Indicator, Tier

QUOTING = (Coverage.QUOTED, Coverage.CITED_ONLY, Coverage.PRESS)
UNCERTAIN = 6000
"""Ranks from here on conclude nothing and stand last, whichever way a column is sorted."""


class Holds(Labelled):
    """What a rule has for an indicator."""

    NUMBER = ("number", "数")
    YES = ("yes", "有")
    PENALTY_ONLY = ("penalty-only", "只见于追责")
    NO = ("no", "无")
    UNSAID = ("unsaid", "没写")
    NOT_APART = ("not-apart", "没有单写部门")
    DAMAGED = ("damaged", "原文不全")
    UNHELD = ("unheld", "没有全文")
    NOT_COMPARED = ("not-compared", "未比")


OWN = {
    Relation.LOST: Holds.DAMAGED,
    Relation.UNHELD: Holds.UNHELD,
    Relation.NOT_COMPARED: Holds.NOT_COMPARED,
    Relation.PENALTY_ONLY: Holds.PENALTY_ONLY,
}
"""What follows from a cell that says what it is by itself."""
RANKS = {
    Holds.YES: 0,
    Holds.PENALTY_ONLY: 4000,
    Holds.NO: 5000,
    Holds.UNSAID: 5000,
    Holds.NOT_APART: 4500,
    Holds.DAMAGED: UNCERTAIN,
    Holds.UNHELD: UNCERTAIN + 100,
    Holds.NOT_COMPARED: UNCERTAIN + 200,
}
WORDS = {CountingUnit.REGULARLY: 3000, CountingUnit.OFTEN: 3005, CountingUnit.AS_NEEDED: 3010}


@dataclass(frozen=True, slots=True)
class AskedColumn:
    """A column of the sheet: an indicator, or a level of it."""

    topic: Comparison
    indicator: Indicator
    tier: Tier | None = None

    @property
    def label(self) -> str:
        """县级; 终身追责."""
        return self.tier.label if self.tier else self.indicator.title


@dataclass(frozen=True, slots=True)
class Holding:
    """What a rule has: its numbers, or the words of 有, and where they stand."""

    holds: Holds
    figures: tuple[Figure, ...] = ()
    general: bool = False
    """True where the numbers are those for all levels."""
    quote: str | None = None
    provisions: tuple[CellProvision, ...] = ()

    @property
    def rank(self) -> int:
        """Most often first; by times, then by days; then words; then none; then what is unknown."""
        return min(map(_rank, self.figures)) if self.figures else RANKS[self.holds]


def _rank(figure: Figure) -> int:
    if figure.per_year:
        return (1000 if figure.counted is Counted.TIMES else 2000) - figure.per_year
    if figure.value is not None:
        return figure.value
    return WORDS.get(figure.unit, 3020)


def asked(lookup: Comparisons) -> Iterator[AskedColumn]:
    """Every column of the sheet, in the order of the topics."""
    for topic in lookup.corpus.comparisons:
        for indicator in topic.indicators:
            for tier in indicator.tiers or (None,):
                yield AskedColumn(topic, indicator, tier)


def rules(lookup: Comparisons) -> Iterator[tuple[Placement, Instrument]]:
    """The rows: national rules that speak to every topic, every province, and reports."""
    for placement in lookup.placements.values():
        instrument = lookup.index.instruments[placement.id]
        if instrument.level is Level.PROVINCIAL or not placement.optional:
            yield placement, instrument


def holds(lookup: Comparisons, column: AskedColumn, instrument: Instrument) -> Holding:
    """What a rule has for a column."""
    cell = column.topic.cell(instrument.id)
    if cell is None:
        return Holding(Holds.UNHELD)
    if not column.indicator.what:
        return _answered(lookup, column, cell)
    figures = [each for each in cell.figures if each.what in column.indicator.what]
    exact = tuple(each for each in figures if column.tier in (None, each.tier))
    general = tuple(each for each in figures if each.tier is Tier.ALL)
    apart = column.tier is Tier.DEPARTMENT
    if exact or (general and not apart):
        return _numbered(lookup, cell, exact or general, not exact)
    unsaid = Holds.NOT_APART if general else Holds.UNSAID
    return Holding(_absent(lookup, column.topic, cell, instrument, unsaid))


def _numbered(
    lookup: Comparisons, cell: Cell, figures: tuple[Figure, ...], general: bool
) -> Holding:
    stands = (lookup.holding(cell, figure.quote) for figure in figures)
    return Holding(
        Holds.NUMBER,
        figures,
        general,
        provisions=tuple(dict.fromkeys(stand for stand in stands if stand)),
    )


def _answered(lookup: Comparisons, column: AskedColumn, cell: Cell) -> Holding:
    """有 or 无 as an editor answered; else what the cell is by itself."""
    answers = (each for each in cell.answers if each.indicator == column.indicator.id)
    answer = next(answers, None)
    if answer is None:
        return Holding(Holds.NO if cell.own is Relation.SILENT else _own(cell))
    stand = lookup.holding(cell, answer.quote)
    held = Holds.YES if answer.answer is Answered.YES else Holds.NO
    return Holding(held, quote=answer.quote, provisions=(stand,) if stand else ())


def _own(cell: Cell) -> Holds:
    return OWN.get(cell.own, Holds.NOT_COMPARED) if cell.own else Holds.NOT_COMPARED


def _absent(
    lookup: Comparisons, topic: Comparison, cell: Cell, instrument: Instrument, absent: Holds
) -> Holds:
    """What stands where there is no number: its absence is said only of a text without losses."""
    if cell.own in OWN:
        return OWN[cell.own]
    if instrument.coverage in QUOTING:
        return Holds.UNHELD
    return absent if lookup.is_whole(instrument, topic.division) else Holds.DAMAGED
