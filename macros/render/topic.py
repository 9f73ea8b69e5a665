"""A comparison topic: columns side by side, numbers by level first, then the words, then why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.compare.pairs import pair_url
from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.derive.index import Index
from macros.model.comparison import Cell, CellProvision, Comparison, Relation
from macros.render import handouts, people
from macros.render.engine import fill
from macros.render.matrix import PAGE, TITLE
from macros.render.outline import trail
from macros.say import figures
from macros.say.citing import Citing
from macros.say.columns import (
    NATION,
    Column,
    column_name,
    columns,
    national_sign,
    place,
    topic_url,
)
from macros.say.links import UrlFor
from macros.say.measured import Measured, measured
from macros.say.side_text import place_in
from macros.say.signs import Sign, of_place, of_relation, of_relations
from macros.text.shown import marked_quote
from macros.text.standing import status_at

UNKNOWN = (Relation.LOST, Relation.UNHELD, Relation.NOT_COMPARED)
MOST = 6
"""Columns that a reader may have side by side; the first ones stand there to begin with."""


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Words that stand in a provision: in pieces, with their place and its state."""

    pieces: tuple[tuple[str, bool], ...]
    label: str
    url: str
    sign: Sign | None
    press: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What one instrument says, in one cell. `name` where a column has several instruments."""

    name: str | None
    signs: tuple[Sign, ...]
    words: tuple[QuotedWords, ...]
    note: str | None
    measured: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class TopicHead:
    """The head of a column on this topic."""

    column: Column
    signs: tuple[Sign, ...]
    said: tuple[Statement, ...]
    notes: tuple[str, ...]
    """What must be known of the column: which level its 市 is."""
    none: Sign | None = None
    """What stands where the column has no number: its own sign where that concludes nothing."""


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the topic with this id."""
    lookup = book.comparisons
    topics = lookup.corpus.comparisons
    at = next(n for n, comparison in enumerate(topics) if comparison.id == record)
    topic = topics[at]
    found = tuple(heads(lookup, topic))
    citing = Citing(book, url_for)
    return fill(
        "topic.html",
        packs=handouts.holding(book, record, url_for),
        topic=topic,
        heads=found,
        numbers=figures.rows(topic, [head.column for head in found]),
        previous=_step(topics, at - 1),
        following=_step(topics, at + 1),
        texts=_texts(lookup, topic),
        people=people.of_topic(book, url_for, topic),
        most=MOST,
        citing=citing,
        index=book.index,
        url_for=url_for,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    topic = {topic.id: topic for topic in book.index.corpus.comparisons}[record]
    seat = topic.division
    return {
        "ref_title": f"{topic.title}（对照）",
        "section": "比规定",
        "layout": "wide",
        "path": trail(("比规定", PAGE), (seat.label, f"{PAGE}#{seat.key}")),
        "description": f"{TITLE}：{topic.title}，各省规定与国家规定并列。",
    }


def _step(topics: Sequence[Comparison], at: int) -> tuple[str, str] | None:
    if not 0 <= at < len(topics):
        return None
    return topics[at].title, topic_url(topics[at])


def heads(lookup: Comparisons, topic: Comparison) -> Iterator[TopicHead]:
    """Columns that have a cell on this topic."""
    for column in columns(lookup, reports=True):
        said = tuple(_said(lookup, topic, column))
        if not said:
            continue
        nation = column.id == NATION
        signs = (national_sign(topic, column),) if nation else said[0].signs
        members = [placement for placement in column.members if topic.cell(placement.id)]
        notes = tuple(placement.note for placement in members if placement.note)
        none = None if nation else _open_sign(topic.cell(column.id))
        yield TopicHead(column, signs, said, notes, none)


def _open_sign(cell: Cell | None) -> Sign | None:
    """条文缺 or 没有全文 where a dash would read as none."""
    return of_relation(cell.relation) if cell and cell.relation in UNKNOWN else None


def _said(lookup: Comparisons, topic: Comparison, column: Column) -> Iterator[Statement]:
    for placement in column.members:
        cell = topic.cell(placement.id)
        if cell is not None:
            yield Statement(
                name=placement.column if column.id == NATION else None,
                signs=of_relations(cell.relations),
                words=tuple(
                    _words(lookup.index, stand)
                    for stand in (*cell.provisions, *cell.reported)
                    if stand.quote
                ),
                note=cell.note,
                measured=tuple(measured(lookup, cell)),
            )


def _words(index: Index, stand: CellProvision) -> QuotedWords:
    article = index.articles.get(stand.target)
    pieces = figures.numbered(stand.quote or "")
    label, url = place(index, stand)
    if article is None:
        return QuotedWords(pieces, _source_of(index, stand), url, None, press=True)
    whole = status_at(article, stand.where).whole
    sign = None if whole else of_place(article, stand.where)
    pieces = figures.numbered(marked_quote(article, stand.where, stand.quote or ""))
    return QuotedWords(pieces, label, url, sign, press=False)


def _source_of(index: Index, stand: CellProvision) -> str:
    """来源 004，新闻报道: where a passage of a press item stands."""
    owner = index.instruments.get(stand.target.partition("/")[0])
    passages = owner.passages if owner else ()
    source = next((passage.span.source for passage in passages if passage.id == stand.target), None)
    return f"来源 {source}，新闻报道转述" if source else "新闻报道转述"


def _texts(lookup: Comparisons, topic: Comparison) -> list[tuple[str, str]]:
    """Text views that a topic leads to: each province against the nation's text it is measured by."""
    index, out = lookup.index, dict[str, str]()
    for cell in topic.cells:
        for against in (each.against for each in cell.measured if each.against and cell.quote):
            article = index.articles[against.article]
            pair = lookup.text_views.get(frozenset((article.instrument, cell.instrument)))
            if pair is not None:
                base, other = (index.instruments[i] for i in (article.instrument, cell.instrument))
                label = f"{column_name(lookup, base)}{index.label(article)}与{column_name(lookup, other)}"
                place = place_in(pair.index(base), article, against.where)
                out[label] = f"{pair_url(*pair)}#{place}"
    return list(out.items())
