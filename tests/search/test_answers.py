"""What the box answers to an address, at the edges of what is held: the scripts over an invented corpus."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.derive.book import Book
from macros.search import LOOKUP, TEXT, files, sections
from tests.samples import Files, sound
from tests.search.scripts import Call

FOLDER = "data/instruments/national/"
NEW = """\
title: 甲办法
work: jia
issued: {value: 2016-01-01, from: source}
effective: {value: 2016-03-01, from: source}
status: {value: in-force, from: found}
article_count: {value: 9, from: found}
coverage: partial
source: 001
text:
  - article: 第一条
    lines: 1-2
    total: 3
    text: |
      {……|1}
      又一款。
    emendations: [{mark: 1, by: editor, basis: 来源脱去。}]
  - article: 第二条
    lines: 1
    text: |
      {……|1}
    emendations: [{mark: 1, by: editor, basis: 来源脱去。}]
  - article: 第三条
    lines: 1-3
    total: 1
    text: |
      有下列情形之一的：
      （一）推诿；
      （二）拖延{……|1}
    emendations: [{mark: 1, by: editor, basis: 样例。}]
  - article: 第四条
    lines: 4-6
    total: 1
    text: |
      有下列情形之一的：
      （一）推诿{……|1}；
      （二）拖延。
    emendations: [{mark: 1, by: editor, basis: 样例。}]
  - article: 第五条
    lines: 7-8
    total: 2
    text: |
      一款。
      又一款。
  - article: 第七条
    lines: 9-16
    total: 2
    text: |
      有下列情形之一的：
      （一）敷衍的；
      （二）其他：
      1.推诿；
      2.隐瞒。
      下列规定适用：
      1.其一；
      2.其二。
  - article: 第八条
    known: {from: memory, note: 尚未查证。}
"""
OLD = """\
title: 甲办法（2010年）
work: jia
effective: {value: 2010-01-01, from: found}
ended: {value: 2016-03-01, from: found}
status: {value: not-in-force, from: found}
coverage: cited-only
text:
  - article: 第五条
    known: {from: found}
    correspondences: [jia-2016/4]
  - article: 第六条
    known: {from: derived, note: 推算。}
    correspondences: [jia-2016/8]
"""
OTHER = """\
title: 乙条例
work: yi
issued: {value: 3月5日, from: source}
status: {value: in-force, from: found}
coverage: partial
source: 001
text:
  - article: 第五条
    lines: 9
    text: 乙款。
"""
TREE: Files = {
    f"{FOLDER}jia-2016.yml": NEW,
    f"{FOLDER}jia-2010.yml": OLD,
    f"{FOLDER}yi.yml": OTHER,
    "data/site.yml": "title: 样例\ndata_date: 2026-01-02\norder: [jia-2016, yi, jia-2010]\n",
}

ENGINE = """(table, texts) => {
  window.engine = ref.search.engine(table);
  engine.take(texts);
}"""


def data(script: str) -> Any:
    """What a data file hands over."""
    return json.loads(script.partition(",")[2].removesuffix(");\n"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The data files of this corpus."""
    book = Book.of(sound(tmp_path_factory.mktemp("answers"), TREE))
    return files(book, {section.page for section in sections(book.index)})


@pytest.fixture(scope="module")
def box(call: Call, made: dict[str, str]) -> Call:
    """The scripts that have them."""
    call(ENGINE, data(made[LOOKUP]), data(made[TEXT]))
    return call


def answer(box: Call, query: str) -> dict[str, Any]:
    """What is said, and the addresses by group."""
    given = box("query => engine.answer(query)", query)
    groups = {group["label"]: [hit["url"] for hit in group["hits"]] for group in given["groups"]}
    return {"help": "；".join(given["help"])} | groups


def metas(box: Call, query: str) -> list[str]:
    """The small print of every hit."""
    given = box("query => engine.answer(query)", query)
    return [hit["meta"] for group in given["groups"] for hit in group["hits"]]


def signs(box: Call, query: str) -> list[str | None]:
    """The state of every hit, where it is not sound."""
    given = box("query => engine.answer(query)", query)
    hits = [hit for group in given["groups"] for hit in group["hits"]]
    return [hit["sign"] and hit["sign"]["label"] for hit in hits]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("甲办法3(3)", "现有文本里没有甲办法第三条第三项，该处文字不全"),
        ("甲办法1(1)", "现有文本里没有甲办法第一条第一项，该处文字不全"),
        ("甲办法4(3)", "没有甲办法第四条第三项，只有 2 项"),
        ("甲办法5(1)", "没有甲办法第五条第一项，该处不分项"),
        ("甲办法5.3", "甲办法第五条只有 2 款，没有第三款"),
        ("甲办法1.3", "现有文本里没有甲办法第一条第三款"),
        ("甲办法1.4", "甲办法第一条只有 3 款，没有第四款"),
        ("甲办法3第2款", "甲办法第三条只有 1 款，没有第二款"),
        ("甲办法6", "甲办法第六条：本站没有原文（残缺本）"),
        ("甲办法9", "甲办法第九条：本站没有原文（残缺本）"),
        ("甲办法10", "甲办法共 9 条，没有第十条"),
        ("甲办法7(2)3目", "现有文本里没有甲办法第七条第二项第三目"),
        ("甲办法第七条第二款第一项", "没有甲办法第七条第二款第一项，该处不分项"),
        ("3(3)", "收录的条文里没有第三条第三项"),
    ],
)
def test_what_is_not_there_is_told_from_what_may_be_lost(box: Call, query: str, said: str) -> None:
    given = answer(box, query)
    assert given["help"] == said
    assert "直达" not in given
    assert "条文" not in given


