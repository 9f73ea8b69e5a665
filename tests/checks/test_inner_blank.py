"""inner-blank: no blanks inside Chinese text."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_blanks_beside_foreign_words_and_in_an_imprint(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
source: 001
imprint:
  text: 甲机关　乙机关印发
  lines: 2
text:
  - article: 第一条
    lines: 3
    text: 甲用 HTML 写，乙用 WPS Office 写。
"""
        },
    )


def test_blanks_in_provisions_names_and_passages(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲 办法
short: 甲　法
aliases:
  - 乙
  - 丙 法
coverage: partial
source: 001
text:
  - article: 第一条
    heading: 目 的
    lines: 3
    text: |
      甲。
      乙， 丙　丁。
"""
        },
        (
            f"{JIA}:1: inner-blank: “甲 办法”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
        (
            f"{JIA}:2: inner-blank: “甲\\u3000法”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
        (
            f"{JIA}:5: inner-blank: “丙 法”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
        (
            f"{JIA}:10: inner-blank: “目 的”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
        (
            f"{JIA}:14: inner-blank: “乙， 丙\\u3000丁。”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
    )


def test_a_folded_text(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲机关负责
    甲事。
"""
        ),
        (
            f"{JIA}:7: inner-blank: “机关负责 甲事。”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
    )


def test_a_blank_in_a_passage(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: press
source: 001
passages:
  - lines: 3
    text: 甲 乙。
"""
        },
        (
            f"{JIA}:6: inner-blank: “甲 乙。”中间有空格；汉字、标点和数字之间没有空格；删去空格；"
            "来源断行或排版留下的空格不进正文"
        ),
    )


def test_a_blank_beside_a_figure(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    自2016 年起施行。
    应当在 30日内宣布。
"""
        ),
        (
            f"{JIA}:8: inner-blank: “2016 年起施行”中间有空格；汉字、标点和数字之间没有空格；"
            "删去空格；来源断行或排版留下的空格不进正文"
        ),
        (
            f"{JIA}:9: inner-blank: “应当在 30日内”中间有空格；汉字、标点和数字之间没有空格；"
            "删去空格；来源断行或排版留下的空格不进正文"
        ),
    )
