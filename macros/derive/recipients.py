"""Who received something: every recipient with the values by which the tables are narrowed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.derive.applied import Applications, AppliedProvision
from macros.derive.case_places import values
from macros.derive.categories import Categories
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.model import Labelled
from macros.model.case import Case, ImposedMeasure, Sanction
from macros.model.category import Regime
from macros.model.measure import Measure

ADMINISTRATIVE = (
    Regime.ADMINISTRATIVE,
    Regime.ADMINISTRATIVE_PRE_2018,
    Regime.ADMINISTRATIVE_UNSPECIFIED,
)
RANKED = {"party": (Regime.PARTY,), "administrative": ADMINISTRATIVE}
"""Regimes within which one measure is heavier than another."""
UNKNOWN = "none"
"""The value of what the source does not bear."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A sanction of a case (`order` from 0) with the provisions that it stands under."""

    case: Case
    order: int
    applied: tuple[AppliedProvision, ...]
    values: dict[str, tuple[str, ...]]
    """By facet, each value once."""

    @property
    def sanction(self) -> Sanction:
        """What was received."""
        return self.case.sanctions[self.order]


@dataclass(frozen=True)
class Recipients:
    """Look-ups over the recipients. Holds no fact of its own."""

    index: Index
    applications: Applications
    categories: Categories

    @cached_property
    def all(self) -> tuple[Recipient, ...]:
        """Every recipient of every case, in the order of the cases and of the source."""
        return tuple(
            self._recipient(case, order)
            for case in self.index.corpus.cases
            for order in range(len(case.sanctions))
        )

    def having(self, facet: str, value: str) -> tuple[Recipient, ...]:
        """The recipients with a value of a facet."""
        return self._by_value.get((facet, value), ())

    @cached_property
    def _by_value(self) -> dict[tuple[str, str], tuple[Recipient, ...]]:
        return grouped(
            ((facet, value), recipient)
            for recipient in self.all
            for facet, found in recipient.values.items()
            for value in found
        )

    def _recipient(self, case: Case, order: int) -> Recipient:
        mine = tuple(a for a in self.applications.of_case(case) if order in a.sanctions)
        found = {name: tuple(dict.fromkeys(v)) for name, v in self._values(case, order, mine)}
        return Recipient(case, order, mine, found)

    def _values(
        self, case: Case, order: int, mine: tuple[AppliedProvision, ...]
    ) -> Iterator[tuple[str, Iterable[str]]]:
        sanction, measures = case.sanctions[order], self.categories.measures
        ranked = [(regime_value(m.regime), measures[m.measure].rank) for m in sanction.measures]
        yield "level", _key(sanction.level)
        yield "body", _key(sanction.body)
        yield "role", _key(sanction.role)
        yield "responsibility", [sanction.responsibility or UNKNOWN]
        yield "conduct", [each.key for each in sanction.conduct] or [UNKNOWN]
        yield "regime", [regime for regime, _ in ranked]
        yield "measure", [m.measure for m in sanction.measures]
        yield "rank", [f"{regime}:{rank}" for regime, rank in ranked if rank]
        yield "circumstance", case.circumstances
        yield "article", [value for a in mine for value, _ in values(self.index, a)]


def _key(value: Labelled | None) -> list[str]:
    return [value.key if value else UNKNOWN]


def regime_value(regime: Regime | None) -> str:
    """The value of a regime: 政务 and 行政 are one step-ladder, so that neither loses a row."""
    if regime in ADMINISTRATIVE:
        return Regime.ADMINISTRATIVE.key
    return regime.key if regime else UNKNOWN


def gravest(measures: Mapping[str, Measure], imposed: Iterable[ImposedMeasure]) -> dict[str, int]:
    """Rank of the heaviest measure within each ranked regime; nothing where there is none."""
    ranks = ((m.regime, measures[m.measure].rank or 0) for m in imposed)
    known = [(regime, rank) for regime, rank in ranks if rank]
    found = {
        name: max((rank for regime, rank in known if regime in regimes), default=0)
        for name, regimes in RANKED.items()
    }
    return {name: rank for name, rank in found.items() if rank}
