"""Counts over the cases held here: tables, never statistics; procedure is never a result."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.cases import Cases
from macros.derive.categories import measure_url
from macros.model.case import Case
from macros.model.measure import Measure


@dataclass(frozen=True, slots=True)
class Tally:
    """A measure: in how many cases, of them under each circumstance."""

    label: str
    url: str
    total: int
    by: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Tallies:
    """Measures whose kind is stated, and apart from them those whose kind is not."""

    stated: tuple[Tally, ...]
    unspecified: tuple[Tally, ...]
    left_out: tuple[str, ...]
    """Steps of procedure that occur and are not counted."""


def measures(cases: Cases) -> Tallies:
    """Cases by measure and circumstance; a case counts once in each that it has."""
    used = [
        (measure, mine)
        for measure in cases.categories.measures.values()
        if (mine := [case for case in cases.all if measure in cases.measures_of(case)])
    ]
    tallies = [(m.unspecified, _tally(cases, m, mine)) for m, mine in used if m.counted]
    return Tallies(
        stated=tuple(tally for unspecified, tally in tallies if not unspecified),
        unspecified=tuple(tally for unspecified, tally in tallies if unspecified),
        left_out=tuple(measure.label for measure, _ in used if not measure.counted),
    )


def _tally(cases: Cases, measure: Measure, mine: list[Case]) -> Tally:
    used = {name for case in cases.all for name in case.circumstances}
    by = tuple(
        (circumstance.title, sum(name in case.circumstances for case in mine))
        for name, circumstance in cases.circumstances.items()
        if name in used
    )
    return Tally(measure.label, measure_url(measure), len(mine), by)
