"""Slips of a Chinese keyboard are told as what they are, on their own line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples import JIA, plant, report

SOUND = """\
title: 甲办法
coverage: partial
source: 001
text:
  - article: 第一条
    heading: 督查
    lines: 1
    text: |
      井台应当每日清扫。
      “井”包括泉。
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("title: 甲", "title：甲", 1, "键“title”后面是全角冒号“：”"),
        ("coverage: p", "coverage：p", 2, "键“coverage”后面是全角冒号“：”"),
        ("heading: 督", "heading：督", 6, "键“heading”后面是全角冒号“：”"),
        ("heading: 督", "heading:督", 6, "键“heading”的冒号后面没有空格"),
        ("- article: 第", "- article：第", 5, "键“article”后面是全角冒号“：”"),
        ("  - article: 第", "  － article: 第", 5, "列表的“-”写成了全角"),
        ("    lines: 1", "　　lines: 1", 7, "缩进用了全角空格"),
        ("      “井”包", "“井”包", 10, "条文的一行没有缩进，或这一行不是“键: 值”"),
    ],
)
def test_a_slip_is_named(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    text = SOUND.replace(old, new, 1)
    assert text != SOUND
    found = [p for p in report(plant(tmp_path, {JIA: text})) if "yaml-syntax" in p]
    assert [p.partition("；")[0] for p in found] == [f"{JIA}:{line}: yaml-syntax: {said}"]


def test_the_sample_itself_has_none(tmp_path: Path) -> None:
    assert report(plant(tmp_path, {JIA: SOUND})) == []


def test_a_colon_inside_a_provision_is_no_slip(tmp_path: Path) -> None:
    text = SOUND.replace("井台应当", "看井人：应当").replace("督查", "[督查")
    assert "全角冒号" not in "".join(report(plant(tmp_path, {JIA: text})))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_notepads_unicode(tmp_path: Path, encoding: str) -> None:
    raw = SOUND.encode(encoding)
    mark = b"" if encoding == "utf-16" else b"\xff\xfe"
    (problem,) = report(plant(tmp_path, {JIA: mark + raw}))
    assert problem == (
        f"{JIA}:1: file: 是 UTF-16 编码（记事本里叫“Unicode”）；文件用 UTF-8 保存；"
        "用记事本“另存为”，编码选 UTF-8"
    )


def test_the_name_on_the_page_instead_of_the_key(tmp_path: Path) -> None:
    text = SOUND.replace("coverage: partial", "coverage: 残缺本")
    (problem,) = report(plant(tmp_path, {JIA: text}))
    assert problem.endswith("“残缺本”是页面上的名称，这里写“partial”")


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("督查 #甲", True),
        ("督查  #甲", True),
        ("'督查 #甲'", False),
        ("督查#甲", False),
        ("督查  # 甲", False),
        ("督查", False),
    ],
)
def test_a_value_that_is_cut_off_is_told(tmp_path: Path, typed: str, cut: bool) -> None:
    found = report(plant(tmp_path, {JIA: SOUND.replace("heading: 督查", f"heading: {typed}")}))
    assert found == (
        [
            f"{JIA}:6: yaml-syntax: “ #”截去了这一行后面的字；值里有“ #”时整个加引号；"
            "是注释的，“#”后面空一格；给值加上单引号，或在“#”后面加一个空格"
        ]
        if cut
        else []
    )


def test_a_data_file_hidden_by_a_dot_is_told(tmp_path: Path) -> None:
    hidden = JIA.replace("jia", ".jia")
    found = report(plant(tmp_path, {hidden: SOUND, hidden.replace(".yml", ".yml.swp"): "x"}))
    assert found == [
        f"{hidden}:1: file: 文件名“.jia-2016.yml”以点开头，数据看不到；文件名就是编号；删去开头的点"
    ]
