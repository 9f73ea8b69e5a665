"""Text view of two instruments: aligned by the machine, word by word; it draws no conclusion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.compare import Alignment, Group, Row, Sense, Shape, Strand, Stretch, align
from macros.compare.pairs import has_text, pair_url, pairs, reasons, ties
from macros.comparisons import Comparisons
from macros.index import Index, article_url, instrument_url
from macros.model import Article, Instrument, Status
from macros.model.comparison import Cell, Comparison, Relation
from macros.quotes import covers
from macros.render.book import Book
from macros.render.columns import topic_url
from macros.render.engine import fill
from macros.render.links import UrlFor
from macros.render.matrix import PAGE
from macros.render.relations import of_relation
from macros.render.rows import KINDS, why
from macros.render.signs import Sign, of_status

INDEX = "texts/index.html"
LOSSES = (Status.DAMAGED, Status.PARTIAL, Status.MISSING)
SIDES = ("左", "右")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch as it stands on the page: class of its difference, class of its editor's mark."""

    text: str
    css: str
    title: str
    mark: str | None = None
    to: tuple[str, str] | None = None
    """Words and fragment of the place that a stretch moved to, at its end."""


@dataclass(frozen=True, slots=True)
class Text:
    """A 款, 项 or 目 on one side."""

    id: str
    label: str
    url: str
    sign: str
    state: Sign | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Middle:
    """What the machine says of a row, and the topics that both sides share."""

    said: tuple[str, ...]
    topics: tuple[tuple[str, str, Sign | None], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A group of articles: its heading, its rows, and words for the filter."""

    id: str
    heading: str
    kinds: str
    note: str | None
    rows: tuple[tuple[tuple[Text, ...], Middle, tuple[Text, ...]], ...]


class View:
    """The text view of one pair, as its template reads it."""

    def __init__(self, lookup: Comparisons, left: Instrument, right: Instrument) -> None:
        self.lookup, self.index = lookup, lookup.index
        self.left, self.right = left, right
        corpus = lookup.corpus
        self.reasons = reasons(corpus, left, right)
        self.alignment: Alignment = align(left, right, ties(corpus, left, right))

    @property
    def sides(self) -> tuple[Instrument, Instrument]:
        """The two instruments."""
        return self.left, self.right

    def blocks(self) -> Iterator[Block]:
        """Every group, in order."""
        for group, rows in self.alignment.groups:
            yield Block(
                id=_anchor(group),
                heading=self._heading(group),
                kinds=" ".join(_kinds(group, self._holds_gap(group))),
                note=self._reason(group),
                rows=tuple(self._row(group, row) for row in rows),
            )

    def _reason(self, group: Group) -> str | None:
        if not group.tied:
            return None
        first = (*group.left, *group.right)[0]
        return self.reasons.get(first)

    def _heading(self, group: Group) -> str:
        left, right = (self._labels(names) for names in (group.left, group.right))
        return f"{left or '（无）'}　—　{right or '（无）'}"

    def _labels(self, names: Sequence[str]) -> str:
        return "、".join(self.index.label(self.index.articles[name]) for name in names)

    def _holds_gap(self, group: Group) -> bool:
        names = (*group.left, *group.right)
        return any(self.index.articles[name].status in LOSSES for name in names)

    def _row(
        self, group: Group, row: Row
    ) -> tuple[tuple[Text, ...], Middle, tuple[Text, ...]]:
        texts = tuple(
            tuple(self._text(at, rank) for rank in ranks)
            for at, ranks in enumerate((row.left, row.right))
        )
        middle = Middle(tuple(self._said(group, row)), tuple(self._topics(row)))
        return texts[0], middle, texts[1]

    def _text(self, at: int, rank: int) -> Text:
        strand = self.alignment.strands[at][rank]
        article, where = strand.article, strand.where
        shown = None if strand.status is Status.COMPLETE else of_status(strand.status)
        return Text(
            id=_id(at, strand),
            label=self.index.short_cite(article, where),
            url=article_url(article, where),
            sign=strand.label,
            state=shown,
            pieces=tuple(self._pieces(at, strand)),
        )

    def _pieces(self, at: int, strand: Strand) -> Iterator[Piece]:
        """The reading text, cut where a difference or an editor's mark begins or ends."""
        stretches = self.alignment.stretches[at][strand.rank]
        for stretch in stretches:
            last = stretch.end
            for start, end, mark, title in _marks(strand, stretch.start, stretch.end):
                css, said = _css(stretch, at)
                to = self._target(at, strand, stretch) if end == last else None
                yield Piece(strand.text[start:end], css, title or said, mark, to)

    def _target(self, at: int, strand: Strand, stretch: Stretch) -> tuple[str, str] | None:
        if stretch.to is None or not _ends(self.alignment.stretches[at][strand.rank], stretch):
            return None
        other = self.alignment.strands[1 - at][stretch.to]
        label = self.index.short_cite(other.article, other.where)
        return f"{'→' if at == 0 else '←'} {SIDES[1 - at]}{label}", _id(1 - at, other)

    def _said(self, group: Group, row: Row) -> Iterator[str]:
        """The machine's few words on a row; where a loss may be the reason, it says so."""
        if row.left and row.right:
            yield from self._of_both(row)
            return
        lost = row.left or row.right
        at = 0 if row.left else 1
        if all(self.alignment.strands[at][rank].is_lost for rank in lost):
            yield "缺文，无从对读"
            return
        yield f"{SIDES[1 - at]}未对到"
        if self._is_open(group, 1 - at):
            yield f"{SIDES[1 - at]}有缺损，不能断定没有"

    def _of_both(self, row: Row) -> Iterator[str]:
        if row.by_place:
            yield "一边缺文，按位置并列"
            return
        senses = [
            one.sense
            for at, ranks in enumerate((row.left, row.right))
            for rank in ranks
            for one in self.alignment.stretches[at][rank]
        ]
        if set(senses) <= {Sense.SAME}:
            yield "文字相同"
        elif set(senses) <= {Sense.SAME, Sense.QUIET}:
            yield "仅标点、自称不同"
        if row.moved:
            yield "次序不同"
        if Sense.FACING in senses or Sense.GAP in senses:
            yield "有缺损，缺处不比"

    def _is_open(self, group: Group, at: int) -> bool:
        """True where what a side has lost could hold what was not found."""
        names = (group.left, group.right)[at]
        articles = [self.index.articles[name] for name in names] or self.sides[at].articles
        return any(one.status in LOSSES for one in articles) or not names and _is_cut(self.sides[at])

    def _topics(self, row: Row) -> Iterator[tuple[str, str, Sign | None]]:
        """Topics that quote both sides of a row; the relation where it is measured here."""
        seen: set[str] = set()
        for left in row.left:
            one = self.alignment.strands[0][left]
            for topic, cell in self.lookup.cells_at(one.article.id):
                if topic.id in seen or not _rests_on(cell, one):
                    continue
                other = self._other_cell(topic, row)
                if other is None:
                    continue
                seen.add(topic.id)
                yield topic.title, topic_url(topic, self.right.id), self._sign(cell, other, row)

    def _other_cell(self, topic: Comparison, row: Row) -> Cell | None:
        cell = topic.cell(self.right.id)
        strands = [self.alignment.strands[1][rank] for rank in row.right]
        if cell and any(_rests_on(cell, one) for one in strands):
            return cell
        return None

    def _sign(self, cell: Cell, other: Cell, row: Row) -> Sign | None:
        """The relation of the topic, only where it was measured against this very article."""
        if cell.relation is not Relation.BASELINE or other.against is None:
            return None
        names = {self.alignment.strands[0][rank].article.id for rank in row.left}
        return of_relation(other.relation) if other.against.article in names else None


def _rests_on(cell: Cell, strand: Strand) -> bool:
    return any(
        one.target == strand.article.id
        and (strand.where is None or covers(one.where, strand.where) or covers(strand.where, one.where))
        for one in cell.stands
    )


def _is_cut(one: Instrument) -> bool:
    """True where an instrument has numbers of which no record stands, or only quotations."""
    return one.article_count is None or one.article_count > len(one.articles)


def _ends(stretches: Sequence[Stretch], stretch: Stretch) -> bool:
    """True for the last of neighbouring stretches that moved to one place."""
    at = stretches.index(stretch)
    following = stretches[at + 1] if at + 1 < len(stretches) else None
    return following is None or following.to != stretch.to


def _marks(strand: Strand, start: int, end: int) -> Iterator[tuple[int, int, str | None, str]]:
    """The stretch from `start` to `end`, cut at the editor's marks, with their class and reason."""
    at = 0
    for run in strand.runs:
        first, last = max(at, start), min(at + len(run.reading), end)
        if first < last:
            yield first, last, KINDS[run.mark] if run.mark else None, why(run)
        at += len(run.reading)


CLASS = {
    Sense.QUIET: ("df-p", "仅标点或自称不同"),
    Sense.CHANGED: ("df-c", "对方此处作别的文字"),
    Sense.FACING: ("df-u", "对方此处缺损，不能断定有没有"),
    Sense.MOVED: ("df-mv", "在对方的别处"),
}
ONLY = (("df-l", "只见于左"), ("df-r", "只见于右"))


def _css(stretch: Stretch, at: int) -> tuple[str, str]:
    css, title = ONLY[at] if stretch.sense is Sense.ONLY else CLASS.get(stretch.sense, ("", ""))
    return f"{css} df-n".strip() if stretch.number else css, title


def _id(at: int, strand: Strand) -> str:
    """`a4-p1-i2` on the left, `b4-p1-i2` on the right."""
    tail = f"-{strand.where.anchor}" if strand.where else ""
    return f"{'ab'[at]}{strand.article.slug}{tail}"


def _anchor(group: Group) -> str:
    names = group.left or group.right
    slug = names[0].partition("/")[2]
    return f"{'a' if group.left else 'b'}{slug}"


def _kinds(group: Group, lost: bool) -> Iterator[str]:
    yield group.shape.value
    if group.left and group.right:
        yield "both"
    if group.moved:
        yield "moved"
    if lost:
        yield "lost"


SHAPES = {
    Shape.SPLIT: "一条拆为几条",
    Shape.MERGED: "几条并为一条",
    Shape.MIXED: "几条对几条",
    Shape.LEFT: "右未对到",
    Shape.RIGHT: "左未对到",
}
ASKED = (
    ("both", "对上的"),
    ("split", "拆开的"),
    ("merged", "合并的"),
    ("moved", "移位的"),
    ("left", "只在左边的"),
    ("right", "只在右边的"),
    ("lost", "有缺损的"),
)


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The text view of `left/right`."""
    index = book.index
    left, right = (index.instruments[name] for name in record.split("/"))
    view = View(book.comparisons, left, right)
    blocks = list(view.blocks())
    found = list(pairs(index.corpus))
    kinds = [kind for block in blocks for kind in block.kinds.split()]
    return fill(
        "pair.html",
        left=left,
        right=right,
        blocks=[(block, _shape(block)) for block in blocks],
        asked=[(kind, label, kinds.count(kind)) for kind, label in ASKED if kind in kinds],
        any_both="both" in kinds,
        others=_others(found, left, right),
        places=(_place(index, left), _place(index, right)),
        notes=[one for one in view.sides if one.holding.key in ("partial", "quoted")],
        url_for=url_for,
        instrument_url=instrument_url,
        matrix=PAGE,
        texts=INDEX,
    )


def _shape(block: Block) -> str:
    said = [SHAPES[shape] for shape in SHAPES if shape.value in block.kinds.split()]
    return "，".join([*said, *(["移位"] if "moved" in block.kinds.split() else [])])


def _place(index: Index, one: Instrument) -> str:
    return one.region or ("国家" if one.level.key == "national" else "省")


def _others(
    found: Sequence[tuple[Instrument, Instrument]], left: Instrument, right: Instrument
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Text views that share one side with this one: what to put on the left, on the right."""
    here = {left.id, right.id}
    out: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
    for one, other in found:
        if {one.id, other.id} == here:
            continue
        if right.id in (one.id, other.id):
            out[0].append((other.short if one.id == right.id else one.short, pair_url(one, other)))
        if left.id in (one.id, other.id):
            out[1].append((other.short if one.id == left.id else one.short, pair_url(one, other)))
    return out


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs."""
    left, right = (book.index.instruments[name] for name in record.split("/"))
    return {
        "ref_title": f"{left.short}与{right.short}对读",
        "section": "比规定",
        "layout": "wide",
        "path": [{"title": "比规定", "url": PAGE}, {"title": "逐条对读", "url": INDEX}],
        "description": f"{left.title}与{right.title}逐条对读，机器比对。",
    }


def index_page(book: Book, url_for: UrlFor, _record: str) -> str:
    """All text views, as a table of who stands beside whom; and who cannot."""
    corpus = book.index.corpus
    found = list(pairs(corpus))
    rows: dict[str, tuple[Instrument, list[tuple[Instrument, str]]]] = {}
    for one, other in found:
        rows.setdefault(one.id, (one, []))[1].append((other, pair_url(one, other)))
    without = [one for one in corpus.instruments if not has_text(one)]
    return fill(
        "pairs.html", rows=list(rows.values()), without=without, url_for=url_for, matrix=PAGE,
        instrument_url=instrument_url,
    )


def index_meta(book: Book, _record: str) -> dict[str, Any]:
    """What the theme needs."""
    return {
        "ref_title": "逐条对读",
        "section": "比规定",
        "path": [{"title": "比规定", "url": PAGE}],
        "description": "收有文字的规定两两对读，逐条对齐，逐词标出差异，机器比对。",
        "layout": "wide",
    }


__all__ = ["Article", "index_meta", "index_page", "meta", "page"]
