"""article-count: the stated number of articles agrees with those held."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_a_count_above_the_articles_of_a_part(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
article_count:
  value: 20
  from: source
source: 001
text:
  - article: 第二十条
    lines: 1
    text: 甲。
"""
        },
    )


def test_a_count_that_a_rule_held_whole_contradicts(tmp_path: Path) -> None:
    refuses(
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
  - article: 第一条
    lines: 1
    text: 甲。
"""
        },
        f"{JIA}:4: article-count: 条数写 2，收有 1 条；条数是 1；核对来源，补上缺的条或改正条数",
    )


def test_a_count_below_the_number_of_a_held_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
article_count:
  from: source
  value: 19
source: 001
text:
  - article: 第二十条
    lines: 1
    text: 甲。
"""
        },
        f"{JIA}:5: article-count: 条数写 19，收有 1 条；条数不少于 20；核对来源，补上缺的条或改正条数",
    )
