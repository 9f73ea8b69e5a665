"""All pages of a corpus, rendered without MkDocs, and what markup they may consist of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.export import export
from macros.render import MACROS
from macros.render.catalogue import generated, navigation
from macros.say.links import relative_to
from macros.search import files as search_files
from tests.markup import Markup

Shape = frozenset[tuple[str, str]]
"""Pairs of element and attribute; an element alone has an empty attribute."""


def pages(book: Book) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Address, HTML and page keys of every generated page."""
    navigation(book.index)
    for page in generated(book.index):
        address = page.source.removesuffix(".md") + ".html"
        html = MACROS[page.macro](book, relative_to(address), page.record)
        yield address, html, page.meta(book, page.record)


def data(book: Book) -> Iterator[str]:
    """The export and the search data of a profile, parsed once to see that they are whole."""
    for profile in Profile:
        edition = book.in_profile(profile)
        text = export(edition, profile.key)
        json.loads(text)
        yield text
        yield from search_files(edition, set()).values()


def shape(html: str) -> Shape:
    """Which elements with which attributes a page has."""
    elements = Markup(html).elements
    pairs = {(element.tag, name) for element in elements for name in element.attributes}
    return frozenset(pairs | {(element.tag, "") for element in elements})


def dangerous(html: str) -> list[str]:
    """Addresses that would run or leave the site, and handlers."""
    out = []
    for element in Markup(html).elements:
        for name, value in element.attributes.items():
            address = name in ("href", "src", "action", "srcset", "content")
            leaves = (
                value.strip().lower().startswith(("javascript:", "data:", "//", "http:", "https:"))
            )
            if name.startswith("on") or name == "style" or (address and leaves):
                out.append(f"{element.tag} {name}={value[:40]}")
    return out
