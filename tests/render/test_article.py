"""The page of an article: places, citations, marks, states, and what bears on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.model import Status
from macros.render import article
from macros.say.links import relative_to
from macros.say.signs import CAVEATS
from tests.markup import Markup
from tests.render.sample import SAMPLE, YANG, make

Page = Callable[[str], Markup]


def test_every_place_has_its_anchor_and_its_citation(article_of: Page) -> None:
    rows = article_of("1").all(css="ref-row")
    assert [(row.attributes["id"], row.attributes["data-cite"]) for row in rows] == [
        ("p1", "《某省样例办法》第一条第一款"),
        ("p1-i1", "《某省样例办法》第一条第一款第一项"),
        ("p1-i2", "《某省样例办法》第一条第一款第二项"),
        ("p1-i2-s1", "《某省样例办法》第一条第一款第二项第一目"),
        ("p1-i2-s2", "《某省样例办法》第一条第一款第二项第二目"),
        ("p2", "《某省样例办法》第一条第二款"),
    ]


def test_the_paragraph_is_not_named_where_the_article_has_one(article_of: Page) -> None:
    page = article_of("2")
    assert page.by_id("p1-i1").attributes["data-cite"] == "《某省样例办法》第二条第一项"
    assert page.all("a", "ref-addr") == []
    assert [a.text for a in page.all("a", "ref-ino")] == ["（一）"]


def test_every_copied_place_but_the_only_paragraph_has_a_link_that_opens_its_tool(
    article_of: Page,
) -> None:
    page = article_of("1")
    links = page.all("a", "ref-addr") + page.all("a", "ref-ino")
    assert sorted(link.attributes["href"] for link in links) == sorted(
        f"#{row.attributes['id']}" for row in page.all(css="ref-row")
    )
    assert [link.text for link in page.all("a", "ref-addr")] == ["第一款", "第二款"]


def test_head_shows_label_caption_and_the_way_on(article_of: Page) -> None:
    page = article_of("2")
    assert page.one("h1").text == "第二条"
    previous, following = page.one(css="ref-step"), page.one(css="ref-pager")
    assert previous.text == "← 第一条第三条 →"
    assert following.text == "上一条第一条　目的下一条第三条"
    assert article_of("1").one(css="ref-caption").text == "目的"
    assert [a.attributes["href"] for a in page.all("a", rel="next")] == ["3.html", "3.html"]


def test_marks_leave_the_reading_text_clean(article_of: Page) -> None:
    page = article_of("3")
    found = {name: [e.text for e in page.all(css=f"ap-{name}")] for name in ("add", "gap", "doubt")}
    assert found == {
        "add": ["补", "正", "字"],
        "gap": ["〔……〕", "〔……〕"],
        "doubt": ["疑", "字"],
    }
    assert [e.text for e in page.all("del", "ap-del")] == ["删", "字"]
    titles = [e.attributes["title"] for e in page.all(css="ap-add")[:2]]
    assert titles == ["原印缺字，编者补", "原印作“误”"]
    assert "误" not in page.by_id("text").text


def test_note_numbers_lead_to_the_apparatus_and_back(article_of: Page) -> None:
    page = article_of("3")
    numbers = page.all("a", "ap-n")
    assert [n.attributes["href"] for n in numbers] == [f"#ap{n}" for n in range(1, 7)]
    assert [n.attributes["id"] for n in numbers] == [f"ref{n}" for n in range(1, 7)]
    back = [a for a in page.all("a") if a.attributes.get("href", "").startswith("#ref")]
    assert [a.attributes["href"] for a in back] == [f"#ref{n}" for n in range(1, 7)]


def test_apparatus_says_what_is_printed_what_is_read_and_why(article_of: Page) -> None:
    page = article_of("3")
    rows = [page.by_id(f"ap{n}").text for n in range(1, 7)]
    assert rows == [
        "1第一款前中删后误末疑前补中后正末疑尾第二条有。有据编者",
        "2第一款前中删后误末疑尾前补中后正末疑尾衍文。推断补字编者",
        "3第一款前中删后误末疑尾前补中后正末疑尾形近。有据编者",
        "4第一款前中删后误末疑尾（照录）看不懂。存疑编者",
        "5第一款删后误末疑尾中后正末疑尾〔……〕纸破了。缺编者",
        "6整行不入正文广告一行（不入正文）不是条文。推断补字编者",
    ]


def test_the_source_stands_as_it_is_printed(article_of: Page) -> None:
    page = article_of("3")
    fold = next(f for f in page.all("details", "ref-fold") if f.text.startswith("来源原样"))
    assert fold.text == "来源原样（来源 001，第 14 行）前中删后误末疑尾。全好的一款。广告一行"


def test_variants_name_the_source_and_the_loss(article_of: Page) -> None:
    page = article_of("3")
    assert "002第一款缺字（脱）脱去整款。" in page.one(css="ref-var").text
    assert "来源 002 缺字 1" in [summary.text for summary in page.all("summary")]


def test_a_place_whose_text_is_not_certain_warns_when_copied(article_of: Page) -> None:
    page = article_of("3")
    assert page.by_id("text").attributes["data-warn"] in CAVEATS.values()
    assert page.by_id("p1").attributes["data-warn"] in CAVEATS.values()
    assert page.by_id("p2").attributes["data-warn"] == CAVEATS[Status.COMPLETE]
    assert article_of("1").by_id("text").attributes["data-warn"] == CAVEATS[Status.COMPLETE]


def test_a_lost_place_warns_and_has_no_text_to_copy(tmp_path: Path) -> None:
    held = "      （一）唯一的项。\n"
    lost = "      （一）还有的项；\n      （二）{……|1}\n    emendations: [{mark: 1, basis: 纸破了。}]\n"
    book = make(tmp_path, SAMPLE | {YANG: str(SAMPLE[YANG]).replace(held, lost)})
    page = Markup(article.page(book, relative_to("yang-2020/2.html"), "yang-2020/2"))
    gone = page.by_id("p1-i2").attributes
    assert gone["data-warn"] == "〔本站没有这里的原文，引用前请核对正式文本〕"
    assert gone["data-text"] == ""
    assert page.by_id("p1-i1").attributes["data-warn"] == CAVEATS[Status.COMPLETE]
    assert "data-text" not in page.by_id("p1-i1").attributes
    assert page.by_id("p1").attributes["data-warn"] in CAVEATS.values()
    assert "data-text" not in page.by_id("p1").attributes


def test_the_number_of_a_lost_article_is_copied_with_a_warning(article_of: Page) -> None:
    tools = article_of("5").one(css="ref-tools").attributes
    assert tools["data-warn"] == "〔本站没有这里的原文，引用前请核对正式文本〕"


def test_states_are_shown_in_words_and_sign_where_they_differ(article_of: Page) -> None:
    page = article_of("3")
    trust = page.one(css="ref-trust").text
    assert trust.startswith("第一款△引用前核对补改了")
    assert "第二款△引用前核对据转载，没有与公开文本逐字核对" in trust
    margins = [m.text for m in page.all(css="ref-m")]
    assert margins == ["第一款…文字不全", "第二款"]


def test_a_text_from_a_damaged_source_alone_says_so(article_of: Page) -> None:
    page = article_of("4")
    assert page.one(css="ref-trust").text == "全条△引用前核对只见于一份有残缺的转载，没有核对过"
    assert page.by_id("p1").attributes["data-warn"] in CAVEATS.values()
    assert "来源 002（有残缺），第 3 行" in page.one(css="ref-defs").text


def test_moved_words_are_read_in_one_place_and_explained_in_both(article_of: Page) -> None:
    away, here = article_of("7"), article_of("8")
    assert away.by_id("text").text == "1留下的话。◆有改动"
    assert here.by_id("text").text == "原有的话移走的话1。◆有补字"
    assert "移往第八条" in away.by_id("ap1").text
    assert "移自第七条" in here.by_id("ap1").text


def test_a_missing_article_shows_a_gist_that_is_not_its_text(article_of: Page) -> None:
    page = article_of("5")
    assert page.one(css="ref-panel--lost").text.startswith("没有本条的原文。")
    assert page.one(css="ref-gist").text.startswith("提要（非原文）讲期限。")
    assert "本条共 2 款" in page.one(css="ref-gist").text
    assert page.all(css="ref-row") == []
    assert [b.text for b in page.all("button")] == ["复制条号", "复制链接"]
    assert "第五条至第六条连续二条没有原文" in page.text
    cells = [
        (c.text, c.attributes.get("aria-current"))
        for c in page.all("li")
        if "is-" in str(c.classes)
    ]
    assert cells == [
        ("3… 文字不全", None),
        ("4△ 待核对", None),
        ("5□ 没有原文", "true"),
        ("6□ 没有原文", None),
        ("7◆ 有补字", None),
        ("8◆ 有补字", None),
    ]


def test_sections_say_nothing_where_there_is_nothing(article_of: Page) -> None:
    assert [h.text for h in article_of("2").all("h2")] == ["出处", "所属文件"]
    assert [h.attributes["id"] for h in article_of("3").all("h2")] == [
        "apparatus",
        "variants",
        "origin",
        "instrument",
    ]


def test_every_section_is_folded_to_a_line(article_of: Page) -> None:
    page = article_of("3")
    parts = page.all("details", "ref-part")
    assert len(parts) == len(page.all("h2"))
    assert not any("open" in part.attributes for part in parts)


def test_facts_that_rest_on_memory_are_marked(article_of: Page) -> None:
    chip = article_of("1").one("span", "st--check")
    assert (chip.text, chip.attributes["title"]) == ("尚未查证", "尚未查证，待查印本。")


def test_page_keys_for_the_theme(book: Book) -> None:
    meta = article.meta(book, "yang-2020/3")
    assert meta["ref_title"] == "某省样例办法 第三条"
    assert meta["ref_nav"] == "yang-2020/index.md"
    assert meta["path"] == [
        {"title": "查条文", "url": "index.html"},
        {"title": "样例办法", "url": "yang-2020/index.html"},
        {"title": "第二章　附则", "url": "yang-2020/index.html#c2"},
    ]
    assert meta["ref_toc"] == [
        {"title": "条文", "url": "#text"},
        {"title": "校对说明", "url": "#apparatus", "count": "6"},
        {"title": "版本出入", "url": "#variants", "count": "1"},
        {"title": "出处", "url": "#origin"},
        {"title": "所属文件", "url": "#instrument"},
    ]
    first, second = meta["ref_index"]
    assert (first["label"], first["url"]) == ("第一章　总则", "yang-2020/index.html#c1")
    assert second["numbers"][0] == {
        "n": "3",
        "url": "yang-2020/3.html",
        "title": "第三条",
        "status": "partial",
        "word": "文字不全",
        "current": True,
    }


def test_an_unknown_article_is_an_error(book: Book) -> None:
    with pytest.raises(KeyError):
        article.page(book, lambda target: target, "yang-2020/44")
