"""Signs that a query may hold and a citation does not: boxed numbers, §, blanks between characters.

The browser takes the same steps (overrides/assets/js/search-prepare.js).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from macros.cite.numerals import to_chinese

BOXED = {chr(0x2460 + n): f"({n + 1})" for n in range(20)}
BOXED |= {chr(0x2474 + n): f"({n + 1})" for n in range(20)}
BOXED |= {chr(0x3220 + n): f"({to_chinese(n + 1)})" for n in range(10)}
"""① ⑴ ㈠ and their fellows, as they are typed without them."""

_BOX = re.compile("[①-⒇㈠-㈩]")
_PLACES = re.compile(r"第?([〇零一二三四五六七八九]{2,})(?![十百千〇零一二三四五六七八九])")
_CHAPTER = re.compile(r"第?([1-9][0-9]?)章")
_AMONG_TENS = re.compile(r"[十百千]$")
_DIGITS = "〇一二三四五六七八九"


def prepared(query: str, fold: Callable[[str], str]) -> str:
    """A query as it is read: folded, with the signs of citations alone.

    >>> prepared("条 例 4 4", str), prepared("45①", str), prepared("第一二六条", str)
    ('条例44', '45(1)', '第126条')
    """
    words = query.split()
    apart = len(words) > 1 and max(map(len, words)) == 1 and not all(map(str.isdigit, words))
    joined = "".join(words) if apart else re.sub(r"([0-9０-９])\s+(?=[0-9０-９])", r"\1、", query)
    text = fold(_BOX.sub(lambda box: BOXED[box[0]], joined)).replace("§", "第")
    text = _PLACES.sub(lambda match: _placed(text, match), text)
    text = _CHAPTER.sub(lambda found: f"第{to_chinese(int(found[1]))}章", text)
    text = re.sub(r"(^|[^0-9.])0+(?=[1-9])", r"\1", text)
    return re.sub(r"([0-9])[.]$", r"\1", text)


def _placed(text: str, match: re.Match[str]) -> str:
    """一二六 as 126; 二三 stays, which may be 二、三."""
    digits = match[1].replace("零", "〇")
    if _AMONG_TENS.search(text[: match.start()]) or ("〇" not in digits and len(digits) < 3):
        return match[0]
    if digits.startswith("〇"):
        return match[0]
    return match[0].replace(match[1], "".join(str(_DIGITS.index(digit)) for digit in digits))
