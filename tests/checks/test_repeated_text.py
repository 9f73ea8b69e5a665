"""repeated-text: no two articles of an instrument have the same text."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_short_texts_and_lost_ones_may_be_alike(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 本条已删。
- article: 第二条
  lines: 2
  text: 本条已删。
- article: 第三条
  text: |
    {……|1}
    （一）至（九）{……|1}
  emendations:
    - mark: 1
      basis: 来源脱去。
- article: 第四条
  text: |
    {……|1}
    （一）至（九）{……|1}
  emendations:
    - mark: 1
      basis: 来源脱去。
"""
        ),
    )


def test_a_copied_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲机关负责甲事，乙机关负责乙事，丙机关负责丙事。
- article: 第二条
  lines: 2
  text: 甲机关负责甲事，乙机关负责乙事，丙机关负责丙事。
"""
        ),
        f"{JIA}:8: repeated-text: 与第一条（第 5 行）文字全同；各条文字不同；核对来源，改成这一条自己的文字",
    )
