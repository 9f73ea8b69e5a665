"""A province against the nation: what it adds, tightens, loosens, leaves out, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons, province_url, provinces
from macros.derive.index import instrument_url
from macros.model.comparison import DEPARTURES, Cell, Comparison, Placement, Relation
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.render.outline import entry, trail
from macros.say.citing import Citing
from macros.say.columns import addresses, measured_by, place, text_views
from macros.say.links import UrlFor
from macros.say.places import NamedPage
from macros.say.signs import Sign, of_relation, of_validity

BRIEF = frozenset(
    {Relation.SILENT, Relation.SAME, Relation.LOST, Relation.UNHELD, Relation.NOT_COMPARED}
)
"""Parts whose cells without words are listed by title alone."""


@dataclass(frozen=True, slots=True)
class RelationPart:
    """All topics of one relation; `plain` are those that are listed by title alone."""

    relation: Relation
    sign: Sign
    entries: tuple[tuple[Comparison, Cell], ...]
    plain: tuple[tuple[Comparison, Cell], ...]

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
        sign_of=of_relation,
        addresses=partial(addresses, index),
        places=lambda provisions: [place(index, provision) for provision in provisions],
        measured_by=partial(measured_by, lookup),
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
        mine = [(topic, cell) for topic, cell in cells if relation in cell.relations]
        plain = tuple((t, c) for t, c in mine if relation in BRIEF and not c.quote)
        if mine:
            rest = tuple(entry for entry in mine if entry not in plain)
            yield RelationPart(relation, of_relation(relation), rest, plain)


def _others(lookup: Comparisons, placement: Placement) -> list[NamedPage]:
    """Pages of the other provinces."""
    return [
        NamedPage(other.column, province_url(other.id))
        for other, _ in provinces(lookup.index)
        if other is not placement
    ]
