"""处理结果 on a page: by regime, in the words of the source, with what it leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from macros.derive.cases import Cases, ReceivedMeasure
from macros.derive.categories import measure_url
from macros.derive.grouped import grouped
from macros.model.case import Case, ImposedMeasure, RecipientKind, Sanction
from macros.model.category import Regime
from macros.model.kinds import Attribution
from macros.model.measure import Measure
from macros.say import words
from macros.text import dates

SHORT = {
    Regime.PARTY: "党纪",
    Regime.ADMINISTRATIVE: "政务",
    Regime.ADMINISTRATIVE_PRE_2018: "行政",
    Regime.ADMINISTRATIVE_UNSPECIFIED: "政务或行政",
    Regime.ORGANISATIONAL: "组织",
    Regime.ACCOUNTABILITY: "通报检查",
    Regime.ADMONITION: "谈话诫勉",
    Regime.CRIMINAL: "刑事",
    Regime.PROCEDURE: "程序",
    Regime.OTHER: "其他",
    None: words.UNKNOWN_REGIME,
}


def long_label(regime: Regime | None) -> str:
    """党纪处分; 没写类别 where neither source nor editor says the regime; 程序 is no result."""
    if regime is None:
        return words.UNKNOWN_REGIME
    return "程序（不是处理结果）" if regime is Regime.PROCEDURE else regime.label


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One measure of a case with all who received it in the same words."""

    regime: Regime | None
    words: str
    url: str
    measure: Measure
    who: tuple[str, ...]
    bare: tuple[str, ...] = ()
    """The same without their posts."""
    doubt: bool = False
    """True where it does not fit what it rests on."""

    @property
    def short(self) -> str:
        """党纪, 政务 …: the label in a narrow column."""
        return SHORT[self.regime]

    @property
    def remark(self) -> str:
        """What must not be read as a known kind of result."""
        if not self.measure.counted:
            return "（程序，不是处理）"
        return "（没写种类）" if self.measure.unspecified else ""


def lines(cases: Cases, case: Case, only: Collection[int] | None = None) -> tuple[ResultLine, ...]:
    """Measures of a case by regime; those in the same words on one line.

    `only` are the sanctions (from 0) that are asked for; all without it.
    """
    found = grouped(
        (_line(cases, row), (who(row.sanction), who(row.sanction, post=False)))
        for _, rows in cases.results(case)
        for row in rows
        if only is None or row.order - 1 in only
    )
    measures = cases.categories.measures
    return tuple(
        ResultLine(
            regime=regime,
            words=words,
            url=measure_url(measures[name]),
            measure=measures[name],
            who=tuple(long for long, _ in names),
            bare=tuple(bare for _, bare in names),
            doubt=doubt,
        )
        for (regime, name, words, doubt), names in found.items()
    )


def brief(line: ResultLine) -> str:
    """许某（县长）、鲍某　记大过处分: all who received it, the first with the post."""
    return "、".join((line.who[0], *line.bare[1:])) + f"　{line.words}{line.remark}"


def in_full(line: ResultLine) -> str:
    """记大过处分：许某（县长）、鲍某（副县长）: a cell of a file."""
    return f"{line.words}{line.remark}：{'、'.join(line.who)}"


@dataclass(frozen=True, slots=True)
class HeaviestResult:
    """The heaviest results of one regime, and how many received something of it."""

    label: str
    lines: tuple[ResultLine, ...]
    people: str


def heaviest(cases: Cases, case: Case) -> tuple[HeaviestResult, ...]:
    """Of every regime its heaviest results, all of them where it has no steps; regimes are not ranked."""
    every, measures = lines(cases, case), cases.categories.measures
    return tuple(
        HeaviestResult(
            SHORT[regime],
            tuple(_top([line for line in every if line.regime is regime])),
            people([row.sanction for row in rows if measures[row.imposed.measure].counted]),
        )
        for regime, rows in cases.results(case)
    )


def _top(mine: list[ResultLine]) -> list[ResultLine]:
    most = max(line.measure.rank or 0 for line in mine)
    return [line for line in mine if (line.measure.rank or 0) == most]


def people(sanctions: Iterable[Sanction]) -> str:
    """3 人、2 个单位，另有人数没写的; each recipient once."""
    distinct = {id(sanction): sanction for sanction in sanctions}.values()
    units = sum(s.kind is RecipientKind.ORGANISATION for s in distinct)
    unknown = any(s.kind is RecipientKind.GROUP and s.count is None for s in distinct)
    persons = sum(
        s.count or 0 if s.kind is RecipientKind.GROUP else 1
        for s in distinct
        if s.kind is not RecipientKind.ORGANISATION
    )
    known = [f"{persons} 人"] * bool(persons) + [f"{units} 个单位"] * bool(units)
    rest = ["另有人数没写的" if known else "人数没写"] * unknown
    return "，".join(["、".join(known)] * bool(known) + rest)


def _line(cases: Cases, row: ReceivedMeasure) -> tuple[Regime | None, str, str, bool]:
    """What results on one line share: regime, measure, words, and whether they are doubted."""
    doubt = bool(cases.applications.doubts_on(row.case, row.order - 1))
    return row.imposed.regime, row.imposed.measure, row.imposed.verbatim, doubt


def who(sanction: Sanction, *, post: bool = True) -> str:
    """赵某（某镇镇长）, or 赵某 alone; 其他相关负责人（没写人数）."""
    unknown = sanction.kind is RecipientKind.GROUP and sanction.count is None
    held = (sanction.position or "").removeprefix(sanction.recipient) if post else ""
    notes = [*filter(None, [held]), *(["没写人数"] if unknown else [])]
    return sanction.recipient + (f"（{'，'.join(notes)}）" if notes else "")


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
    measures: tuple[MeasureWords, ...]
    decisions: tuple[tuple[str, str], ...]
    """Who decided and when, once where all measures share them."""
    basis: tuple[tuple[int, str], ...]
    note: int | None
    doubts: tuple[str, ...]


def table(cases: Cases, case: Case) -> tuple[RecipientResults, ...]:
    """Every recipient in the order of the source, its measures together."""
    numbers = note_numbers(case)
    return tuple(
        RecipientResults(
            order=order,
            recipient=sanction.recipient,
            position=_apart(sanction),
            details=tuple(_details(sanction)),
            measures=tuple(_measure(cases, imposed) for imposed in sanction.measures),
            decisions=tuple(dict.fromkeys(map(_decision, sanction.measures))),
            basis=tuple(_basis(cases, case, n) for n in sanction.basis),
            note=numbers.get(sanction.note or ""),
            doubts=cases.applications.doubts_on(case, order - 1),
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
    """没写人数, 没写谁受哪一种, 直接责任: what is said of the recipient."""
    if sanction.kind is RecipientKind.GROUP:
        yield f"{sanction.count} 人" if sanction.count else "没写人数"
    if sanction.each is False:
        yield words.EACH_UNSAID
    if sanction.responsibility:
        yield f"负{sanction.responsibility}"
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
