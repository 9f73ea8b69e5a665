"""What `verify` changes on the source's side before it compares; each change is named and counted.

The data's side is never changed: it holds the printed form, with full-width punctuation and without
blanks (decisions/0007). Whatever no rule names stays and shows as a difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import Labelled


class Normalisation(Labelled):
    """A normalisation: key, Chinese label of the report."""

    HEADING = ("heading-mark", "标题记号 #")
    BOLD = ("bold-mark", "加粗记号 **")
    HARD_BREAK = ("hard-break", "行末双空格")
    BLANK = ("blank", "字间空格")
    COMMA = ("comma", "半角逗号改全角")
    SEMICOLON = ("semicolon", "半角分号改全角")
    COLON = ("colon", "半角冒号改全角")
    BRACKET = ("bracket", "半角括号改全角")
    PAGE_NUMBER = ("page-number", "页码行")
    RUNNING_HEAD = ("running-head", "页眉行")
    COMPILER_NUMBER = ("compiler-number", "汇编者自编序号")
    SOURCE_NOTE = ("source-note", "汇编者出处附注")
    JOINED = ("joined-line", "折行接合")
    ITEM_BREAK = ("item-break", "项另起一行")
    PART = ("part-of-line", "行内节取")


Counts = Counter[Normalisation]

_HEADING = re.compile(r"#{1,6} +")
_HARD_BREAK = re.compile(r"(?<=\S) {2,}$")
_BLANK = re.compile(r"[ \t\u00a0\u3000]+")
_PAGE_NUMBER = re.compile(r"[—–-] *\d{1,4} *[—–-]")
_PUNCTUATION = {
    ",": ("，", Normalisation.COMMA),
    ";": ("；", Normalisation.SEMICOLON),
    ":": ("：", Normalisation.COLON),
    "(": ("（", Normalisation.BRACKET),
    ")": ("）", Normalisation.BRACKET),
}
_HALF_WIDTH = re.compile(r"(?<!\d)[,:]|[,:](?!\d)|[;()]")
"""A comma or colon between two digits (1,000; 10:30) belongs to the number."""


def normalise_line(raw: str) -> tuple[str, Counts]:
    """One line of a source without what is not its text, and what was changed how often.

    >>> text, counts = normalise_line("**第四条** (一) 于 6 月, 办理;")
    >>> text, {change.key: n for change, n in counts.items()}
    ('第四条（一）于6月，办理；', {'bold-mark': 2, 'blank': 5, 'bracket': 2, 'comma': 1, 'semicolon': 1})
    """
    counts: Counts = Counter()
    if _PAGE_NUMBER.fullmatch(raw.strip()):
        return "", Counter({Normalisation.PAGE_NUMBER: 1})
    text = _without(_HEADING, raw, counts, Normalisation.HEADING) if raw.startswith("#") else raw
    text = _without(_HARD_BREAK, text, counts, Normalisation.HARD_BREAK)
    text = _without(re.compile(r"\*\*"), text, counts, Normalisation.BOLD)
    text = _without_blanks(text, counts)
    return _full_width(text, counts), counts


def _without(pattern: re.Pattern[str], text: str, counts: Counts, change: Normalisation) -> str:
    text, number = pattern.subn("", text)
    if number:
        counts[change] += number
    return text


def _without_blanks(text: str, counts: Counts) -> str:
    """Blanks go, save between two Latin letters or digits, where they divide words."""

    def one(match: re.Match[str]) -> str:
        around = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if len(around) == 2 and around.isascii() and around.isalnum():
            return match[0]
        counts[Normalisation.BLANK] += len(match[0])
        return ""

    return _BLANK.sub(one, text)


def _full_width(text: str, counts: Counts) -> str:
    def one(match: re.Match[str]) -> str:
        full, change = _PUNCTUATION[match[0]]
        counts[change] += 1
        return full

    return _HALF_WIDTH.sub(one, text)


Glyph = tuple[int, int]
"""A character's line in the source and its column in the normalised line."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Normalised text of some lines of a source, run together; `at` places each character."""

    text: str
    at: tuple[Glyph, ...]

    def cut(self, start: int, end: int | None = None) -> Printed:
        """A stretch of it."""
        return Printed(self.text[start:end], self.at[start:end])

    def __add__(self, other: Printed) -> Printed:
        return Printed(self.text + other.text, self.at + other.at)

    @property
    def breaks(self) -> frozenset[int]:
        """Offsets before which a line of the source ends."""
        return frozenset(i for i in range(1, len(self.at)) if self.at[i][0] != self.at[i - 1][0])


def run_together(lines: Iterable[tuple[int, str]]) -> Printed:
    """Normalised lines, each with its number, as one text."""
    numbered = [(number, text) for number, text in lines if text]
    at = tuple((number, column) for number, text in numbered for column in range(len(text)))
    return Printed("".join(text for _, text in numbered), at)
