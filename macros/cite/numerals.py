"""Numerals of Chinese legal texts: 1 to 1999, Chinese, Arabic and full-width."""

import re

DIGITS = "零一二三四五六七八九"
_VALUE = {digit: value for value, digit in enumerate(DIGITS)} | {"〇": 0, "两": 2}
_UNIT = {"十": 10, "百": 100, "千": 1000}
CHINESE = "零〇一二三四五六七八九两十百千"
"""Every character that a Chinese numeral may hold."""
LARGEST = 1999

_ARABIC = re.compile("[1-9１-９][0-9０-９]{0,3}")
_SHAPE = re.compile(
    r"(?:(?P<k>[一])千)?(?P<z1>[零〇])?(?:(?P<h>[一二两三四五六七八九])百)?"
    r"(?P<z2>[零〇])?(?:(?P<t>[一二三四五六七八九])?(?P<ten>十))?(?P<u>[一二三四五六七八九])?"
)


def to_chinese(number: int) -> str:
    """Numeral as statutes print it: 1 → 一, 10 → 十, 42 → 四十二, 105 → 一百零五, 110 → 一百一十.

    >>> [to_chinese(n) for n in (1, 10, 19, 20, 126, 105, 110, 1001)]
    ['一', '十', '十九', '二十', '一百二十六', '一百零五', '一百一十', '一千零一']

    Raises ValueError outside 1 to 1999.
    """
    if not 1 <= number <= LARGEST:
        raise ValueError(f"no numeral for {number}: 1 to {LARGEST} are in use")
    if 10 <= number < 20:
        return "十" + (DIGITS[number - 10] if number > 10 else "")
    out, pending_zero = "", False
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, size)
        if digit:
            out += ("零" if pending_zero else "") + DIGITS[digit] + unit
        pending_zero = bool(out) and not digit
    return out


def parse(text: str) -> int | None:
    """Value of a numeral in any accepted form, None where it is none (or outside 1 to 1999).

    >>> [parse(t) for t in ("四十四", "44", "４４", "一百二十六", "一百〇五", "廿", "0", "二〇")]
    [44, 44, 44, 126, 105, None, None, None]
    """
    if _ARABIC.fullmatch(text):
        return _in_use(int(text))
    shape = _SHAPE.fullmatch(text)
    if not text or shape is None:
        return None
    value = 1000 if shape["k"] else 0
    value += 100 * _VALUE[shape["h"]] if shape["h"] else 0
    value += 10 * (_VALUE[shape["t"]] if shape["t"] else 1) if shape["ten"] else 0
    value += _VALUE[shape["u"]] if shape["u"] else 0
    return _in_use(value) if _zeros_stand(shape) else None


def _in_use(value: int) -> int | None:
    return value if 1 <= value <= LARGEST else None


def _zeros_stand(shape: re.Match[str]) -> bool:
    """True where a zero stands exactly where a level is skipped: 一百零五, never 一百五."""
    below_thousand = bool(shape["h"] or shape["ten"] or shape["u"])
    skips_hundred = bool(shape["k"]) and below_thousand and not shape["h"]
    skips_ten = bool(shape["h"]) and bool(shape["u"]) and not shape["ten"]
    return bool(shape["z1"]) == skips_hundred and bool(shape["z2"]) == skips_ten
