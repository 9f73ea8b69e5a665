"""A line of text as words: numbers and time limits in one piece, signs apart, a lacuna as itself.

The tokens of a line, joined, are its reading text to the character.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import groupby

from rjieba import Jieba

from macros.model import LACUNA, Mark, Runs


class Sort(Enum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    """A number with its unit, a frequency, a time limit: what must stand out."""
    SIGN = "sign"
    """Punctuation or a blank: never a difference by itself."""
    GAP = "gap"
    """A lacuna: unknown text, equal to nothing."""


@dataclass(frozen=True, slots=True)
class WordToken:
    """A stretch of the reading text that is never cut. `start` counts in the line's reading."""

    text: str
    sort: Sort
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


_N = "[0-9０-９〇零一二三四五六七八九十百千万两]+"
_LEAST = "(?:至少|不少于|不得少于|不超过|不得超过)"
_PERIOD = f"每(?:半年|(?:{_N})?个?(?:季度|月|年|周|日|天))"
_UNIT = "(?:个工作日|工作日|个月|个小时|小时|季度|年|月|日|天|周|次|倍|人|名|批|[%％])"
_NUMBER = re.compile(
    # 每季度至少一次, 每两个月, 每半年至少
    rf"{_PERIOD}{_LEAST}?(?:{_N}{_UNIT})?"
    # 30日内, 15个工作日, 不少于两次, 2016年6月23日, 3批次以上
    rf"|{_LEAST}?(?:{_N}{_UNIT}(?![性线类体]))+(?:以上|以下|以内|之内|内)?"
    r"|终身|定期|随时|半年"
)
_PLACE = re.compile(rf"第{_N}(?:条(?:之{_N})?|款|项|目|章|节)")
"""第十一条: a citation, in one piece, and no number of anything."""
OWN_NAME = re.compile("本(?:实施)?(?:条例|办法|细则|规定|准则|规则|决定|法(?![院律定规人]))")
"""How an instrument calls itself: no difference between two instruments."""
_FIXED = re.compile(f"(?P<word>{_PLACE.pattern}|{OWN_NAME.pattern})|(?P<number>{_NUMBER.pattern})")
_SIGNS = ("P", "Z", "S", "C")
"""Unicode categories of what is no word."""


@cache
def _segmenter() -> Jieba:
    """The dictionary that the package carries; nothing is read from the machine, nothing learned."""
    return Jieba()


def tokens(runs: Runs) -> tuple[WordToken, ...]:
    """The tokens of a line, from its runs. A word may run over an editor's mark, never a lacuna.

    >>> from macros.model import Run
    >>> [one.text for one in tokens((Run("县级每季度至少一次接待群众，", ""),))]
    ['县级', '每季度至少一次', '接待', '群众', '，']
    """
    out: list[WordToken] = []
    start = 0
    for text, is_gap in _stretches(runs):
        if is_gap:
            out.append(WordToken(text, Sort.GAP, start))
        else:
            out.extend(_in_text(text, start))
        start += len(text)
    return tuple(out)


def _stretches(runs: Runs) -> Iterator[tuple[str, bool]]:
    """Reading text between lacunae, and the lacunae. A lacuna's sign in plain text is one, too."""
    text = ""
    for run in runs:
        if run.mark is Mark.LACUNA:
            yield from _cut(text)
            yield run.reading, True
            text = ""
        else:
            text += run.reading
    yield from _cut(text)


def _cut(text: str) -> Iterator[tuple[str, bool]]:
    before, sign, after = text.partition(LACUNA)
    if before:
        yield before, False
    if sign:
        yield sign, True
        yield from _cut(after)


def _in_text(text: str, start: int) -> Iterator[WordToken]:
    at = 0
    for match in _FIXED.finditer(text):
        yield from _words(text[at : match.start()], start + at)
        sort = Sort.NUMBER if match["number"] else Sort.WORD
        yield WordToken(match[0], sort, start + match.start())
        at = match.end()
    yield from _words(text[at:], start + at)


def _words(text: str, start: int) -> Iterator[WordToken]:
    """Words of the segmenter; signs one by one, whatever it made of them."""
    for word in _segmenter().cut(text, False):
        for part in _apart(word):
            yield WordToken(part, Sort.SIGN if is_sign(part[0]) else Sort.WORD, start)
            start += len(part)


def _apart(word: str) -> Iterator[str]:
    """A word without its signs, in two where it is made of two: 信访工作 must match 工作."""
    for is_mark, chars in groupby(word, is_sign):
        part = "".join(chars)
        if is_mark:
            yield from part
        elif len(part) == 4 and all(_segmenter().has_word(half) for half in (part[:2], part[2:])):
            yield from (part[:2], part[2:])
        else:
            yield part


def is_sign(char: str) -> bool:
    """True for punctuation, blanks and symbols.

    >>> is_sign("，"), is_sign("县"), is_sign("3")
    (True, False, False)
    """
    return unicodedata.category(char)[0] in _SIGNS
