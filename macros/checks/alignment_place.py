"""alignment-place: an editor's alignment names two instruments with text, and articles of theirs."""

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Problems, Rule
from macros.model.alignment import InstrumentAlignment
from macros.text.hints import nearest

RULE = Rule(
    "alignment-place",
    "对齐表的 left、right 是两件不同的、收有条文的文件，所列的条都在那件文件里。",
)


def check(book: Book) -> Problems:
    """Instruments and articles that are not there, and an instrument aligned with itself."""
    index = book.index
    for alignment in book.corpus.alignments:
        if {alignment.left, alignment.right} & set(book.corpus.unread):
            continue
        unknown = list(_instruments(alignment, index))
        yield from unknown
        if not unknown:
            yield from _articles(alignment, index)


def _instruments(alignment: InstrumentAlignment, index: Index) -> Problems:
    with_text = [name for name, each in index.instruments.items() if each.with_text]
    for key, name in (("left", alignment.left), ("right", alignment.right)):
        if name and name not in with_text:
            yield RULE.at(
                alignment.place.at(key),
                f"“{name[:40]}”不是收有条文的文件",
                "data/instruments 里有条文的文件的编号",
                nearest(name, with_text) or "改正",
            )
    if alignment.left and alignment.left == alignment.right:
        yield RULE.at(
            alignment.place.at("right"), "left 和 right 是同一件文件", "两件不同的文件", "改正"
        )


def _articles(alignment: InstrumentAlignment, index: Index) -> Problems:
    for tie in alignment.ties:
        for key, owner, names in (
            ("left", alignment.left, tie.left),
            ("right", alignment.right, tie.right),
        ):
            known = [name for name in index.articles if name.startswith(f"{owner}/")]
            for n, name in enumerate(names):
                if name not in known:
                    yield RULE.at(
                        tie.place.at(f"{key}/{n}"),
                        f"没有“{name}”这一条",
                        f"{owner} 有的条",
                        nearest(name, known) or "改正条号",
                    )
