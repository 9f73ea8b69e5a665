"""The indicator sheet: rules down, indicators across, sortable, each answer with its provision."""

from __future__ import annotations

import json

from macros.derive.book import Book
from macros.render.engine import fill
from macros.say.indicators import sheet, tables
from macros.say.links import UrlFor


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the sheet."""
    found = tables(book.comparisons)
    return fill(
        "indicators.html",
        tables=found,
        sheet=json.dumps(sheet(book.comparisons, found), ensure_ascii=False),
        url_for=url_for,
    )
