"""line-end: a line of a provision ends like a 款 or 项."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_lines_that_end_as_they_should(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-8
  text: |
    甲称“乙。”
    （丙。）
    有下列情形之一的，追究责任：
    （一）甲；
    （二）乙{??，??|1}
    有下列后果的，从重：
    （一）丙；
    {……|2}
  emendations:
    - mark: 1
      basis: 来源以逗号收尾。
    - mark: 2
      basis: 来源以下脱去。
"""
        ),
    )


def test_a_line_break_inside_a_paragraph(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-2
  text: |
    为了甲事，根据《乙条例》
    等规定，制定本办法。
"""
        ),
        (
            f"{JIA}:8: line-end: 以“据《乙条例》”收尾；款、项以句号、分号或冒号收尾；"
            "多半是断行：与下一行并成一行；来源确实如此时标作存疑 {??字??|编号}"
        ),
    )


def test_a_lead_in_that_leads_to_nothing(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-3
  text: |
    有下列情形之一的，追究责任：
    1、甲；
    （一）乙：
"""
        ),
        (
            f"{JIA}:8: line-end: 冒号之后没有项或目；冒号引出项（一）或目 1.；项的编号写作（一）；"
            "来源脱去各项时写 （一）{……|编号}"
        ),
        (
            f"{JIA}:9: item-sign: 行首像编号“1、”，算成了一款；项写（一），目写 1.；改成项或目的写法；"
            "确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:10: line-end: 冒号之后没有项或目；冒号引出项（一）或目 1.；项的编号写作（一）；"
            "来源脱去各项时写 （一）{……|编号}"
        ),
    )


def test_lists_that_just_stop(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-5
  text: |
    有下列情形之一的，追究责任：
    （一）甲；
    （二）乙；
    有下列后果的，从重：
    （一）丙：
    1.子；
    2.丑；
"""
        ),
        (
            f"{JIA}:10: line-end: 最后的（二）以分号收尾；最后的项或目以句号收尾；"
            "核对来源：后面有缺字时写 {……|编号}；来源确实如此时标作存疑 {??；??|编号}"
        ),
        (
            f"{JIA}:14: line-end: 最后的2.以分号收尾；最后的项或目以句号收尾；"
            "核对来源：后面有缺字时写 {……|编号}；来源确实如此时标作存疑 {??；??|编号}"
        ),
    )
