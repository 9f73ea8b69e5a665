"""看案例: every case in one table, with filters, and counts of what is held here."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.model.case import ApplicationRole, Case
from macros.model.category import Regime
from macros.model.collection import Collection, CollectionSection
from macros.render import case_filters
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
WRITTEN = (
    "案例", "题目", "案例集", "汇编归入", "地区", "行为时间", "所载事件", "处理时间", "情形",
    *HEADS, "受处理的对象", "处理依据", "存疑",
)  # fmt: skip
"""Heads of what is written to a file."""


@dataclass(frozen=True, slots=True)
class CaseListRow:
    """A case in the table. `data` holds what each filter looks at, words separated by blanks."""

    case: Case
    url: str
    when: CaseDates
    cells: tuple[tuple[results.ResultLine, ...], ...]
    data: tuple[tuple[str, str], ...]
    written: str
    """What is written to a file, as a JSON list in the order of WRITTEN."""


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
        filters=[choice for choice in case_filters.filters(cases) if choice.choices],
        orders=case_filters.ORDERS,
        columns=json.dumps(WRITTEN, ensure_ascii=False),
        total=len(cases.all),
        letters=any((case.region or "")[:1].isascii() for case in cases.all if case.region),
        measures=counts.measures(cases),
        circumstances=case_filters.circumstances(cases),
        url_for=url_for,
        unknown=words.UNSTATED,
    )


def _columns(cases: Iterable[Case]) -> list[int]:
    used = {imposed.regime for case in cases for imposed in case.imposed}
    return [at for at, regimes in enumerate(COLUMNS) if used & set(regimes)]


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
                tuple(_row(book, case, columns) for case in mine if case.section == number),
            )
            for number in dict.fromkeys(case.section for case in mine)
        )
        if mine:
            yield CollectionPart(collection, len(mine), heads, groups)


def _provision(book: Book, section: CollectionSection | None) -> NamedPage | None:
    """办法第十一条第一款第一项: what a section stands for, short enough for a band."""
    article = book.index.articles.get(section.provision or "") if section else None
    return place_of(book.comparisons, article, section.where) if article and section else None


def _row(book: Book, case: Case, columns: list[int]) -> CaseListRow:
    lines = results.lines(book.cases, case)
    cells = [tuple(line for line in lines if line.regime in regimes) for regimes in COLUMNS]
    return CaseListRow(
        case=case,
        url=case_url(case),
        when=when(case),
        cells=tuple(cells[column] for column in columns),
        data=tuple(case_filters.data(book.cases, case)),
        written=json.dumps([*_written(book, case, cells)], ensure_ascii=False),
    )


def _written(
    book: Book, case: Case, cells: Iterable[tuple[results.ResultLine, ...]]
) -> Iterator[str]:
    cases, dated = book.cases, when(case)
    section = cases.section_of(case)
    filed = _provision(book, section)
    yield from (case.code, case.title, cases.collections[case.collection].title)
    yield filed.label if filed else section.heading if section else ""
    yield from (case.region or words.UNSTATED, dated.conduct, dated.events, dated.decided)
    yield "、".join(
        c.title for name, c in cases.circumstances.items() if name in case.circumstances
    )
    yield from ("；".join(map(results.in_full, lines)) for lines in cells)
    yield results.people(case.sanctions)
    applied = book.applications.of_case(case)
    basis = (a.application.cite for a in applied if a.application.role is ApplicationRole.BASIS)
    yield "；".join(dict.fromkeys(basis)) or words.UNSTATED
    yield words.DOUBT if book.applications.doubts_of(case) else ""
