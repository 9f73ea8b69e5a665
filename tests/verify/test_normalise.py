"""Each change of a source line has a name and a count; nothing else is changed."""

from __future__ import annotations

import pytest

from macros.verify.normalise import Normalisation, normalise_line

LINES = [
    ("## 第二章 附则", "第二章附则", {Normalisation.HEADING: 1, Normalisation.BLANK: 1}),
    ("**第一条** 甲。", "第一条甲。", {Normalisation.BOLD: 2, Normalisation.BLANK: 1}),
    ("甲办公室  ", "甲办公室", {Normalisation.HARD_BREAK: 1}),
    (" 甲、\u3000乙 于 6 月", "甲、乙于6月", {Normalisation.BLANK: 5}),
    ("甲 copy paper 乙", "甲copy paper乙", {Normalisation.BLANK: 2}),
    ("甲, 乙", "甲，乙", {Normalisation.COMMA: 1, Normalisation.BLANK: 1}),
    ("1,000元,另计", "1,000元，另计", {Normalisation.COMMA: 1}),
    ("甲;乙", "甲；乙", {Normalisation.SEMICOLON: 1}),
    ("甲:乙", "甲：乙", {Normalisation.COLON: 1}),
    ("10:30起", "10:30起", {}),
    ("(一)甲(处(室))", "（一）甲（处（室））", {Normalisation.BRACKET: 6}),
    ("—61—", "", {Normalisation.PAGE_NUMBER: 1}),
    (" - 7 - ", "", {Normalisation.PAGE_NUMBER: 1}),
    ("61", "61", {}),
    ("—2016年—", "—2016年—", {}),
    ('甲．乙.丙!"丁"', '甲．乙.丙!"丁"', {}),
    ("", "", {}),
]


@pytest.mark.parametrize(("raw", "text", "counts"), LINES)
def test_a_line_loses_what_is_not_its_text(
    raw: str, text: str, counts: dict[Normalisation, int]
) -> None:
    assert normalise_line(raw) == (text, counts)


def test_every_change_of_a_line_is_shown_above() -> None:
    of_a_span = {
        Normalisation.RUNNING_HEAD,
        Normalisation.COMPILER_NUMBER,
        Normalisation.SOURCE_NOTE,
        Normalisation.JOINED,
        Normalisation.ITEM_BREAK,
        Normalisation.PART,
    }
    assert {change for _, _, counts in LINES for change in counts} == set(Normalisation) - of_a_span


def test_labels_are_distinct() -> None:
    assert len({change.label for change in Normalisation}) == len(Normalisation)
