"""看案例: every case in one table, with filters, and counts of what is held here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, starmap
from typing import NamedTuple

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.case_places import values
from macros.derive.cases import Cases, years
from macros.model.case import ApplicationRole, Case, Collection, CollectionSection, ImposedMeasure
from macros.model.category import Circumstance, Regime
from macros.render.engine import fill
from macros.say import counts, results, words
from macros.say.case import CaseDates, when
from macros.say.columns import place_of
from macros.say.links import UrlFor
from macros.say.places import NamedPage

COLUMNS: tuple[tuple[Regime | None, ...], ...] = (
    (Regime.PARTY,),
    (
        Regime.ADMINISTRATIVE,
        Regime.ADMINISTRATIVE_PRE_2018,
        Regime.ADMINISTRATIVE_UNSPECIFIED,
    ),
    (Regime.ORGANISATIONAL,),
    (Regime.ADMONITION,),
    (Regime.ACCOUNTABILITY,),
    (Regime.CRIMINAL,),
    (Regime.OTHER, Regime.PROCEDURE, None),
)
"""Columns of the table; those that no case fills are left out."""
HEADS = ("党纪处分", "政务处分", "组织处理", "谈话诫勉", "通报、检查等", "刑事", "其他")
SUBHEADS = {"政务处分": "含行政处分", "其他": f"含程序、{words.UNKNOWN_REGIME}"}
UNDATED = "none"
"""Filter value of what has no date or place."""
LETTERS = "letters"
"""Filter value of places that the compiler gives letters: 某省 may be any, G省 is not G省."""
BEARING = (ApplicationRole.BASIS, ApplicationRole.BREACHED, ApplicationRole.HEADING)
NAMING = (ApplicationRole.COMMENTARY, ApplicationRole.FACTS)
"""What a case rests on or is filed under, and what its account or the commentary only names."""


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


@dataclass(frozen=True, slots=True)
class CaseListRow:
    """A case in the table. `data` holds what each filter looks at, words separated by blanks."""

    case: Case
    url: str
    when: CaseDates
    cells: tuple[tuple[results.ResultLine, ...], ...]
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SectionGroup:
    """The cases of one section of a collection."""

    section: CollectionSection | None
    provision: NamedPage | None
    rows: tuple[CaseListRow, ...]


@dataclass(frozen=True, slots=True)
class CollectionPart:
    """A collection with its cases."""

    collection: Collection
    count: int
    heads: tuple[tuple[str, str], ...]
    """Of its columns: what stands over them, and below that in small; none without a result."""
    groups: tuple[SectionGroup, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the page; the whole table is there without scripts."""
    cases = book.cases
    return fill(
        "cases.html",
        parts_of=list(_parts(book)),
        filters=[choice for choice in _filters(cases) if choice.choices],
        total=len(cases.all),
        letters=any(_province(case) == LETTERS for case in cases.all),
        measures=counts.measures(cases),
        provisions=counts.provisions(cases),
        circumstances=_circumstances(cases),
        url_for=url_for,
        unknown=words.UNSTATED,
    )


def _columns(cases: Iterable[Case]) -> list[int]:
    used = {imposed.regime for case in cases for imposed in _imposed(case)}
    return [at for at, regimes in enumerate(COLUMNS) if used & set(regimes)]


def _imposed(case: Case) -> list[ImposedMeasure]:
    return [imposed for sanction in case.sanctions for imposed in sanction.measures]


def _parts(book: Book) -> Iterator[CollectionPart]:
    cases = book.cases
    for collection in cases.collections.values():
        mine = cases.of_collection(collection)
        columns = _columns(mine)
        heads = tuple((HEADS[at], SUBHEADS.get(HEADS[at], "")) for at in columns)
        sections = {section.number: section for section in collection.sections}
        groups = tuple(
            SectionGroup(
                sections.get(number),
                _provision(book, sections.get(number)),
                tuple(_row(cases, case, columns) for case in mine if case.section == number),
            )
            for number in dict.fromkeys(case.section for case in mine)
        )
        if mine:
            yield CollectionPart(collection, len(mine), heads, groups)


