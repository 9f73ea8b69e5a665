"""How many items a 款 has, as far as that is known although its text is damaged."""

import re

from macros.cite.numerals import CHINESE, parse
from macros.model import Article, Paragraph, Where
from macros.model.kinds import UNBROKEN
from macros.text.standing import status_at

_COUNTED = re.compile(rf"(?<!第)(?P<number>[{CHINESE}]+)[种项类]")
"""What the gist of an article says of its items: 四种情形, 七项职责; 第六项 is none."""


def item_count(article: Article, paragraph: Paragraph) -> int | None:
    """The number of items; None where more may have been lost than is told.

    Known where the 款 is sound, where the gist counts them, or where the list is seen to end:
    every item before the last closes with a semicolon and the last one with a full stop. A lost
    item inside the list changes nothing, one behind an open end leaves the number open.
    """
    if status_at(article, Where(paragraph.number)) in UNBROKEN:
        return len(paragraph.items)
    return _told(article, paragraph) or _ended(paragraph)


def _told(article: Article, paragraph: Paragraph) -> int | None:
    """The number in the gist, where only one 款 has items and no more of them are there."""
    having = [paragraph for paragraph in article.paragraphs if paragraph.items]
    counted = _COUNTED.search(article.summary or "")
    number = parse(counted["number"].replace("两", "二")) if counted else None
    if number is None or having != [paragraph] or number < len(paragraph.items):
        return None
    return number


def _ended(paragraph: Paragraph) -> int | None:
    *before, last = (item.text for item in paragraph.items) if paragraph.items else (None,)
    held = [text for text in before if text]
    if not held or last is None or not last.endswith("。"):
        return None
    return len(paragraph.items) if all(text.endswith("；") for text in held) else None
