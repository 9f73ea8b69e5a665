"""处理结果 on a page: by regime, in the words of the source, with what it leaves open."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from macros.derive.cases import Cases, ReceivedMeasure
from macros.derive.categories import measure_url
from macros.derive.grouped import grouped
from macros.model.case import Case, RecipientKind, Sanction
from macros.model.category import Regime
from macros.model.measure import Measure
from macros.say import words

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
