"""The table of correspondence: the articles of a base down, the provinces across."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from macros.derive.book import Book
from macros.model.comparison import DEPARTURES, Relation
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.render.outline import trail
from macros.say.columns import column_name
from macros.say.correspondence import Correspondence, bases, page_url
from macros.say.links import UrlFor
from macros.say.numbers import chapter_label
from macros.say.places import NamedPage
from macros.say.signs import of_relation

WIDE = 8
"""Columns above which a cell is its sign alone."""
ASKED = (*DEPARTURES[:6], Relation.SILENT, Relation.LOST)


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The table of the base with this id."""
    table = Correspondence(book, record)
    rows = tuple(table.rows())
    base = book.index.instruments[record]
    labels = {chapter.number: chapter_label(chapter) for chapter in base.chapters}
    chapters = {article.id: labels.get(article.chapter or 0) for article in base.articles}
    return fill(
        "correspondence.html",
        base=base,
        name=column_name(book.comparisons, base),
        columns=table.columns,
        wide=len(table.columns) > WIDE,
        most=WIDE,
        groups=[(chapter, tuple(own)) for chapter, own in groupby(rows, lambda r: chapters[r.of])],
        bases=[
            (
                NamedPage(
                    column_name(book.comparisons, book.index.instruments[name]), page_url(name)
                ),
                name == record,
            )
            for name in bases(book.index)
        ],
        asked=[(relation, of_relation(relation)) for relation in ASKED],
        key=[of_relation(relation) for relation in DEPARTURES],
        url_for=url_for,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    name = column_name(book.comparisons, book.index.instruments[record])
    return {
        "ref_title": f"{name}各条，各省在哪一条",
        "section": "比规定",
        "layout": "wide",
        "path": trail(("比规定", PAGE)),
        "hide": ["navigation"],
        "description": f"{name}逐条，各省相应的条号和关系；点一行就地看两边原文。",
    }
