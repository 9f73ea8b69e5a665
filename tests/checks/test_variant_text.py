"""variant-text: a variant says what the other witness prints."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_a_reading_an_extract_and_a_loss(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    甲，乙。
    丙。
  variants:
    - source: 002
      where: 1
      text: 甲、乙。
    - source: 002
      where: 1
      kind: extract
      text: 甲
    - source: 002
      where: 2
      kind: lost
"""
        ),
    )


def test_no_text_idle_text_and_no_variant(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    甲，乙。
    丙。
  variants:
    - source: 002
      where: 1
    - source: 002
      where: 2
      text: 丙。
    - source: 002
      where: 2
      kind: lost
      text: 丙
"""
        ),
        f"{JIA}:11: variant-text: 版本出入没有写文字；写明来源印的文字；补写 text",
        f"{JIA}:15: variant-text: 版本出入与正文相同；版本出入与正文不同；删去，或改正文字",
        f"{JIA}:19: variant-text: 缺字而写了文字；缺字不写 text；删去 text，或改正 kind",
    )
