"""article-sequence: articles stand in order, once each, branches in between."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_a_branch_between_two_articles(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: full
article_count:
  value: 4
  from: source
source: 001
text:
  - article: 第一条
    lines: 1
    text: 甲。
  - article: 第二条
    lines: 2
    text: 乙。
  - article: 第二条之一
    lines: 3
    text: 丙。
  - article: 第三条
    lines: 4
    text: 丁。
"""
        },
    )


def test_gaps_where_only_a_part_is_held(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第四条
  lines: 1
  text: 甲。
- article: 第9条
  lines: 2
  text: 乙。
"""
        ),
    )


def test_a_doubled_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第四条
  lines: 1
  text: 甲。
- article: 第四条
  lines: 2
  text: 乙。
"""
        ),
        (
            f"{JIA}:8: article-sequence: 第四条又出现一次（前一处在第 5 行）；每条只出现一次；核对来源；"
            "断行处像条号的字，并回原来的条"
        ),
    )


def test_an_article_out_of_order_is_named_once(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第四条
  lines: 1
  text: 甲。
- article: 第三条
  lines: 2
  text: 乙。
- article: 第五条
  lines: 3
  text: 丙。
"""
        ),
        f"{JIA}:8: article-sequence: 第三条排在第四条之后；条按编号从小到大排列；移到应在的位置，或改正编号",
    )


def test_a_branch_before_its_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第四条之一
  lines: 1
  text: 甲。
- article: 第四条
  lines: 2
  text: 乙。
"""
        ),
        (
            f"{JIA}:8: article-sequence: 第四条排在第四条之一之后；条按编号从小到大排列；"
            "移到应在的位置，或改正编号"
        ),
    )


def test_gaps_in_a_rule_held_whole(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: full
article_count:
  value: 3
  from: source
source: 001
text:
  - article: 第二条
    lines: 1
    text: 甲。
  - article: 第四条
    lines: 2
    text: 乙。
  - article: 第四条之二
    lines: 3
    text: 丙。
"""
        },
        (
            f"{JIA}:8: article-sequence: 第一个条是第二条；全文的条号连续，应是第一条；补上缺的条；"
            "来源没有时，coverage 改为 partial"
        ),
        (
            f"{JIA}:11: article-sequence: 第二条之后是第四条；全文的条号连续，应是第三条；补上缺的条；"
            "来源没有时，coverage 改为 partial"
        ),
        (
            f"{JIA}:14: article-sequence: 第四条之后是第四条之二；全文的条号连续，应是第四条之一；补上缺的条；"
            "来源没有时，coverage 改为 partial"
        ),
    )
