"""item-sign: no other sign of counting passes for the start of a 款."""

import re

from macros.cite.numerals import CHINESE
from macros.derive.book import Book
from macros.model import Problems, Rule, source_of

RULE = Rule("item-sign", "项只用（一），目只用“1.”；行首的“1、”“①”“(1)”“一、”会被算成新的一款。")

_OTHER = re.compile(
    rf"[①-⒇㈠-㉃㊀-㊉]|[（(][0-9０-９]+[)）]|[0-9０-９]+[、)）]|[{CHINESE}]+、|[（(][{CHINESE}]+[)）、.．]"
)
_AFTER = re.compile(r"[、，,。.．；;：:]")
MEND = "改成项或目的写法；确是一款的开头时，与上一行核对断行"


def check(book: Book) -> Problems:
    """Lines counted as a 款 that begin with a number, labels with a sign behind them."""
    for line in book.lines:
        found = _doubt(line.label, source_of(line.runs))
        if found:
            yield RULE.at(line.place, found, "项写（一），目写 1.", MEND)


def _doubt(label: str, text: str) -> str:
    if label:
        after = _AFTER.match(text)
        return f"{label}后面多出“{after[0]}”" if after else ""
    number = _OTHER.match(text)
    return f"行首像编号“{number[0]}”，算成了一款" if number else ""
