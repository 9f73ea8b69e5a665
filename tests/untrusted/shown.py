"""All pages of a corpus, rendered without MkDocs, and what markup they may consist of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from macros.checks import ALL_RULES
from macros.derive.book import Book
from macros.derive.index import Index
from macros.derive.profile import Profile, for_profile
from macros.export import export
from macros.model import Corpus
from macros.render import MACROS
from macros.render.catalogue import generated, navigation
from macros.say.links import relative_to
from macros.search import files as search_files
from tests.markup import Markup

Shape = frozenset[tuple[str, str]]
"""Pairs of element and attribute; an element alone has an empty attribute."""


def pages(corpus: Corpus) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Address, HTML and page keys of every generated page."""
    index = Index(corpus)
    book = Book(index, tuple(ALL_RULES))
    navigation(index)
    for page in generated(index):
        address = page.source.removesuffix(".md") + ".html"
        html = MACROS[page.macro](book, relative_to(address), page.record)
        yield address, html, page.meta(book, page.record)


def data(corpus: Corpus) -> Iterator[str]:
    """The export and the search data of a profile, parsed once to see that they are whole."""
    for profile in Profile:
        index = Index(for_profile(corpus, profile))
        text = export(index, profile.key)
        json.loads(text)
        yield text
        yield from search_files(index, set()).values()


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
