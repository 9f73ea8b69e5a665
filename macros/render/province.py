"""A province against the nation: what it adds, tightens, loosens, leaves out, and what is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons, province_url, provinces
from macros.derive.departures import BRIEF, Entries, departures, worded
from macros.derive.index import instrument_url
from macros.model.comparison import Cell, Comparison, Placement, Relation
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.render.outline import entry, trail
from macros.say import holdings
from macros.say.citing import Citing
from macros.say.columns import addresses, column_name, text_views
from macros.say.correspondence import page_url
from macros.say.links import UrlFor
from macros.say.measured import Measured, measured
from macros.say.passages import Facing, Passages
from macros.say.places import NamedPage
from macros.say.signs import Sign, of_relation, of_validity


@dataclass(frozen=True, slots=True)
class ProfileTopic:
    """A topic: how the province stands to each base, and both texts with what differs."""

    topic: Comparison
    cell: Cell
    measured: tuple[Measured, ...]
    nation: str
    facing: Facing


@dataclass(frozen=True, slots=True)
class RelationPart:
    """The topics of which a relation is the weightiest; those in `plain` by title alone."""

    relation: Relation
    sign: Sign
    entries: tuple[ProfileTopic, ...]
    plain: tuple[tuple[Comparison, Cell], ...]

    @property
    def count(self) -> int:
        """How many topics."""
        return len(self.entries) + len(self.plain)


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of a province's column."""
    lookup, index = book.comparisons, book.index
    placement, instrument = lookup.placements[record], index.instruments[record]
    parts, neither = departures(lookup, placement)
    passages = Passages(book)
    return fill(
        "province.html",
        placement=placement,
        instrument=instrument,
        validity=of_validity(instrument.status),
        state=holdings.sign_of(instrument),
        parts=[_part(passages, *part) for part in parts],
        neither=neither,
        sign_of=of_relation,
        bases=[column_name(lookup, index.instruments[base]) for base in placement.bases],
        others=_others(lookup, placement),
        addresses=partial(addresses, index),
        texts=[view for _, view in text_views(lookup, instrument)],
        tables=[
            NamedPage(f"{column_name(lookup, index.instruments[base])}逐条", page_url(base))
            for base in placement.bases
        ],
        citing=Citing(book, url_for),
        home=instrument_url(instrument),
        index=index,
        url_for=url_for,
    )


def _part(passages: Passages, relation: Relation, found: Entries) -> RelationPart:
    if relation in BRIEF:
        return RelationPart(relation, of_relation(relation), (), found)
    entries = tuple(_topic(passages, topic, cell) for topic, cell in found)
    return RelationPart(relation, of_relation(relation), entries, ())


def _topic(passages: Passages, topic: Comparison, cell: Cell) -> ProfileTopic:
    lookup = passages.book.comparisons
    base = worded(lookup, topic, cell)
    nation = [s for s in base.provisions if s.quote] if base else []
    own = [stand for stand in cell.provisions if stand.quote]
    name = column_name(lookup, lookup.index.instruments[base.instrument]) if base else ""
    return ProfileTopic(
        topic, cell, tuple(measured(lookup, cell)), name, passages.quoted(nation, own)
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    placement = book.comparisons.placements[record]
    return {
        "ref_title": f"{placement.column}与国家规定相比",
        "section": "比规定",
        "path": trail(("比规定", PAGE)),
        "ref_toc": [
            entry(of_relation(relation).word, f"#{relation.key}", len(found))
            for relation, found in departures(book.comparisons, placement)[0]
        ],
        "hide": ["navigation"],
        "description": f"{placement.column}的规定与国家规定相比：增加、更严、更宽、略去和不明的各点。",
    }


def _others(lookup: Comparisons, placement: Placement) -> list[NamedPage]:
    """Pages of the other provinces."""
    return [
        NamedPage(other.column, province_url(other.id))
        for other, _ in provinces(lookup.index)
        if other is not placement
    ]
