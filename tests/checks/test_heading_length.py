"""heading-length: a 条旨 fits a line of the outline."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_ten_characters(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  heading: 一二三四五六七八九十
  lines: 1
  text: 甲。
"""
        ),
    )


def test_eleven_characters_and_a_full_stop(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  heading: 一二三四五六七八九十百
  lines: 1
  text: 甲。
- article: 第二条
  lines: 2
  heading: 目的。
  text: 乙。
"""
        ),
        (
            f"{JIA}:6: heading-length: 条旨“一二三四五六七八九十百”有 11 个字；不超过 10 个字，不带标点结尾；"
            "缩短；条旨是编者的，不是条文"
        ),
        (
            f"{JIA}:11: heading-length: 条旨“目的。”有 3 个字；不超过 10 个字，不带标点结尾；缩短；"
            "条旨是编者的，不是条文"
        ),
    )
