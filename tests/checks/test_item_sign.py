"""item-sign: no other sign of counting passes for the start of a 款."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_items_subitems_and_lines_that_begin_with_a_number(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-4
  text: |
    有下列情形之一的，追究责任：
    （一）甲：
    1.子。
    三年以内的，从轻。
    2016年以前的，不溯及。
"""
        ),
    )


def test_other_signs(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-6
  text: |
    有下列情形之一的，追究责任。
    1、甲；
    ①乙；
    （1）丙；
    一、丁；
    ㈠戊；
    （零）己。
    (一)、庚。
"""
        ),
        (
            f"{JIA}:9: item-sign: 行首像编号“1、”，算成了一款；项写（一），目写 1.；改成项或目的写法；"
            "确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:10: item-sign: 行首像编号“①”，算成了一款；项写（一），目写 1.；改成项或目的写法；"
            "确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:11: item-sign: 行首像编号“（1）”，算成了一款；项写（一），目写 1.；改成项或目的写法；"
            "确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:12: item-sign: 行首像编号“一、”，算成了一款；项写（一），目写 1.；改成项或目的写法；"
            "确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:13: item-sign: 行首像编号“㈠”，算成了一款；项写（一），目写 1.；改成项或目的写法；"
            "确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:14: item-sign: 行首像编号“（零）”，算成了一款；项写（一），目写 1.；"
            "改成项或目的写法；确是一款的开头时，与上一行核对断行"
        ),
        (
            f"{JIA}:15: item-sign: （一）后面多出“、”；项写（一），目写 1.；"
            "改成项或目的写法；确是一款的开头时，与上一行核对断行"
        ),
    )
