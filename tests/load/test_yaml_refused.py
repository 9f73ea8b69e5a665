"""What YAML can do and data files may not: documents, anchors, tags, depth, doubled keys, tabs."""

from pathlib import Path

from tests.samples import JIA, refuses


def test_two_documents(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
---
title: 乙办法
"""
        },
        f"{JIA}:3: yaml-syntax: 一个文件里有两个文档（---）；一个文件一个文档；拆成两个文件",
    )


def test_an_anchor(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: &a 甲办法
coverage: cited-only
"""
        },
        f"{JIA}:1: yaml-syntax: 用了锚点或别名（& 或 *）；每处写全；值以 & 或 * 开头时加引号",
    )


def test_an_alias(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
short: *a
coverage: cited-only
"""
        },
        f"{JIA}:2: yaml-syntax: 用了锚点或别名（& 或 *）；每处写全；值以 & 或 * 开头时加引号",
    )


def test_a_tag_that_would_run_code(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: !!python/object/apply:os.system ["true"]
coverage: cited-only
"""
        },
        f"{JIA}:1: yaml-syntax: 用了标签（!）；不用标签；值以 ! 开头时加引号",
    )


def test_a_table_as_key(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
? {甲: 乙}
: 丙
coverage: cited-only
"""
        },
        f"{JIA}:2: yaml-syntax: 键不是文字；键是一个词；检查冒号和括号",
    )


def test_a_nest_that_is_too_deep(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "title: 甲办法\naliases: " + "[" * 13 + "]" * 13 + "\ncoverage: cited-only\n"},
        f"{JIA}:2: yaml-syntax: 嵌套过深；不超过 12 层；与样例对照",
    )


def test_a_list_instead_of_a_table(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
- title: 甲办法
"""
        },
        f"{JIA}:1: yaml-syntax: 文件不是“键: 值”的表；顶层是表；见编辑指南的样例",
    )


def test_doubled_keys_at_two_depths(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
issued:
  value: 2016
  from: source
  value: 2017
title: 乙办法
"""
        },
        (
            f"{JIA}:6: duplicate-key: “value”在同一张表里写了两次（前一处在第 4 行）；每个键只写一次；"
            "删去一处，或改成别的键"
        ),
        (
            f"{JIA}:7: duplicate-key: “title”在同一张表里写了两次（前一处在第 1 行）；每个键只写一次；"
            "删去一处，或改成别的键"
        ),
    )


def test_a_tab_as_indentation(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
issued:
\tvalue: 2016
coverage: cited-only
"""
        },
        f"{JIA}:3: tab: 第 1 个字符是制表符（Tab）；缩进和间隔只用空格；把制表符换成空格",
    )


def test_a_tab_inside_a_value_and_inside_a_text(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲\t办法
coverage: partial
source: 001
text:
  - article: 第一条
    lines: 1
    text: |
      \t甲。
"""
        },
        f"{JIA}:1: tab: 第 9 个字符是制表符（Tab）；缩进和间隔只用空格；把制表符换成空格",
        f"{JIA}:8: tab: 第 7 个字符是制表符（Tab）；缩进和间隔只用空格；把制表符换成空格",
    )
