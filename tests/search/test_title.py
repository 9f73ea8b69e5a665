"""What stands before a name decides whose name it is."""

from __future__ import annotations

import pytest

from macros.search.title import AFTER_ALL, AT_HEAD, PROVINCES, head, is_led, joined

NAMES = ("条例", "办法", "某工作条例", "甲省办法")


@pytest.mark.parametrize("word", AFTER_ALL)
def test_these_end_whatever_stands_before_them(word: str) -> None:
    assert head(f"该局{word}", "条例", NAMES) == ""


@pytest.mark.parametrize("word", AT_HEAD)
def test_these_lead_in_only_at_the_head(word: str) -> None:
    assert head(word, "条例", NAMES) == ""
    assert head(f"条例{word}", "办法", NAMES) == ""
    assert head(f"甲乙{word}", "办法", NAMES) == f"甲乙{word}"


@pytest.mark.parametrize(
    ("before", "name", "front"),
    [
        ("行政复议法实施", "条例", "行政复议法实施"),
        ("根据行政复议法实施", "条例", "行政复议法实施"),
        ("第三条，复查", "办法", "复查"),
        ("请问甲乙", "办法", "甲乙"),
        ("会议学习", "某信访工作条例", ""),
        ("会议学习", "条例", "会议学习"),
        ("（", "条例", ""),
    ],
)
def test_the_head_of_a_longer_title(before: str, name: str, front: str) -> None:
    assert head(before, name, NAMES) == front


def test_a_year_or_a_link_word_between_region_and_kind() -> None:
    assert joined("甲省2016", "办法", NAMES) == ("甲省办法", "2016")
    assert joined("甲省的", "办法", NAMES) == ("甲省办法", None)
    assert joined("2018某", "办法", NAMES) == ("某办法", "2018")


def test_a_gap_of_lead_ins_is_no_text() -> None:
    assert is_led("、根据")
    assert is_led("")
    assert not is_led("该局")


def test_every_region_has_a_name() -> None:
    assert len(set(PROVINCES)) == 34
