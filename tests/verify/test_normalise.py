"""Each change of a source line has a name and a count; nothing else is changed."""

from __future__ import annotations

import pytest

from macros.verify.normalise import Change, normalise_line

LINES = [
    ("## 第二章 附则", "第二章附则", {Change.HEADING: 1, Change.BLANK: 1}),
    ("**第一条** 甲。", "第一条甲。", {Change.BOLD: 2, Change.BLANK: 1}),
    ("甲办公室  ", "甲办公室", {Change.HARD_BREAK: 1}),
    (" 甲、\u3000乙 于 6 月", "甲、乙于6月", {Change.BLANK: 5}),
    ("甲 copy paper 乙", "甲copy paper乙", {Change.BLANK: 2}),
    ("甲, 乙", "甲，乙", {Change.COMMA: 1, Change.BLANK: 1}),
    ("1,000元,另计", "1,000元，另计", {Change.COMMA: 1}),
    ("甲;乙", "甲；乙", {Change.SEMICOLON: 1}),
    ("甲:乙", "甲：乙", {Change.COLON: 1}),
    ("10:30起", "10:30起", {}),
    ("(一)甲(处(室))", "（一）甲（处（室））", {Change.BRACKET: 6}),
    ("—61—", "", {Change.PAGE_NUMBER: 1}),
    (" - 7 - ", "", {Change.PAGE_NUMBER: 1}),
    ('甲．乙.丙!"丁"', '甲．乙.丙!"丁"', {}),
    ("", "", {}),
]


@pytest.mark.parametrize(("raw", "text", "counts"), LINES)
def test_a_line_loses_what_is_not_its_text(raw: str, text: str, counts: dict[Change, int]) -> None:
    assert normalise_line(raw) == (text, counts)


def test_every_change_of_a_line_is_shown_above() -> None:
    of_a_span = {
        Change.RUNNING_HEAD,
        Change.COMPILER_NUMBER,
        Change.SOURCE_NOTE,
        Change.JOINED,
        Change.ITEM_BREAK,
        Change.PART,
    }
    assert {change for _, _, counts in LINES for change in counts} == set(Change) - of_a_span


def test_labels_are_distinct() -> None:
    assert len({change.label for change in Change}) == len(Change)
