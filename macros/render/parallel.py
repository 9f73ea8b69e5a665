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
from macros.model.comparison import BaseRelation, Cell, CellProvision, Comparison, Relation
from macros.render.outline import PageSection
from macros.say import words
from macros.say.apparatus import label_of
from macros.say.citing import Citing
from macros.say.columns import addresses, measured_by, stand_url, text_views, topic_url
from macros.say.places import NamedPage
from macros.say.rows import TextRow
from macros.say.side_text import place_in
from macros.say.signs import Sign, of_relations
from macros.text.quotes import covers

QUIET = {
    Relation.SAME,
    Relation.SILENT,
    Relation.LOST,
    Relation.UNHELD,
    Relation.UNDETERMINED,
    Relation.NOT_COMPARED,
}
"""Relations that need no line of their own: nothing differs, or nothing is known."""


@dataclass(frozen=True, slots=True)
class ParallelLine:
    """湖南 ≠ 不同 4（一） 须决策违法违规: what one rule says otherwise, in a line.

    `aside` is the national rule that it is measured against, where that is not this article's.
    """

    name: str
    signs: tuple[Sign, ...]
    places: tuple[NamedPage, ...]
    note: str | None
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """北京 19、江苏 12 相同: rules of which no more is to be said, and what is said of all."""

    names: tuple[NamedPage, ...]
    words: str


@dataclass(frozen=True, slots=True)
class ParallelTopic:
    """A topic of the article: where in it, what differs elsewhere, and who says the same or nothing."""

    topic: Comparison
    url: str
    places: tuple[str, ...]
    note: str | None
    lines: tuple[ParallelLine, ...]
    alike: tuple[AlikeLine, ...]


