"""What the box understands on the project's own data: every form, the help, the words. No times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.searching import ask, ready, said

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """One page with a box that is ready."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{site_url}index.html")
    ready(page)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("queries", "first"),
    [
        (
            "第四十四条 44 ４４ 四十四条 條例44 xfgztl44 信访工作条例第44条",
            "regulation-2022/44.html",
        ),
        (
            "条例45(一) 45条1项 第四十五条第一项 工作条例45（1） 45-1",
            "regulation-2022/45.html#p1-i1",
        ),
        ("办法11 实施办法第十一条 《信访工作责任制实施办法》11 bf11", "measures-2016/11.html"),
        ("办法11.1.2 办法11-1-2 办法第十一条第一款第（二）项", "measures-2016/11.html#p1-i2"),
        (
            "湖南办法4(10) 湖南第四条（十） 湖南省4条10项 hn4(10) 湖南4.10",
            "hunan-2016/4.html#p1-i10",
        ),
        ("北京细则19 北京19 北京市实施细则第十九条", "beijing-2017/19.html"),
        ("江苏12 江苏细则第十二条", "jiangsu/12.html"),
        ("山东细则13 山东第13条", "shandong/13.html"),
        ("党纪126 纪律处分条例第一百二十六条 2023年纪律处分条例126", "discipline-2023/126.html"),
        ("问责条例7 中国共产党问责条例（2019年）第七条", "accountability-2019/7.html"),
        ("42-46 42至46条 42、44、46 第四十二条至第四十六条", "regulation-2022/42.html"),
        ("条例30 条例第三十条", "regulation-2022/30.html"),
    ],
)
def test_a_form_leads_to_its_place_first(page: Page, queries: str, first: str) -> None:
    for query in queries.split():
        assert ask(page, query)[0] == first, query


def test_a_bare_number_lists_every_rule_in_the_order_of_the_site(page: Page) -> None:
    rules = [url.partition("/")[0] for url in ask(page, "13") if url.endswith("/13.html")]
    assert rules == [
        "regulation-2022",
        "measures-2016",
        "hunan-2016",
        "beijing-2017",
        "jiangsu",
        "shandong",
    ]


def test_integers_are_compared_and_never_parts_of_them(page: Page) -> None:
    assert "discipline-2023/126.html" not in ask(page, "26")
    assert ask(page, "126") != []
    assert all("/126." in url for url in ask(page, "126") if "#" not in url)


def test_both_readings_are_listed(page: Page) -> None:
    found = ask(page, "湖南4-10")
    assert {f"hunan-2016/{n}.html" for n in range(4, 11)} <= set(found)
    assert "hunan-2016/4.html#p1-i10" in found


def test_a_sentence_and_a_list_lead_to_each_of_their_places(page: Page) -> None:
    assert ask(page, "根据《信访工作条例》第四十四条和实施办法第三条规定")[:1] == [
        "regulation-2022/44.html"
    ]
    found = ask(page, "条例42、办法11")
    assert found[:2] == ["regulation-2022/42.html", "measures-2016/11.html"]


@pytest.mark.parametrize(
    ("query", "help_", "offered"),
    [
        ("办法第20条", "共 19 条，没有第二十条", "measures-2016/19.html"),
        ("条例45(九)", "没有", "regulation-2022/45.html"),
        ("办法11条第三款", "第十一条只有 2 款，没有第三款", "measures-2016/11.html"),
        ("办法18、20", "共 19 条，没有第二十条", "measures-2016/18.html"),
        ("条例24条第二款", "原文未收", "regulation-2022/24.html"),
        ("信访条例43", "本站没有原文", "regulation-2005/index.html"),
        ("2018纪律处分条例126", "本站没有原文", "discipline-2018/index.html"),
        ("纪律处分条例1999第3条", "没有收录 1999 年的文本", "discipline-2023/index.html"),
        ("浙江办法3", "没有收录浙江的规定", "measures-2016/3.html"),
        ("《样例规定》第三条", "没有收录《样例规定》", ""),
    ],
)
def test_wrong_ones_get_help(page: Page, query: str, help_: str, offered: str) -> None:
    found = ask(page, query)
    assert help_ in said(page)
    assert not offered or offered in found


def test_an_old_version_names_the_current_one(page: Page) -> None:
    assert "discipline-2023/index.html" in ask(page, "2018纪律处分条例126")


def test_an_article_without_text_is_led_to(page: Page) -> None:
    assert ask(page, "条例47")[0] == "regulation-2022/47.html"
    assert "缺文" in page.locator("[role=option]").first.inner_text()


@pytest.mark.parametrize("query", ["推 诿", "推諉", "推　諉 ", "推\u200b诿"])
def test_width_traditional_forms_and_blanks_make_no_difference(page: Page, query: str) -> None:
    plain = ask(page, "推诿")
    assert "measures-2016/11.html#p1-i3" in plain
    assert ask(page, query) == plain


def test_words_are_joined_by_and(page: Page) -> None:
    found = ask(page, "推诿 态度恶劣")
    assert "measures-2016/11.html#p1-i3" in found
    assert "regulation-2022/45.html#p1-i1" not in found


def test_the_phrase_is_marked_in_its_place(page: Page) -> None:
    ask(page, "消极应付、推诿")
    assert page.locator("[role=option] mark").first.inner_text() == "消极应付、推诿"


def test_no_hit_says_so_and_offers_the_nearest(page: Page) -> None:
    found = ask(page, "打击报复上访人")
    assert "没有含“打击报复上访人”的文字" in said(page)
    assert "“打击报复”" in said(page)
    assert found
    assert ask(page, "%%%") == []
    assert "没有含“%%%”的文字" in said(page)


def test_a_province_leads_to_its_rule(page: Page) -> None:
    assert ask(page, "湖南")[0] == "hunan-2016/index.html"
    assert ask(page, "hunan")[0] == "hunan-2016/index.html"
    assert "hunan-2016/index.html" in ask(page, "huna")


def indexed(page: Page) -> list[list[Any]]:
    """The sections that the text holds, as the browser gets them."""
    found: list[list[Any]] = page.evaluate("""() => new Promise((done) => {
      const take = ref.search.take;
      ref.search.take = (name, data) => {
        ref.search.take = take;
        done(data);
      };
      const script = document.createElement("script");
      script.src = "assets/search/text.js";
      document.head.append(script);
    })""")
    return found


def test_every_address_of_the_index_is_there(page: Page, site_dir: Path) -> None:
    sections = indexed(page)
    assert len(sections) > 150
    for _, url, _, _, units, *_ in sections:
        found = set(re.findall(r'id="([^"]+)"', (site_dir / url).read_text("utf-8")))
        assert {unit[1] for unit in units if len(unit) > 1 and unit[1]} <= found, url


def test_every_kind_of_record_is_found_by_its_title(page: Page) -> None:
    first = {kind: (title, url) for kind, url, title, *_ in reversed(indexed(page)) if title}
    assert len(first) >= 6
    for title, url in first.values():
        assert url in [one.partition("#")[0] for one in ask(page, title)], title
