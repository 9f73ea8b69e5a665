"""Page of a retired id: what became of it, with a link and a refresh, and no script."""

from __future__ import annotations

from typing import Any

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Tombstone
from macros.render.engine import fill
from macros.say.links import UrlFor
from macros.say.places import NamedPage, named


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of a retired id. Raises StopIteration where there is none."""
    stone = _stone(book.index, record)
    return fill("retired.html", stone=stone, target=target(book.index, stone), url_for=url_for)


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for the page of a retired id (overrides/README.md)."""
    found = target(book.index, _stone(book.index, record))
    base = {
        "ref_title": f"编号已停用：{record}",
        "section": "查条文",
        "hide": ["navigation", "toc"],
    }
    return base | ({"refresh": found[1]} if found else {})


def target(index: Index, stone: Tombstone) -> NamedPage | None:
    """Name and address of what replaced it, None where nothing did."""
    return named(index, stone.to) if stone.to else None


def _stone(index: Index, record: str) -> Tombstone:
    return next(stone for stone in index.corpus.retired if stone.id == record)