@pytest.mark.parametrize(
    ("query", "url"),
    [
        ("甲办法3(2)", "jia-2016/3.html#p1-i2"),
        ("甲办法7(2)", "jia-2016/7.html#p1-i2"),
        ("甲办法7(2)2目", "jia-2016/7.html#p1-i2-s2"),
        ("甲办法第七条第二款第1目", "jia-2016/7.html#p2-s1"),
    ],
)
def test_what_is_there_is_led_to(box: Call, query: str, url: str) -> None:
    given = answer(box, query)
    assert given["直达"] == [url]
    assert given["help"] == ""


@pytest.mark.parametrize(("slug", "label"), [("8", "第八条"), ("2", "第二条")])
def test_places_in_an_article_without_its_text_are_not_denied(
    box: Call, slug: str, label: str
) -> None:
    given = answer(box, f"甲办法{slug}第二款")
    assert given["直达"] == [f"jia-2016/{slug}.html"]
    assert given["help"] == f"没有甲办法{label}的原文，不能确定其中的款、项"


def test_an_article_without_its_text_is_found_by_no_words(made: dict[str, str]) -> None:
    units = {record[1]: record[4] for record in data(made[TEXT]) if record[0] == 0}
    assert units["jia-2016/2.html"] == []
    assert len(units["jia-2016/1.html"]) == 2


def test_the_only_paragraph_of_an_article_comes_behind_its_item(box: Call) -> None:
    assert answer(box, "甲办法4-2")["直达"] == ["jia-2016/4.html#p1-i2"]
    assert answer(box, "甲办法4-1")["直达"] == ["jia-2016/4.html#p1-i1", "jia-2016/4.html#p1"]


def test_a_bare_number_is_answered_by_the_rules_in_force_first(box: Call) -> None:
    assert answer(box, "5") == {
        "help": "",
        "条文": ["jia-2016/5.html", "yi/5.html"],
        "旧版": ["jia-2010/5.html"],
        "现行版": ["jia-2016/4.html"],
    }


def test_an_old_version_leads_to_the_counterpart_and_says_where_that_is_not_verified(
    box: Call,
) -> None:
    assert answer(box, "甲办法2010第5条")["现行版"] == ["jia-2016/4.html"]
    assert "与甲办法（2010年）第五条对应" in metas(box, "甲办法2010第5条")
    assert answer(box, "甲办法2010第6条")["现行版"] == ["jia-2016/8.html"]
    assert "与甲办法（2010年）第六条对应（尚未查证）" in metas(box, "甲办法2010第6条")


def test_the_same_number_of_an_old_version_says_that_it_may_be_another_provision(box: Call) -> None:
    assert answer(box, "甲办法5")["旧版"] == ["jia-2010/5.html"]
    assert "同一条号，未必是同一规定" in metas(box, "甲办法5")


def test_what_a_source_does_not_hold_is_told_from_what_it_lost(box: Call) -> None:
    assert signs(box, "甲办法2010第5条")[0] == "没有原文"
    assert signs(box, "甲办法8") == ["没有原文", "没有原文"]


def test_a_year_of_which_no_text_is_held_is_said(box: Call) -> None:
    assert answer(box, "甲办法2005第5条")["help"] == "没有收录 2005 年的文本"


def test_years_are_those_of_dates_whose_year_is_known(made: dict[str, str]) -> None:
    assert [rule["years"] for rule in data(made[LOOKUP])["rules"]] == [["2016"], [], ["2010"]]


def test_the_shape_of_an_article_tells_where_a_list_may_go_on(made: dict[str, str]) -> None:
    rule, *_ = data(made[LOOKUP])["rules"]
    shapes = {entry[0]: entry[5] for entry in rule["articles"]}
    assert shapes == {
        "1": [[1, 0, 0], [2, 0, 1]],
        "2": [],
        "3": [[1, 2, 0]],
        "4": [[1, 2, 1]],
        "5": [[1, 0, 1], [2, 0, 1]],
        "7": [[1, 2, 1, {"2": 2}], [2, 0, 1, {"0": 2}]],
        "8": [],
    }
