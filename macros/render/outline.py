"""What stands around a text: the way to it, the entries right of it, the links left, sections below."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from macros.render.engine import fill
from macros.say.citing import Citing

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


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section below the text. `count` stands beside its entry in the right column."""

    citing: Citing
    id: str
    title: str
    count: str | int
    template: str
    values: Callable[[], dict[str, Any]]
    """What the template shows: worked out where the section is, not where it is only named."""

    @property
    def html(self) -> str:
        """The body of the section."""
        return fill(self.template, url_for=self.citing.url_for, **self.values())
