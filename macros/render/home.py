"""Home: five doors, each with a sample taken from the data, then the rules and what is held of them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.categories import measure_url
from macros.derive.index import Index, article_url, instrument_url
from macros.derive.references import Reference
from macros.model import Coverage, Instrument, Level
from macros.model.case import Case
from macros.render import doors
from macros.render.engine import fill
from macros.say import holdings, signs
from macros.say.links import UrlFor
from macros.say.places import NamedPage, short_cite
from macros.text import dates


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A line of the table of rules: its force as a sign, and how much of its text is held."""

    instrument: Instrument
    url: str
    effective: str
    force: signs.Sign
    holding: holdings.HoldingBar


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule of which only the name is known: what holds in its place, and who names it."""

    instrument: Instrument
    force: signs.Sign
    newest: Instrument | None
    articles: tuple[NamedPage, ...]
    cases: tuple[tuple[Case, str], ...]
    measures: tuple[NamedPage, ...]
    """Measures that rest on it."""


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the home page below its heading."""
    levels = [(level, rules(book.index, level)) for level in Level]
    return fill(
        "home.html",
        doors=doors.doors(book),
        levels=[(level, rows) for level, rows in levels if rows],
        states=list(holdings.TextState),
        cited=cited(book.index),
        url_for=url_for,
    )


def rules(index: Index, level: Level) -> list[RuleRow]:
    """The rules of one level; what is only cited stands on a page of its own."""
    there = (i for i in index.corpus.instruments if i.coverage is not Coverage.CITED_ONLY)
    return [_rule(instrument) for instrument in there if instrument.level is level]


def _rule(instrument: Instrument) -> RuleRow:
    return RuleRow(
        instrument=instrument,
        url=instrument_url(instrument),
        effective=dates.show(instrument.effective.value),
        force=signs.of_validity(instrument.status),
        holding=holdings.bar(instrument),
    )


def cited(index: Index) -> list[Instrument]:
    """Instruments of which only the name is known."""
    return [i for i in index.corpus.instruments if i.coverage is Coverage.CITED_ONLY]


def cited_page(book: Book, url_for: UrlFor) -> str:
    """List of the instruments that sources name without giving their text."""
    named = [_named(book, instrument) for instrument in cited(book.index)]
    return fill("cited.html", cited=named, url_for=url_for)


def _named(book: Book, instrument: Instrument) -> NamedRule:
    """Which provisions cite it or an article of it, and which cases apply it."""
    index = book.index
    owners = (
        r.owner for r in book.references.all if r.kind == "text" and _meant(r) == instrument.id
    )
    articles = [index.articles[owner] for owner in dict.fromkeys(owners) if owner in index.articles]
    applied = (
        a.case for a in book.applications.all if a.target and a.target.instrument == instrument.id
    )
    return NamedRule(
        instrument=instrument,
        force=signs.of_validity(instrument.status),
        newest=book.versions.newest(instrument),
        articles=tuple(
            NamedPage(short_cite(index, article), article_url(article))
            for article in articles
            if article.instrument != instrument.id
        ),
        cases=tuple((case, case_url(case)) for case in dict.fromkeys(applied)),
        measures=tuple(
            NamedPage(measure.label, measure_url(measure))
            for measure in book.corpus.measures
            if any(basis.instrument == instrument.id for basis in measure.unheld)
        ),
    )


def _meant(reference: Reference) -> str | None:
    return reference.link.target.instrument if reference.link.target else None
