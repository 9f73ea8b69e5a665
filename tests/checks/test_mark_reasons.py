"""mark-reasons: every mark has its reason, every reason its mark."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_one_reason_for_several_marks_of_a_kind(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-3
  text: |
    有下列情形之一的，追究责任：
    （一）至（三）{……|1}
    （四）甲{--甲--|2}。
  emendations:
    - mark: 1
      basis: 来源脱去。
    - mark: 2
      basis: 来源重印。
"""
        ),
    )


def test_a_mark_without_reason_is_reported_where_it_first_stands(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    甲{--甲--|2}。
    乙{--乙--|2}。
"""
        ),
        (
            f"{JIA}:8: mark-reasons: 补改 2 没有写理由；emendations 里有一条 mark: 2；"
            "补写理由（basis），或改正标记的编号"
        ),
    )


def test_a_reason_without_mark_and_two_reasons_for_one(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{--甲--|1}。
  emendations:
    - basis: 来源重印。
      mark: 1
    - mark: 1
      basis: 来源重印。
    - mark: 2
      basis: 来源重印。
"""
        ),
        (
            f"{JIA}:11: mark-reasons: 补改 1 的理由写了两条；一个编号一条理由，条文里有它的标记；"
            "合成一条，或改正编号"
        ),
        (
            f"{JIA}:13: mark-reasons: 补改 2 在条文里没有标记；一个编号一条理由，条文里有它的标记；"
            "在条文里加上标记，或删去这一条"
        ),
    )


def test_one_number_for_two_kinds(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    甲{--甲--|1}。
    乙{??乙??|1}。
  emendations:
    - mark: 1
      basis: 来源重印。
"""
        ),
        f"{JIA}:9: mark-reasons: 补改 1 既作“删”又作“原文可疑”；一个编号只作一种补改；另用一个编号，另写理由",
    )
