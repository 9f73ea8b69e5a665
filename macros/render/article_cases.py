"""Cases on an article's page and in the margins: 案例 n beside 条, 款 and 项, and the results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from macros.derive.applied import AppliedProvision, case_url
from macros.derive.book import Book
from macros.derive.cases import Cases
from macros.model import Article, Where
from macros.model.case import ApplicationRole, Case
from macros.render.section import PageSection
from macros.say import results, signs, words
from macros.say.apparatus import label_of
from macros.say.applied import of_timeliness
from macros.say.case import CaseDates, when
from macros.say.citing import Citing
from macros.say.rows import TextRow


@dataclass(frozen=True, slots=True)
class AppliedCaseRow:
    """A case under the place that it applies."""

    case: Case
    url: str
    when: CaseDates
    lines: tuple[results.ResultLine, ...]
    roles: tuple[str, ...]
    sign: signs.Sign
    check: bool


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The cases of one place in the article; `heading` is the compiler's, where he has one."""

    id: str
    place: str
    heading: str
    rows: tuple[AppliedCaseRow, ...]


def section(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """Cases that apply the article, with their results; None where no case has to do with it."""
    applied = book.cases.applied_to(article.id)
    counterparts = book.cases.counterparts_to(article.id)
    if not applied and not counterparts:
        return None
    count = len({application.case.id for application in applied})

    def values() -> dict[str, Any]:
        return {
            "groups": tuple(_groups(book, article, applied)),
            "counterparts": tuple(_counterparts(book, article, counterparts)),
            "count": count,
            "url_for": citing.url_for,
            "unknown": words.UNSTATED,
        }

    return PageSection("cases", "案例", count, "article-cases.html", values)


def _groups(
    book: Book, article: Article, applied: tuple[AppliedProvision, ...]
) -> Iterator[PlaceGroup]:
    for where in _ordered(article, applied):
        mine = [each_applied for each_applied in applied if _where(each_applied) == where]
        found = dict.fromkeys(applied.case for applied in mine)
        rows = (
            _row(book, case, [applied for applied in mine if applied.case is case])
            for case in found
        )
        heading = _heading(book.cases, mine)
        yield PlaceGroup(anchor(where), label_of(book.index, article, where), heading, tuple(rows))


def _where(applied: AppliedProvision) -> Where | None:
    return applied.target.where if applied.target else None


def _ordered(article: Article, applied: tuple[AppliedProvision, ...]) -> list[Where | None]:
    """Places that cases apply, in the order of the text; the whole article first."""
    named = {_where(each_applied) for each_applied in applied}
    order: list[Where | None] = [None, *(where for where, _ in article.units())]
    return [where for where in order if where in named]


def anchor(where: Where | None) -> str:
    """Id of a group: `cases-p1-i2`, `cases-all`."""
    return f"cases-{where.anchor}" if where else "cases-all"


def _heading(cases: Cases, applied: list[AppliedProvision]) -> str:
    """Headings under which the compiler gathers these cases."""
    sections = (
        cases.section_of(each_applied.case)
        for each_applied in applied
        if each_applied.application.role is ApplicationRole.HEADING
    )
    return "；".join(dict.fromkeys(found.heading for found in sections if found))


def _row(book: Book, case: Case, applied: list[AppliedProvision]) -> AppliedCaseRow:
    return AppliedCaseRow(
        case=case,
        url=case_url(case),
        when=when(case),
        lines=results.lines(book.cases, case),
        roles=tuple(dict.fromkeys(each_applied.application.role.label for each_applied in applied)),
        sign=of_timeliness(applied[0].timeliness),
        check=any(each_applied.unverified for each_applied in applied),
    )


def _counterparts(
    book: Book, article: Article, applications: tuple[AppliedProvision, ...]
) -> Iterator[tuple[str, str, tuple[tuple[Case, str], ...]]]:
    """Place, its id, and the cases whose conduct an editor sees under it today."""
    for where in _ordered(article, applications):
        cases = dict.fromkeys(applied.case for applied in applications if _where(applied) == where)
        fragment = where.anchor if where else "text"
        place = label_of(book.index, article, where)
        yield place, fragment, tuple((case, case_url(case)) for case in cases)


def badged(
    cases: Cases, article: Article, rows: tuple[TextRow, ...], page: str
) -> tuple[TextRow, ...]:
    """Rows with the number of their cases; those of the whole article stand at its first row."""
    applied = cases.applied_to(article.id)
    if not applied:
        return rows
    units = [where for where, _ in article.units()]
    return tuple(
        replace(row, badge=_badge(applied, (where, None) if not n else (where,), page))
        for n, (where, row) in enumerate(zip(units, rows, strict=True))
    )


def _badge(
    applied: tuple[AppliedProvision, ...], places: tuple[Where | None, ...], page: str
) -> tuple[str, str] | None:
    """案例 2 and its address, None where no case applies the place."""
    mine = [each_applied for each_applied in applied if _where(each_applied) in places]
    if not mine:
        return None
    count = len({applied.case.id for applied in mine})
    first = next(place for place in places if any(_where(applied) == place for applied in mine))
    return f"案例 {count}", f"{page}#{anchor(first)}"
