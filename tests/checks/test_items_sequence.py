"""items-sequence: 项 and 目 count up from one."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_items_and_subitems_that_follow_each_other(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-5
  text: |
    有下列情形之一的，追究责任：
    （一）甲：
    1.子；
    2.丑；
    （二）乙。
    有下列后果的，从重：
    (一)丙；
    （二）丁。
"""
        ),
    )


def test_a_skipped_item(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-3
  text: |
    有下列情形之一的，追究责任：
    （一）甲；
    （三）乙。
"""
        ),
        (
            f"{JIA}:10: items-sequence: （一）之后是（三）；应是（二）；"
            "核对来源：脱去的项写 {……|1}，断行误成的项并回上一行"
        ),
    )


def test_a_doubled_item_and_a_list_that_starts_late(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-6
  text: |
    有下列情形之一的，追究责任：
    （一）甲；
    （一）乙。
    有下列情形之一的，从重：
    （二）丙。
"""
        ),
        (
            f"{JIA}:10: items-sequence: （一）之后是（一）；应是（二）；"
            "核对来源：脱去的项写 {……|1}，断行误成的项并回上一行"
        ),
        (
            f"{JIA}:12: items-sequence: 开头是（二）；应是（一）；"
            "核对来源：脱去的项写 {……|1}，断行误成的项并回上一行"
        ),
    )


def test_a_skipped_subitem_below_an_item_and_below_a_paragraph(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-6
  text: |
    有下列情形之一的，追究责任：
    （一）甲：
    1.子；
    3.丑。
    有下列情形之一的，从重：
    2.寅。
"""
        ),
        f"{JIA}:11: items-sequence: 1.之后是3.；应是2.；核对来源：脱去的项写 {{……|1}}，断行误成的项并回上一行",
        f"{JIA}:13: items-sequence: 开头是2.；应是1.；核对来源：脱去的项写 {{……|1}}，断行误成的项并回上一行",
    )
