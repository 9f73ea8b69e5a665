"""A province against the nation: what it adds, tightens, loosens, leaves out, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.compare.pairs import pair_url, pairs
from macros.derive.book import Book
from macros.derive.comparisons import Comparisons, province_url
from macros.derive.index import Index, instrument_url
from macros.model import Instrument
from macros.model.comparison import Cell, Comparison, Placement, Relation
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.say.citing import Citing
from macros.say.columns import addresses, stand_url, topic_url
from macros.say.links import UrlFor
from macros.say.relations import of_relation
from macros.say.signs import Sign, of_validity

ORDER = (
    (Relation.ADDS, "增加的", "国家没有而本省规定的"),
    (Relation.STRICTER, "更严的", "要求更高、门槛更低或者后果更重"),
    (Relation.WEAKER, "更宽的", "要求更低、门槛更高或者后果更轻"),
    (Relation.OMITS, "略去的", "国家有而此处没有写的一部分"),
    (Relation.SILENT, "没有规定的", "有关部分全文都在，没有写"),
    (Relation.SPECIFIC, "细化的", "把国家所定落到人、数、步骤，轻重不变"),
    (Relation.DIFFERS, "不同的", "所定不同，说不上更严或者更宽"),
    (Relation.SAME, "相同的", "与国家所定是一回事"),
    (Relation.UNDETERMINED, "国家处缺损的", "国家的条文缺失或者残损，不能比较"),
    (Relation.LOST, "缺损的", "本省这一处缺失或者残损，不作结论"),
    (Relation.UNHELD, "未收的", "本省的文字没有收全，不作结论"),
)
"""Parts of the page in order: what departs first, what is unknown last."""
BRIEF = frozenset({Relation.SILENT, Relation.SAME, Relation.LOST, Relation.UNHELD})
"""Parts whose cells without words are listed by title alone."""


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a part."""

    topic: Comparison
    url: str
    address: str
    places: tuple[tuple[str, str], ...]
    quote: str | None
    note: str | None
    against: tuple[str, str] | None
    more: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class RelationPart:
    """All topics of one relation."""

    relation: Relation
    sign: Sign
    title: str
    small: str
    entries: tuple[TopicEntry, ...]
    plain: tuple[TopicEntry, ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of a province's column."""
    lookup = book.comparisons
    placement = lookup.placements[record]
    instrument = book.index.instruments[record]
    parts = list(_parts(lookup, placement))
    return fill(
        "province.html",
        placement=placement,
        instrument=instrument,
        validity=of_validity(instrument.status),
        parts=parts,
        others=_others(lookup, placement),
        texts=_texts(lookup, instrument),
        citing=Citing(book.index, book.references, url_for),
        home=instrument_url(instrument),
        index=book.index,
        stand_url=stand_url,
        matrix=PAGE,
        url_for=url_for,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    placement = book.comparisons.placements[record]
    relation_parts = list(_parts(book.comparisons, placement))
    return {
        "ref_title": f"{placement.column}与国家规定相比",
        "section": "比规定",
        "path": [{"title": "比规定", "url": PAGE}],
        "ref_toc": [
            {
                "title": part.title,
                "url": f"#{part.relation.key}",
                "count": str(len(part.entries) + len(part.plain)),
            }
            for part in relation_parts
        ],
        "hide": ["navigation"],
        "description": f"{placement.column}的规定与国家规定相比：增加、更严、更宽、略去和不明的各点。",
    }


def _parts(lookup: Comparisons, placement: Placement) -> Iterator[RelationPart]:
    for relation, title, small in ORDER:
        entries = list(_entries(lookup, placement, relation))
        plain = tuple(
            topic_entry for topic_entry in entries if relation in BRIEF and not topic_entry.quote
        )
        rest = tuple(topic_entry for topic_entry in entries if topic_entry not in plain)
        if entries:
            yield RelationPart(relation, of_relation(relation), title, small, rest, plain)


def _entries(lookup: Comparisons, placement: Placement, relation: Relation) -> Iterator[TopicEntry]:
    for topic in lookup.corpus.comparisons:
        cell = topic.cell(placement.id)
        if cell and relation in cell.relations:
            yield _entry(lookup, topic, cell, relation)


def _entry(lookup: Comparisons, topic: Comparison, cell: Cell, relation: Relation) -> TopicEntry:
    index = lookup.index
    against = None
    if cell.against:
        article = index.articles[cell.against.article]
        name = lookup.placements[article.instrument].column
        label = f"{name}{index.short_cite(article, cell.against.where)}"
        anchor = f"#{cell.against.where.anchor}" if cell.against.where else ""
        against = label, f"{article.id}.html{anchor}"
    return TopicEntry(
        topic=topic,
        url=topic_url(topic, cell.instrument),
        address=addresses(index, cell.provisions),
        places=tuple(_places(index, cell)),
        quote=cell.quote,
        note=cell.note,
        against=against,
        more=tuple(
            of_relation(each_relation)
            for each_relation in cell.relations
            if each_relation is not relation
        ),
    )


def _places(index: Index, cell: Cell) -> Iterator[tuple[str, str]]:
    """Citation and address of each place that a cell rests on."""
    for provision in cell.provisions:
        article = index.articles.get(provision.target)
        label = index.short_cite(article, provision.where) if article else "报道"
        yield label, stand_url(index, provision)


def _others(lookup: Comparisons, placement: Placement) -> list[tuple[str, str]]:
    """Pages of the other provinces."""
    national = {
        instrument.id
        for instrument in lookup.corpus.instruments
        if instrument.level.key == "national"
    }
    return [
        (each_placement.column, province_url(each_placement.id))
        for each_placement in lookup.placements.values()
        if each_placement.id not in national and each_placement.id != placement.id
    ]


def _texts(lookup: Comparisons, instrument: Instrument) -> list[tuple[str, str]]:
    """Text views of the province's instrument."""
    return [
        (two.short if pair.id == instrument.id else pair.short, pair_url(pair, two))
        for pair, two in pairs(lookup.corpus)
        if instrument.id in (pair.id, two.id)
    ]
