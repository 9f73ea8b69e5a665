"""fact-article: the article that a fact rests on exists."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_the_article_is_held_or_may_well_exist(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
issued:
  value: 2016
  from: source
  article: 2
effective:
  value: 2017
  from: found
  article: 9
article_count:
  value: 9
  from: found
source: 001
text:
  - article: 第二条
    lines: 1
    text: 甲。
"""
        },
    )


def test_the_article_is_not_in_a_rule_held_whole(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
effective:
  value: 2017
  from: found
  article: 2
coverage: full
article_count:
  value: 1
  from: found
source: 001
text:
  - article: 第一条
    lines: 1
    text: 甲。
"""
        },
        (
            f"{JIA}:5: fact-article: “effective”据第二条，本文件没有这一条；写本文件里有的条的编号；"
            "改正 article；据其他材料时不写 article，改写 from 和 note"
        ),
    )


def test_the_source_is_said_to_state_it_but_the_article_is_not_held(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
effective:
  value: 2017
  from: source
  article: 0
ended:
  article: 10
  value: 2018
  from: found
coverage: partial
article_count:
  value: 9
  from: found
source: 001
text:
  - article: 第一条
    lines: 1
    text: 甲。
"""
        },
        (
            f"{JIA}:5: fact-article: “effective”据第 0 条，本文件没有这一条；写本文件里有的条的编号；"
            "改正 article；据其他材料时不写 article，改写 from 和 note"
        ),
        (
            f"{JIA}:7: fact-article: “ended”据第十条，本文件没有这一条；写本文件里有的条的编号；改正 article；"
            "据其他材料时不写 article，改写 from 和 note"
        ),
    )


def test_the_day_of_effect_is_the_one_that_its_article_prints(tmp_path: Path) -> None:
    text = """\
title: 甲办法
effective:
  value: 2017-07-01
  from: source
  article: 1
coverage: partial
source: 001
text:
  - article: 第一条
    lines: 1
    text: 本办法自2017年7月1日起施行。
"""
    accepts(tmp_path / "a", {JIA: text})
    refuses(
        tmp_path / "b",
        {JIA: text.replace("2017-07-01", "2017-06-01")},
        f"{JIA}:3: fact-article: 施行日期写 2017-06-01，第一条写的是 2017-07-01；"
        "与所据的条相同；核对来源，改正日期或 article",
    )
