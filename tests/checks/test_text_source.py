"""text-source: text rests on lines of a base witness."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_each_place_has_its_base(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- chapter: 第一章 总则
  lines: 1
- chapter: 第二章
  by: facts
- article: 第一条
  witnesses:
    - source: 001
      lines: 3
      where: 1
    - source: 002
      lines: 9
      where: 2/1
  text: |
    甲。
    {……|1}
    （一）乙。
  emendations:
    - mark: 1
      basis: 来源脱去。
"""
        ),
    )


def test_text_without_any_base(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- chapter: 第一章 总则
- article: 第一条
  text: 甲。
- article: 第二条
  witnesses:
    - source: 001
      lines: 3
      role: other
  text: 乙。
"""
        ),
        f"{JIA}:5: text-source: 章没有写行号；来源印有的章写 lines；补写 lines；来源没有印章名时写 by: facts",
        (
            f"{JIA}:6: text-source: 第一条有文字而没有主要依据；主要依据是来源的编号和行号；"
            "补写 lines，或在 witnesses 里补写 source 和 lines"
        ),
        (
            f"{JIA}:8: text-source: 第二条有文字而没有主要依据；主要依据是来源的编号和行号；"
            "补写 lines，或在 witnesses 里补写 source 和 lines"
        ),
    )


def test_places_without_base(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  witnesses:
    - source: 001
      lines: 3
      where: 1/1
  text: |
    有下列情形之一的，追究责任：
    （一）甲；
    （二）乙。
"""
        ),
        (
            f"{JIA}:11: text-source: 第一条“1”处没有主要依据；每一处都有主要依据的行号；"
            "补写 lines，或在 witnesses 里补写 source 和 lines"
        ),
        (
            f"{JIA}:13: text-source: 第一条“1/2”处没有主要依据；每一处都有主要依据的行号；"
            "补写 lines，或在 witnesses 里补写 source 和 lines"
        ),
    )
