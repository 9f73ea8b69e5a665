"""Differences word by word: what agrees is found on both sides, and a lacuna proves nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.compare.differ import Sense, differences
from macros.compare.words import OWN_NAME, Sort, WordToken, tokens
from tests.texts import LOST, runs

PHRASES = (
    "各级领导",
    "定期",
    "接待群众",
    "，",
    "。",
    "每季度一次",
    "本办法",
    "本细则",
    "来访",
    "通报",
)
TEXT = st.lists(st.sampled_from((*PHRASES, LOST)), max_size=14).map("".join)
SHOWN = {
    Sense.SAME: "",
    Sense.QUIET: "~",
    Sense.ONLY: "+",
    Sense.CHANGED: "!",
    Sense.FACING: "?",
    Sense.GAP: "#",
}


def marked(tokens: tuple[WordToken, ...], senses: tuple[Sense, ...]) -> str:
    """`甲+[乙]`: stretches that are not simply the same, each behind its sign."""
    out, last = "", Sense.SAME
    for token, sense in zip(tokens, senses, strict=True):
        if sense is not last:
            out += "]" if last is not Sense.SAME else ""
            out += SHOWN[sense] + "[" if sense is not Sense.SAME else ""
        out, last = out + token.text, sense
    return out + ("]" if last is not Sense.SAME else "")


def diff(left: str, right: str) -> tuple[str, str]:
    sides = tokens(runs(left)), tokens(runs(right))
    senses = differences(*sides)
    return marked(sides[0], senses[0]), marked(sides[1], senses[1])


def agreeing(tokens: tuple[WordToken, ...], senses: tuple[Sense, ...]) -> list[str]:
    return [
        "本" if OWN_NAME.fullmatch(token.text) else token.text
        for token, sense in zip(tokens, senses, strict=True)
        if sense in (Sense.SAME, Sense.QUIET) and token.sort is not Sort.SIGN
    ]


@given(TEXT, TEXT)
def test_what_agrees_stands_on_both_sides_in_the_same_order(left: str, right: str) -> None:
    sides = tokens(runs(left)), tokens(runs(right))
    senses = differences(*sides)
    assert [len(sense) for sense in senses] == [len(tokens) for tokens in sides]
    assert agreeing(sides[0], senses[0]) == agreeing(sides[1], senses[1])


@given(TEXT, TEXT)
def test_a_lacuna_is_shown_as_one_and_never_agrees(left: str, right: str) -> None:
    sides = tokens(runs(left)), tokens(runs(right))
    for found, senses in zip(sides, differences(*sides), strict=True):
        for token, sense in zip(found, senses, strict=True):
            assert (sense is Sense.GAP) == (token.sort is Sort.GAP)


@given(TEXT)
def test_a_text_agrees_with_itself(text: str) -> None:
    found = tokens(runs(text))
    left, right = differences(found, found)
    assert left == right
    if LOST not in text:
        assert set(left) <= {Sense.SAME}


@given(TEXT.filter(lambda text: LOST not in text))
def test_nothing_is_added_or_left_out_where_all_of_the_other_side_is_lost(text: str) -> None:
    found = tokens(runs(text))
    senses, _ = differences(found, tokens(runs(LOST)))
    words = [s for s, t in zip(senses, found, strict=True) if t.sort is not Sort.SIGN]
    assert set(words) <= {Sense.FACING}


@pytest.mark.parametrize(
    ("left", "right", "marks"),
    [
        (
            "各级领导干部应当定期接待群众来访。",
            "各级领导干部应当每季度至少一次接待群众来访。",
            (
                "各级领导干部应当![定期]接待群众来访。",
                "各级领导干部应当![每季度至少一次]接待群众来访。",
            ),
        ),
        ("共青团、妇联等", "共青团、妇联、残联等", ("共青团、妇联等", "共青团、妇联+[、残联]等")),
        (
            "听取汇报、分析形势",
            "听取汇报，分析形势",
            ("听取汇报~[、]分析形势", "听取汇报~[，]分析形势"),
        ),
        ("按照本办法执行", "按照本细则执行", ("按照~[本办法]执行", "按照~[本细则]执行")),
        ("为了推动工作", "为推动工作", ("~[为了]推动工作", "~[为]推动工作")),
        ("贯彻讲话精神", f"贯彻{LOST}精神", ("贯彻?[讲话]精神", "贯彻#[〔……〕]精神")),
        (f"甲乙{LOST}丙丁", "甲乙丙丁", ("甲乙#[〔……〕]丙丁", "甲乙丙丁")),
    ],
)
def test_what_readers_see(left: str, right: str, marks: tuple[str, str]) -> None:
    assert diff(left, right) == marks


def test_a_small_agreement_between_large_differences_is_none() -> None:
    left, _ = diff("督促下级部门和单位依法处理", "制定考核办法和检查评比标准")
    assert left == "![督促下级部门和单位依法处理]"


def test_a_number_that_agrees_is_never_swallowed() -> None:
    left, _ = diff("督促下级部门定期依法处理事项", "制定考核办法定期检查评比标准")
    assert "]定期" in left


@pytest.mark.parametrize(
    ("agreed", "marks"),
    [
        ("办公室", "![督促下级部门单位办公室依法处理各类事项]"),
        ("主管部门", "![督促下级部门单位]主管部门![依法处理各类事项]"),
    ],
    ids=["three characters", "four"],
)
def test_an_agreement_of_three_characters_is_small_and_one_of_four_is_not(
    agreed: str, marks: str
) -> None:
    left, _ = diff(
        f"督促下级组织单位{agreed}依法处理各类事项", f"制定考核标准办法{agreed}检查评比年度总结"
    )
    assert left == marks.replace("下级部门单位", "下级组织单位")
