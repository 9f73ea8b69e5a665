"""Every provision that a case names, with what it carries: one list of all, one of the doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.derive.applied import AppliedProvision, case_url
from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.model.case import Case
from macros.render.article_cases import AppliedCaseRow, row_of
from macros.render.engine import fill
from macros.say import results, words
from macros.say.citing import Citing
from macros.say.links import UrlFor

PAGE = "applied.html"
UNLISTED = "本站没有列入的规定"


@dataclass(frozen=True, slots=True)
class PlaceApplications:
    """A place that cases name, and each case that names it."""

    cite: str
    url: str | None
    rows: tuple[AppliedCaseRow, ...]


@dataclass(frozen=True, slots=True)
class InstrumentApplications:
    """An instrument with the places in it that cases name."""

    title: str
    url: str | None
    anchor: str
    places: tuple[PlaceApplications, ...]


@dataclass(frozen=True, slots=True)
class OpenDoubt:
    """A provision and results that do not fit, and the body that can tell."""

    case: Case
    url: str
    cite: str
    page: str | None
    lines: tuple[results.ResultLine, ...]
    doubts: tuple[str, ...]
    asked: tuple[str, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """The list of all applications, by the instrument that they mean."""
    found = sorted(book.applications.all, key=lambda applied: _rank(book, applied))
    groups = groupby(found, key=lambda applied: applied.target and applied.target.instrument)
    return fill(
        "applications.html",
        groups=[_instrument(book, name, tuple(mine), url_for) for name, mine in groups],
        total=len(found),
        url_for=url_for,
        unknown=words.UNSTATED,
    )


def _rank(book: Book, applied: AppliedProvision) -> tuple[int, int, int, str]:
    """In the order of the instruments, then of the text; what is not listed stands last."""
    if applied.target is None:
        return len(book.index.instruments), 0, 0, applied.application.cite
    at = list(book.index.instruments).index(applied.target.instrument)
    return at, applied.address.article or 0, applied.address.branch, str(applied.target.where or "")


def _instrument(
    book: Book, name: str | None, mine: tuple[AppliedProvision, ...], url_for: UrlFor
) -> InstrumentApplications:
    instrument = book.index.instruments.get(name or "")
    return InstrumentApplications(
        title=instrument.title if instrument else UNLISTED,
        url=instrument_url(instrument) if instrument else None,
        anchor=instrument.id if instrument else "unlisted",
        places=tuple(places(book, mine, url_for)),
    )


def places(
    book: Book, found: tuple[AppliedProvision, ...], url_for: UrlFor
) -> Iterator[PlaceApplications]:
    """Applications by the place that they mean, each case of a place once."""
    citing = Citing(book, url_for)
    groups: dict[str, list[AppliedProvision]] = {}
    for applied in found:
        groups.setdefault(_cite(book, applied), []).append(applied)
    for cite, mine in groups.items():
        cases = dict.fromkeys(applied.case for applied in mine)
        rows = (row_of(book, case, [a for a in mine if a.case is case]) for case in cases)
        target = mine[0].target
        yield PlaceApplications(cite, citing.url(target) if target else None, tuple(rows))


def _cite(book: Book, applied: AppliedProvision) -> str:
    """The place in the version meant, where it is held; else the words of the case."""
    target = applied.target
    article = book.index.articles.get(target.article or "") if target else None
    if target is None or article is None:
        return applied.application.cite
    return book.index.cite(article, target.where)


def doubts_page(book: Book, url_for: UrlFor) -> str:
    """Every open doubt, to be printed and sent to those who decided."""
    citing = Citing(book, url_for)
    found = [_doubt(book, applied, citing) for applied in book.applications.doubtful]
    return fill("doubts.html", doubts=found, url_for=url_for)


def _doubt(book: Book, applied: AppliedProvision, citing: Citing) -> OpenDoubt:
    case = applied.case
    wrong = [n for n in applied.sanctions if applied.doubted(n)]
    asked = (m.authority for n in wrong for m in case.sanctions[n].measures)
    return OpenDoubt(
        case=case,
        url=case_url(case),
        cite=_cite(book, applied),
        page=citing.url(applied.target) if applied.target else None,
        lines=results.lines(book.cases, case, wrong),
        doubts=applied.doubts,
        asked=tuple(dict.fromkeys(name or words.UNSTATED for name in asked)),
    )
