"""What the machine says of a row in a few words, and the topics of the editor that meet there."""

from __future__ import annotations

from collections.abc import Iterator

from macros.compare import AlignedRow, Alignment, ArticleGroup, Sense, Shape, Strand
from macros.compare.words import Sort
from macros.derive.comparisons import Comparisons
from macros.model import Instrument, Level, Where
from macros.model.comparison import Cell, Comparison, Relation
from macros.render.pair_groups import LOSSES
from macros.render.pair_text import SIDES, is_untaken
from macros.say.columns import topic_url
from macros.say.relations import of_relations
from macros.say.signs import Sign
from macros.text.quotes import covers


class PairRemark:
    """The middle column of a text view. It draws no conclusion: relations are the editor's."""

    def __init__(self, lookup: Comparisons, alignment: Alignment) -> None:
        self.lookup, self.alignment = lookup, alignment
        self.sides = alignment.left, alignment.right

    def words(self, group: ArticleGroup, row: AlignedRow) -> Iterator[str]:
        """The machine's words; where a loss may be the reason, it says so."""
        if row.left and row.right:
            yield from self._of_both(row)
            return
        at = 0 if row.left else 1
        if self.is_lost(row):
            yield "来源未引，无从对读" if self._is_untaken(row) else "缺文，无从对读"
            return
        if group.shape not in (Shape.LEFT, Shape.RIGHT):
            yield f"{SIDES[1 - at]}未对到"
        if self._is_open(group, 1 - at):
            yield f"{SIDES[1 - at]}{self._why_open(group, 1 - at)}，不能断定没有"

    def is_lost(self, row: AlignedRow) -> bool:
        """True for a row of one side of which nothing is held."""
        strands = [strand for at in (0, 1) for strand in self._strands(row, at)]
        return not (row.left and row.right) and all(strand.is_lost for strand in strands)

    def _strands(self, row: AlignedRow, at: int) -> list[Strand]:
        return [self.alignment.strands[at][rank] for rank in (row.left, row.right)[at]]

    def _of_both(self, row: AlignedRow) -> Iterator[str]:
        if row.by_place:
            yield f"一边{'未引' if self._is_untaken(row) else '缺文'}，按位置并列"
            return
        senses = {
            run.sense
            for at, ranks in enumerate((row.left, row.right))
            for rank in ranks
            for run in self.alignment.stretches[at][rank]
        }
        if senses <= {Sense.SAME}:
            yield "文字相同"
        elif senses <= {Sense.SAME, Sense.QUIET}:
            yield "仅标点、自称不同"
        if row.moved:
            yield "次序不同"
        if senses & {Sense.FACING, Sense.GAP}:
            yield "有未引处，不比" if self._is_untaken(row) else "有缺损，缺处不比"

    def _is_open(self, group: ArticleGroup, at: int) -> bool:
        """True where what a side has lost could hold what was not found."""
        instrument, names = self.sides[at], (group.left, group.right)[at]
        articles = [a for a in instrument.articles if not names or a.id in names]
        return any(a.status in LOSSES for a in articles) or (not names and _is_cut(instrument))

    def _why_open(self, group: ArticleGroup, at: int) -> str:
        """A loss is one; what a source that only quotes left out is none."""
        if not self.sides[at].skips:
            return "有缺损"
        return "未引全" if (group.left, group.right)[at] else "只收引文"

    def _is_untaken(self, row: AlignedRow) -> bool:
        """True where all that the row lacks was left out by a source that only quotes."""
        strands = [strand for at in (0, 1) for strand in self._strands(row, at)]
        lacking = [
            strand
            for strand in strands
            if strand.is_lost or any(t.sort is Sort.GAP for t in strand.tokens)
        ]
        return all(is_untaken(self.lookup.index, strand) for strand in lacking)

    def topics(self, row: AlignedRow) -> Iterator[tuple[str, str, tuple[Sign, ...]]]:
        """Topics that quote both sides of a row; the relation where it is measured here."""
        seen: set[str] = set()
        for strand in self._strands(row, 0):
            for topic, cell in self.lookup.cells_at(strand.article.id):
                other = self._other(topic, row)
                if topic.id in seen or other is None or not _rests_on(cell, strand):
                    continue
                seen.add(topic.id)
                right = self.alignment.right
                provincial = right.level is Level.PROVINCIAL
                url = topic_url(topic, right.id if provincial else None)
                yield topic.title, url, self._signs(cell, other, row)

    def _other(self, topic: Comparison, row: AlignedRow) -> Cell | None:
        cell = topic.cell(self.alignment.right.id)
        found = cell and any(_rests_on(cell, strand) for strand in self._strands(row, 1))
        return cell if found else None

    def _signs(self, cell: Cell, other: Cell, row: AlignedRow) -> tuple[Sign, ...]:
        """All relations of the topic, only where it was measured against this very article."""
        if cell.relation is not Relation.BASELINE or other.against is None:
            return ()
        names = {strand.article.id for strand in self._strands(row, 0)}
        return of_relations(other.relations) if other.against.article in names else ()


def _rests_on(cell: Cell, strand: Strand) -> bool:
    """True where a cell quotes a place that is the strand, holds it, or lies in it."""
    where = strand.where
    return any(
        provision.target == strand.article.id
        and (where is None or covers(provision.where, where) or _lies_in(provision.where, strand))
        for provision in cell.provisions
    )


def _lies_in(where: Where | None, strand: Strand) -> bool:
    """What an item says does not stand in the lead-in above it."""
    return not strand.opens and covers(strand.where, where)


def _is_cut(instrument: Instrument) -> bool:
    """True where an instrument has articles of which no record stands, or may have."""
    return instrument.article_count is None or instrument.article_count > len(instrument.articles)
