"""Filters and orders of the list of cases: what each looks at, and its choices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import starmap
from typing import NamedTuple

from macros.derive.case_places import listed, values
from macros.derive.cases import Cases, years
from macros.derive.recipients import gravest
from macros.model.case import ApplicationRole, Case
from macros.model.category import Circumstance, Regime
from macros.say import words

UNDATED = "none"
"""Filter value of what has no date or place."""
LETTERS = "letters"
"""Filter value of places that the compiler gives letters: 某省 may be any, G省 is not G省."""
BEARING = (ApplicationRole.BASIS, ApplicationRole.BREACHED, ApplicationRole.HEADING)
NAMING = (ApplicationRole.COMMENTARY, ApplicationRole.FACTS)
"""What a case rests on or is filed under, and what its account or the commentary only names."""

GRAVEST_FIRST = {"-party": "党纪处分，重的在前", "-administrative": "政务、行政处分，重的在前"}
YEAR_OF = {"conduct": "行为", "event": "所载事件", "decided": "处理"}
ORDERS = (
    ("conduct", "行为时间，早的在前"),
    ("-conduct", "行为时间，晚的在前"),
    ("decided", "处理时间，早的在前"),
    ("-decided", "处理时间，晚的在前"),
    *GRAVEST_FIRST.items(),
    ("-recipients", "受处理的对象，多的在前"),
    ("region", "地区"),
)
"""Keys of the orders, down with a hyphen; gravity within one regime only."""


class Choice(NamedTuple):
    """An entry of a filter."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its name in the address, its label, its choices."""

    name: str
    label: str
    choices: tuple[Choice, ...]


UNKNOWN = Choice(UNDATED, words.UNSTATED)


def data(cases: Cases, case: Case) -> Iterator[tuple[str, str]]:
    """What each filter and each order looks at; several words of a filter stand apart by blanks."""
    for name, found in _filtered(cases, case):
        yield name, " ".join(found)
    for name, key in _keys(cases, case):
        if key:
            yield f"order-{name}", str(key)


def _filtered(cases: Cases, case: Case) -> Iterator[tuple[str, Iterable[str]]]:
    imposed = [*case.imposed]
    yield "region", [_province(case)]
    yield "circumstance", case.circumstances
    yield "regime", dict.fromkeys(m.regime.key if m.regime else UNDATED for m in imposed)
    yield "measure", dict.fromkeys(m.measure for m in imposed)
    yield "article", _places(cases, case, BEARING)
    yield "named", _places(cases, case, NAMING)
    yield "year", _years(case)
    yield "collection", [case.collection]


def _years(case: Case) -> list[str]:
    """conduct:2017, event:2018, decided:none: the year by what it is a year of."""
    return [f"{of}:{year}" for of, found in years(case).items() for year in found or (UNDATED,)]


def _keys(cases: Cases, case: Case) -> Iterator[tuple[str, str | int | None]]:
    """Keys of the orders; what is not known has none, and stands last."""
    yield "conduct", case.conduct_from or case.conduct_to
    yield "decided", min((m.date for m in case.imposed if m.date), default=case.decided)
    yield "recipients", len(case.sanctions)
    yield from gravest(cases.categories.measures, case.imposed).items()
    yield "region", case.region


def _province(case: Case) -> str:
    """The province; all places that the compiler gives letters are one, for no two are the same."""
    region = case.region or ""
    if region[:1].isascii() and region:
        return LETTERS
    for end in ("自治区", "省", "市"):
        head, mark, _ = region.partition(end)
        if mark:
            return head + mark
    return region or UNDATED


def _places(cases: Cases, case: Case, roles: tuple[ApplicationRole, ...]) -> Iterable[str]:
    """Every place named in these roles, with its article and the rule: a whole holds its parts."""
    applied = (a for a in cases.applications.of_case(case) if a.application.role in roles)
    return dict.fromkeys(value for each in applied for value, _ in values(cases.index, each))


def filters(cases: Cases) -> Iterator[Filter]:
    """Every filter with what occurs; what is not stated last, where something is not stated."""
    imposed = [m for case in cases.all for m in case.imposed]
    regimes, names = {m.regime for m in imposed}, {m.measure for m in imposed}
    measures, collections = cases.categories.measures, cases.collections
    yield Filter("region", words.REGION, _regions(cases))
    yield _filter(
        "circumstance", words.CIRCUMSTANCE, [(c.id, c.title) for c in circumstances(cases)]
    )
    held = [(regime.key, regime.label) for regime in Regime if regime in regimes]
    yield _filter("regime", words.REGIME, held, None in regimes)
    yield _filter(
        "measure", words.MEASURE, [(n, m.label) for n, m in measures.items() if n in names]
    )
    yield _filter("article", "条文（依据、归入）", _articles(cases, BEARING))
    yield _filter("named", "条文（只是提到）", _articles(cases, NAMING))
    yield _filter("year", "年份", [*_dated(cases)])
    several = [(n, c.title) for n, c in collections.items()] if len(collections) > 1 else []
    yield _filter("collection", words.COLLECTION, several)


def _filter(name: str, label: str, choices: list[tuple[str, str]], unknown: bool = False) -> Filter:
    return Filter(name, label, (*starmap(Choice, choices), *([UNKNOWN] if unknown else [])))


def _articles(cases: Cases, roles: tuple[ApplicationRole, ...]) -> list[tuple[str, str]]:
    return listed(cases.index, (a for a in cases.applications.all if a.application.role in roles))


def _dated(cases: Cases) -> Iterator[tuple[str, str]]:
    """行为 2016 … 行为时间原文没写, then the same of the events and of the decisions."""
    found = {value for case in cases.all for value in _years(case)}
    for of, label in YEAR_OF.items():
        mine = sorted(value.partition(":")[2] for value in found if value.startswith(of))
        for year in mine:
            yield f"{of}:{year}", f"{label}{words.UNSTATED if year == UNDATED else f' {year}'}"


def _regions(cases: Cases) -> tuple[Choice, ...]:
    """Provinces first, then what stands under a compiler's letter, then what has no place."""
    labels = {LETTERS: "汇编用字母代替的", UNDATED: UNKNOWN.label}
    found = {_province(case) for case in cases.all}
    ordered = sorted(found, key=lambda name: (name == UNDATED, name == LETTERS, name))
    return tuple(Choice(name, labels.get(name, name)) for name in ordered)


def circumstances(cases: Cases) -> list[Circumstance]:
    """Circumstances that a case has."""
    used = {name for case in cases.all for name in case.circumstances}
    return [c for c in cases.circumstances.values() if c.id in used]
