"""Text view of two instruments: aligned by the machine, word by word; it draws no conclusion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.compare import AlignedRow, ArticleGroup, align
from macros.compare.pairs import Pair, has_text, pair_url, pairs, reasons, ties
from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.derive.index import article_url, instrument_url
from macros.model import Article, Coverage, Instrument, Level, Status
from macros.render.engine import fill
from macros.render.matrix import PAGE
from macros.render.pair_groups import ASKED, PairWords
from macros.render.pair_said import PairRemark
from macros.render.pair_text import SideText, place_in, text_of
from macros.say.links import UrlFor
from macros.say.signs import Sign

INDEX = "texts/index.html"


@dataclass(frozen=True, slots=True)
class PairRow:
    """A row: texts of both sides, the machine's words, and the topics that meet there."""

    left: tuple[SideText, ...]
    right: tuple[SideText, ...]
    said: tuple[str, ...]
    topics: tuple[tuple[str, str, tuple[Sign, ...]], ...]


@dataclass(frozen=True, slots=True)
class PairBlock:
    """A group of articles: its heading, its rows, and words for the filter."""

    id: str
    heading: str
    shape: str
    kinds: str
    note: str | None
    rows: tuple[PairRow, ...]


class View:
    """The text view of one pair, as its template reads it."""

    def __init__(self, book: Book, left: Instrument, right: Instrument) -> None:
        self.index = book.index
        corpus = book.index.corpus
        self.reasons = reasons(corpus, left, right)
        self.alignment = align(left, right, ties(corpus, left, right), book.scale)
        self.words = PairWords(book.index, left, right)
        self.said = PairRemark(book.comparisons, self.alignment)

    def blocks(self) -> Iterator[PairBlock]:
        """Every group, in order; without what no source took, which stands in a list of its own."""
        for group, rows in self.alignment.groups:
            if self.words.is_untaken(group):
                continue
            yield PairBlock(
                id=_anchor(group),
                heading=self.words.heading(group),
                shape="，".join(self.words.shape(group)),
                kinds=" ".join(self.words.kinds(group)),
                note=self.reasons.get((*group.left, *group.right)[0]) if group.tied else None,
                rows=tuple(self._line(group, row) for row in self._joined(rows)),
            )

    def excerpt(self, at: int, name: str) -> Excerpt:
        """What of the left (0) or the right (1) side is held in quotations."""
        instrument = (self.alignment.left, self.alignment.right)[at]
        shown = {
            n for group, _ in self.alignment.groups if group.tied for n in group.left + group.right
        }
        gone = [
            a for a in instrument.articles if a not in instrument.with_text and a.id not in shown
        ]
        return Excerpt(
            name,
            "、".join(self._held(a) for a in instrument.with_text),
            tuple((self.index.label(a), place_in(at, a), article_url(a)) for a in gone),
        )

    def _held(self, article: Article) -> str:
        part = "（节录）" if article.status is Status.PARTIAL else ""
        return self.index.label(article) + part

    def _joined(self, rows: Sequence[AlignedRow]) -> Iterator[AlignedRow]:
        """Neighbouring rows of one side of which nothing is held, in one row."""
        held: AlignedRow | None = None
        for row in rows:
            lost = self.said.is_lost(row)
            if held and lost and bool(row.left) == bool(held.left):
                held = AlignedRow(held.left + row.left, held.right + row.right)
                continue
            if held:
                yield held
            held = row if lost else None
            if not lost:
                yield row
        if held:
            yield held

    def _line(self, group: ArticleGroup, row: AlignedRow) -> PairRow:
        left, right = (
            tuple(text_of(self.index, self.alignment, at, rank) for rank in ranks)
            for at, ranks in enumerate((row.left, row.right))
        )
        said, topics = self.said.words(group, row), self.said.topics(row)
        return PairRow(left, right, tuple(said), tuple(topics))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A side that is held in quotations: what it has, and articles of which only the number is known."""

    name: str
    held: str
    untaken: tuple[tuple[str, str, str], ...]
    """Label, fragment here, address."""


def _anchor(group: ArticleGroup) -> str:
    names = group.left or group.right
    return f"g-{'a' if group.left else 'b'}{names[0].partition('/')[2]}"


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The text view of `left/right`."""
    index, lookup = book.index, book.comparisons
    left, right = (index.instruments[name] for name in record.split("/"))
    view = View(book, left, right)
    blocks = list(view.blocks())
    kinds = [kind for block in blocks for kind in block.kinds.split()]
    return fill(
        "pair.html",
        left=left,
        right=right,
        names=(_name(lookup, left), _name(lookup, right)),
        blocks=blocks,
        excerpts=[
            view.excerpt(at, _name(lookup, instrument))
            for at, instrument in enumerate((left, right))
            if instrument.skips
        ],
        asked=[(kind, label, kinds.count(kind)) for kind, label in ASKED if kind in kinds],
        any_both="both" in kinds,
        tied=any(block.note for block in blocks),
        others=_others(list(pairs(index.corpus)), left, right),
        places=(_place(left), _place(right)),
        url_for=url_for,
        instrument_url=instrument_url,
        matrix=PAGE,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    left, right = (book.index.instruments[name] for name in record.split("/"))
    names = [_name(book.comparisons, instrument) for instrument in (left, right)]
    return {
        "ref_title": f"{names[0]}与{names[1]}对读",
        "section": "比规定",
        "layout": "wide",
        "path": [{"title": "比规定", "url": PAGE}, {"title": "逐条对读", "url": INDEX}],
        "description": f"{left.title}与{right.title}逐条对读，机器比对。",
    }


def _name(lookup: Comparisons, instrument: Instrument) -> str:
    """办法, 江苏: how the comparison calls an instrument; its short title where it has no column."""
    placement = lookup.placements.get(instrument.id)
    return placement.column if placement else instrument.short


def _place(instrument: Instrument) -> str:
    """国家; 江苏省; only that it is provincial where the region is not known."""
    return instrument.region or ("国家" if instrument.level is Level.NATIONAL else "省级")


Links = list[tuple[str, str]]


def _others(found: Sequence[Pair], left: Instrument, right: Instrument) -> tuple[Links, Links]:
    """Text views that share one side with this one: other left sides, other right sides."""
    out: tuple[Links, Links] = ([], [])
    for pair in found:
        if {instrument.id for instrument in pair} == {left.id, right.id}:
            continue
        for at, kept in enumerate((right, left)):
            if kept.id in (pair[0].id, pair[1].id):
                other = pair[1] if pair[0].id == kept.id else pair[0]
                out[at].append((other.short, pair_url(*pair)))
    return out


def index_page(book: Book, url_for: UrlFor) -> str:
    """All text views, by their left side; and what has no text to be aligned."""
    corpus = book.index.corpus
    rows: dict[str, tuple[Instrument, list[tuple[Instrument, str]]]] = {}
    for instrument, other in pairs(corpus):
        rows.setdefault(instrument.id, (instrument, []))[1].append(
            (other, pair_url(instrument, other))
        )
    without = [
        instrument
        for instrument in corpus.instruments
        if not has_text(instrument) and instrument.coverage is not Coverage.CITED_ONLY
    ]
    return fill(
        "pairs.html",
        rows=list(rows.values()),
        without=without,
        url_for=url_for,
        matrix=PAGE,
        instrument_url=instrument_url,
    )
