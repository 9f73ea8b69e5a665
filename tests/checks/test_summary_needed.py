"""summary-needed: a summary stands for words that are lacking, never beside a complete text."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_a_summary_of_a_damaged_article(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{……|1}。
  summary: 说甲。
  emendations:
    - mark: 1
      basis: 来源脱去几个字。
"""
        ),
    )


def test_a_summary_that_stayed(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲。
  summary: 说甲。
"""
        ),
        f"{JIA}:8: summary-needed: 条文的状态是“有原文”，还写着提要；提要只写给文字不全的条；"
        "删去 summary，并查看别处说这一条残缺的话",
    )
