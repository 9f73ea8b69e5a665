"""Every field decides its type; each miss is reported where it stands."""

from pathlib import Path

from tests.samples import ENTRY_KEYS, JIA, KEYS, S001, S002, SITE, accepts, refuses


def test_every_type_as_it_should_be(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
short: ~
aliases: 甲
kind: 法律
issuers:
  - 甲机关
doc_number: null
issued:
  value: 2016年6月23日
  from: source
  note: |
    第一行，
    第二行。
coverage: partial
article_count:
  value: 9
  from: source
source: 001
text:
  - article: 第一条
    lines: 1-2，4、6
    open_end: 是
    text: 甲。
"""
        },
    )


def test_unknown_keys_at_every_depth(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: partial
tittle: 乙
issued:
  value: 2016
  form: source
  from: source
source: 001
text:
  - article: 第一条
    heding: 目的
    lines: 1
    text: 甲。
"""
        },
        f"{JIA}:3: unknown-key: 不认识的键“tittle”；可用的键：{KEYS}；最接近的是“title”",
        f"{JIA}:6: unknown-key: 不认识的键“form”；可用的键：value、from、article、note；最接近的是“from”",
        f"{JIA}:11: unknown-key: 不认识的键“heding”；可用的键：{ENTRY_KEYS}；最接近的是“heading”",
    )


def test_an_unknown_key_as_long_as_a_page(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "title: 甲办法\ncoverage: cited-only\n" + "x" * 200 + ": 乙\n"},
        (
            f"{JIA}:3: unknown-key: 不认识的键“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”；可用的键：{KEYS}；"
            "改正或删去"
        ),
    )


def test_missing_fields_of_every_file(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            SITE: "subtitle: 样例\n",
            S001: "title:\nkind: 全文\n",
            S002: "condition: sound\n",
            JIA: "short: 甲\n",
            "data/retired/bing.yml": "to: null\n",
        },
        f"{JIA}:1: missing-field: 缺“title”；必须写“title: …”；补写；样例见编辑指南",
        f"{JIA}:1: missing-field: 缺“coverage”；必须写“coverage: …”；补写；样例见编辑指南",
        "data/retired/bing.yml:1: missing-field: 缺“reason”；必须写“reason: …”；补写；样例见编辑指南",
        f"{SITE}:1: missing-field: 缺“title”；必须写“title: …”；补写；样例见编辑指南",
        f"{SITE}:1: missing-field: 缺“data_date”；必须写“data_date: …”；补写；样例见编辑指南",
        f"{S001}:1: missing-field: 缺“title”；必须写“title: …”；补写；样例见编辑指南",
        f"{S001}:1: missing-field: 缺“condition”；必须写“condition: …”；补写；样例见编辑指南",
        f"{S002}:1: missing-field: 缺“title”；必须写“title: …”；补写；样例见编辑指南",
        f"{S002}:1: missing-field: 缺“kind”；必须写“kind: …”；补写；样例见编辑指南",
    )


def test_lists_and_tables_where_words_should_be_and_the_other_way_round(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: [甲办法]
short:
  甲: 乙
aliases:
  - 甲
  - 乙: 丙
  -
issued: 2016-06-23
coverage: partial
source: 001
text:
  - 第一条
passages: 甲
"""
        },
        f"{JIA}:1: wrong-type: “title”是列表或表；应是文字；改正；样例见编辑指南",
        f"{JIA}:2: wrong-type: “short”是列表或表；应是文字；改正；样例见编辑指南",
        f"{JIA}:6: wrong-type: “aliases”里的这一条不是一行文字；一行一个“- 文字”；改正；样例见编辑指南",
        f"{JIA}:7: wrong-type: “aliases”里的这一条不是一行文字；一行一个“- 文字”；改正；样例见编辑指南",
        (
            f"{JIA}:8: wrong-type: “issued”不是表；应是“键: 值”的表，键有：value、from、article、note；改正；"
            "样例见编辑指南"
        ),
        f"{JIA}:12: wrong-type: “text”里的这一条不是表；“- 键: 值”，键有：{ENTRY_KEYS}；与样例对照",
        f"{JIA}:13: wrong-type: “passages”不是列表；应是一条一个“- ”；改正；样例见编辑指南",
    )


def test_several_lines_where_one_should_be(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: |
  甲办法
  试行
aliases:
  - |
    甲
    乙
coverage: cited-only
"""
        },
        f"{JIA}:1: wrong-type: “title”是多行文字；应是一行文字；改正；样例见编辑指南",
        f"{JIA}:5: wrong-type: “aliases”里的这一条不是一行文字；一行一个“- 文字”；改正；样例见编辑指南",
    )


def test_numbers_choices_and_flags_that_are_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
kind: 法津
coverage: fully
article_count:
  value: 十九
  from: sauce
source: 001
text:
  - article: 第一条
    lines: 1
    total: ２
    open_end: no
    text: 甲。
"""
        },
        (
            f"{JIA}:2: wrong-type: “kind”是“法津”；"
            "应是其中之一：党内法规、法律、行政法规、地方性法规、规章、规范性文件；最接近的是“法律”"
        ),
        (
            f"{JIA}:3: wrong-type: “coverage”是“fully”；"
            "应是其中之一：full、partial、quoted、press、cited-only；最接近的是“full”"
        ),
        f"{JIA}:5: wrong-type: “value”是“十九”；应是整数；改正；样例见编辑指南",
        (
            f"{JIA}:6: wrong-type: “from”是“sauce”；应是其中之一：source、found、derived、memory；"
            "最接近的是“source”"
        ),
        f"{JIA}:11: wrong-type: “total”是“２”；应是整数；改正；样例见编辑指南",
        f"{JIA}:12: wrong-type: “open_end”是“no”；应是true 或 false；改正；样例见编辑指南",
    )
