"""更正记录: what was changed in which record, when and why; the latest first."""

from __future__ import annotations

from macros.derive.book import Book
from macros.render.engine import fill
from macros.say.links import UrlFor
from macros.say.places import named


def page(book: Book, url_for: UrlFor) -> str:
    """The list of all corrections; without any it says so."""
    found = [
        (correction, [named(book.index, name) or (name, None) for name in correction.records])
        for correction in book.index.corpus.corrections
    ]
    return fill("corrections.html", corrections=found, url_for=url_for)
