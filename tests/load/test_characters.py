"""Which characters may stand in a data file, in every plane of Unicode."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.load import characters
from tests.samples import JIA, KEYS, accepts, plant, refuses, report

HEAD = "title: 甲办法\ncoverage: cited-only\n"
SEEN = "只用看得见的字符和普通空格；删去，或换成要写的字"

REFUSED = [
    ("\x00", "控制字符"),
    ("\x1b", "控制字符"),
    ("\x7f", "控制字符"),
    ("\x9f", "控制字符"),
    ("\u00a0", "异样的空格"),
    ("\u2003", "异样的空格"),
    ("\u202f", "异样的空格"),
    ("\u00ad", "零宽字符"),
    ("\u034f", "零宽字符"),
    ("\u115f", "零宽字符"),
    ("\u200b", "零宽字符"),
    ("\u200c", "零宽字符"),
    ("\u200d", "零宽字符"),
    ("\u2060", "零宽字符"),
    ("\ufeff", "零宽字符"),
    ("\u2800", "零宽字符"),
    ("\u3164", "零宽字符"),
    ("\uffa0", "零宽字符"),
    ("\u180e", "不可见的格式字符"),
    ("\U0001d173", "不可见的格式字符"),
    ("\U000e0041", "不可见的格式字符"),
    ("\u0301", "附加符号"),
    ("\ufe0f", "附加符号"),
    ("\U000e0100", "附加符号"),
    ("\u061c", "双向控制字符"),
    ("\u200e", "双向控制字符"),
    ("\u202a", "双向控制字符"),
    ("\u202e", "双向控制字符"),
    ("\u2066", "双向控制字符"),
    ("\u2069", "双向控制字符"),
    ("\u2028", "行分隔符"),
    ("\u2029", "段分隔符"),
    ("\ue000", "私用区字符"),
    ("\uf8ff", "私用区字符"),
    ("\U000f0000", "私用区字符"),
    ("\U0010fffd", "私用区字符"),
    ("\ufffc", "替代字符，原来的字已丢失"),
    ("\ufffd", "替代字符，原来的字已丢失"),
    ("\uffff", "未定义字符"),
    ("\U0001ffff", "未定义字符"),
    ("\U0002fffe", "未定义字符"),
    ("\U0003ffff", "未定义字符"),
    ("\U00040000", "未定义字符"),
]
ACCEPTED = "Az09〇㐀一鿿\uf900é“”‘’…—·〔〕【】　①㎡℃€Ⅳ😀"
HAN_BEYOND_THE_FIRST_PLANE = (
    "\U00020000\U0002a6df\U0002ebe0\U0002ebf0\U00030000\U00031350\U000323b0"
)


@pytest.mark.parametrize(("char", "name"), REFUSED)
def test_what_cannot_be_seen_is_refused_by_number_and_name(
    tmp_path: Path, char: str, name: str
) -> None:
    found = f"第 4 个字符是 U+{ord(char):04X}（{name}）"
    refuses(tmp_path, {JIA: f"{HEAD}# 甲{char}乙\n"}, f"{JIA}:3: character: {found}；{SEEN}")


def test_what_can_be_seen_may_stand(tmp_path: Path) -> None:
    accepts(tmp_path, {JIA: f"{HEAD}# {ACCEPTED}{HAN_BEYOND_THE_FIRST_PLANE}\n"})


@given(st.characters())
def test_no_invisible_category_slips_through(char: str) -> None:
    category = unicodedata.category(char)
    allowed = characters.fault(char) is None
    if category in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Mn", "Me"):
        assert allowed == (char == "\n")
    elif category == "Zs":
        assert allowed == (char in " \u3000")
    elif category == "Cn":
        assert not allowed or 0x20000 <= ord(char) < 0x40000


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_faults_are_those_of_the_single_characters_and_cleaning_removes_them(text: str) -> None:
    bad = [c for c in text if c not in "\n\t" and characters.fault(c)]
    assert [char for _, char, _ in characters.faults(text)] == bad
    cleaned = characters.cleaned(text)
    assert len(cleaned) == len(text)
    assert characters.faults(cleaned) == []


def test_several_in_one_line_are_counted_and_the_rest_of_the_file_is_read(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "title: 甲\u200b\u200b办\ue000法\ncoverage: cited-only\nkinf: null\n"},
        f"{JIA}:1: character: 第 9 个字符是 U+200B（零宽字符），这一行共 3 处；{SEEN}",
        f"{JIA}:3: unknown-key: 不认识的键“kinf”；可用的键：{KEYS}；最接近的是“kind”",
    )


def test_line_breaks_of_other_kinds_do_not_shift_the_lines_below(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "title: 甲\u2028办\x85法\rx\ncoverage: cited-only\nkinf: null\n"},
        f"{JIA}:1: character: 第 9 个字符是 U+2028（行分隔符），这一行共 3 处；{SEEN}",
        f"{JIA}:3: unknown-key: 不认识的键“kinf”；可用的键：{KEYS}；最接近的是“kind”",
    )


def test_an_escape_cannot_write_one(tmp_path: Path) -> None:
    mend = "只用看得见的字符和普通空格；删去转义，直接写要写的字"
    refuses(
        tmp_path,
        {JIA: 'title: "甲\\u200b办法"\ncoverage: cited-only\nshort: "甲\\t法"\n'},
        f"{JIA}:1: character: 引号里的转义写出了 U+200B（零宽字符）；{mend}",
        f"{JIA}:3: character: 引号里的转义写出了 U+0009（制表符）；{mend}",
    )


def test_a_tab_inside_quotation_marks_is_reported_once(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: 'title: 甲办法\ncoverage: cited-only\nshort: "甲\t法"\n'},
        f"{JIA}:3: tab: 第 10 个字符是制表符（Tab）；缩进和间隔只用空格；把制表符换成空格",
    )


def test_a_file_full_of_them_is_reported_to_a_limit_and_counted(tmp_path: Path) -> None:
    limit = characters.MAX_LINES
    lines = report(plant(tmp_path, {JIA: HEAD + "# \x00\n" * (limit + 7)}))
    assert len(lines) == limit + 1
    assert lines[-1] == (
        f"{JIA}:{limit + 10}: character: 这类问题另有 7 处没有列出；"
        f"每个文件列到 {limit} 处为止；先改正列出的，再核对一次"
    )
