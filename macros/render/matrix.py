"""The matrix: topics by jurisdictions, each cell the relation in sign and word, leading to its topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from macros.derive.book import Book
from macros.model.comparison import DEPARTURES, Cell, Comparison, Relation
from macros.render.engine import fill
from macros.say.columns import NATION, Column, addresses, columns
from macros.say.links import UrlFor
from macros.say.signs import Sign, of_relation, of_relations

PAGE = "comparisons/index.html"
TITLE = "国家与省级规定总表"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic. `words` is what the filters ask: relations, and relations with their column."""

    topic: Comparison
    nation: tuple[tuple[str, Cell], ...]
    cells: tuple[tuple[Column, Cell | None], ...]
    words: str


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the matrix."""
    lookup = book.comparisons
    every = columns(lookup)
    provinces = tuple(column for column in every if column.id != NATION)
    topics = lookup.corpus.comparisons
    lines = [_line(topic, every, provinces) for topic in topics]
    groups = groupby(lines, key=lambda line: line.topic.division)
    return fill(
        "matrix.html",
        title=TITLE,
        groups=[(seat, list(topic_rows)) for seat, topic_rows in groups],
        count=len(topics),
        nation=next((column for column in every if column.id == NATION), None),
        provinces=provinces,
        totals=[_total(topics, column) for column in provinces],
        asked=[(relation, of_relation(relation)) for relation in DEPARTURES],
        key=[of_relation(relation) for relation in Relation],
        sign_of=of_relation,
        signs_of=of_relations,
        addresses=partial(addresses, book.index),
        url_for=url_for,
    )


def _line(topic: Comparison, every: Sequence[Column], provinces: Sequence[Column]) -> TopicRow:
    nation = (
        (placement.column, topic.cell(placement.id))
        for column in every
        if column.id == NATION
        for placement in column.members
    )
    cells = tuple((column, topic.cell(column.id)) for column in provinces)
    return TopicRow(
        topic=topic,
        nation=tuple((name, cell) for name, cell in nation if cell),
        cells=cells,
        words=_words(cells),
    )


def _words(cells: Sequence[tuple[Column, Cell | None]]) -> str:
    """`stricter jiangsu:stricter …`: every relation, alone and with its column."""
    said = ((column.id, r.key) for column, cell in cells if cell for r in cell.relations)
    return " ".join(dict.fromkeys(word for name, key in said for word in (key, f"{name}:{key}")))


def _total(topics: Sequence[Comparison], column: Column) -> list[tuple[Sign, int]]:
    cells = (cell for topic in topics if (cell := topic.cell(column.id)))
    counts = Counter(relation for cell in cells for relation in cell.relations)
    return [(of_relation(relation), counts[relation]) for relation in Relation if counts[relation]]
