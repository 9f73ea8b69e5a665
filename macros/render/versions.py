"""各版对应: the article of another version of the same work that is about the same matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.index import Index
from macros.derive.versions import IN_FORCE, VersionMatch, Versions
from macros.model import Article, Instrument
from macros.render.outline import PageSection
from macros.say import signs
from macros.say.citing import Citing
from macros.say.versions import Correspondence, tied

_YEAR = re.compile(r"（([0-9]{4}年)[^（）]*）$")


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One matter across the versions: the articles of each, in the order of the columns."""

    matter: str
    cells: tuple[tuple[Correspondence, ...], ...]


def section(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """Where the same matter stands in other versions; None where its work has one version."""
    lookup, index = book.versions, book.index
    matches = lookup.matches(article)
    newest = lookup.newest(index.instruments[article.instrument])
    if not matches and newest is None:
        return None
    correspondences = [tied(index, match) for match in matches]

    def values() -> dict[str, Any]:
        return {
            "matches": correspondences,
            "newest": newest,
            "answered": newest is None or any(c.instrument is newest for c in correspondences),
            "validity": signs.of_validity,
        }

    return PageSection(citing, "versions", "各版对应", len(matches), "versions.html", values)


def table(
    versions: Versions, instrument: Instrument
) -> tuple[tuple[Instrument, ...], tuple[VersionRow, ...]]:
    """All versions of a work as columns, and its matters as rows; nothing where nothing is tied."""
    columns = versions.of_work(instrument)
    if len(columns) < 2 or not any(versions.matches(a) for a in instrument.articles):
        return (), ()
    return columns, tuple(_rows(versions, columns))


def label(instrument: Instrument) -> str:
    """A version in few words, for narrow screens: 2018年版, 现行版."""
    year = _YEAR.search(instrument.title)
    return (
        f"{year[1]}版" if year else "现行版" if instrument.status in IN_FORCE else instrument.short
    )


def _rows(versions: Versions, columns: tuple[Instrument, ...]) -> Iterator[VersionRow]:
    """A row for every article of the first column that is tied, then for what is left of the next."""
    index, seen = versions.index, set[str]()
    for column in columns:
        for article in column.articles:
            if article.id in seen or not (matches := versions.matches(article)):
                continue
            seen |= {article.id, *(match.article.id for match in matches)}
            yield _row(index, columns, article, matches)


def _row(
    index: Index, columns: tuple[Instrument, ...], head: Article, matches: tuple[VersionMatch, ...]
) -> VersionRow:
    every = [tied(index, m) for m in (VersionMatch(head, head.number_rests_on), *matches)]
    cells = (tuple(c for c in every if c.instrument is column) for column in columns)
    return VersionRow(head.heading or "", tuple(cells))
