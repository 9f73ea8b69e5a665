"""The matrix: topics by jurisdictions, each cell the relation in sign and word, leading to its topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.model import Level
from macros.model.comparison import DEPARTURES, Cell, Comparison, Placement, Relation
from macros.render.engine import fill
from macros.say.citing import Citing
from macros.say.columns import NATION, Column, addresses, column_name, columns
from macros.say.correspondence import bases, page_url
from macros.say.links import UrlFor
from macros.say.places import NamedPage
from macros.say.signs import Sign, of_relation, of_relations

WIDE = 8
"""Columns above which a cell is its sign alone."""
UNKNOWN = (Relation.LOST, Relation.UNHELD, Relation.NOT_COMPARED, Relation.UNDETERMINED)
PAGE = "comparisons/index.html"
TITLE = "国家与省级规定总表"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic. `words` is what the filters ask: relations, and relations with their column."""

    topic: Comparison
    nation: tuple[tuple[str, Cell], ...]
    cells: tuple[tuple[Column, Cell | None], ...]
    words: str
    said: str
    """How many provinces do what, in words."""


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the matrix."""
    lookup = book.comparisons
    every = columns(lookup)
    provinces = tuple(column for column in every if column.id != NATION)
    topics = lookup.corpus.comparisons
    tables = [
        NamedPage(f"{column_name(lookup, book.index.instruments[base])}逐条", page_url(base))
        for base in bases(book.index)
    ]
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
        measured_signs=lambda cell: [s for m in cell.measured for s in of_relations(m.relations)],
        wide=len(provinces) > WIDE,
        most=WIDE,
        base=tables[0].label.removesuffix("逐条") if tables else "国家规定",
        laws=_laws(lookup),
        placements=lookup.corpus.placements,
        citing=Citing(book, url_for),
        index=book.index,
        signs_of=of_relations,
        addresses=partial(addresses, book.index),
        tables=tables,
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
    nation_cells = [(name, cell) for name, cell in nation if cell]
    return TopicRow(
        topic=topic,
        nation=tuple(nation_cells),
        cells=cells,
        words=_words(cells, [cell for _, cell in nation_cells]),
        said=counted([cell for _, cell in cells if cell]),
    )


def counted(cells: Sequence[Cell]) -> str:
    """可比的 3 省中 2 省增加、1 省相同；1 省没有全文."""
    known = sum(cell.relation not in UNKNOWN for cell in cells)
    counts = Counter(relation for cell in cells for relation in cell.relations)
    words = {r: f"{counts[r]} 省{r.label.partition('，')[0]}" for r in DEPARTURES if counts[r]}
    told = "、".join(word for relation, word in words.items() if relation not in UNKNOWN)
    open_ = "、".join(word for relation, word in words.items() if relation in UNKNOWN)
    return "；".join(filter(None, (told and f"可比的 {known} 省中 {told}", open_)))


def _laws(lookup: Comparisons) -> list[tuple[str, str]]:
    """National columns: id and name, and what they are compared with."""
    return [
        (placement.id, placement.column + _beside(lookup, placement))
        for placement in lookup.placements.values()
        if not placement.optional and lookup.index.instruments[placement.id].level is Level.NATIONAL
    ]


def _beside(lookup: Comparisons, placement: Placement) -> str:
    """（与办法比）, of a national rule that is compared with another."""
    names = [lookup.placements[base].column for base in placement.bases]
    return f"（与{names[0]}比）" if names else ""


def _words(cells: Sequence[tuple[Column, Cell | None]], national: Sequence[Cell]) -> str:
    """`stricter jiangsu:stricter …`: every relation, alone and with its column."""
    said = [(column.id, r.key) for column, cell in cells if cell for r in cell.relations]
    said += [(c.instrument, r.key) for c in national for m in c.measured for r in m.relations]
    said += [(cell.instrument, cell.own.key) for cell in national if cell.own in DEPARTURES]
    return " ".join(dict.fromkeys(word for name, key in said for word in (key, f"{name}:{key}")))


def _total(topics: Sequence[Comparison], column: Column) -> list[tuple[Sign, int]]:
    cells = (cell for topic in topics if (cell := topic.cell(column.id)))
    counts = Counter(relation for cell in cells for relation in cell.relations)
    return [(of_relation(relation), counts[relation]) for relation in Relation if counts[relation]]
