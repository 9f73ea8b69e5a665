"""comparison-reason: every cell of a province says in a note why it has its relation."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Level, Problem, Rule

RULE = Rule("comparison-reason", "省级一栏的每一格写一句说明（note）：为什么是这个关系。")


def check(book: Book) -> Iterator[Problem]:
    """Cells of provinces without a note."""
    corpus = book.corpus
    provinces = {
        instrument.id for instrument in corpus.instruments if instrument.level is Level.PROVINCIAL
    }
    for column in corpus.placements:
        for cell in column.cells if column.id in provinces else ():
            if cell.note is None:
                yield RULE.at(
                    cell.place,
                    f"“{cell.topic[:40]}”一格没有说明",
                    f"写一句话：为什么是“{cell.relation.label}”",
                    "补写 note",
                )
