"""citation-place: a citation leads to a 条, 款 or 项 that the instrument has, unless excused."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule(
    "citation-place", "文字里引用的条、款、项，所引文件确实有；确系原文如此的，在 waived 写明。"
)


def check(book: Book) -> Problems:
    """Citations of places that an instrument is known not to have."""
    waived = {
        (e.place.path, e.text) for instrument in book.corpus.instruments for e in instrument.waived
    }
    for reference in book.references.all:
        link = reference.link
        if link.absent and (reference.place.path, link.text) not in waived:
            yield RULE.at(
                reference.place,
                f"“{link.text}”：{link.reason}",
                "所引的条、款、项存在",
                "核对原文；原文确实如此时，在文件的 waived 写 text 和 reason",
            )
