"""Who received what, a row each: by recipient in the source's order, and by measure over the cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.derive.cases import Cases, ReceivedMeasure
from macros.derive.categories import measure_url
from macros.derive.grouped import grouped
from macros.derive.recipients import gravest
from macros.model.case import Case, ImposedMeasure, RecipientKind, Sanction
from macros.model.category import Regime
from macros.model.kinds import Attribution
from macros.model.measure import Measure
from macros.say import words
from macros.say.results import ResultLine, long_label
from macros.text import dates


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """One measure as one recipient received it, in the words of the source."""

    regime: str
    words: str
    url: str
    remark: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecipientResults:
    """A row of the table of results: one recipient with all that it received."""

    order: int
    recipient: str
    position: str
    details: tuple[str, ...]
    responsibility: str | None
    measures: tuple[MeasureWords, ...]
    decisions: tuple[tuple[str, str], ...]
    """Who decided and when, once where all measures share them."""
    basis: tuple[tuple[int, str], ...]
    note: int | None
    doubts: tuple[tuple[str, int], ...]
    """What does not fit, and the first row that it is told in."""
    gravest: dict[str, int]
    """Rank of its heaviest measure in each regime that has an order."""


def table(cases: Cases, case: Case) -> tuple[RecipientResults, ...]:
    """Every recipient in the order of the source, its measures together."""
    numbers = note_numbers(case)
    doubts = [cases.applications.doubts_on(case, n) for n in range(len(case.sanctions))]
    told = [(words, n) for n, mine in enumerate(doubts, 1) for words in mine]
    first = dict(reversed(told))
    return tuple(
        RecipientResults(
            order=order,
            recipient=sanction.recipient,
            position=_apart(sanction),
            details=tuple(_details(sanction)),
            responsibility=sanction.responsibility,
            measures=tuple(_measure(cases, imposed) for imposed in sanction.measures),
            decisions=tuple(dict.fromkeys(map(_decision, sanction.measures))),
            basis=tuple(_basis(cases, case, n) for n in sanction.basis),
            note=numbers.get(sanction.note or ""),
            doubts=tuple((words, first[words]) for words in doubts[order - 1]),
            gravest=gravest(cases.categories.measures, sanction.measures),
        )
        for order, sanction in enumerate(case.sanctions, 1)
    )


def _measure(cases: Cases, imposed: ImposedMeasure) -> MeasureWords:
    measure = cases.categories.measures[imposed.measure]
    line = ResultLine(imposed.regime, imposed.verbatim, measure_url(measure), measure, ())
    return MeasureWords(line.short, line.words, line.url, line.remark, tuple(_extent(imposed)))


def _decision(imposed: ImposedMeasure) -> tuple[str, str]:
    return imposed.authority or words.UNSTATED, dates.show(imposed.date)


def attributed(cases: Cases, case: Case) -> str:
    """来源写明：党纪处分；编者归类：谈话诫勉: who says under which regime the results fall."""
    told = ((_said_by(rows), long_label(regime)) for regime, rows in cases.results(case) if regime)
    return "；".join(f"{said}：{'、'.join(names)}" for said, names in grouped(told).items())


def _basis(cases: Cases, case: Case, number: int) -> tuple[int, str]:
    """Number of an application, and its citation with the short title."""
    applied = cases.applications.of_case(case)[number - 1]
    cite = applied.application.cite
    if applied.target is None:
        return number, cite
    short = cases.index.instruments[applied.target.instrument].short
    return number, short + cite.rpartition("》")[2]


def position(sanction: Sanction) -> str:
    """The post; 单位 for a body that has none."""
    unit = "单位" if sanction.kind is RecipientKind.ORGANISATION else ""
    return sanction.position or unit or words.UNSTATED


def _apart(sanction: Sanction) -> str:
    """The post in a column of its own: what the recipient's words say already is not said twice."""
    return "" if sanction.position == sanction.recipient else position(sanction)


def _details(sanction: Sanction) -> Iterable[str]:
    """没写人数, 没写谁受哪一种: what is said of the recipient."""
    if sanction.kind is RecipientKind.GROUP:
        yield f"{sanction.count} 人" if sanction.count else "没写人数"
    if sanction.each is False:
        yield words.EACH_UNSAID
    if sanction.official is False:
        yield "不是公职人员或者机关"


def _extent(imposed: ImposedMeasure) -> Iterable[str]:
    if imposed.scope:
        yield f"范围：{imposed.scope}"
    if imposed.extent:
        yield f"期限：{imposed.extent.value} {imposed.extent.unit}"


def _said_by(rows: tuple[ReceivedMeasure, ...]) -> str:
    """Who says under which regime these results fall."""
    said = {row.imposed.regime_by for row in rows}
    if said == {Attribution.SOURCE}:
        return "来源写明"
    return "编者归类" if Attribution.SOURCE not in said else "部分由编者归类"


def note_numbers(case: Case) -> dict[str, int]:
    """Every note on a result with its number; the same words are one note."""
    notes = [sanction.note for sanction in case.sanctions if sanction.note]
    return {note: number for number, note in enumerate(dict.fromkeys(notes), 1)}


def notes(case: Case) -> tuple[tuple[int, str, str], ...]:
    """Number of each note, the places in the source's order that it speaks of, its words."""
    return tuple(
        (number, "、".join(_orders(case, note)), note)
        for note, number in note_numbers(case).items()
    )


def _orders(case: Case, note: str) -> list[str]:
    return [str(n) for n, sanction in enumerate(case.sanctions, 1) if sanction.note == note]


def lacking(cases: Cases, case: Case) -> str:
    """党纪处分、刑事: the regimes under which no result stands, nor could stand."""
    names = [
        "政务处分（行政处分）" if regime is Regime.ADMINISTRATIVE else regime.label
        for regime in cases.lacks(case)
    ]
    return "、".join(names)


@dataclass(frozen=True, slots=True)
class ImposedRow:
    """One measure as one recipient received it; `beside` are the others of the same sanction."""

    recipient: str
    position: str
    verbatim: str
    regime: str
    beside: tuple[str, ...]
    apart: bool
    """True where several received several, and who got which is not said."""
    basis: tuple[str, ...]
    doubt: bool


def imposed(cases: Cases, measure: Measure) -> tuple[tuple[Case, tuple[ImposedRow, ...]], ...]:
    """Every time a measure was imposed, by case, in the order of the cases."""
    return tuple(
        (case, tuple(_imposed(cases, each) for each in received))
        for case, received in cases.received(measure)
    )


def _imposed(cases: Cases, received: ReceivedMeasure) -> ImposedRow:
    sanction = received.sanction
    return ImposedRow(
        recipient=sanction.recipient,
        position=_apart(sanction) if sanction.position else "",
        verbatim=received.imposed.verbatim,
        regime=long_label(received.imposed.regime),
        beside=tuple(o.verbatim for o in sanction.measures if o is not received.imposed),
        apart=sanction.each is False and len(sanction.measures) > 1,
        basis=tuple(cite for _, cite in (_basis(cases, received.case, n) for n in sanction.basis)),
        doubt=bool(cases.applications.doubts_on(received.case, received.order - 1)),
    )
