"""Every provision that a case names, with what it carries: one list of all, one of the doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.derive.applied import AppliedProvision, OpenDoubt, case_url
from macros.derive.book import Book
from macros.derive.grouped import grouped
from macros.derive.index import instrument_url
from macros.render.article_cases import AppliedCaseRow, row_of
from macros.render.engine import fill
from macros.say import origin, results, words
from macros.say.case import printed_label
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
class DoubtRow:
    """A doubt with the provisions and results that do not fit, and where the compiler prints the case."""

    doubt: OpenDoubt
    url: str
    provisions: tuple[tuple[str, str | None], ...]
    lines: tuple[results.ResultLine, ...]
    printed: tuple[str, ...]


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
    """Every open doubt by the body that can tell, to be printed and sent there."""
    citing = Citing(book, url_for)
    every = [doubt for case in book.cases.all for doubt in book.applications.doubts_of(case)]
    by_body = grouped((_asked(doubt), _doubt(book, doubt, citing)) for doubt in every)
    return fill("doubts.html", bodies=by_body, url_for=url_for, total=len(every))


def _asked(doubt: OpenDoubt) -> str:
    """Who decided on the results, in the words of the source."""
    sanctions = (doubt.case.sanctions[number] for number in doubt.sanctions)
    named = (m.authority or words.UNSTATED for sanction in sanctions for m in sanction.measures)
    return "、".join(dict.fromkeys(named)) or words.UNSTATED


def _doubt(book: Book, doubt: OpenDoubt, citing: Citing) -> DoubtRow:
    case = doubt.case
    collection = book.cases.collections.get(case.collection)
    return DoubtRow(
        doubt=doubt,
        url=case_url(case),
        provisions=tuple(
            (_cite(book, each), citing.url(each.target) if each.target else None)
            for each in doubt.applied
        ),
        lines=results.lines(book.cases, case, doubt.sanctions) if doubt.sanctions else (),
        printed=(
            *([collection.title] if collection else []),
            printed_label(book.cases.section_of(case), case),
            *(origin.in_short(span) for span in case.spans),
        ),
    )
