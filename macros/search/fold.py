"""How search compares characters: width, traditional forms, case, quotes and blanks make no difference.

The browser folds by the very table that is made here, so that both sides read a query alike.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from opencc import OpenCC

WIDTH = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
"""Full-width signs to ASCII: １ → 1, （ → (, ， → ,."""

SIGNS = {"《": "〈<", "》": "〉>", '"': "“”„「」『』'‘’", "-": "–—―−‐‑", "~": "〜∼"}
TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "üǖǘǚǜÜ"}
"""Signs and letters of pinyin that are typed in several ways, under the one that stands for them."""

DROPPED = r"[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff〔〕？?]"
"""What is no text: blanks, invisible signs, and the signs of editorial marks."""

_IDEOGRAPHS = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))


@dataclass(frozen=True, slots=True)
class Folding:
    """One character to one character, for all that differ; the rest stays as it is."""

    table: dict[str, str]

    def __call__(self, text: str) -> str:
        """A text as it is compared."""
        kept = re.sub(DROPPED, "", text)
        return "".join(self.table.get(char, char) for char in kept).lower()

    @property
    def simplified(self) -> str:
        """The traditional characters of the table, each followed by its simplified one."""
        pairs = sorted(self.table.items())
        return "".join(a + b for a, b in pairs if ord(a) >= 0x3400 and a not in WIDTH)


def folding(texts: Iterable[str]) -> Folding:
    """Folding for a corpus: of the traditional characters only those whose simplified form occurs.

    >>> folding(["访"])("《信訪工作》第４４條（一）")
    '《信访工作》第44條(一)'
    """
    used = {char for text in texts for char in text}
    found = {old: new for old, new in _simplified().items() if new in used}
    signs = {variant: sign for sign, variants in (SIGNS | TONES).items() for variant in variants}
    quotes = {variant: signs.get(ascii_, ascii_) for variant, ascii_ in WIDTH.items()}
    return Folding(found | quotes | signs)


@cache
def _simplified() -> dict[str, str]:
    """Traditional to simplified, character by character, as OpenCC has it."""
    characters = [chr(code) for code in _IDEOGRAPHS]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, converted, strict=True)
    return {old: new for old, new in pairs if old != new and len(new) == 1}
