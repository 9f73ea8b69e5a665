"""inner-blank: no blanks inside Chinese text."""

import re

from macros.checks.swallowed_article import HEADING
from macros.derive.book import Book
from macros.load.characters import HAN
from macros.model import Problems, Rule
from macros.text.wording import lines, names

RULE = Rule("inner-blank", "条文的汉字、标点和数字之间没有空格。")

_NEAR = rf"[{HAN}。，、；：？！“”‘’《》〈〉（）〔〕【】……—]"
_BLANK = re.compile(rf"(?<={_NEAR})[ \u3000]+(?={_NEAR}|[0-9])|(?<=[0-9])[ \u3000]+(?={_NEAR})")


def check(book: Book) -> Problems:
    """Blanks between Chinese characters in provisions, headings, names and passages.

    The blank behind a swallowed heading is that rule's matter.
    """
    for instrument in book.corpus.instruments:
        for place, text in (*names(instrument), *lines(instrument)):
            match = _BLANK.search(text)
            if match and not HEADING.match(text):
                near = text[max(0, match.start() - 4) : match.end() + 4]
                yield RULE.at(
                    place,
                    f"“{near}”中间有空格",
                    "汉字、标点和数字之间没有空格",
                    "删去空格；来源断行或排版留下的空格不进正文",
                )
