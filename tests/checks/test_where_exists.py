"""where-exists: a witness or variant addresses a place that the article has."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_addresses_of_a_paragraph_an_item_and_a_subitem(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-4
  witnesses:
    - source: 002
      lines: 9
      role: other
      where: 1/1/1
  text: |
    有下列情形之一的，追究责任：
    （一）甲：
    1.子。
  variants:
    - source: 002
      where: 1
      text: 有下列情形的，追究责任：
"""
        ),
    )


def test_addresses_that_nothing_has(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-4
  witnesses:
    - source: 002
      lines: 9
      role: other
      where: 2
  text: |
    有下列情形之一的，追究责任：
    （一）甲。
  variants:
    - source: 002
      where: 1/2
      kind: lost
"""
        ),
        f"{JIA}:11: where-exists: 条内没有“2”；条内有的位置：1、1/1；改正 where；指全条时不写",
        f"{JIA}:17: where-exists: 条内没有“1/2”；条内有的位置：1、1/1；改正 where；指全条时不写",
    )
