"""Home: five doors, each with a sample taken from the data, then the rules and what is held of them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.index import Index, instrument_url
from macros.model import Coverage, Instrument, Level
from macros.render import doors
from macros.render.engine import fill
from macros.say import holdings, signs
from macros.say.links import UrlFor
from macros.text import dates


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A line of the table of rules: its force as a sign, and how much of its text is held."""

    instrument: Instrument
    url: str
    effective: str
    force: signs.Sign
    holding: holdings.HoldingBar


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
    instruments = cited(book.index)
    return fill("cited.html", cited=instruments, url_for=url_for)
