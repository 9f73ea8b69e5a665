"""Which characters may stand in a data file: those that a reader sees, in every plane."""

import re
import unicodedata
from collections.abc import Iterator

from macros.model import Place, Problem, Rule

CHARACTER = Rule(
    "character",
    "不写控制字符、零宽字符、双向控制字符、私用区字符、未定义字符和异样的空格。",
)
TAB = Rule("tab", "不用制表符（Tab），缩进和间隔都用空格。")
RULES = (CHARACTER, TAB)
HAN = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
"""Han characters, as a range of a regular expression's class."""
MAX_LINES = 200
"""Lines with a problem that are listed one by one; the rest are counted."""
REPLACEMENT = "□"

_UNUSUAL = re.compile(
    "[^\n -~\u00b7\u00d7\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]"
)
"""Everything but the signs and Han characters of everyday text; only these are looked up."""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ZERO_WIDTH = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u200c\u200d\u2060\u2800\u3164\ufeff\uffa0"
)
_NAMES = {
    "Cc": "控制字符",
    "Cf": "不可见的格式字符",
    "Co": "私用区字符",
    "Cn": "未定义字符",
    "Cs": "代理字符",
    "Zl": "行分隔符",
    "Zp": "段分隔符",
    "Zs": "异样的空格",
    "Mn": "附加符号",
    "Me": "附加符号",
}


def fault(char: str) -> str | None:
    r"""What is wrong with a character, in Chinese; None where it may stand.

    Refused are Unicode's general categories C*, Zl, Zp, Mn and Me, spaces but U+0020 and U+3000,
    letters that show nothing (Hangul fillers, the blank Braille cell) and U+FFFC, U+FFFD. Planes
    2 and 3 hold Han characters only: unassigned ones are allowed there, because newer blocks than
    Python's tables know are in use; their noncharacters are not.

    >>> fault("信"), fault("\U0003134b"), fault("\u200b"), fault("\ue000")
    (None, None, '零宽字符', '私用区字符')
    """
    if char in "\n \u3000":
        return None
    if char in _BIDI:
        return "双向控制字符"
    if char in _ZERO_WIDTH:
        return "零宽字符"
    if char in "\ufffc\ufffd":
        return "替代字符，原来的字已丢失"
    category = unicodedata.category(char)
    if category == "Cn" and 0x20000 <= ord(char) <= 0x3FFFD and ord(char) & 0xFFFF < 0xFFFE:
        return None
    return _NAMES.get(category)


def faults(line: str) -> list[tuple[int, str, str]]:
    """Position (from 1), character and fault of each bad character of a line, tabs left out."""
    found = ((match.start() + 1, match[0]) for match in _UNUSUAL.finditer(line))
    return [(at, char, said) for at, char in found if char != "\t" and (said := fault(char))]


def check(text: str, path: str) -> Iterator[Problem]:
    """One problem for each line with bad characters, one for each line with tabs."""
    listed, others = 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        for problem in _line(line, Place(path, number)):
            listed += 1
            others += listed > MAX_LINES
            if listed <= MAX_LINES:
                yield problem
    if others:
        yield Problem(
            Place(path, text.count("\n") + 1),
            CHARACTER.id,
            f"这类问题另有 {others} 处没有列出",
            f"每个文件列到 {MAX_LINES} 处为止",
            "先改正列出的，再核对一次",
        )


def _line(line: str, place: Place) -> Iterator[Problem]:
    bad = faults(line)
    if bad:
        at, char, said = bad[0]
        more = f"，这一行共 {len(bad)} 处" if len(bad) > 1 else ""
        yield CHARACTER.at(
            place,
            f"第 {at} 个字符是 U+{ord(char):04X}（{said}）{more}",
            "只用看得见的字符和普通空格",
            "删去，或换成要写的字",
        )
    if "\t" in line:
        yield TAB.at(
            place,
            f"第 {line.index(chr(9)) + 1} 个字符是制表符（Tab）",
            "缩进和间隔只用空格",
            "把制表符换成空格",
        )


def cleaned(text: str) -> str:
    """The text with each bad character but tabs replaced by □, so that YAML can be read on."""
    return _UNUSUAL.sub(
        lambda match: REPLACEMENT if match[0] != "\t" and fault(match[0]) else match[0], text
    )
