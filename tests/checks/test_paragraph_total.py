"""paragraph-total: a stated number of 款 agrees with the lines."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_totals_that_agree(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  total: 2
  text: |
    甲。
    乙。
- article: 第二条
  lines: 3
  total: 3
  text: |
    {……|1}
    丙。
  emendations:
    - mark: 1
      basis: 来源脱去。
"""
        ),
    )


def test_a_total_above_the_lines_of_a_complete_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  total: 3
  text: |
    甲。
    乙。
"""
        ),
        f"{JIA}:7: paragraph-total: 款数写 3，条文有 2 款；款数是 2；先核对断行（一款一行），再改正 total",
    )


def test_a_total_below_the_lines_of_a_damaged_article_and_a_total_of_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  total: 1
  text: |
    甲。
    {……|1}
  emendations:
    - mark: 1
      basis: 来源脱去。
- article: 第二条
  total: 0
"""
        ),
        f"{JIA}:7: paragraph-total: 款数写 1，条文有 2 款；款数不少于 2；先核对断行（一款一行），再改正 total",
        (
            f"{JIA}:15: paragraph-total: 款数写 0，条文有 0 款；款数不少于 1；"
            "先核对断行（一款一行），再改正 total"
        ),
    )
