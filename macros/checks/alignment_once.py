"""alignment-once: a pair has one file of overrides, and each article is tied once."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.alignment import InstrumentAlignment
from macros.text.doubled import doubled

RULE = Rule(
    "alignment-once",
    "两件文件只有一个对齐表；表里每条只出现一次，每组至少一边有条。",
)


def check(book: Book) -> Problems:
    """Pairs with two files, articles tied twice, ties of nothing."""
    alignments = book.corpus.alignments
    for alignment, first in doubled(alignments, lambda pair: frozenset((pair.left, pair.right))):
        yield RULE.at(
            alignment.place,
            f"{alignment.left} 与 {alignment.right} 已有对齐表 {first.place.path}",
            "两件文件一个对齐表",
            "合并成一个文件",
        )
    for alignment in alignments:
        yield from _ties(alignment)


def _ties(alignment: InstrumentAlignment) -> Problems:
    used: set[str] = set()
    for tie in alignment.ties:
        if not tie.left and not tie.right:
            yield RULE.at(
                tie.place, "这一组两边都没有条", "left、right 至少一边写条号", "补写或删去"
            )
        for key, names in (("left", tie.left), ("right", tie.right)):
            for n, name in enumerate(names):
                if name in used:
                    yield RULE.at(
                        tie.place.at(f"{key}/{n}"),
                        f"{name} 列了两次",
                        "一条只在一组里",
                        "合成一组，或删去一处",
                    )
                used.add(name)
