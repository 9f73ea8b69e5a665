"""看案例: every case in one table, with filters, and counts of what is held here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.cases import Cases, years
from macros.derive.index import Index, article_url
from macros.model.case import Case, Collection, CollectionSection
from macros.model.category import Regime
from macros.render.case_places import values
from macros.render.engine import fill
from macros.say import counts, results, words
from macros.say.case import CaseDates, when
from macros.say.links import UrlFor

COLUMNS: tuple[tuple[Regime | None, ...], ...] = (
    (Regime.PARTY,),
    (Regime.ADMINISTRATIVE, Regime.ADMINISTRATIVE_PRE_2018),
    (Regime.ORGANISATIONAL,),
    (Regime.ADMONITION,),
    (Regime.ACCOUNTABILITY,),
    (Regime.CRIMINAL,),
    (Regime.OTHER, Regime.PROCEDURE, None),
)
"""Columns of the table; those that no case fills are left out."""
HEADS = ("党纪处分", "政务处分", "组织处理", "谈话诫勉", "问责", "刑事", "其他")
SUBHEADS = {"政务处分": "含行政处分", "其他": f"含程序、{words.UNKNOWN_REGIME}"}
UNDATED = "none"
"""Filter value of what has no date or place."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a filter."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its name in the address, its label, its choices."""

    name: str
    label: str
    choices: tuple[Choice, ...]


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
    provision: tuple[str, str] | None
    rows: tuple[CaseListRow, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the page; the whole table is there without scripts."""
    cases = book.cases
    columns = _columns(cases)
    return fill(
        "cases.html",
        heads=[(HEADS[at], SUBHEADS.get(HEADS[at], "")) for at in columns],
        parts_of=_parts(cases, columns),
        filters=[each_filter for each_filter in _filters(cases) if each_filter.choices],
        total=len(cases.all),
        letters=any(_is_letter(_province(case)) for case in cases.all),
        measures=counts.measures(cases),
        provisions=counts.provisions(cases),
        circumstances=[
            circumstance
            for circumstance in cases.circumstances.values()
            if _cases_of(cases, circumstance.id)
        ],
        url_for=url_for,
        unknown=words.UNSTATED,
    )


def _columns(cases: Cases) -> list[int]:
    used = {imposed.regime for case in cases.all for s in case.sanctions for imposed in s.measures}
    return [at for at, regimes in enumerate(COLUMNS) if used & set(regimes)]


@dataclass(frozen=True, slots=True)
class CollectionPart:
    """A collection with its cases."""

    collection: Collection
    count: int
    groups: tuple[SectionGroup, ...]


def _parts(cases: Cases, columns: list[int]) -> list[CollectionPart]:
    out: list[CollectionPart] = []
    for collection in cases.collections.values():
        mine = [case for case in cases.all if case.collection == collection.id]
        sections = {section.number: section for section in collection.sections}
        groups = tuple(
            SectionGroup(
                sections.get(number),
                _provision(cases.index, sections.get(number)),
                tuple(_row(cases, case, columns) for case in mine if case.section == number),
            )
            for number in dict.fromkeys(case.section for case in mine)
        )
        if mine:
            out.append(CollectionPart(collection, len(mine), groups))
    return out


def _provision(index: Index, section: CollectionSection | None) -> tuple[str, str] | None:
    article = index.articles.get(section.provision or "") if section else None
    if article is None or section is None:
        return None
    return index.cite(article, section.where), article_url(article, section.where)


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
    imposed = [imposed for sanction in case.sanctions for imposed in sanction.measures]
    yield "region", [_province(case)]
    yield "circumstance", case.circumstances
    yield (
        "regime",
        dict.fromkeys(
            each_imposed.regime.key if each_imposed.regime else UNDATED for each_imposed in imposed
        ),
    )
    yield "measure", dict.fromkeys(each_imposed.measure for each_imposed in imposed)
    yield "article", _places(cases, case)
    yield "year", years(case) or [UNDATED]
    yield "collection", [case.collection]


def _province(case: Case) -> str:
    """The province, or a compiler's letter for it: 某省, A省, G市."""
    region = case.region or ""
    for end in ("自治区", "省", "市"):
        head, mark, _ = region.partition(end)
        if mark:
            return head + mark
    return region or UNDATED


def _is_letter(region: str) -> bool:
    return region[:1].isascii() and region != UNDATED


def _places(cases: Cases, case: Case) -> tuple[str, ...]:
    """Every place that a case applies, with its article and the rule: a whole holds its parts."""
    found = [
        value
        for applied in cases.applications.of_case(case)
        for value, _ in values(cases.index, applied)
    ]
    return tuple(dict.fromkeys(found))


def _filters(cases: Cases) -> Iterable[Filter]:
    used = [imposed for case in cases.all for s in case.sanctions for imposed in s.measures]
    regimes = [regime for regime in Regime if any(imposed.regime is regime for imposed in used)]
    unknown = [Choice(UNDATED, words.UNSTATED)]
    yield Filter("region", words.REGION, _regions(cases))
    yield Filter(
        "circumstance",
        words.CIRCUMSTANCE,
        tuple(
            Choice(circumstance.id, circumstance.title)
            for circumstance in cases.circumstances.values()
            if _cases_of(cases, circumstance.id)
        ),
    )
    none = unknown if any(imposed.regime is None for imposed in used) else []
    yield Filter(
        "regime", words.REGIME, (*(Choice(regime.key, regime.label) for regime in regimes), *none)
    )
    names = {imposed.measure for imposed in used}
    yield Filter(
        "measure",
        words.MEASURE,
        tuple(
            Choice(name, measure.label)
            for name, measure in cases.categories.measures.items()
            if name in names
        ),
    )
    yield Filter("article", "条文", _articles(cases))
    found = sorted({year for case in cases.all for year in years(case)})
    undated = unknown if any(not years(case) for case in cases.all) else []
    yield Filter("year", "年份", (*(Choice(year, year) for year in found), *undated))
    collections = [
        Choice(collection.id, collection.title) for collection in cases.collections.values()
    ]
    yield Filter("collection", words.COLLECTION, tuple(collections) if len(collections) > 1 else ())


def _regions(cases: Cases) -> tuple[Choice, ...]:
    """Provinces first, then the compiler's letters, which do not tell one place from another."""
    found = dict.fromkeys(_province(case) for case in cases.all)
    ordered = sorted(found, key=lambda text: (text == UNDATED, _is_letter(text), text))
    return tuple(
        Choice(
            name,
            words.UNSTATED if name == UNDATED else f"{name}（代号）" if _is_letter(name) else name,
        )
        for name in ordered
    )


def _articles(cases: Cases) -> tuple[Choice, ...]:
    """Everything applied, in the order of the instruments; a part follows its whole, set in."""
    index = cases.index
    rank = {name: number for number, name in enumerate(index.instruments)}
    found = {
        value: label
        for applied in cases.applications.all
        for value, label in values(index, applied)
    }
    ordered = sorted(found, key=lambda value: (rank[value.partition("/")[0]], _numbers(value)))
    return tuple(Choice(name, "　" * min(name.count("/"), 2) + found[name]) for name in ordered)


def _numbers(value: str) -> tuple[int, ...]:
    return tuple(int(part) for part in value.replace("-", "/").split("/")[1:] if part.isdecimal())


def _cases_of(cases: Cases, circumstance: str) -> bool:
    return any(circumstance in case.circumstances for case in cases.all)
