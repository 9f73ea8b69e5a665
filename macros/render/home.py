"""Home: what this is, how to find an article, what is held; in one screen."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.index import Index, by_chapter, instrument_url
from macros.model import Coverage, Instrument, Level, Status
from macros.render.engine import fill
from macros.say import holdings, numbers
from macros.say.links import UrlFor
from macros.say.signs import Sign, of_status
from macros.text import dates


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """A line of the table of what is held."""

    instrument: Instrument
    url: str
    effective: str
    count: str
    sign: Sign
    numbers: tuple[numbers.IndexedArticle, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the home page."""
    index = book.index
    levels = [(level, held(index, level)) for level in Level]
    return fill(
        "home.html",
        site=index.corpus.site,
        levels=[(level, holding_rows) for level, holding_rows in levels if holding_rows],
        states=states(index),
        cited=cited(index),
        url_for=url_for,
    )


def states(index: Index) -> list[Sign]:
    """The states that occur among the articles other than the good one, for the key."""
    statuses = {article.status for article in index.articles.values()}
    return [of_status(s) for s in Status if s in statuses and s is not Status.COMPLETE]


def held(index: Index, level: Level) -> list[HoldingRow]:
    """What is held of one level; what is only cited stands on a page of its own."""
    there = (i for i in index.corpus.instruments if i.coverage is not Coverage.CITED_ONLY)
    return [_held(index, instrument) for instrument in there if instrument.level is level]


def _held(index: Index, instrument: Instrument) -> HoldingRow:
    return HoldingRow(
        instrument=instrument,
        url=instrument_url(instrument),
        effective=dates.show(instrument.effective.value),
        count=holdings.total(instrument),
        sign=holdings.sign_of(instrument, brief=True),
        numbers=_numbers(index, instrument),
    )


def _numbers(index: Index, instrument: Instrument) -> tuple[numbers.IndexedArticle, ...]:
    """Numbers of its articles; of one held in quotations those that are quoted."""
    wanted = holdings.reckoned(instrument)
    ordered = (a for _, group in by_chapter(instrument) for a in group if a in wanted)
    return tuple(numbers.number(index, article) for article in ordered)


def cited(index: Index) -> list[Instrument]:
    """Instruments of which only the name is known."""
    return [i for i in index.corpus.instruments if i.coverage is Coverage.CITED_ONLY]


def cited_page(book: Book, url_for: UrlFor) -> str:
    """List of the instruments that sources name without giving their text."""
    instruments = cited(book.index)
    return fill("cited.html", cited=instruments, url_for=url_for)
