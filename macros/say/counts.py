"""Counts over the cases held here: tables, never statistics; procedure is never a result."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.cases import Cases
from macros.derive.categories import measure_url
from macros.derive.index import article_url
from macros.model import Where
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
        (measure, found)
        for measure in cases.categories.measures.values()
        if (found := [case for case in cases.all if measure in cases.measures_of(case)])
    ]
    counted = [(measure, cases) for measure, cases in used if measure.counted]
    return Tallies(
        stated=tuple(_tally(cases, m, found) for m, found in counted if not m.unspecified),
        unspecified=tuple(_tally(cases, m, found) for m, found in counted if m.unspecified),
        left_out=tuple(measure.label for measure, _ in used if not measure.counted),
    )


def _tally(cases: Cases, measure: Measure, found: list[Case]) -> Tally:
    used = {name for case in cases.all for name in case.circumstances}
    return Tally(
        label=measure.label,
        url=measure_url(measure),
        total=len(found),
        by=tuple(
            (circumstance.title, sum(circumstance.id in case.circumstances for case in found))
            for circumstance in cases.circumstances.values()
            if circumstance.id in used
        ),
    )


@dataclass(frozen=True, slots=True)
class ProvisionTally:
    """A provision, and the codes of the cases that apply it."""

    cite: str
    url: str
    cases: tuple[Case, ...]


def provisions(cases: Cases) -> tuple[ProvisionTally, ...]:
    """Held provisions that cases apply, in the order of the instruments; no counterpart."""
    found: dict[tuple[str, Where | None], list[Case]] = {}
    for case in cases.all:
        for place in cases.places(case):
            found.setdefault(place, []).append(case)
    index = cases.index
    rank = {name: number for number, name in enumerate(index.articles)}
    ordered = sorted(found, key=lambda place: (rank[place[0]], str(place[1] or "")))
    return tuple(
        ProvisionTally(
            index.cite(index.articles[name], where),
            article_url(index.articles[name], where),
            tuple(found[(name, where)]),
        )
        for name, where in ordered
    )
