"""Articles, chapters, marks and their records as an editor may write them."""

from pathlib import Path

from tests.samples import ARTICLE_KEYS, CHAPTER_KEYS, JIA, accepts, jia, refuses


def test_numbers_in_every_accepted_form(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- chapter: 第一章
  by: facts
- article: 第9条
  lines: 1
  text: 甲。
- article: 第１０条
  lines: 2
  text: 乙。
- article: 第一百零一条之二
  lines: 3
  text: 丙。
- article: 第一百二十六条
"""
        ),
    )


def test_numbers_that_are_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- chapter: 第一章总则
  lines: 1
- chapter: 一、总则
  lines: 1
- article: 11
  lines: 2
  text: 甲。
- article: 第零条
  lines: 2
  text: 甲。
- article: 第一百五条
  lines: 2
  text: 甲。
- article: 第一条之零
  lines: 2
  text: 甲。
"""
        ),
        f"{JIA}:5: article-number: “第一章总则”不成编号；写作“第一章 总则”；改正编号",
        f"{JIA}:7: article-number: “一、总则”不成编号；写作“第一章 总则”；改正编号",
        f"{JIA}:9: article-number: “11”不成编号；写作“第十一条”；改正编号",
        f"{JIA}:12: article-number: “第零条”不成编号；写作“第十一条”；改正编号",
        f"{JIA}:15: article-number: “第一百五条”不成编号；写作“第十一条”；改正编号",
        f"{JIA}:18: article-number: “第一条之零”不成编号；写作“第十一条”；改正编号",
    )


def test_an_entry_that_is_neither_article_nor_chapter_and_one_that_is_both(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- heading: 目的
  lines: 1
- chapter: 第一章 总则
  lines: 1
  article: 第一条
  text: 甲。
- article: 第二条
  lines: 2
  by: facts
  text: 乙。
"""
        ),
        f"{JIA}:5: missing-field: 缺“article”；必须写“article: …”；补写；样例见编辑指南",
        f"{JIA}:9: unknown-key: 这里不用的键“article”；可用的键：{CHAPTER_KEYS}；改正或删去",
        f"{JIA}:10: unknown-key: 这里不用的键“text”；可用的键：{CHAPTER_KEYS}；改正或删去",
        f"{JIA}:13: unknown-key: 这里不用的键“by”；可用的键：{ARTICLE_KEYS}；改正或删去",
    )


def test_an_empty_text_block(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: |
- article: 第二条
  lines: 2
  text: ""
"""
        ),
        f"{JIA}:7: wrong-type: “text”是空的；应是文字，一款一行；补写；来源脱去全文时写 {{……|1}} 并说明",
        f"{JIA}:10: wrong-type: “text”是空的；应是文字，一款一行；补写；来源脱去全文时写 {{……|1}} 并说明",
    )


def test_several_lines_without_a_block(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: "甲。

    乙。"
"""
        ),
        f"{JIA}:7: wrong-type: “text”有几行而没有用 |；应是写在“|”之后的几行文字；改正；样例见编辑指南",
    )


def test_items_and_subitems_without_a_paragraph(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: |
    （一）甲。
- article: 第二条
  lines: 2
  text: |
    1.乙。
"""
        ),
        f"{JIA}:8: line: （一）之前没有款；项和目跟在款的引语后面；先写引语一行；来源脱去引语时写 {{……|1}}",
        f"{JIA}:12: line: 1.之前没有款；项和目跟在款的引语后面；先写引语一行；来源脱去引语时写 {{……|1}}",
    )


def test_labels_without_text_and_a_range_that_runs_backwards(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-5
  text: |
    有下列情形之一的，追究责任：
    （一）
    （二）乙：
    1.
    （三）至（二）{……|1}
"""
        ),
        f"{JIA}:9: line: （一）后面没有文字；编号和文字写在同一行；补写文字；来源脱去文字时写 {{……|1}}",
        f"{JIA}:11: line: 1.后面没有文字；编号和文字写在同一行；补写文字；来源脱去文字时写 {{……|1}}",
        f"{JIA}:12: line: “三至二”不成范围；前小后大，如（一）至（八）；改正项的编号",
    )


def test_marks_that_are_not_whole(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-9
  text: |
    甲{++乙|1}。
    甲{++乙++}。
    甲{++++|1}乙。
    甲{~~乙~~|1}。
    甲{……}乙。
    甲{…|1}乙。
    甲++乙++|1}。
    甲{++乙{--丙--|1}丁++|2}。
    甲{++乙--|1}。
"""
        ),
        (
            f"{JIA}:8: mark: “{{++乙|1}}。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:9: mark: “{{++乙++}}。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:10: mark: “{{++++|1}}乙。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:11: mark: “{{~~乙~~|1}}。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:12: mark: “{{……}}乙。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:13: mark: “甲{{…|1}}乙。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:14: mark: “甲++乙++|1}}。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:15: mark: “{{++乙{{--丙--|”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
        (
            f"{JIA}:15: mark-reasons: 补改 1 没有写理由；emendations 里有一条 mark: 1；"
            "补写理由（basis），或改正标记的编号"
        ),
        (
            f"{JIA}:16: mark: “{{++乙--|1}}。”是没有写完的补改标记；"
            "标记成对并带编号，如 {++补++|1}、{~~原~>改~~|2}、{……|3}；补全标记；要写花括号本身时写 \\{"
        ),
    )


def test_addresses_that_are_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  witnesses:
    - source: 002
      lines: 1
      role: other
      where: 一
    - source: 002
      lines: 2
      role: other
      where: 0
    - source: 002
      role: other
      where: 1/0
  text: 甲。
  variants:
    - source: 002
      where: １
      text: 乙。
"""
        ),
        f"{JIA}:11: where: “一”不是条内位置；“1”是第一款，“1/2”是第一款第二项；改正；指全条时不写这个键",
        f"{JIA}:15: where: “0”不是条内位置；“1”是第一款，“1/2”是第一款第二项；改正；指全条时不写这个键",
        f"{JIA}:16: missing-field: 缺“lines”；必须写“lines: …”；补写；样例见编辑指南",
        f"{JIA}:18: where: “1/0”不是条内位置；“1”是第一款，“1/2”是第一款第二项；改正；指全条时不写这个键",
        f"{JIA}:22: where: “１”不是条内位置；“1”是第一款，“1/2”是第一款第二项；改正；指全条时不写这个键",
    )


def test_records_without_what_they_need(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  witnesses:
    - role: other
  text: 甲{--乙--|1}。
  emendations:
    - mark: 1
    - basis: 来源重印。
    - mark: 一
      basis: 来源重印。
  variants:
    - text: 丙。
"""
        ),
        f"{JIA}:8: missing-field: 缺“source”；必须写“source: …”；补写；样例见编辑指南",
        f"{JIA}:8: missing-field: 缺“lines”；必须写“lines: …”；补写；样例见编辑指南",
        f"{JIA}:11: missing-field: 缺“basis”；必须写“basis: …”；补写；样例见编辑指南",
        f"{JIA}:12: missing-field: 缺“mark”；必须写“mark: …”；补写；样例见编辑指南",
        f"{JIA}:13: wrong-type: “mark”是“一”；应是整数；改正；样例见编辑指南",
        f"{JIA}:16: missing-field: 缺“source”；必须写“source: …”；补写；样例见编辑指南",
    )
