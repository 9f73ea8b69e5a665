"""看案例: every case in one table, with filters, and counts of what is held here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.cases import Cases, years
from macros.derive.index import Index, article_url
from macros.model.case import Case, Collection, Section
from macros.model.category import Regime
from macros.render.case import When, when
from macros.render.case_places import values
from macros.render.engine import fill
from macros.say import counts, results
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
SUBHEADS = {"政务处分": "含行政处分", "其他": "含程序、类别未载"}
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
class Row:
    """A case in the table. `data` holds what each filter looks at, words separated by blanks."""

    case: Case
    url: str
    when: When
    cells: tuple[tuple[results.Line, ...], ...]
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The cases of one section of a collection."""

    section: Section | None
    provision: tuple[str, str] | None
    rows: tuple[Row, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the page; the whole table is there without scripts."""
    cases = book.cases
    columns = _columns(cases)
    return fill(
        "cases.html",
        heads=[(HEADS[at], SUBHEADS.get(HEADS[at], "")) for at in columns],
        parts_of=_parts(cases, columns),
        filters=[one for one in _filters(cases) if one.choices],
        total=len(cases.all),
        letters=any(_is_letter(_province(case)) for case in cases.all),
        measures=counts.measures(cases),
        provisions=counts.provisions(cases),
        circumstances=[one for one in cases.circumstances.values() if _cases_of(cases, one.id)],
        url_for=url_for,
        unknown=results.UNSTATED,
    )


def _columns(cases: Cases) -> list[int]:
    used = {imposed.regime for case in cases.all for s in case.sanctions for imposed in s.measures}
    return [at for at, regimes in enumerate(COLUMNS) if used & set(regimes)]


@dataclass(frozen=True, slots=True)
class Part:
    """A collection with its cases."""

    collection: Collection
    count: int
    groups: tuple[Group, ...]


def _parts(cases: Cases, columns: list[int]) -> list[Part]:
    out: list[Part] = []
    for collection in cases.collections.values():
        mine = [case for case in cases.all if case.collection == collection.id]
        sections = {one.number: one for one in collection.sections}
        groups = tuple(
            Group(
                sections.get(number),
                _provision(cases.index, sections.get(number)),
                tuple(_row(cases, case, columns) for case in mine if case.section == number),
            )
            for number in dict.fromkeys(case.section for case in mine)
        )
        if mine:
            out.append(Part(collection, len(mine), groups))
    return out


def _provision(index: Index, section: Section | None) -> tuple[str, str] | None:
    article = index.articles.get(section.provision or "") if section else None
    if article is None or section is None:
        return None
    return index.cite(article, section.where), article_url(article, section.where)


def _row(cases: Cases, case: Case, columns: list[int]) -> Row:
    found = results.lines(cases, case)
    return Row(
        case=case,
        url=case_url(case),
        when=when(case),
        cells=tuple(
            tuple(line for line in found if line.regime in COLUMNS[column]) for column in columns
        ),
        data=tuple((name, " ".join(values)) for name, values in _data(cases, case)),
    )


def _data(cases: Cases, case: Case) -> Iterable[tuple[str, Iterable[str]]]:
    imposed = [one for sanction in case.sanctions for one in sanction.measures]
    yield "region", [_province(case)]
    yield "circumstance", case.circumstances
    yield "regime", dict.fromkeys(one.regime.key if one.regime else UNDATED for one in imposed)
    yield "measure", dict.fromkeys(one.measure for one in imposed)
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
        value for one in cases.applications.of_case(case) for value, _ in values(cases.index, one)
    ]
    return tuple(dict.fromkeys(found))


def _filters(cases: Cases) -> Iterable[Filter]:
    used = [imposed for case in cases.all for s in case.sanctions for imposed in s.measures]
    regimes = [one for one in Regime if any(imposed.regime is one for imposed in used)]
    unknown = [Choice(UNDATED, "未载")]
    yield Filter("region", "地区", _regions(cases))
    yield Filter(
        "circumstance",
        "情形",
        tuple(
            Choice(one.id, one.title)
            for one in cases.circumstances.values()
            if _cases_of(cases, one.id)
        ),
    )
    none = unknown if any(imposed.regime is None for imposed in used) else []
    yield Filter("regime", "类别", (*(Choice(one.key, one.label) for one in regimes), *none))
    names = {imposed.measure for imposed in used}
    yield Filter(
        "measure",
        "处理方式",
        tuple(
            Choice(name, one.label)
            for name, one in cases.categories.measures.items()
            if name in names
        ),
    )
    yield Filter("article", "条文", _articles(cases))
    found = sorted({year for case in cases.all for year in years(case)})
    undated = unknown if any(not years(case) for case in cases.all) else []
    yield Filter("year", "年份", (*(Choice(year, year) for year in found), *undated))
    collections = [Choice(one.id, one.title) for one in cases.collections.values()]
    yield Filter("collection", "汇编", tuple(collections) if len(collections) > 1 else ())


def _regions(cases: Cases) -> tuple[Choice, ...]:
    """Provinces first, then the compiler's letters, which do not tell one place from another."""
    found = dict.fromkeys(_province(case) for case in cases.all)
    ordered = sorted(found, key=lambda one: (one == UNDATED, _is_letter(one), one))
    return tuple(
        Choice(one, "未载" if one == UNDATED else f"{one}（代号）" if _is_letter(one) else one)
        for one in ordered
    )


def _articles(cases: Cases) -> tuple[Choice, ...]:
    """Everything applied, in the order of the instruments; a part follows its whole, set in."""
    index = cases.index
    rank = {name: number for number, name in enumerate(index.instruments)}
    found = {value: label for one in cases.applications.all for value, label in values(index, one)}
    ordered = sorted(found, key=lambda value: (rank[value.partition("/")[0]], _numbers(value)))
    return tuple(Choice(one, "　" * min(one.count("/"), 2) + found[one]) for one in ordered)


def _numbers(value: str) -> tuple[int, ...]:
    return tuple(int(part) for part in value.replace("-", "/").split("/")[1:] if part.isdecimal())


def _cases_of(cases: Cases, circumstance: str) -> bool:
    return any(circumstance in case.circumstances for case in cases.all)
