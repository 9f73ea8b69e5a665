"""What stands before a name decides whose name it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from macros.search.title import AFTER_ALL, AT_HEAD, LISTS, POLITE, PROVINCES
from tests.search.scripts import Call

NAMES = ("条例", "办法", "某工作条例", "甲省办法", "湖南办法")

ASKED = """(method, words, names, asked) => {
  const titles = ref.search.titling(words, new Set(names));
  return asked.map((given) => titles[method](...given));
}"""


def head(call: Call, *asked: Sequence[str]) -> list[str]:
    """What stands before each name and makes it the tail of a longer title."""
    fronts: list[str] = call(ASKED, "head", LISTS, NAMES, asked)
    return fronts


def test_these_end_whatever_stands_before_them(call: Call) -> None:
    asked = [(f"该局{word}", "条例") for word in AFTER_ALL]
    assert head(call, *asked) == [""] * len(asked)


@pytest.mark.parametrize("word", AT_HEAD)
def test_these_lead_in_only_at_the_head(call: Call, word: str) -> None:
    asked = ((word, "条例"), (f"条例{word}", "办法"), (f"甲乙{word}", "办法"))
    assert head(call, *asked) == ["", "", f"甲乙{word}"]


def test_politeness_is_no_part_of_a_title(call: Call) -> None:
    asked = [(f"{word}甲乙", "办法") for word in POLITE]
    assert head(call, *asked) == ["甲乙"] * len(asked)


@pytest.mark.parametrize(
    ("before", "name", "front"),
    [
        ("行政复议法实施", "条例", "行政复议法实施"),
        ("根据行政复议法实施", "条例", "行政复议法实施"),
        ("该行为违反", "条例", ""),
        ("复查", "办法", "复查"),
        ("查", "办法", ""),
        ("第三条，复查", "办法", "复查"),
        ("请问甲乙", "办法", "甲乙"),
        ("会议学习", "某信访工作条例", ""),
        ("会议学习", "信访工作条例", ""),
        ("会议学习", "信访的条例", "会议学习"),
        ("会议学习", "条例", "会议学习"),
        ("（", "条例", ""),
    ],
)
def test_the_head_of_a_longer_title(call: Call, before: str, name: str, front: str) -> None:
    assert head(call, (before, name)) == [front]


def test_a_year_or_a_link_word_between_region_and_kind(call: Call) -> None:
    asked = [
        ("甲省2016", "办法"),
        ("甲省的", "办法"),
        ("2018某", "办法"),
        ("湖南2016年修订", "办法"),
    ]
    assert call(ASKED, "joined", LISTS, NAMES, asked) == [
        ["甲省办法", "2016"],
        ["甲省办法", None],
        ["某办法", "2018"],
        ["湖南办法", "2016"],
    ]


def test_a_gap_of_lead_ins_is_no_text(call: Call) -> None:
    gaps = [("、根据",), ("",), ("该局",), ("根据该局",)]
    assert call(ASKED, "isLed", LISTS, NAMES, gaps) == [True, True, False, False]


def test_every_region_has_a_name() -> None:
    assert len(set(PROVINCES)) == 34
