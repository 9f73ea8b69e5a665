"""paired-signs: signs close in the line where they open."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_pairs_and_half_a_pair_beside_a_lacuna(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    《关于〈甲〉的通知》（甲发〔2016〕1号）称“乙‘丙’”。
    {……|1}丁”的。
  emendations:
    - mark: 1
      basis: 来源脱去。
"""
        ),
    )


def test_half_pairs(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-3
  text: |
    称“甲。
    乙》的。
    （丙〕丁）。
"""
        ),
        f"{JIA}:8: paired-signs: “ 没有配对；同一行里成对；核对来源；多半是断行或脱字",
        f"{JIA}:9: paired-signs: 》 没有配对；同一行里成对；核对来源；多半是断行或脱字",
        f"{JIA}:10: paired-signs: 〕 没有配对；同一行里成对；核对来源；多半是断行或脱字",
    )


def test_half_a_pair_in_a_title(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "title: 甲“办法\ncoverage: cited-only\n"},
        f"{JIA}:1: paired-signs: 题目里 “ 没有配对；成对；补上另一半，或删去多写的",
    )
