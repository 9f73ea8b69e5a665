"""Dates, lines and facts of the data, each miss reported where it stands."""

from pathlib import Path

from tests.samples import JIA, SITE, refuses


def test_impossible_dates(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: """\
title: 样例
data_date: 2026-02-30
""",
            JIA: """\
title: 甲办法
coverage: cited-only
issued:
  from: source
  value: 2016-13
published:
  value: 2月30日
  from: source
effective:
  value: 36.10
  from: source
ended:
  value: 1066
  from: source
""",
        },
        (
            f"{JIA}:5: date: “2016-13”不是日期；2017、2017-06、2017-06-22，或失年份的 3月5日；改成实有的日子；"
            "不知道时写 null"
        ),
        (
            f"{JIA}:7: date: “2月30日”不是日期；2017、2017-06、2017-06-22，或失年份的 3月5日；改成实有的日子；"
            "不知道时写 null"
        ),
        (
            f"{JIA}:10: date: “36.10”不是日期；2017、2017-06、2017-06-22，或失年份的 3月5日；改成实有的日子；"
            "不知道时写 null"
        ),
        (
            f"{JIA}:13: date: “1066”不是日期；2017、2017-06、2017-06-22，或失年份的 3月5日；改成实有的日子；"
            "不知道时写 null"
        ),
        (
            f"{SITE}:2: date: “2026-02-30”不是日期；2017、2017-06、2017-06-22，或失年份的 3月5日；"
            "改成实有的日子；不知道时写 null"
        ),
    )


def test_a_data_date_without_its_day(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: """\
title: 样例
data_date: 2026-02
"""
        },
        f"{SITE}:2: date: “2026-02”不到日；数据日期写到日，如 2026-11-20；补写月、日",
    )


def test_lines_that_are_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: press
source: 001
passages:
  - text: 甲。
    lines: 9-7
  - text: 乙。
    lines: 0
  - text: 丙。
    lines: 1-3, 3
  - text: 丁。
    lines: 一
  - text: 戊。
    lines: 1,
  - text: 己。
"""
        },
        f"{JIA}:6: lines: “9-7”不是行号；51-65 或 51-65, 70；从小到大写行号",
        f"{JIA}:8: lines: “0”不是行号；51-65 或 51-65, 70；从小到大写行号",
        f"{JIA}:10: lines: “1-3, 3”不是行号；51-65 或 51-65, 70；从小到大写行号",
        f"{JIA}:12: lines: “一”不是行号；51-65 或 51-65, 70；从小到大写行号",
        f"{JIA}:14: lines: “1,”不是行号；51-65 或 51-65, 70；从小到大写行号",
        f"{JIA}:15: missing-field: 缺“lines”；必须写“lines: …”；补写；样例见编辑指南",
    )


def test_lines_of_no_source(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
text:
  - chapter: 第一章 总则
    lines: 1
  - article: 第一条
    lines: 2
    text: 甲。
imprint:
  text: 甲机关印发
  lines: 3
"""
        },
        f"{JIA}:4: missing-field: 缺“source”；必须写“source: …”；补写；样例见编辑指南",
        f"{JIA}:6: missing-field: 缺“source”；必须写“source: …”；补写；样例见编辑指南",
        f"{JIA}:10: missing-field: 缺“source”；必须写“source: …”；补写；样例见编辑指南",
    )


def test_facts_without_provenance(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
issued:
  value: 2016
status:
  value: in-force
article_count:
  value: 9
effective:
  value: null
coverage: cited-only
"""
        },
        (
            f"{JIA}:2: provenance: “issued”没有写来历；"
            "from: source（来源所载）、found（见于公开文本）、derived（推算）或 memory（没有来源可据）；补写 from"
        ),
        (
            f"{JIA}:4: provenance: “status”没有写来历；"
            "from: source（来源所载）、found（见于公开文本）、derived（推算）或 memory（没有来源可据）；补写 from"
        ),
        (
            f"{JIA}:6: provenance: “article_count”没有写来历；"
            "from: source（来源所载）、found（见于公开文本）、derived（推算）或 memory（没有来源可据）；补写 from"
        ),
    )


def test_scraps_without_reason_and_passages_without_text(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: press
source: 001
passages:
  - lines: 1
scraps:
  - text: 编者按。
    lines: 2
"""
        },
        f"{JIA}:5: missing-field: 缺“text”；必须写“text: …”；补写；样例见编辑指南",
        f"{JIA}:7: missing-field: 缺“reason”；必须写“reason: …”；补写；样例见编辑指南",
    )
