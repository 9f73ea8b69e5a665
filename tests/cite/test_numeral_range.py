"""Numerals of Chinese legal texts, over the whole range in use."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.cite.numerals import CHINESE, LARGEST, parse, to_chinese

ALL = range(1, LARGEST + 1)
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def test_every_number_in_use_comes_back_in_every_form() -> None:
    for number in ALL:
        written = to_chinese(number)
        forms = (
            written,
            written.replace("零", "〇"),
            str(number),
            str(number).translate(FULL_WIDTH),
        )
        assert [parse(form) for form in forms] == [number] * 4, number


def test_no_two_numbers_are_written_alike() -> None:
    assert len({to_chinese(number) for number in ALL}) == LARGEST


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (19, "十九"),
        (20, "二十"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (126, "一百二十六"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (1260, "一千二百六十"),
    ],
)
def test_as_statutes_print_it(number: int, written: str) -> None:
    assert to_chinese(number) == written


@pytest.mark.parametrize("number", [0, -1, LARGEST + 1, 10_000])
def test_numbers_outside_the_range_have_no_numeral(number: int) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        to_chinese(number)


def _canonical(text: str) -> str:
    """The printed form of an accepted variant: 〇 for 零, 两百 for 二百, 一十 and 一百十."""
    text = text.replace("〇", "零").replace("两百", "二百")
    if text.startswith("一十"):
        return text[1:]
    return re.sub(r"(?<=[百零])十", "一十", text)


def test_every_short_string_of_numerals_is_a_number_or_refused() -> None:
    """All strings of up to five of the characters: none is read as what it does not say."""
    for length in range(1, 6):
        for chars in itertools.product(CHINESE.replace("三四五六七八", "三"), repeat=length):
            text = "".join(chars)
            value = parse(text)
            assert value is None or to_chinese(value) == _canonical(text), text


@pytest.mark.parametrize(
    "text",
    ["", "0", "00", "007", "2000", "12345", "廿", "二〇", "一百五", "一百零", "一千零百", "两", "十两",
     "1.5", "-1", "十 一", "壹", "٤٤", "४४", "①", "²", "第一"],
)  # fmt: skip
def test_what_is_no_numeral(text: str) -> None:
    assert parse(text) is None


@given(st.text())
def test_anything_else_is_no_numeral_and_no_error(text: str) -> None:
    value = parse(text)
    assert value is None or value in ALL
