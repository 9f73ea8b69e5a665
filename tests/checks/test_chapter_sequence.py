"""chapter-sequence: chapters count up."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_chapters_in_order(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: full
article_count:
  value: 2
  from: source
source: 001
text:
  - chapter: 第一章 总则
    lines: 1
  - article: 第一条
    lines: 2
    text: 甲。
  - chapter: 第二章 附则
    lines: 3
  - article: 第二条
    lines: 4
    text: 乙。
"""
        },
    )


def test_skipped_chapters_where_only_a_part_is_held(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- chapter: 第二章 责任内容
  lines: 1
- article: 第四条
  lines: 2
  text: 甲。
- chapter: 第四章
  by: facts
"""
        ),
    )


def test_a_doubled_chapter(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- chapter: 第二章 责任内容
  lines: 1
- article: 第四条
  lines: 2
  text: 甲。
- chapter: 第二章 责任内容
  lines: 3
"""
        ),
        (
            f"{JIA}:10: chapter-sequence: 第二章之后是第二章；章按编号从小到大，每章一次；"
            "核对来源，改正章号或次序；缺的章补上"
        ),
    )


def test_a_rule_held_whole_with_a_gap_an_empty_chapter_and_a_late_start(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: full
article_count:
  value: 1
  from: source
source: 001
text:
  - article: 第一条
    lines: 2
    text: 甲。
  - chapter: 第一章 总则
    lines: 3
  - chapter: 第三章 附则
    lines: 4
"""
        },
        (
            f"{JIA}:8: chapter-sequence: 第一条不在任何一章里；分章的文件，每条都在某一章里；"
            "把该章的标题写在这一条之前"
        ),
        (
            f"{JIA}:11: chapter-sequence: 第一章下面没有条；章的标题写在它的第一条之前；"
            "移到应在的位置，或补上该章的条"
        ),
        f"{JIA}:13: chapter-sequence: 第一章之后是第三章；应是第二章；核对来源，改正章号或次序；缺的章补上",
        (
            f"{JIA}:13: chapter-sequence: 第三章下面没有条；章的标题写在它的第一条之前；"
            "移到应在的位置，或补上该章的条"
        ),
    )


def test_a_heading_that_the_source_prints_behind_its_first_article(tmp_path: Path) -> None:
    entries = "- chapter: 第一章 总则\n  lines: 3\n- article: 第一条\n  lines: 2\n  text: 甲。\n"
    accepts(tmp_path / "a", jia(entries.replace("lines: 3", "lines: 1")))
    refuses(
        tmp_path / "b",
        jia(entries),
        f"{JIA}:6: chapter-sequence: 第一章在第 3 行，它的第一条在第 2 行；"
        "章的标题在它的条之前；核对来源，改正行号",
    )
