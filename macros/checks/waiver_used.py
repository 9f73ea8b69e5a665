"""waiver-used: an excused citation still fails; else the excuse goes."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("waiver-used", "waived 里的每一条都还用得着：文中确有这处引用，而且所引之处不存在。")


def check(book: Book) -> Problems:
    """Excuses that no longer fire."""
    if not any(instrument.waived for instrument in book.corpus.instruments):
        return
    references = book.references.all
    absent = {(r.place.path, r.link.text) for r in references if r.link.absent}
    for instrument in book.corpus.instruments:
        for excuse in instrument.waived:
            if (excuse.place.path, excuse.text) not in absent:
                yield RULE.at(
                    excuse.place,
                    f"“{excuse.text}”在本文件里没有引错",
                    "只为引错而照录的文字写 waived",
                    "删去这一条",
                )
