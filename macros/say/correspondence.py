"""The table of correspondence: every article of a base, and where each province has the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.cite.numerals import to_chinese
from macros.compare import Strand
from macros.derive.book import Book
from macros.derive.comparisons import provinces
from macros.derive.index import Index
from macros.model import Article, Where
from macros.model.comparison import (
    DEPARTURES,
    Against,
    BaseRelation,
    Cell,
    Comparison,
    Division,
    Relation,
)
from macros.say.columns import NATION, Column, addresses, columns, topic_url
from macros.say.numbers import short
from macros.say.passages import Facing, Line, Passages
from macros.say.signs import Sign, of_relations

ABSENT = {Relation.PENALTY_ONLY, Relation.SILENT, Relation.LOST}
"""Relations that stand beside others, by their sign alone: part of the row is not there."""
MOST = 2
"""Relations that a cell shows; all of them stand where the row opens."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What the editors say of one topic in a row."""

    title: str
    url: str
    signs: tuple[Sign, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class ProvinceCell:
    """What a province has in a row: signs, the addresses, its words, the words of the base it lacks."""

    column: Column
    signs: tuple[Sign, ...]
    relations: tuple[str, ...]
    places: str
    facing: Facing
    topics: tuple[Judged, ...]

    @property
    def strict(self) -> bool:
        """True where it is stricter in something."""
        return Relation.STRICTER.key in self.relations


@dataclass(frozen=True, slots=True)
class Row:
    """An article of the base, or an item of its circumstances."""

    id: str
    of: str
    number: str
    title: str
    is_item: bool
    words: tuple[Line, ...]
    cells: tuple[ProvinceCell, ...]

    @property
    def asked(self) -> str:
        """What the filters ask: relations, alone and with their column."""
        said = ((c.column.id, key) for c in self.cells for key in c.relations)
        return " ".join(dict.fromkeys(w for name, key in said for w in (key, f"{name}:{key}")))


def bases(index: Index) -> tuple[str, ...]:
    """The rules that provinces are compared with, the foremost first."""
    named = (base for placement, _ in provinces(index) for base in placement.bases)
    return tuple(dict.fromkeys(named))


def page_url(base: str) -> str:
    """Address of the table, from the site root: `correspondence/measures-2016.html`."""
    return f"correspondence/{base}.html"


def short_item(item: Where) -> str:
    """（十一）: an item by its number."""
    return f"（{to_chinese(item.item or 0)}）"


@dataclass(frozen=True)
class Correspondence:
    """The rows of one base."""

    book: Book
    base: str

    @cached_property
    def passages(self) -> Passages:
        """The texts, taken apart once."""
        return Passages(self.book)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The provinces that are compared with the base."""
        return tuple(
            column
            for column in columns(self.book.comparisons)
            if column.id != NATION and any(self.base in m.bases for m in column.members)
        )

    def rows(self) -> Iterator[Row]:
        """Every article of the base, the circumstances item by item."""
        for article in self.book.index.instruments[self.base].articles:
            items = tuple(self._items(article))
            own = tuple(w for w, _ in article.units() if w not in items)
            yield self._row(article, own, None)
            yield from (self._row(article, (item,), item) for item in items)

    def _items(self, article: Article) -> Iterator[Where]:
        """The 项 of an article that tells who is held responsible for what."""
        placement = self.book.comparisons.placements[self.base]
        seats = {seated.seat for seated in placement.divisions if seated.article == article.id}
        if Division.CIRCUMSTANCES in seats:
            yield from (w for w, _ in article.units() if w.item is not None and w.subitem is None)

    def _row(self, article: Article, places: tuple[Where, ...], item: Where | None) -> Row:
        topics = tuple(self._topics(article, places))
        titles = dict.fromkeys(topic.title.removeprefix("情形：") for topic in topics)
        mine = [s for s in self.passages.strands(article.instrument) if s.article.id == article.id]
        base = [s for s in mine if s.where in places] or [s for s in mine if s.where is None]
        return Row(
            id=f"a{article.slug}" + (f"-{item.anchor}" if item else ""),
            of=article.id,
            number=short_item(item) if item else short(article),
            title="；".join(titles) if item or not article.heading else article.heading,
            is_item=item is not None,
            words=tuple(self.passages.line(strand) for strand in base),
            cells=tuple(self._facing(c, article, places, topics, base) for c in self.columns),
        )

    def _topics(self, article: Article, places: tuple[Where, ...]) -> Iterator[Comparison]:
        """Topics whose cell of the base rests on these places."""
        for topic, cell in self.book.comparisons.cells_at(article.id):
            if cell.instrument != self.base or cell.own is Relation.PENALTY_ONLY:
                continue
            if any(
                place in places
                for stand in cell.provisions
                for place in self.passages.places(stand)
            ):
                yield topic

    def _facing(
        self,
        column: Column,
        article: Article,
        places: tuple[Where, ...],
        topics: tuple[Comparison, ...],
        base: list[Strand],
    ) -> ProvinceCell:
        found = [(t, c, c.to(self.base)) for t in topics if (c := t.cell(column.id))]
        here = [f for f in found if f[2].against and _is_in(f[2].against, article, places)]
        said = here or [f for f in found if f[1].quote and f[1].own is None]
        relations = _ordered(each for _, _, measure in said or found for each in measure.relations)
        rest = {each for _, _, measure in found for each in measure.relations} & ABSENT
        shown = (*relations[:MOST], *_ordered(rest))
        stands = sorted(
            (stand for _, cell, _ in said for stand in cell.provisions if stand.quote),
            key=lambda stand: (self.book.index.articles[stand.target].number, _rank(stand.where)),
        )
        return ProvinceCell(
            column,
            tuple({sign.symbol: sign for sign in of_relations(shown)}.values()),
            tuple(relation.key for relation in _ordered((*relations, *shown))),
            addresses(self.book.index, stands),
            self.passages.facing(base, self.passages.at(stands)),
            tuple(_judged(topic, cell, measure, column) for topic, cell, measure in found),
        )


def _judged(topic: Comparison, cell: Cell, measure: BaseRelation, column: Column) -> Judged:
    url = topic_url(topic, column.id)
    return Judged(topic.title, url, of_relations(measure.relations), measure.note or cell.note)


def _ordered(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """Each once, what departs first."""
    found = set(relations)
    return tuple(relation for relation in DEPARTURES if relation in found)


def _is_in(against: Against, article: Article, places: tuple[Where, ...]) -> bool:
    return against.article == article.id and (against.where is None or against.where in places)


def _rank(where: Where | None) -> tuple[int, int]:
    return (where.paragraph, where.item or 0) if where else (0, 0)
