"""title-marks: names are written without 书名号; citations add them."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.text.wording import names

RULE = Rule("title-marks", "题名、简称、别名外面不加书名号，引用时由程序加上。")


def check(book: Book) -> Problems:
    """Names that stand in 书名号."""
    for instrument in book.corpus.instruments:
        for place, name in names(instrument):
            if name.startswith("《") and name.endswith("》"):
                yield RULE.at(place, f"“{name}”加了书名号", "只写名称", f"改为 {name[1:-1]}")
