"""What the theme shows beside a page: the way to it, the entries right of it, the links left of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

OutlineEntry = dict[str, str]


def entry(title: str, url: str, count: object = "") -> OutlineEntry:
    """An entry of the right column; a count of nothing is left out.

    >>> entry("案例", "#cases", 2), entry("图", "#drawn")
    ({'title': '案例', 'url': '#cases', 'count': '2'}, {'title': '图', 'url': '#drawn'})
    """
    return {"title": title, "url": url} | ({"count": str(count)} if count else {})


def trail(*pages: tuple[str, str]) -> list[OutlineEntry]:
    """The way to a page: title and address of each page above it."""
    return [entry(title, url) for title, url in pages]


def group(title: str, links: Iterable[tuple[str, str, bool]], **more: object) -> dict[str, Any]:
    """Links of the left column under their title: each with its address, and whether it is here."""
    items = [{"title": name, "url": url, "current": here} for name, url, here in links]
    return {"title": title, **more, "items": items}
