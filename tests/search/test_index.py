"""The data of search: made from the corpus given, one function a kind of record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.checks import check
from macros.derive.book import Book
from macros.derive.names import of_instrument, pinyin
from macros.search import LOOKUP, TEXT, files, prose, sections, version
from macros.search.fold import folding
from macros.search.record import ResultKind
from tests.markdown_of_site import site_markdown
from tests.samples import Files, plant, sound

RULE = """\
title: 甲省信访工作责任制实施细则
aliases:
  - 甲省
region: 甲省
coverage: partial
status: {value: not-in-force, from: source, note: 样例。}
source: 001
text:
  - chapter: 第一章 总则
    lines: 1
  - article: 第三条
    heading: 样例条旨
    summary: 概括的话。
    lines: 2-4
    total: 1
    text: |
      有{++下列++|1}情形之一的：
      （一）推诿{……|2}；
      （二）拖延。
    emendations:
      - mark: 1
        by: editor
        certainty: conjecture
        basis: 样例。
      - mark: 2
        by: editor
        basis: 样例。
  - article: 第三条之一
    lines: 5
    text: |
      一款。
      又一款。
"""
ODD = """"));alert(1)//\\</script>'&。"""
TREE: Files = {"data/instruments/provincial/jia-2016.yml": RULE}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    corpus = sound(tmp_path_factory.mktemp("search"), TREE)
    return Book.of(corpus)


@pytest.fixture(scope="module")
def made(book: Book) -> dict[str, str]:
    return files(book, {section.url for section in sections(book.index)})


def data(script: str) -> Any:
    """What a data file hands over."""
    inner = script.removeprefix("ref.search.take(").removesuffix(");\n")
    return json.loads(inner.partition(",")[2])


def test_an_article_has_its_units_with_label_and_state(made: dict[str, str]) -> None:
    article = next(record for record in data(made[TEXT]) if record[1] == "jia-2016/3.html")
    assert article == [
        0,
        "jia-2016/3.html",
        "",
        "",
        [
            ["有〔下列〕情形之一的：", "p1", "", "emended"],
            ["推诿〔……〕；", "p1-i1", "（一）", "partial"],
            ["拖延。", "p1-i2", "（二）"],
            ["概括的话。", "", "提要", "complete", 1],
        ],
    ]


def test_the_table_tells_the_shape_of_articles(made: dict[str, str]) -> None:
    (rule,) = data(made[LOOKUP])["rules"]
    assert rule["articles"] == [
        ["3", 5, "样例条旨", 1, 1, [[1, 2, 1]]],
        ["3-1", 1, "", 1, 2, [[1, 0, 1], [2, 0, 1]]],
    ]
    assert rule["chapters"] == {"1": "第一章 总则"}
    assert rule["old"] == 1


def test_names_follow_from_title_alias_and_region(book: Book) -> None:
    (rule,) = book.corpus.instruments
    expected = {"甲省信访工作责任制实施细则", "甲信访工作责任制实施细则", "甲省", "甲", "甲省细则"}
    assert expected | {"甲实施细则", "甲细则"} <= set(of_instrument(rule))


def test_a_chapter_is_found_by_number_title_and_rule(book: Book) -> None:
    (record,) = [record for record in sections(book.index) if record.kind is ResultKind.CHAPTER]
    assert (record.url, record.title) == ("jia-2016/index.html#c1", "第一章 总则")
    assert record.meta == "甲省信访工作责任制实施细则　第三条至第三条之一"
    assert {"第一章", "总则", "甲省细则第一章", "甲省总则"} <= set(record.names)


def test_a_chapter_has_no_pinyin(book: Book) -> None:
    kinds = list(ResultKind)
    packed = {
        kinds[record[0]]: record for record in data(files(book, {"jia-2016/index.html"})[TEXT])
    }
    assert not [name for name in packed[ResultKind.CHAPTER][5] if name.isascii()]


def test_a_hand_written_page_is_found_by_the_blocks_under_its_headings() -> None:
    page = "---\ntitle: 样例页\n---\n# 样例页\n\n引言。\n\n## Part {#part}\n\n{{ macro() }}\n\n- 一{{ x }}二\n"
    (record,) = prose.sections({"sample.html": prose.written("sample.html", page, site_markdown())})
    assert (record.kind, record.url, record.title) == (ResultKind.PAGE, "sample.html", "样例页")
    assert [(unit.text, unit.anchor, unit.own) for unit in record.units] == [
        ("引言。", "", True),
        ("Part", "part", True),
        ("一二", "part", True),
    ]
    hidden = page.replace("title: 样例页\n", "title: 样例页\nsearch: {exclude: true}\n", 1)
    assert (
        next(
            prose.sections({"sample.html": prose.written("sample.html", hidden, site_markdown())})
        ).units
        == ()
    )


def test_pinyin_is_by_phrase_and_has_initials_and_full() -> None:
    assert pinyin(["重庆市", "调查"]) == ("cqs", "chongqingshi", "dc", "diaocha")
    assert pinyin(["渝", "（2018年）"]) == ()


def test_folding_knows_the_traditional_forms_of_what_occurs() -> None:
    fold = folding(["访责"])
    assert fold("訪責執") == "访责執"
    assert fold("ＡＢ　１２\u200b〔x〕") == "ab12x"


def test_kinds_come_in_their_order(book: Book) -> None:
    order = [list(ResultKind).index(record.kind) for record in sections(book.index)]
    assert order == sorted(order)


def test_a_record_without_a_page_is_not_led_to(book: Book) -> None:
    assert data(files(book, set())[TEXT]) == []
    assert data(files(book, {"jia-2016/3.html"})[TEXT])[0][1] == "jia-2016/3.html"


def test_the_version_follows_the_data(book: Book, made: dict[str, str]) -> None:
    assert version(made) == version(files(book, {s.url for s in sections(book.index)}))
    assert version(made) != version(files(book, set()))


def test_text_in_data_stays_data(tmp_path: Path) -> None:
    odd = RULE.replace("拖延。", ODD)
    odd_book, _ = check(plant(tmp_path, {"data/instruments/provincial/jia-2016.yml": odd}))
    script = files(odd_book, {"jia-2016/3.html"})[TEXT]
    assert data(script)[0][4][2][0] == ODD
    assert script.count("\n") == 1
