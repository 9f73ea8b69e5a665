"""mark-certainty: what is supplied or replaced says how sure it is."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_attested_text_of_any_length_and_a_short_conjecture(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{++一二三四五++|1}乙{~~丙~>一二三四~~|2}丁{--戊--|3}{……|4}。
  emendations:
    - mark: 1
      certainty: attested
      basis: 另一来源有。
    - mark: 2
      certainty: conjecture
      basis: 文法所需。
    - mark: 3
      basis: 来源重印。
    - mark: 4
      unquoted: true
      basis: 来源只引前半。
"""
        ),
    )


def test_no_certainty_where_text_is_changed(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{++乙++|1}{~~丙~>丁~~|2}。
  emendations:
    - mark: 1
      basis: 另一来源有。
    - basis: 文法所需。
      mark: 2
"""
        ),
        (
            f"{JIA}:9: mark-certainty: 补改 1 补改文字而没有写可靠程度；"
            "certainty: attested（有据）或 conjecture（推断补字）；补写 certainty"
        ),
        (
            f"{JIA}:11: mark-certainty: 补改 2 补改文字而没有写可靠程度；"
            "certainty: attested（有据）或 conjecture（推断补字）；补写 certainty"
        ),
    )


def test_certainty_and_unquoted_where_they_mean_nothing(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{……|1}乙{??丙??|2}。
  emendations:
    - mark: 1
      certainty: attested
      basis: 来源脱去。
    - mark: 2
      basis: 来源可疑。
      unquoted: true
"""
        ),
        f"{JIA}:10: mark-certainty: 补改 1 没有补改文字而写了可靠程度；残缺和存疑不写 certainty；删去 certainty",
        (
            f"{JIA}:14: mark-certainty: 补改 2 不是残缺而写了 unquoted；unquoted 只用于来源只引一段而没有引的文字；"
            "删去 unquoted"
        ),
    )


def test_a_conjecture_of_five_characters(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    甲。
    乙{++一二三四五++|1}。
  emendations:
    - mark: 1
      certainty: conjecture
      basis: 文法所需。
"""
        ),
        (
            f"{JIA}:9: mark-certainty: 推断补字“一二三四五”有 5 个字；推断补字每处不超过 4 个字；"
            "有据的写 attested 并说明依据；否则改作残缺 {……|编号}"
        ),
    )
