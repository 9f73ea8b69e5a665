"""swallowed-article: no article or chapter heading hides inside the text of another."""

import re

from macros.cite.numerals import CHINESE
from macros.derive.book import Book
from macros.model import Problems, Rule, source_of

RULE = Rule("swallowed-article", "条文的行里不夹带另一条或另一章的编号；每条、每章单独成一项。")

HEADING = re.compile(rf"第[{CHINESE}0-9]+(?:条(?:之[{CHINESE}]+)?|章)(?:[ \u3000]|$)")


def check(book: Book) -> Problems:
    """Lines that begin like a heading: 第十二条 or 第三章, then a blank or nothing."""
    for line in book.lines:
        match = HEADING.match(source_of(line.runs))
        if match:
            yield RULE.at(
                line.place,
                f"行首像编号“{match[0].strip()}”",
                "编号写在 article 或 chapter 里，条文从编号之后写起",
                "另起一项；只是引用而被断行时，并回上一行",
            )
