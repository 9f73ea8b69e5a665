"""讲义: the list of all handouts, and for any record those that hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.derive import packs
from macros.derive.book import Book
from macros.model.handout import Handout
from macros.render.engine import fill
from macros.say.links import UrlFor

PAGE = "handouts.html"
NAMES = {"pdf": "PDF", "docx": "Word"}


@dataclass(frozen=True, slots=True)
class File:
    """A file to take away."""

    name: str
    url: str
    size: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A handout in the list; no files where it was not built from the data of today."""

    handout: Handout
    contents: tuple[str, ...]
    pages: int | None
    files: tuple[File, ...]


def page(book: Book, url_for: UrlFor) -> str:
    """Every handout with its contents, pages, sizes and date."""
    found = [_listed(book.packs, one, book.shelf) for one in book.index.corpus.handouts]
    return fill(
        "handouts.html",
        groups=[(title, rows) for title, rows in _groups(found) if rows],
        date=book.index.corpus.site.data_date,
        some=any(one.files for one in found),
        url_for=url_for,
    )


def _groups(found: list[Listed]) -> list[tuple[str, list[Listed]]]:
    """By use: overviews, by audience, comparisons, single texts, internal."""
    kinds = {"for": "按读者", "comparison": "对照", "text": "单件规定"}
    groups: dict[str, list[Listed]] = {"综合": [], **{name: [] for name in kinds.values()}}
    groups["内部资料"] = []
    for one in found:
        lead = one.handout.id.partition("-")[0]
        title = "内部资料" if one.handout.restricted else kinds.get(lead, "综合")
        groups[title].append(one)
    return list(groups.items())


def _listed(shelf: packs.Packs, one: Handout, made: Mapping[str, Any]) -> Listed:
    entry = made.get(one.id)
    index = shelf.index_of(one)
    return Listed(
        handout=one,
        contents=tuple(packs.contents(index, one)),
        pages=entry["pages"] if entry else None,
        files=tuple(_file(file) for file in entry["files"]) if entry else (),
    )


def _file(file: Mapping[str, Any]) -> File:
    kind = str(file["name"]).rpartition(".")[2]
    return File(NAMES[kind], f"handouts/{file['name']}", _size(int(file["bytes"])))


def _size(count: int) -> str:
    """Size for readers.

    >>> _size(900), _size(250_000), _size(3_200_000)
    ('1 KB', '244 KB', '3.1 MB')
    """
    if count < 1_000_000:
        return f"{max(1, round(count / 1024))} KB"
    return f"{count / 1024 / 1024:.1f} MB"


def holding(book: Book, record: str, url_for: UrlFor) -> tuple[tuple[str, str], ...]:
    """Titles and addresses of the handouts that hold a record, by the record's id."""
    found = book.packs.holding.get(record, ())
    return tuple((one.title, url_for(f"{PAGE}#{one.id}")) for one in found)
