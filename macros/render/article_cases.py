"""Cases on an article's page and in the margins: 案例 n beside 条, 款 and 项, and the results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from macros.derive.applied import AppliedProvision, case_url
from macros.derive.book import Book
from macros.derive.cases import Cases
from macros.model import Article, Validity, Where
from macros.model.case import ApplicationRole, Case
from macros.render import people
from macros.render.outline import PageSection
from macros.say import results, signs
from macros.say.apparatus import label_of
from macros.say.applied import of_force, role
from macros.say.case import CaseDates, when
from macros.say.citing import Citing
from macros.say.rows import TextRow

Applied = Sequence[AppliedProvision]


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
    doubts: tuple[str, ...]

    @property
    def brief(self) -> tuple[tuple[str, str, bool], ...]:
        """Its results: the regime, a phrase, and whether they are doubted."""
        return tuple((line.short, results.brief(line), line.doubt) for line in self.lines)

    @property
    def force(self) -> str:
        """Whether the rule was in force then, where it was not plainly."""
        plain = self.sign.css.endswith(f"vld--{signs.VALIDITY_CLASS[Validity.IN_FORCE]}")
        return "" if plain else self.sign.word


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The cases of one place in the article; `heading` is the compiler's, where he has one."""

    id: str
    place: str
    heading: str
    rows: tuple[AppliedCaseRow, ...]
    people: tuple[int, str]
    """How many were dealt with under the place, and the table of them."""

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that all its cases share, said once; none where they differ."""
        shared = {row.roles for row in self.rows}
        return shared.pop() if len(shared) == 1 else ()


def section(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """Cases that apply the article, with their results; None where no case has to do with it."""
    applied = book.cases.applied_to(article.id)
    counterparts = book.cases.counterparts_to(article.id)
    if not applied and not counterparts:
        return None
    count = f"{len({application.case.id for application in applied})} 件"

    def values() -> dict[str, Any]:
        return {
            "groups": tuple(_groups(book, article, applied)),
            "counterparts": tuple(_counterparts(book, article, counterparts)),
            "people": people.of_article(book, citing.url_for, article),
        }

    return PageSection(citing, "cases", "案例", count, "article-cases.html", values)


def _groups(
    book: Book, article: Article, applied: tuple[AppliedProvision, ...]
) -> Iterator[PlaceGroup]:
    for where, mine in _by_place(article, applied):
        rows = tuple(row_of(book, *found) for found in _by_case(mine))
        place = label_of(book.index, article, where)
        dealt_with = people.address_of(book, article, where)
        yield PlaceGroup(anchor(where), place, _heading(book.cases, mine), rows, dealt_with)


def _where(applied: AppliedProvision) -> Where | None:
    return applied.target.where if applied.target else None


def _by_case(applied: Applied) -> Iterator[tuple[Case, Applied]]:
    for case in dict.fromkeys(each.case for each in applied):
        yield case, [each for each in applied if each.case is case]


def _by_place(article: Article, applied: Applied) -> Iterator[tuple[Where | None, Applied]]:
    """Places that cases apply, in the order of the text; the whole article first."""
    for where in (None, *(where for where, _ in article.units())):
        if mine := [each for each in applied if _where(each) == where]:
            yield where, mine


def anchor(where: Where | None) -> str:
    """Id of a group: `cases-p1-i2`, `cases-all`."""
    return f"cases-{where.anchor}" if where else "cases-all"


def _heading(cases: Cases, applied: Applied) -> str:
    """Headings under which the compiler gathers these cases."""
    heading = ApplicationRole.HEADING
    sections = (cases.section_of(a.case) for a in applied if a.application.role is heading)
    return "；".join(dict.fromkeys(section.heading for section in sections if section))


def row_of(book: Book, case: Case, applied: Applied) -> AppliedCaseRow:
    """What a case's applications of one place carry: only their own results, with role and doubt."""
    return AppliedCaseRow(
        case=case,
        url=case_url(case),
        when=when(case),
        lines=results.lines(book.cases, case, {n for each in applied for n in each.sanctions}),
        roles=tuple(dict.fromkeys(map(role, applied))),
        sign=of_force(applied[0]),
        check=any(each.unverified for each in applied),
        doubts=tuple(dict.fromkeys(doubt for each in applied for doubt in each.doubts)),
    )


def _counterparts(
    book: Book, article: Article, applications: Applied
) -> Iterator[tuple[str, str, tuple[tuple[Case, str], ...]]]:
    """Place, its id, and the cases whose conduct an editor sees under it today."""
    for where, applied in _by_place(article, applications):
        place, fragment = label_of(book.index, article, where), where.anchor if where else "text"
        yield place, fragment, tuple((case, case_url(case)) for case, _ in _by_case(applied))


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
    mine = [each for each in applied if _where(each) in places]
    if not mine:
        return None
    first = next(place for place in places if any(_where(each) == place for each in mine))
    return f"案例 {len({each.case.id for each in mine})}", f"{page}#{anchor(first)}"
