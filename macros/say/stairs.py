"""The steps of a ladder as a drawing shows them: what each does, where it is set, what leads to it.

What rises and what leads where is settled in derive/flights.py; here are the words. Screen and
paper lay them out (decisions/0023).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derive.categories import Categories
from macros.derive.flights import Flight, gate, rows
from macros.model.measure import Ladder, Quotation, Rung
from macros.say.steps import LOST, lost_at, short_title

NO_THRESHOLD = "无其他条件"
BROADEST = 6
"""Steps that stand side by side; a longer row is set one below the other."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """Words in a step. `quoted` ones are the provision's, `label` is ours."""

    text: str
    quoted: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class StepWay:
    """What leads from the step `start` of a row, at height `level`, to the step that has it."""

    start: int
    level: int


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step: what it does, where, its lines, and the thresholds on which it stands."""

    title: str
    cite: str
    lines: tuple[StepLine, ...]
    limits: tuple[StepLine, ...]
    marked: bool
    lost: bool
    level: int = 0
    ways: tuple[StepWay, ...] = ()
    after: str = ""
    """What was done before and did not help; stands on the ways."""


@dataclass(frozen=True, slots=True)
class DrawnFlight:
    """Steps in one row; `rises` is how high the highest stands."""

    heading: str
    steps: tuple[DrawnStep, ...]
    rises: int
    apart: bool
    abreast: bool

    @property
    def alike(self) -> tuple[StepLine, ...]:
        """对象, 决定 that all of several steps share: said once, over the row."""
        first, *others = self.steps
        labelled = (line for line in first.lines if line.label) if others else ()
        return tuple(line for line in labelled if all(line in step.lines for step in others))


@dataclass(frozen=True, slots=True)
class LadderDrawing:
    """A ladder: the step on which all others build, if there is one, then row by row."""

    gate: DrawnStep | None
    flights: tuple[DrawnFlight, ...]
    spoken: str


def drawing(categories: Categories, ladder: Ladder, on: str | None = None) -> LadderDrawing | None:
    """The drawing, with the steps of the measure `on` marked; None where one step is all."""
    if len(ladder.rungs) < 2:
        return None
    words = _LadderWords(categories, ladder, on)
    first = gate(ladder)
    spoken = "；".join(f"{words.cite(rung)}：{rung.title}" for rung in ladder.rungs)
    return LadderDrawing(
        words.step(first, own=False) if first else None,
        tuple(words.flight(flight) for flight in rows(ladder, categories.measures)),
        f"{spoken}。图中各项另见表格。",
    )


@dataclass(frozen=True)
class _LadderWords:
    categories: Categories
    ladder: Ladder
    on: str | None

    def flight(self, flight: Flight) -> DrawnFlight:
        steps = tuple(
            self.step(rung, own=flight.own, level=level, ways=_ways(flight, at))
            for at, (rung, level) in enumerate(zip(flight.rungs, flight.levels, strict=True))
        )
        abreast = len(steps) <= BROADEST
        return DrawnFlight(self._heading(flight), steps, max(flight.levels), flight.apart, abreast)

    def step(
        self, rung: Rung, *, own: bool, level: int = 0, ways: tuple[StepWay, ...] = ()
    ) -> DrawnStep:
        """`own`: it has conduct of its own, where the other steps build on a gate."""
        return DrawnStep(
            title=short_title(rung),
            cite=self.cite(rung),
            lines=tuple(self._lines(rung, own)),
            limits=tuple(self._limits(rung)),
            marked=self.on is not None and self.on in rung.measures,
            lost=rung.undetermined,
            level=level,
            ways=ways,
            after=rung.after.text if ways and rung.after else "",
        )

    def cite(self, rung: Rung) -> str:
        """第十三条."""
        index = self.categories.index
        return index.short_cite(index.articles[rung.article], rung.where)

    def _heading(self, flight: Flight) -> str:
        """第十三条至第十五条; one article has its 条旨, and the bearer if there are several."""
        index = self.categories.index
        names = list(dict.fromkeys(rung.article for rung in flight.rungs))
        labels = [index.label(index.articles[name]) for name in names]
        own = "，自设情形" if flight.own else ""
        if flight.apart:
            return "、".join(dict.fromkeys(self.cite(rung) for rung in flight.rungs)) + own
        if len(names) > 1:
            return f"{labels[0]}至{labels[-1]}" if len(names) > 2 else "、".join(labels)
        caption = index.articles[names[0]].heading
        said = f"{labels[0]}　{caption}" if caption else labels[0]
        return said + self._bearer(flight) + own

    def _bearer(self, flight: Flight) -> str:
        """对单位, where other steps of the article fall on someone else."""
        article = flight.rungs[0].article
        several = {rung.bearer for rung in self.ladder.rungs if rung.article == article}
        own = {rung.bearer for rung in flight.rungs}
        (bearer,) = own if len(own) == 1 else (None,)
        return f"（对{bearer.label}）" if bearer and len(several) > 1 else ""

    def _lines(self, rung: Rung, own: bool) -> Iterator[StepLine]:
        """Measures, on whom, by whom."""
        if rung.undetermined:
            yield StepLine(LOST)
            return
        if own and rung.conduct:
            yield StepLine(rung.conduct.text, quoted=True)
        measures = self._measures(rung)
        if measures:
            yield StepLine(measures)
        elif rung.what and rung.what.text != short_title(rung):
            yield StepLine(rung.what.text, quoted=True)
        yield from _labelled("对象", rung.on_whom)
        yield from _labelled("决定", rung.by_whom)

    def _measures(self, rung: Rung) -> str:
        """Labels of the measures that the title does not name."""
        title = short_title(rung)
        known = self.categories.measures
        measures = [known[name] for name in rung.measures if name in known]
        return "、".join(m.label for m in measures if not any(name in title for name in m.names))

    def _limits(self, rung: Rung) -> Iterator[StepLine]:
        """The words that set the threshold; or that there is none. 条文不全 only where words are lost."""
        lost = rung.quote is None and lost_at(self.categories.index, rung.article, rung.where)
        if rung.undetermined or (not rung.thresholds and lost):
            yield StepLine("条文不全")
        elif not rung.thresholds:
            yield StepLine(NO_THRESHOLD)
        for threshold in () if rung.undetermined else rung.thresholds:
            yield StepLine(threshold.quote, quoted=True)


def _ways(flight: Flight, at: int) -> tuple[StepWay, ...]:
    return tuple(StepWay(start, flight.levels[start]) for start, end in flight.ways if end == at)


def _labelled(label: str, quotation: Quotation | None) -> Iterator[StepLine]:
    """对象 相关责任人: our label, then the words of the provision."""
    if quotation:
        yield StepLine(quotation.text, quoted=True, label=label)
