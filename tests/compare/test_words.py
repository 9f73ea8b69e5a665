"""A line as words: numbers in one piece, lacunae as themselves, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.compare.words import Sort, tokens
from macros.model import reading_of
from tests.texts import LOST, runs

TEXT = st.text(
    alphabet="甲乙丙各级领导每季度至少一次三十日内第条，。、（）〔〕 a1１％本办法定期", max_size=60
)


def sorts(text: str, sort: Sort) -> list[str]:
    return [token.text for token in tokens(runs(text)) if token.sort is sort]


@given(st.lists(TEXT, max_size=4))
def test_the_tokens_of_a_line_are_its_reading_text(parts: list[str]) -> None:
    line = runs(LOST.join(parts))
    found = tokens(line)
    assert "".join(token.text for token in found) == reading_of(line)
    assert [token.start for token in found] == [
        sum(len(each.text) for each in found[:n]) for n in range(len(found))
    ]
    assert sum(token.sort is Sort.GAP for token in found) == max(len(parts) - 1, 0)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("市级领导每季度至少参加一次接访", ["每季度至少", "一次"]),
        ("县级每季度至少一次接访", ["每季度至少一次"]),
        ("每两个月至少研究一次", ["每两个月至少", "一次"]),
        ("应当在30日内作出", ["30日内"]),
        ("自收到之日起15个工作日内", ["15个工作日内"]),
        ("自2016年10月8日起施行", ["2016年10月8日"]),
        ("不少于两次", ["不少于两次"]),
        ("实行终身追责，定期通报，随时报告", ["终身", "定期", "随时"]),
        ("连续三年以上", ["三年以上"]),
        ("完成率达到百分之八十", []),
        ("有第十一条第二款第三项所列情形", []),
        ("第一责任人", []),
        ("一次性告知", []),
        ("统一领导", []),
    ],
)
def test_numbers_and_time_limits_stand_in_one_piece(text: str, numbers: list[str]) -> None:
    assert sorts(text, Sort.NUMBER) == numbers


def test_citations_and_the_own_name_are_words_of_their_own() -> None:
    words = sorts("本实施细则第二十一条之一所列，不同于本办法第三款", Sort.WORD)
    assert {"本实施细则", "第二十一条之一", "本办法", "第三款"} <= set(words)


def test_long_words_are_halved_so_that_they_meet_their_parts() -> None:
    assert sorts("信访工作", Sort.WORD) == ["信访", "工作"]


def test_a_word_runs_over_a_mark_of_the_editor_but_not_over_a_lacuna() -> None:
    assert sorts("群{++众++|1}来信", Sort.WORD) == ["群众", "来信"]
    assert sorts("群{……|1}众来信", Sort.WORD) == ["群", "众", "来信"]
