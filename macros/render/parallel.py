"""对照 on an article's page: its topics, and what the nation and the provinces say on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from macros.compare.pairs import has_text
from macros.derive.book import Book
from macros.derive.comparisons import Comparisons, places_of
from macros.derive.grouped import grouped
from macros.model import Article, Level, Where
from macros.model.comparison import Cell, CellProvision, Comparison, Relation
from macros.render.outline import PageSection
from macros.say import words
from macros.say.apparatus import label_of
from macros.say.citing import Citing
from macros.say.columns import NATION, Column, addresses, columns, stand_url, text_views, topic_url
from macros.say.places import NamedPage
from macros.say.rows import TextRow
from macros.say.side_text import place_in
from macros.say.signs import Sign, of_relations


@dataclass(frozen=True, slots=True)
class ColumnStatement:
    """What a column says: signs, short addresses with their links. `aside`: measured elsewhere."""

    signs: tuple[Sign, ...]
    places: tuple[NamedPage, ...]
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class ParallelTopic:
    """A topic of the article: where in it, its own relation, and every other column."""

    topic: Comparison
    url: str
    places: tuple[str, ...]
    own: tuple[Sign, ...]
    cells: tuple[tuple[ColumnStatement, ...], ...]


def section(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """The topics of comparison that rest on the article, and what the others say on them."""
    lookup = book.comparisons
    topics, texts = lookup.cells_at(article.id), _texts(lookup, article)
    if not topics and not texts:
        return None

    def values() -> dict[str, Any]:
        others = [column for column in columns(lookup) if _is_other(column, article, topics)]
        return {
            "entries": [_entry(lookup, article, *topic, others) for topic in topics],
            "columns": others,
            "national": _is_national(lookup, article),
            "texts": texts,
        }

    count = f"{len(topics)} 个议题" if topics else ""
    return PageSection(citing, "parallels", "对照", count, "parallels.html", values)


def _is_national(lookup: Comparisons, article: Article) -> bool:
    return lookup.index.instruments[article.instrument].level is Level.NATIONAL


def _is_other(column: Column, article: Article, found: Sequence[tuple[Comparison, Cell]]) -> bool:
    """True for a column that is not the article's own and has words on one of its topics."""
    ids = {placement.id for placement in column.members}
    return article.instrument not in ids and any(
        cell.provisions for topic, _ in found for cell in topic.cells if cell.instrument in ids
    )


def badged(book: Book, article: Article, rows: tuple[TextRow, ...]) -> tuple[TextRow, ...]:
    """Rows with 3 省有规定, the provinces that speak on the same; with 议题 n on a province's page."""
    lookup = book.comparisons
    if not lookup.cells_at(article.id):
        return rows
    national = _is_national(lookup, article)
    return tuple(
        replace(row, parallel=_badge(lookup, article, where, national))
        for (where, _), row in zip(article.units(), rows, strict=True)
    )


def _badge(lookup: Comparisons, article: Article, where: Where, national: bool) -> str | None:
    topics = [
        topic
        for topic, cell in lookup.cells_at(article.id)
        if any(where in _places(article, stand) for stand in _own(article, cell))
    ]
    if not national:
        return f"议题 {len(topics)}" if topics else None
    instruments = lookup.index.instruments
    speaking = {c.instrument for topic in topics for c in topic.cells if _speaks(c)}
    provinces = [name for name in speaking if instruments[name].level is Level.PROVINCIAL]
    return f"{len(provinces)} 省有规定" if provinces else None


def _own(article: Article, cell: Cell) -> list[CellProvision]:
    return [provision for provision in cell.provisions if provision.target == article.id]


def _places(article: Article, stand: CellProvision) -> list[Where]:
    if stand.quote:
        return list(places_of(article, stand))
    return [stand.where] if stand.where else []


def _speaks(cell: Cell) -> bool:
    return (
        any(provision.quote for provision in cell.provisions)
        and cell.relation is not Relation.UNHELD
    )


def _entry(
    lookup: Comparisons, article: Article, topic: Comparison, cell: Cell, others: Sequence[Column]
) -> ParallelTopic:
    national = _is_national(lookup, article)
    places = (label_of(lookup.index, article, stand.where) for stand in _own(article, cell))
    return ParallelTopic(
        topic=topic,
        url=topic_url(topic, None if national else cell.instrument),
        places=tuple(dict.fromkeys(places)),
        own=() if cell.relation is Relation.BASELINE else of_relations(cell.relations),
        cells=tuple(tuple(_there(lookup, article, topic, column)) for column in others),
    )


def _there(
    lookup: Comparisons, article: Article, topic: Comparison, column: Column
) -> Iterator[ColumnStatement]:
    national = column.id == NATION
    for member in column.members:
        cell = topic.cell(member.id)
        if cell is None:
            continue
        name = f"{member.column} " if national else ""
        by_article = grouped((provision.target, provision) for provision in cell.provisions)
        places = tuple(_place(lookup, name, provisions) for provisions in by_article.values())
        if not national:
            signs = of_relations(cell.relations)
            yield ColumnStatement(signs, places, _aside(lookup, article, cell))
        elif places:
            yield ColumnStatement((), places)


def _aside(lookup: Comparisons, article: Article, cell: Cell) -> str | None:
    """The national instrument that a cell is measured against, where it is not this article's."""
    if cell.against is None or cell.against.article.startswith(f"{article.instrument}/"):
        return None
    if not _is_national(lookup, article):
        return None
    placement = lookup.placements.get(cell.against.article.partition("/")[0])
    return placement.column if placement else None


def _place(lookup: Comparisons, name: str, stands: tuple[CellProvision, ...]) -> NamedPage:
    label = addresses(lookup.index, stands) or words.PRESS
    return NamedPage(name + label, stand_url(lookup.index, stands[0]))


def _texts(lookup: Comparisons, article: Article) -> list[NamedPage]:
    """Text views that show this article beside another instrument."""
    own = lookup.index.instruments[article.instrument]
    if not has_text(own) or not article.paragraphs:
        return []
    views = text_views(lookup, own)
    return [NamedPage(name, f"{url}#{place_in(at, article)}") for at, (name, url) in views]