def section(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """The topics of comparison that rest on the article, and what the others say on them."""
    lookup = book.comparisons
    topics, texts = lookup.cells_at(article.id), _texts(lookup, article)
    if not topics and not texts:
        return None
    national = _is_national(lookup, article)

    def values() -> dict[str, Any]:
        entries = [_entry(lookup, article, *topic) for topic in topics]
        return {"entries": entries, "national": national, "texts": texts}

    title = "各省怎么定" if national else "和国家规定比"
    count = f"{len(topics)} 个议题" if topics else ""
    return PageSection(
        citing, "parallels", title if topics else "对读", count, "parallels.html", values
    )


def _is_national(lookup: Comparisons, article: Article) -> bool:
    return lookup.index.instruments[article.instrument].level is Level.NATIONAL


def badged(
    book: Book, article: Article, rows: tuple[TextRow, ...], page: str = ""
) -> tuple[TextRow, ...]:
    """Rows with 3 省有规定, the provinces that speak on the same; with 议题 n on a province's page."""
    lookup = book.comparisons
    if not lookup.cells_at(article.id):
        return rows
    national = _is_national(lookup, article)
    return tuple(
        replace(row, parallel=_badge(lookup, article, where, national, page))
        for (where, _), row in zip(article.units(), rows, strict=True)
    )


def _badge(
    lookup: Comparisons, article: Article, where: Where, national: bool, page: str
) -> tuple[str, str] | None:
    target = f"{page}#parallels"
    topics = [
        topic
        for topic, cell in lookup.cells_at(article.id)
        if any(where in _places(article, stand) for stand in _own(article, cell))
    ]
    if not national:
        return (f"议题 {len(topics)}", target) if topics else None
    instruments = lookup.index.instruments
    speaking = {c.instrument for topic in topics for c in topic.cells if _speaks(c)}
    provinces = [name for name in speaking if instruments[name].level is Level.PROVINCIAL]
    return (f"{len(provinces)} 省有规定", target) if provinces else None


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


def _entry(lookup: Comparisons, article: Article, topic: Comparison, cell: Cell) -> ParallelTopic:
    national = _is_national(lookup, article)
    wheres = {stand.where: None for stand in _own(article, cell)}
    widest = [w for w in wheres if not any(other != w and covers(other, w) for other in wheres)]
    places = (label_of(lookup.index, article, where) for where in widest)
    others = [each for each in topic.cells if each.instrument != article.instrument]
    return ParallelTopic(
        topic=topic,
        url=topic_url(topic, None if national else cell.instrument),
        places=tuple(places),
        note=cell.note,
        lines=tuple(_differing(lookup, article, others) if national else _measured(lookup, cell)),
        alike=tuple(_alike(lookup, article, others, national)),
    )


def _measured(lookup: Comparisons, cell: Cell) -> Iterator[ParallelLine]:
    """What a province's own cell is to each national place that it is measured against."""
    for measure in cell.measured or (cell.first,):
        places = (measured_by(lookup, measure.against),) if measure.against else ()
        yield ParallelLine("", of_relations(measure.relations), places, measure.note)


def _to(article: Article, cell: Cell) -> BaseRelation:
    """How a cell stands to this article's rule, else to the first that it is measured against."""
    own = (measure for measure in cell.measured if measure.base == article.instrument)
    return next(own, cell.first)


def _note(cell: Cell, measure: BaseRelation) -> str:
    return " ".join(dict.fromkeys(note for note in (cell.note, measure.note) if note))


def _differing(
    lookup: Comparisons, article: Article, cells: Sequence[Cell]
) -> Iterator[ParallelLine]:
    """The provinces that say otherwise, as they are ranked."""
    for cell in cells:
        measure = _to(article, cell)
        if not _is_province(lookup, cell) or {*measure.relations} <= QUIET:
            continue
        yield ParallelLine(
            _name(lookup, cell),
            of_relations(measure.relations),
            _places_of(lookup, cell),
            _note(cell, measure),
            _aside(lookup, article, measure),
        )


def _alike(
    lookup: Comparisons, article: Article, cells: Sequence[Cell], national: bool
) -> Iterator[AlikeLine]:
    """Who says the same, who says nothing, of whom it is not known; then the other national rules."""
    provinces = [cell for cell in cells if _is_province(lookup, cell)]
    quiet = [c for c in provinces if {*_to(article, c).relations} <= QUIET] if national else []
    found = grouped((_said(lookup, article, cell), cell) for cell in quiet)
    for said, alike in found.items():
        yield AlikeLine(tuple(_named(lookup, cell) for cell in alike), said)
    nation = [c for c in cells if not _is_province(lookup, c) and c.provisions]
    if nation:
        yield AlikeLine(tuple(_named(lookup, cell) for cell in nation), "也有规定")
    others = [] if national else [cell for cell in provinces if cell.provisions]
    if others:
        yield AlikeLine(tuple(_named(lookup, cell) for cell in others), "也有规定，见议题")


def _said(lookup: Comparisons, article: Article, cell: Cell) -> str:
    """相同; 和办法相同, where it is measured against another national rule; 没有全文，报道提到."""
    measure = _to(article, cell)
    aside = _aside(lookup, article, measure)
    reported = "，报道提到" if measure.relation is Relation.UNHELD and cell.words else ""
    return (f"和{aside}" if aside else "") + of_relations(measure.relations)[0].word + reported


def _is_province(lookup: Comparisons, cell: Cell) -> bool:
    return lookup.index.instruments[cell.instrument].level is Level.PROVINCIAL


def _name(lookup: Comparisons, cell: Cell) -> str:
    """湖南, 某省: the column without what stands in brackets."""
    return lookup.placements[cell.instrument].column.partition("（")[0]


def _named(lookup: Comparisons, cell: Cell) -> NamedPage:
    """北京 19 ①（一）, with its place; the bare name where nothing is quoted."""
    name, places = _name(lookup, cell), _places_of(lookup, cell)
    label = "、".join(place.label for place in places)
    return NamedPage(f"{name} {label}".strip(), places[0].url if places else "")


def _places_of(lookup: Comparisons, cell: Cell) -> tuple[NamedPage, ...]:
    by_article = grouped((provision.target, provision) for provision in cell.words)
    return tuple(_place(lookup, provisions) for provisions in by_article.values())


def _aside(lookup: Comparisons, article: Article, measure: BaseRelation) -> str | None:
    """The national rule that a cell is measured against, where it is not this article's."""
    if measure.against is None or measure.base == article.instrument:
        return None
    placement = lookup.placements.get(measure.base)
    return placement.column if placement else None


def _place(lookup: Comparisons, stands: tuple[CellProvision, ...]) -> NamedPage:
    label = addresses(lookup.index, stands) or words.PRESS
    return NamedPage(label, stand_url(lookup.index, stands[0]))


def _texts(lookup: Comparisons, article: Article) -> list[NamedPage]:
    """Text views that show this article beside another instrument."""
    own = lookup.index.instruments[article.instrument]
    if not has_text(own) or not article.paragraphs:
        return []
    views = text_views(lookup, own)
    return [NamedPage(name, f"{url}#{place_in(at, article)}") for at, (name, url) in views]
