"""doc-number: the year of a document number stands in 六角括号 (GB/T 9704-2012, 7.2.5)."""

import re

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("doc-number", "文号的年份用六角括号：湘办发〔2016〕29号。")

_YEAR = re.compile(r"[\[［(（【〖](?P<year>[12][0-9]{3})[\]］)）】〗]")


def check(book: Book) -> Problems:
    """Document numbers whose year stands in any other bracket."""
    for instrument in book.corpus.instruments:
        number = instrument.doc_number.value or ""
        match = _YEAR.search(number)
        if match:
            yield RULE.at(
                instrument.place.at("doc_number/value"),
                f"文号写作“{number}”",
                "年份用六角括号〔〕",
                "改为 " + _YEAR.sub(r"〔\g<year>〕", number),
            )
