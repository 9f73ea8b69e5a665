"""Files as an editor may write them: YAML syntax, tabs, keys, with the exact line."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_values_need_no_quotes(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
# 一行说明
title: no
short: 012
aliases: [36.10, "A: B", '丙']
coverage: cited-only
"""
        },
    )


def test_a_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    accepts(tmp_path, {JIA: b"\xef\xbb\xbf" + "title: 甲办法\r\ncoverage: cited-only\r\n".encode()})


def test_a_second_colon(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法: 试行
coverage: cited-only
"""
        },
        f"{JIA}:1: yaml-syntax: 这里多出一个冒号，或缩进不齐；“键: 值”各占一行；值里有冒号时加引号；对齐缩进",
    )


def test_a_key_without_colon(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage
kind: 法律
"""
        },
        f"{JIA}:2: yaml-syntax: 键后面缺冒号；写成“键: 值”；补上冒号和一个空格",
    )


def test_a_crooked_key(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
 coverage: cited-only
"""
        },
        f"{JIA}:2: yaml-syntax: 这里多出一个冒号，或缩进不齐；“键: 值”各占一行；值里有冒号时加引号；对齐缩进",
    )


def test_a_crooked_list(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
aliases:
  - 甲
 - 乙
coverage: cited-only
"""
        },
        f"{JIA}:4: yaml-syntax: 缩进不齐；同一张表的键、同一列表的“-”左端对齐；对齐缩进",
    )


def test_an_open_quotation(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: "甲办法
coverage: cited-only
"""
        },
        f"{JIA}:1: yaml-syntax: 引号没有配对；成对使用；补上另一半",
    )


def test_an_open_bracket(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
aliases: [甲, 乙
coverage: cited-only
"""
        },
        f"{JIA}:2: yaml-syntax: 方括号或花括号里的写法不对；成对使用，用英文逗号分隔；检查括号，给值加上引号",
    )


def test_a_value_that_starts_with_a_sign(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: @甲办法
coverage: cited-only
"""
        },
        f"{JIA}:1: yaml-syntax: 值以特殊符号开头；值里有特殊符号时加引号；给值加上引号",
    )


def test_a_percent_sign_at_the_start(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
%甲
title: 甲办法
"""
        },
        f"{JIA}:1: yaml-syntax: YAML 写法不对；合乎 YAML 语法；与样例对照这一行和上一行",
    )


def test_a_bare_word(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "甲办法\n"},
        f"{JIA}:1: yaml-syntax: 文件不是“键: 值”的表；顶层是表；见编辑指南的样例",
    )


def test_only_a_comment(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "# 甲办法\n"},
        f"{JIA}:1: yaml-syntax: 文件不是“键: 值”的表；顶层是表；见编辑指南的样例",
    )


def test_html_jinja_and_markdown_stand_as_they_are(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1-3
  text: |
    <script>alert(1)</script> {{ x }} {% raw %} **甲** [乙](javascript:x) z。
    \\{++丁++|1}，{戊}。
"""
        ),
    )
