"""What a text view says of two instruments: groups of articles, rows, and the editor's topics there.

Split and merged are facts of two instruments: nothing that is held in quotations can show them, and
no few words in common (decisions/0021). There the page only counts. The middle column draws no
conclusion: relations are the editor's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby

from macros.compare import AlignedRow, ArticleGroup, Sense, Shape, Strand, align
from macros.compare.pairs import joins, reasons, ties
from macros.compare.words import Sort
from macros.derive.book import Book
from macros.derive.comparisons import LOSSES
from macros.derive.index import article_url
from macros.model import Article, Instrument, Status
from macros.say.numbers import short
from macros.say.pair_topics import RowTopic, RowTopics
from macros.say.side_text import SIDES, SideText, is_untaken, place_in, text_of

SHAPES = {Shape.SPLIT: "一条拆为几条", Shape.MERGED: "几条并为一条", Shape.MIXED: "几条对几条"}
COUNTS = {Shape.SPLIT: "一条对几条", Shape.MERGED: "几条对一条", Shape.MIXED: "几条对几条"}
SLIGHT = "只有少数文字相近"
SAME, QUIET = "文字相同", "仅标点、自称不同"
ALIKE = {SAME, QUIET}
"""Words of the rows that have no difference to be read."""
ASKED = (
    ("differs", "有差别的"),
    ("both", "对上的"),
    ("split", "拆开的"),
    ("merged", "合并的"),
    ("several", "对到几条的"),
    ("moved", "移位的"),
    ("left", "右边没找到相应条文的"),
    ("right", "左边没找到相应条文的"),
    ("lost", "文字不全的"),
)
"""What a reader may ask for; split and merged articles on both sides are both."""


@dataclass(frozen=True, slots=True)
class PairRow:
    """A row: texts of both sides, the machine's words, and the topics that meet there."""

    left: tuple[SideText, ...]
    right: tuple[SideText, ...]
    said: tuple[str, ...]
    topics: tuple[RowTopic, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class PairBlock:
    """A group of articles: its heading, its rows, and words for the filter."""

    id: str
    number: str
    """The articles on the left: 4; empty where there are none."""
    heading: str
    shape: str
    kinds: str
    note: str | None
    rows: tuple[PairRow, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A side that is held in quotations: what it has, and articles of which only the number is known."""

    name: str
    held: str
    untaken: tuple[tuple[str, str, str], ...]
    """Label, fragment here, address."""


class PairView:
    """The text view of one pair, as its template reads it."""

    def __init__(self, book: Book, left: Instrument, right: Instrument) -> None:
        corpus = book.index.corpus
        self.index, self.sides = book.index, (left, right)
        self.topics = RowTopics(book.comparisons, (left, right))
        self.reasons = reasons(corpus, left, right)
        found = joins(corpus, left, right)
        self.alignment = align(left, right, ties(corpus, left, right), book.scale, found)

    def blocks(self) -> Iterator[PairBlock]:
        """Every group, in order; without what no source took, which stands in a list of its own."""
        for group, rows in self.alignment.groups:
            if self._is_untaken_group(group):
                continue
            yield PairBlock(
                id=_anchor(group),
                number="、".join(map(short, self._articles(group.left))),
                heading=self._heading(group),
                shape="，".join(self._shape(group)),
                kinds=" ".join(self._kinds(group)),
                note=self.reasons.get((*group.left, *group.right)[0]) if group.tied else None,
                rows=tuple(self._line(group, row) for row in self._joined(rows)),
            )

    def excerpt(self, at: int, name: str) -> Excerpt:
        """What of the left (0) or the right (1) side is held in quotations."""
        instrument = self.sides[at]
        shown = {n for group, _ in self.alignment.groups if group.tied for n in _names(group)}
        gone = [
            a for a in instrument.articles if a not in instrument.with_text and a.id not in shown
        ]
        return Excerpt(
            name,
            "、".join(self._held(a) for a in instrument.with_text),
            tuple((self.index.label(a), place_in(at, a), article_url(a)) for a in gone),
        )

    def _held(self, article: Article) -> str:
        part = "（文字不全）" if article.status is Status.PARTIAL else ""
        return self.index.label(article) + part

    def _articles(self, names: Sequence[str]) -> list[Article]:
        return [self.index.articles[name] for name in names]

    def _heading(self, group: ArticleGroup) -> str:
        """第四条　—　第五条、第六条; what stands alone says that nothing was found, not that none is."""
        labels = (
            "、".join(map(self.index.label, self._articles(n))) for n in (group.left, group.right)
        )
        return "　—　".join(label or self._none(group) for label in labels)

    def _none(self, group: ArticleGroup) -> str:
        if not self._has_words(group):
            return "（没法对读）"
        return f"（{SIDES[0 if not group.left else 1]}边没有找到相应的条文）"

    def _has_words(self, group: ArticleGroup) -> bool:
        return any(a.status is not Status.MISSING for a in self._articles(_names(group)))

    def _is_untaken_group(self, group: ArticleGroup) -> bool:
        """True for articles that a source which only quotes did not take: there is nothing to align."""
        if group.tied or self._has_words(group):
            return False
        return self.sides[0 if group.left else 1].skips

    def _shape(self, group: ArticleGroup) -> Iterator[str]:
        """Split, merged, moved; only how many where that can't be told; little in common."""
        names = SHAPES if self._is_told(group) else COUNTS
        if group.shape in names:
            yield names[group.shape]
        if group.slight:
            yield SLIGHT
        if group.moved:
            yield "移位"

    def _is_told(self, group: ArticleGroup) -> bool:
        quoted = any(instrument.skips for instrument in self.sides)
        return group.tied or not (quoted or group.slight)

    def _kinds(self, group: ArticleGroup) -> Iterator[str]:
        """What of `ASKED` a group is."""
        many = {"merged": len(group.left) > 1, "split": len(group.right) > 1}
        if group.left and group.right:
            yield "both"
            if self._is_told(group):
                yield from (kind for kind, is_so in many.items() if is_so)
            elif any(many.values()):
                yield "several"
        elif self._has_words(group):
            yield group.shape.value
        if group.moved:
            yield "moved"
        if any(a.status in LOSSES for a in self._articles(_names(group))):
            yield "lost"

    def _joined(self, rows: Sequence[AlignedRow]) -> Iterator[AlignedRow]:
        """Neighbouring rows of one side of which nothing is held, in one row."""

        def lost_side(row: AlignedRow) -> bool | None:
            return bool(row.left) if self._is_lost(row) else None

        for side, group in groupby(rows, key=lost_side):
            joined = list(group)
            yield from joined if side is None else [reduce(_join, joined)]

    def _line(self, group: ArticleGroup, row: AlignedRow) -> PairRow:
        left, right = (
            tuple(text_of(self.index, self.alignment, at, rank) for rank in ranks)
            for at, ranks in enumerate((row.left, row.right))
        )
        topics = tuple(self.topics.at(self._strands(row, 0), self._strands(row, 1)))
        said = tuple(self._remarks(group, row, told=bool(topics)))
        return PairRow(left, right, said, topics, ALIKE.isdisjoint(said))

    def _remarks(self, group: ArticleGroup, row: AlignedRow, *, told: bool) -> Iterator[str]:
        """The machine's words; none on what is absent where the editors' topics have told it."""
        if row.left and row.right:
            yield from self._of_both(row)
            return
        at = 0 if row.left else 1
        if self._is_lost(row):
            yield "来源没有引，没法对读" if self._is_untaken(row) else "没有原文，没法对读"
            return
        if told:
            return
        if group.shape not in (Shape.LEFT, Shape.RIGHT):
            yield f"{SIDES[1 - at]}边没有找到相应的条文"
        if self._is_open(group, 1 - at):
            yield f"{SIDES[1 - at]}{self._why_open(group, 1 - at)}，有没有不清楚"

    def _strands(self, row: AlignedRow, at: int) -> list[Strand]:
        return [self.alignment.strands[at][rank] for rank in (row.left, row.right)[at]]

    def _is_lost(self, row: AlignedRow) -> bool:
        """True for a row of one side of which nothing is held."""
        strands = self._strands(row, 0) + self._strands(row, 1)
        return not (row.left and row.right) and all(strand.is_lost for strand in strands)

    def _of_both(self, row: AlignedRow) -> Iterator[str]:
        if row.by_place:
            yield f"一边{'没有引' if self._is_untaken(row) else '残缺'}，按位置并列"
            return
        senses = {
            run.sense
            for at, ranks in enumerate((row.left, row.right))
            for rank in ranks
            for run in self.alignment.stretches[at][rank]
        }
        if senses <= {Sense.SAME}:
            yield SAME
        elif senses <= {Sense.SAME, Sense.QUIET}:
            yield QUIET
        if row.moved:
            yield "次序不同"
        if senses & {Sense.FACING, Sense.GAP}:
            yield "没有引的地方没有比" if self._is_untaken(row) else "残缺处没有比"

    def _is_open(self, group: ArticleGroup, at: int) -> bool:
        """True where what a side has lost could hold what was not found."""
        instrument, names = self.sides[at], (group.left, group.right)[at]
        articles = [a for a in instrument.articles if not names or a.id in names]
        return any(a.status in LOSSES for a in articles) or (not names and _is_cut(instrument))

    def _why_open(self, group: ArticleGroup, at: int) -> str:
        """A loss is one; what a source that only quotes left out is none."""
        if not self.sides[at].skips:
            return "边文字不全"
        return "边没有引全" if (group.left, group.right)[at] else "边只有引文"

    def _is_untaken(self, row: AlignedRow) -> bool:
        """True where all that the row lacks was left out by a source that only quotes."""
        lacking = [
            strand
            for strand in self._strands(row, 0) + self._strands(row, 1)
            if strand.is_lost or any(t.sort is Sort.GAP for t in strand.tokens)
        ]
        return all(is_untaken(self.index, strand) for strand in lacking)


def _join(first: AlignedRow, second: AlignedRow) -> AlignedRow:
    return AlignedRow(first.left + second.left, first.right + second.right)


def _is_cut(instrument: Instrument) -> bool:
    """True where an instrument has articles of which no record stands, or may have."""
    return instrument.article_count is None or instrument.article_count > len(instrument.articles)


def _names(group: ArticleGroup) -> tuple[str, ...]:
    return (*group.left, *group.right)


def _anchor(group: ArticleGroup) -> str:
    return f"g-{'a' if group.left else 'b'}{_names(group)[0].partition('/')[2]}"
