"""everyday-name: what people say leads to what is there, never to another measure as if the same."""

from pathlib import Path

import pytest

from tests.listed import LISTED
from tests.samples import Files, accepts, refuses

SAID = "data/names/said.yml"
GOOD = """\
title: 说法
names:
  - words: [点名批评]
    leads: [measures/notice]
    answers: [{provision: jia-2016/2, where: 1/2, quote: 拖延}]
"""


def names(text: str) -> Files:
    return LISTED | {SAID: text}


def test_a_name_that_leads_to_a_record_and_a_provision(tmp_path: Path) -> None:
    accepts(tmp_path, names(GOOD))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "[measures/notice]",
            "[measures/notices]",
            f"{SAID}:4: everyday-name: 没有“measures/notices”；写 data/ 之下的目录和编号，"
            "如 topics/evasion；最接近的是“measures/notice”",
        ),
        (
            "quote: 拖延",
            "quote: 拖拉",
            f"{SAID}:5: everyday-name: “拖拉”不见于 jia-2016/2 1/2；收录的条文，引文逐字相同；照条文改正引文",
        ),
        (
            "where: 1/2, quote: 拖延",
            "where: 1/9",
            f"{SAID}:5: everyday-name: 没有 jia-2016/2 1/9；收录的条文，引文逐字相同；改正位置",
        ),
        (
            "jia-2016/2",
            "jia-2016/9",
            f"{SAID}:5: everyday-name: 没有 jia-2016/9；收录的条文，引文逐字相同；改正编号",
        ),
        (
            "[点名批评]",
            "[点名批评, 警告]",
            f"{SAID}:3: everyday-name: “警告”是处理方式 warning 自己的名称；"
            "不是同一种的，写 differs 说明为什么只是相近；删去这个说法，或者补写 differs",
        ),
        (
            "[点名批评]",
            "[点名批评, 点名批评]",
            f"{SAID}:3: everyday-name: “点名批评”已写在 {SAID}:3；一种说法只写一次；并作一条",
        ),
    ],
)
def test_a_name_that_leads_nowhere_or_astray(tmp_path: Path, old: str, new: str, told: str) -> None:
    refuses(tmp_path, names(GOOD.replace(old, new)), told)


def test_a_name_that_leads_to_nothing(tmp_path: Path) -> None:
    bare = "title: 说法\nnames:\n  - words: [点名批评]\n"
    refuses(
        tmp_path,
        names(bare),
        f"{SAID}:3: everyday-name: 没有写查到什么；写 leads 或者 answers；补写",
    )


def test_another_measure_is_shown_where_the_difference_is_said(tmp_path: Path) -> None:
    said = GOOD.replace("[点名批评]", "[警告]") + "    differs: 通报不是警告。\n"
    accepts(tmp_path, names(said))
