"""Which steps of a ladder stand side by side, which rise, and which lead to which.

Nothing here is typed by hand: a step rises where its text names the step before it, or where the
provision grades it (情节较轻、情节较重、情节严重); all others stand level.
"""

from dataclasses import dataclass, replace

from macros.model.category import ThresholdKind
from macros.model.measure import Ladder, Measure, Rung

GRADES = (ThresholdKind.LIGHT, ThresholdKind.RATHER_GRAVE, ThresholdKind.GRAVE)
"""Degrees that one provision sets against each other, from light to grave."""


@dataclass(frozen=True, slots=True)
class Flight:
    """Steps in one row. `levels` tells how high each stands, `ways` which leads to which."""

    rungs: tuple[Rung, ...]
    levels: tuple[int, ...]
    ways: tuple[tuple[int, int], ...] = ()
    own: bool = False
    """True for steps with conduct of their own, which do not build on the gate."""
    apart: bool = False
    """True for steps that neither rise from others nor lead to others, beside a flight that does."""

    @property
    def rises(self) -> bool:
        """True where one step stands higher than another."""
        return len(set(self.levels)) > 1


def gate(ladder: Ladder) -> Rung | None:
    """The step that says only that there is accountability; the others build on its place."""
    for rung in ladder.rungs:
        if not rung.measures and any(_builds_on(other, rung) for other in ladder.rungs):
            return rung
    return None


def _builds_on(other: Rung, rung: Rung) -> bool:
    seat = (rung.article, rung.where)
    return (other.article, other.where) != seat and any(
        (covered_place.article, covered_place.where) == seat for covered_place in other.covers
    )


def rows(ladder: Ladder, measures: dict[str, Measure]) -> tuple[Flight, ...]:
    """The flights of a ladder: those with conduct of their own last, single steps side by side."""
    found = flights(ladder, measures)
    first = gate(ladder)
    rising = any(flight.rises for flight in found)
    out: list[Flight] = []
    for flight in sorted(found, key=lambda each_flight: _own(each_flight, first)):
        kept = replace(flight, own=_own(flight, first), apart=rising and len(flight.rungs) == 1)
        if kept.apart and out and out[-1].apart and out[-1].own == kept.own:
            both = (*out[-1].rungs, *kept.rungs)
            out[-1] = replace(kept, rungs=both, levels=(0,) * len(both))
        else:
            out.append(kept)
    return tuple(out)


def _own(flight: Flight, first: Rung | None) -> bool:
    """True where there is a gate and no step of the flight builds on it."""
    return first is not None and not any(_builds_on(rung, first) for rung in flight.rungs)


def flights(ladder: Ladder, measures: dict[str, Measure]) -> tuple[Flight, ...]:
    """The steps after the gate, row by row, in the order of the instrument."""
    first = gate(ladder)
    rungs = [rung for rung in ladder.rungs if rung is not first]
    ways = _ways(rungs, measures)
    rows: list[list[int]] = []
    for at, rung in enumerate(rungs):
        before = [start for start, end in ways if end == at]
        if before:
            while len(rows) > 1 and rows[-1][0] > min(before):
                last = rows.pop()
                rows[-1] += last
            rows[-1].append(at)
        elif rows and _beside(rungs[rows[-1][-1]], rung):
            rows[-1].append(at)
        else:
            rows.append([at])
    return tuple(_flight(rungs, row, ways) for row in rows)


def _ways(rungs: list[Rung], measures: dict[str, Measure]) -> list[tuple[int, int]]:
    """Pairs of steps: what was done before and did not help is named by its measure."""
    out: list[tuple[int, int]] = []
    for end, rung in enumerate(rungs):
        for start, earlier in enumerate(rungs[:end]):
            first = measures.get(next(iter(earlier.measures), ""))
            if rung.after and first and first.label in rung.after.text:
                out.append((start, end))
    return out


def _beside(before: Rung, rung: Rung) -> bool:
    """True for steps of one place; one that only hands over ends its row."""
    same = (before.article, before.where) == (rung.article, rung.where)
    return same and bool(before.measures)


def _flight(rungs: list[Rung], row: list[int], ways: list[tuple[int, int]]) -> Flight:
    levels: dict[int, int] = {}
    for at in row:
        before = [levels[start] for start, end in ways if end == at]
        levels[at] = 1 + max(before) if before else _graded(rungs, row, at, levels)
    own = tuple((row.index(a), row.index(b)) for a, b in ways if b in row)
    return Flight(tuple(rungs[at] for at in row), tuple(levels.values()), own)


def _graded(rungs: list[Rung], row: list[int], at: int, levels: dict[int, int]) -> int:
    """One higher than the step to the left, where the text grades it above that one."""
    if at == row[0]:
        return 0
    degree, left = _degree(rungs[at]), _degree(rungs[at - 1])
    same = (rungs[at].article, rungs[at].where) == (rungs[at - 1].article, rungs[at - 1].where)
    rises = degree is not None and degree > (left if left is not None else -1)
    return levels[at - 1] + 1 if same and rises else 0


def _degree(rung: Rung) -> int | None:
    numbers = [
        GRADES.index(threshold.kind) for threshold in rung.thresholds if threshold.kind in GRADES
    ]
    return max(numbers, default=None)
