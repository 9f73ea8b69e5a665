"""The table of relation signs (对照关系) on the page of symbols."""

from __future__ import annotations

from macros.derive.book import Book
from macros.model.comparison import Relation
from macros.render.engine import fill
from macros.say.links import UrlFor
from macros.say.relations import of_relation


def table(_book: Book, _url_for: UrlFor) -> str:
    """The signs of the relations and what they mean, for the page of symbols."""
    found = [(of_relation(relation), None) for relation in Relation]
    return fill("signs.html", head=("标记", "意思"), signs=found)
