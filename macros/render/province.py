"""A province against the nation: what it adds, tightens, loosens, leaves out, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons, province_url
from macros.derive.index import instrument_url
from macros.model import Level
from macros.model.comparison import DEPARTURES, Cell, Comparison, Placement, Relation
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.render.outline import entry, trail
from macros.say.citing import Citing
from macros.say.columns import addresses, measured_by, place, text_views, topic_url
from macros.say.links import UrlFor
from macros.say.places import NamedPage
from macros.say.signs import Sign, of_relation, of_validity

BRIEF = frozenset({Relation.SILENT, Relation.SAME, Relation.LOST, Relation.UNHELD})
"""Parts whose cells without words are listed by title alone."""


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a part."""

    topic: Comparison
    url: str
    address: str
    places: tuple[NamedPage, ...]
    quote: str | None
    note: str | None
    against: NamedPage | None
    more: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class RelationPart:
    """All topics of one relation; `plain` are those that are listed by title alone."""

    relation: Relation
    sign: Sign
    entries: tuple[TopicEntry, ...]
    plain: tuple[TopicEntry, ...]

    @property
    def count(self) -> int:
        """How many topics."""
        return len(self.entries) + len(self.plain)


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of a province's column."""
    lookup, index = book.comparisons, book.index
    placement, instrument = lookup.placements[record], index.instruments[record]
    return fill(
        "province.html",
        placement=placement,
        instrument=instrument,
        validity=of_validity(instrument.status),
        parts=list(_parts(lookup, placement)),
        others=_others(lookup, placement),
        texts=[view for _, view in text_views(lookup, instrument)],
        citing=Citing(book, url_for),
        home=instrument_url(instrument),
        index=index,
        url_for=url_for,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    placement = book.comparisons.placements[record]
    return {
        "ref_title": f"{placement.column}与国家规定相比",
        "section": "比规定",
        "path": trail(("比规定", PAGE)),
        "ref_toc": [
            entry(part.sign.word, f"#{part.relation.key}", part.count)
            for part in _parts(book.comparisons, placement)
        ],
        "hide": ["navigation"],
        "description": f"{placement.column}的规定与国家规定相比：增加、更严、更宽、略去和不明的各点。",
    }


def _parts(lookup: Comparisons, placement: Placement) -> Iterator[RelationPart]:
    cells = [(t, c) for t in lookup.corpus.comparisons if (c := t.cell(placement.id))]
    for relation in DEPARTURES:
        told = [_entry(lookup, t, c, relation) for t, c in cells if relation in c.relations]
        plain = tuple(e for e in told if relation in BRIEF and not e.quote)
        if told:
            rest = tuple(e for e in told if e not in plain)
            yield RelationPart(relation, of_relation(relation), rest, plain)


def _entry(lookup: Comparisons, topic: Comparison, cell: Cell, relation: Relation) -> TopicEntry:
    return TopicEntry(
        topic=topic,
        url=topic_url(topic, cell.instrument),
        address=addresses(lookup.index, cell.provisions),
        places=tuple(place(lookup.index, provision) for provision in cell.provisions),
        quote=cell.quote,
        note=cell.note,
        against=measured_by(lookup, cell.against) if cell.against else None,
        more=tuple(of_relation(other) for other in cell.relations if other is not relation),
    )


def _others(lookup: Comparisons, placement: Placement) -> list[NamedPage]:
    """Pages of the other provinces."""
    return [
        NamedPage(other.column, province_url(other.id))
        for other in lookup.placements.values()
        if other is not placement and lookup.index.instruments[other.id].level is not Level.NATIONAL
    ]
