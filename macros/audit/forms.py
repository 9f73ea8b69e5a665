"""The forms of a text in which two spellings of the same words are equal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

SHINGLE = 8
"""Han characters in a row that are no coincidence."""
BRIDGED = 12
"""Han characters that are none where a comma or a quotation mark stands between them."""

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_NOT_HAN = re.compile(f"[^{_HAN}]+")
_BLANK = re.compile(r"\s+")
_LIGHT = re.compile("[\\s,，、‘’“”\"']+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+")
_NOT_PLAIN = re.compile(f"[^{_HAN}0-9a-z]+")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"(?<![0-9A-Za-z.])\d{4,}(?![0-9A-Za-z])")
_WORD = re.compile(r"[0-9A-Za-z]+(?:[-_][0-9A-Za-z]+)*")


def folded(text: str) -> str:
    """Compatibility forms made equal (full-width letters, digits), characters without width left out."""
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", text))


def han(text: str) -> str:
    """The Han characters alone, without what stands between them. `text` is folded."""
    return _NOT_HAN.sub("", text)


def plain(text: str) -> str:
    """Han characters, digits and small letters alone. `text` is folded."""
    return _NOT_PLAIN.sub("", text.lower())


def phrases(text: str) -> set[str]:
    """What to look for of a record: `SHINGLE` characters in a row, or `BRIDGED` across a comma.

    Nothing bridges other signs: a title in its marks and the 第四十四条 behind it are no phrase,
    every page that cites the provision has them side by side.
    """
    strict = {
        window for run in _NOT_HAN.split(_BLANK.sub("", text)) for window in _windows(run, SHINGLE)
    }
    runs = _NOT_HAN.split(_LIGHT.sub("", text))
    return strict | {window for run in runs for window in _windows(run, BRIDGED)}


class Heads:
    """Many strings to look for: in a text only those are looked for whose first signs it has.

    >>> sorted(Heads(["甲乙丙", "乙丁"], 2).within("某甲乙丁"))
    ['乙丁']
    """

    def __init__(self, strings: Iterable[str], most: int) -> None:
        self._heads: dict[int, dict[str, list[str]]] = {}
        for string in strings:
            size = min(len(string), most)
            self._heads.setdefault(size, {}).setdefault(string[:size], []).append(string)

    def within(self, text: str) -> Iterator[str]:
        """Those that stand in a text."""
        for size, heads in self._heads.items():
            for head in heads.keys() & _windows(text, size):
                yield from (string for string in heads[head] if string in text)


def _windows(text: str, size: int) -> set[str]:
    return {text[at : at + size] for at in range(len(text) - size + 1)}


def numbers(text: str) -> set[str]:
    """Numbers of four or more digits; 15,000 is 15000, and a decimal fraction is none."""
    return set(_NUMBER.findall(_GROUPED.sub("", text)))


def words(text: str) -> set[str]:
    """ASCII words as ids are written: `reminder-talk` is one, and `A1-1`."""
    return set(_WORD.findall(text))


def places(region: str) -> Iterator[str]:
    """A region and each named part of it: 某省甲市乙县 gives 甲市 and 乙县, too; 某县 names nothing."""
    yield region
    for part in re.findall(r"[^省市县区州盟旗]+(?:自治[区州县旗]|[省市县区州盟旗])", region):
        if "某" not in part and len(part) > 2:
            yield part