def _provision(book: Book, section: CollectionSection | None) -> NamedPage | None:
    """办法第十一条第一款第一项: what a section stands for, short enough for a band."""
    article = book.index.articles.get(section.provision or "") if section else None
    return place_of(book.comparisons, article, section.where) if article and section else None


def _row(cases: Cases, case: Case, columns: list[int]) -> CaseListRow:
    result_lines = results.lines(cases, case)
    return CaseListRow(
        case=case,
        url=case_url(case),
        when=when(case),
        cells=tuple(
            tuple(line for line in result_lines if line.regime in COLUMNS[column])
            for column in columns
        ),
        data=tuple((name, " ".join(values)) for name, values in _data(cases, case)),
    )


def _data(cases: Cases, case: Case) -> Iterable[tuple[str, Iterable[str]]]:
    imposed = _imposed(case)
    yield "region", [_province(case)]
    yield "circumstance", case.circumstances
    yield "regime", dict.fromkeys(m.regime.key if m.regime else UNDATED for m in imposed)
    yield "measure", dict.fromkeys(m.measure for m in imposed)
    yield "article", _places(cases, case, BEARING)
    yield "named", _places(cases, case, NAMING)
    yield "year", years(case) or [UNDATED]
    yield "collection", [case.collection]


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


def _filters(cases: Cases) -> Iterator[Filter]:
    """Every filter with what occurs; what is not stated last, where something is not stated."""
    imposed = [m for case in cases.all for m in _imposed(case)]
    regimes, names = {m.regime for m in imposed}, {m.measure for m in imposed}
    measures, collections = cases.categories.measures, cases.collections
    found = [years(case) for case in cases.all]
    yield Filter("region", words.REGION, _regions(cases))
    yield _filter(
        "circumstance", words.CIRCUMSTANCE, [(c.id, c.title) for c in _circumstances(cases)]
    )
    held = [(regime.key, regime.label) for regime in Regime if regime in regimes]
    yield _filter("regime", words.REGIME, held, None in regimes)
    yield _filter(
        "measure", words.MEASURE, [(n, m.label) for n, m in measures.items() if n in names]
    )
    yield Filter("article", "条文（依据、归入）", _articles(cases, BEARING))
    yield Filter("named", "条文（只是提到）", _articles(cases, NAMING))
    yield _filter(
        "year", "年份（行为、事件、处理）", [(y, y) for y in sorted({*chain(*found)})], () in found
    )
    several = [(n, c.title) for n, c in collections.items()] if len(collections) > 1 else []
    yield _filter("collection", words.COLLECTION, several)


def _filter(name: str, label: str, choices: list[tuple[str, str]], unknown: bool = False) -> Filter:
    return Filter(name, label, (*starmap(Choice, choices), *([UNKNOWN] if unknown else [])))


def _regions(cases: Cases) -> tuple[Choice, ...]:
    """Provinces first, then what stands under a compiler's letter, then what has no place."""
    labels = {LETTERS: "汇编用字母代替的", UNDATED: UNKNOWN.label}
    found = {_province(case) for case in cases.all}
    ordered = sorted(found, key=lambda name: (name == UNDATED, name == LETTERS, name))
    return tuple(Choice(name, labels.get(name, name)) for name in ordered)


def _articles(cases: Cases, roles: tuple[ApplicationRole, ...]) -> tuple[Choice, ...]:
    """Everything applied, in the order of the instruments; a part follows its whole, set in."""
    index = cases.index
    rank = {name: number for number, name in enumerate(index.instruments)}
    named = (applied for applied in cases.applications.all if applied.application.role in roles)
    found = dict(pair for applied in named for pair in values(index, applied))
    ordered = sorted(found, key=lambda value: (rank[value.partition("/")[0]], _numbers(value)))
    return tuple(Choice(name, "　" * min(name.count("/"), 2) + found[name]) for name in ordered)


def _numbers(value: str) -> tuple[int, ...]:
    return tuple(int(part) for part in value.replace("-", "/").split("/")[1:] if part.isdecimal())


def _circumstances(cases: Cases) -> list[Circumstance]:
    """Circumstances that a case has."""
    used = {name for case in cases.all for name in case.circumstances}
    return [c for c in cases.circumstances.values() if c.id in used]
