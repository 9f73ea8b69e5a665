"""What a text view says of a group of articles: how they stand to one another, and no more.

Split and merged are facts of two instruments: nothing that is held in quotations can show them, and
no few words in common (decisions/0021). There the page only counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.compare import ArticleGroup, Shape
from macros.derive.index import Index
from macros.model import Instrument, Status
from macros.render.pair_text import SIDES

SHAPES = {Shape.SPLIT: "一条拆为几条", Shape.MERGED: "几条并为一条", Shape.MIXED: "几条对几条"}
COUNTS = {Shape.SPLIT: "一条对几条", Shape.MERGED: "几条对一条", Shape.MIXED: "几条对几条"}
SLIGHT = "只有少数文字相近"
ASKED = (
    ("both", "对上的"),
    ("split", "拆开的"),
    ("merged", "合并的"),
    ("several", "对到几条的"),
    ("moved", "移位的"),
    ("left", "右未对到的"),
    ("right", "左未对到的"),
    ("lost", "缺损或未引全的"),
)
"""What a reader may ask for; split and merged articles on both sides are both."""
LOSSES = (Status.DAMAGED, Status.PARTIAL, Status.MISSING)


class PairWords:
    """Headings, shapes and filters of the groups of two instruments."""

    def __init__(self, index: Index, left: Instrument, right: Instrument) -> None:
        self._articles = index.articles
        self._label = index.label
        self._whole = not (left.skips or right.skips)
        self._skips = left.skips, right.skips

    def heading(self, group: ArticleGroup) -> str:
        """第四条　—　第五条、第六条; what stands alone says that nothing was found, not that none is."""
        sides = (group.left, group.right)
        return "　—　".join(self._named(names) or self._none(group) for names in sides)

    def _named(self, names: Sequence[str]) -> str:
        return "、".join(self._label(self._articles[name]) for name in names)

    def _none(self, group: ArticleGroup) -> str:
        if not self._has_words(group):
            return "（无从对读）"
        return f"（{SIDES[0 if not group.left else 1]}未对到）"

    def _has_words(self, group: ArticleGroup) -> bool:
        names = (*group.left, *group.right)
        return any(self._articles[name].status is not Status.MISSING for name in names)

    def is_untaken(self, group: ArticleGroup) -> bool:
        """True for articles that a source which only quotes did not take: there is nothing to align."""
        if group.tied or self._has_words(group):
            return False
        return self._skips[0 if group.left else 1]

    def shape(self, group: ArticleGroup) -> Iterator[str]:
        """Split, merged, moved; only how many where that can't be told; little in common."""
        named = SHAPES if self._is_told(group) else COUNTS
        if group.shape in named:
            yield named[group.shape]
        if group.slight:
            yield SLIGHT
        if group.moved:
            yield "移位"

    def _is_told(self, group: ArticleGroup) -> bool:
        return group.tied or (self._whole and not group.slight)

    def kinds(self, group: ArticleGroup) -> Iterator[str]:
        """What of `ASKED` a group is."""
        many = len(group.left) > 1, len(group.right) > 1
        if group.left and group.right:
            yield "both"
            if self._is_told(group):
                yield from (
                    kind for kind, is_so in zip(("merged", "split"), many, strict=True) if is_so
                )
            elif any(many):
                yield "several"
        elif self._has_words(group):
            yield group.shape.value
        if group.moved:
            yield "moved"
        names = (*group.left, *group.right)
        if any(self._articles[name].status in LOSSES for name in names):
            yield "lost"
