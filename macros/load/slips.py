"""The commonest slips of a Chinese keyboard and of Notepad, named as what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

_KEY = r"^[ \u3000]*(?:- +)?(?P<key>[a-z_]+)"


@dataclass(frozen=True, slots=True)
class Slip:
    """How a slip looks in a line, and what an editor is told: found, expected, mend."""

    shape: re.Pattern[str]
    found: str
    expected: str
    mend: str


SLIPS = (
    Slip(
        re.compile(_KEY + r" *："),
        "键“{key}”后面是全角冒号“：”",
        "键后面是半角冒号和一个空格",
        "改成“{key}: ”",
    ),
    Slip(
        re.compile(_KEY + r":(?=[^ \n])"),
        "键“{key}”的冒号后面没有空格",
        "键后面是半角冒号和一个空格",
        "改成“{key}: ”",
    ),
    Slip(
        re.compile(r"^ *\u3000+(?=(?:- |[a-z_]+ *[:：]))"),
        "缩进用了全角空格",
        "缩进用半角空格",
        "删去全角空格，改用半角空格对齐",
    ),
    Slip(
        re.compile(r"^[ \u3000]*[－—–−](?=[ \u3000]*[a-z_]+ *[:：])"),
        "列表的“-”写成了全角",
        "列表的一项以半角“-”和一个空格起头",
        "改成“- ”",
    ),
)
"""In this order: of two slips in a line the first is told."""
_FLUSH = re.compile(r"^[\u3400-\u9fff（“《]")
NOT_INDENTED = (
    "条文的一行没有缩进，或这一行不是“键: 值”",
    "“|”下面的每一行都比它的键缩进两格",
    "在行首加空格，与上一行对齐",
)


def slip_near(lines: list[str], line: int) -> tuple[int, tuple[str, str, str]] | None:
    """The slip that stopped the parser at this line (from 1): its line and words, None for none.

    A slip is told where it stands, which is the line of the parser or one before it; text inside a
    block (|) has none, because no key of ours begins a provision.
    """
    for number in range(min(line + 1, len(lines)), 0, -1):
        for slip in SLIPS:
            match = slip.shape.match(lines[number - 1])
            if match:
                named = {"key": match.groupdict().get("key", "")}
                words = (slip.found, slip.expected, slip.mend)
                found, expected, mend = (said.format(**named) for said in words)
                return number, (found, expected, mend)
    here = next(
        (n for n in (line, line + 1) if n <= len(lines) and _FLUSH.match(lines[n - 1])), None
    )
    return (here, NOT_INDENTED) if here else None
