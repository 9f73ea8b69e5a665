"""The page of an instrument: facts and what they rest on, the text, what is lost, what is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.derive.book import Book
from macros.render import instrument
from tests.markup import Markup

Page = Callable[[str], Markup]


@pytest.fixture
def page(instrument_of: Page) -> Markup:
    return instrument_of("yang-2020")


def test_head_has_title_and_note_below_it(page: Markup) -> None:
    assert page.one("h1").text == "某省样例办法"
    assert page.one("p", "ref-tizhu").text == "（某省印发）"


def test_facts_say_what_is_unknown_and_what_is_to_be_checked(page: Markup) -> None:
    assert page.one("dl", "ref-facts").text == (
        "制定机关某省样例委员会（据编目资料）文号某办发〔2020〕1号 尚未查证印发、公布没写日期"
        "施行2020-05-01（第一条）效力≈推定现行地区某省"
        "文本…9 条：有原文 5，文字不全 1，没有原文 3　出处　依据　缺什么、改了什么"
    )


def test_each_fact_tells_on_what_it_rests(page: Markup) -> None:
    rows = [row.text for row in page.all("tr") if row.text]
    assert "文号某办发〔2020〕1号 尚未查证尚未查证，还没有可靠的来源尚未查证，待查印本。" in rows
    assert "施行2020-05-01（第一条）来源所载" in rows
    assert "效力推定现行据所载推算推定。" in rows
    assert "印发、公布没写日期资料没写" in rows


def test_text_stands_by_chapter_with_a_place_for_every_article(page: Markup) -> None:
    assert [(h.attributes["id"], h.text) for h in page.all("h2", "ref-chap")] == [
        ("c1", "第一章总则"),
        ("c2", "第二章附则"),
    ]
    ids = {element.attributes.get("id") for element in page.elements}
    assert {f"a{n}" for n in range(1, 9)} <= ids
    assert {"a1-p1", "a1-p1-i2-s1", "a2-p1-i1", "a3-p2"} <= ids
    assert page.by_id("a1-p1-i2").attributes["data-cite"] == "《某省样例办法》第一条第一款第二项"


def test_every_article_has_a_link_that_opens_its_tool(page: Markup) -> None:
    cites = {e.attributes["id"] for e in page.elements if "data-cite" in e.attributes}
    opened = {
        a.attributes["href"][1:] for a in page.all("a", "ref-ino") + page.all("a", "ref-addr")
    }
    only_paragraphs = {"a2-p1", "a7-p1", "a8-p1"}  # of the fourth the number of 款 is unknown
    assert cites - opened == only_paragraphs


def test_notes_lead_to_the_article_page(page: Markup) -> None:
    assert {a.attributes["href"] for a in page.all("a", "ap-n")} >= {"3.html#ap1", "7.html#ap1"}
    assert not any("id" in a.attributes for a in page.all("a", "ap-n"))


def test_lost_articles_are_one_block_with_a_link_each(page: Markup) -> None:
    lost, unheld = page.all(css="ref-lostrange")
    assert lost.text == "第五条至第六条　□没有原文　第五条、第六条"
    assert page.by_id("a6").attributes["href"] == "6.html"
    assert unheld.text == "第九条　□没有原文"


def test_scraps_are_shown_with_the_reason(page: Markup) -> None:
    assert page.one(css="ref-scraps").text.endswith(
        "本报讯来源 001，第 30 行，在第八条之后不是条文。"
    )


def test_a_press_item_is_quoted_and_has_no_articles(instrument_of: Page) -> None:
    page = instrument_of("bao")
    assert page.one("blockquote").text == "记者获悉此事。"
    assert "来源 002，第 5-6 行" in page.text
    assert page.all(css="ref-art") == []
    assert "资料没写" not in page.one("dl", "ref-facts").text.replace("制定机关资料没写", "")


def test_what_is_only_cited_says_so(instrument_of: Page) -> None:
    page = instrument_of("cun")
    assert "只有名目，没有文本。" in page.one(css="ref-panel--lost").text
    assert "没有来源收录它的文字。" in page.text


def test_page_keys_for_the_theme(book: Book) -> None:
    meta = instrument.meta(book, "yang-2020")
    assert (meta["ref_title"], meta["ref_navtitle"]) == ("某省样例办法", "样例办法")
    assert meta["navnote"] == "9 条"
    assert [n["url"] for n in meta["ref_index"][0]["numbers"]] == ["#a1", "#a2"]
    assert instrument.meta(book, "bao")["navnote"] == "报道"
    assert instrument.meta(book, "cun")["ref_nav"] == "cited.md"
