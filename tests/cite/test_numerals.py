"""Numerals round-trip over the whole range in use, and what is no numeral is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.cite.numerals import CHINESE, LARGEST, parse, to_chinese


def test_every_number_in_use_comes_back() -> None:
    for number in range(1, LARGEST + 1):
        written = to_chinese(number)
        assert parse(written) == number
        assert parse(str(number)) == number
        assert set(written) <= set(CHINESE)


def test_numbers_are_written_differently() -> None:
    assert len({to_chinese(n) for n in range(1, LARGEST + 1)}) == LARGEST


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("一十九", 19),
        ("一百零五", 105),
        ("一百〇五", 105),
        ("一百一十", 110),
        ("一百二十六", 126),
        ("二百", 200),
        ("两百", 200),
        ("一千零一", 1001),
        ("一千零一十", 1010),
        ("一千九百九十九", 1999),
        ("４４", 44),
    ],
)
def test_forms_that_are_read(written: str, value: int) -> None:
    assert parse(written) == value


@pytest.mark.parametrize(
    "written",
    [
        "",
        "零",
        "〇",
        "百",
        "一百五",
        "一百零",
        "零五",
        "二〇",
        "十百",
        "44a",
        "2000",
        "0",
        "一千五",
        "廿",
    ],
)
def test_what_is_no_numeral_is_refused(written: str) -> None:
    assert parse(written) is None


@pytest.mark.parametrize("number", [0, -1, LARGEST + 1])
def test_numbers_out_of_use_cannot_be_written(number: int) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        to_chinese(number)


@given(st.text(alphabet=CHINESE + "0123456789４", max_size=8))
def test_what_is_read_is_written_back_to_the_same_value(text: str) -> None:
    value = parse(text)
    if value is not None:
        assert parse(to_chinese(value)) == value
