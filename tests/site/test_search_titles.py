"""A rule that is not held is never answered as another one: neither first, nor as what was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.searching import ask, leads, opened, said

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    yield from opened(browser, site_url)


def groups(page: Page) -> list[str]:
    found: list[str] = page.locator(".ref-hits__g").evaluate_all(
        "all => all.map(g => g.ariaLabel.split('，')[0])"
    )
    return found


@pytest.mark.parametrize(
    ("query", "title", "offered"),
    [
        ("行政复议法实施条例第四十四条", "“行政复议法实施条例”", "index.html"),
        ("根据行政复议法实施条例第四十四条规定", "“行政复议法实施条例”", "index.html"),
        ("监察法实施条例第44条", "“监察法实施条例”", "supervision-2024/index.html"),
        ("环境保护条例44", "“环境保护条例”", "index.html"),
        ("中国共产党巡视工作条例44", "“中国共产党巡视工作条例”", "index.html"),
        ("社会救助暂行办法11", "“社会救助暂行办法”", "index.html"),
        ("依照治安管理处罚法第四十四条处理", "“治安管理处罚法”", "index.html"),
        ("民法典第44条", "“民法典”", "index.html"),
        ("刑法第44条", "“刑法”", "discipline-2023/30.html"),
        ("《湖南省信访工作条例》44", "《湖南省信访工作条例》", "hunan-2016/index.html"),
        ("责任追究办法4", "“责任追究办法”", "hunan-2016/4.html"),
        ("信访工作责任追究暂行办法第4条", "“信访工作责任追究暂行办法”", "hunan-2016/4.html"),
        ("党纪条例126", "“党纪条例”", "discipline-2023/126.html"),
        ("处分条例126", "“处分条例”", "discipline-2023/126.html"),
        ("北京办法19", "北京市信访工作责任制实施细则", "beijing-2017/19.html"),
        ("北京办法", "北京市信访工作责任制实施细则", "beijing-2017/index.html"),
        ("江苏办法12", "江苏省信访工作责任制实施细则", "jiangsu/12.html"),
        ("湖南条例4", "湖南省信访工作责任追究办法", "hunan-2016/4.html"),
        ("浙江办法3", "浙江的规定", "measures-2016/3.html"),
        ("浙江44", "浙江的规定", "regulation-2022/44.html"),
    ],
)
def test_a_title_that_is_not_held_is_said_to_be_so(
    page: Page, query: str, title: str, offered: str
) -> None:
    found = ask(page, query)
    assert "没有收录" in said(page)
    assert title in said(page)
    assert "直达" not in groups(page)
    assert [name for name in found if name.endswith(offered)]


@pytest.mark.parametrize(
    ("query", "unread"),
    [
        ("长沙市第七条", "长沙市"),
        ("刑诉第5条", "刑诉"),
        ("责任书第三条", "责任书"),
        ("劳动争议第七条", "劳动争议"),
        ("湖南办法 征求意见稿 第七条", "湖南办法征求意见稿"),
        ("中办发〔2016〕32号第十一条", "中办发201632号"),
        ("信访工作责任制第七条", "信访工作责任制"),
        ("信访工作条列44", "信访工作条列44"),
    ],
)
def test_what_was_not_read_is_struck_through_and_enter_opens_nothing(
    page: Page, query: str, unread: str
) -> None:
    assert ask(page, query)
    assert page.locator("[data-unread]").inner_text() == unread
    assert re.search(f"没有(读懂|收录)“{re.escape(unread)}”", said(page))
    assert page.locator("[role=option]:not([data-near])").count() == 0
    assert page.locator("[aria-selected=true]").count() == 0
    before = page.url
    page.keyboard.press("Enter")
    assert page.url == before


@pytest.mark.parametrize("query", ["办法第20条", "公司法 第七条", "打击报复上访人"])
def test_enter_opens_no_neighbour(page: Page, query: str) -> None:
    ask(page, query)
    assert page.locator("[aria-selected=true]").count() == 0


def test_the_nearest_is_called_that_and_the_regions_rule_is_first(page: Page) -> None:
    assert ask(page, "北京办法19")[0] == "beijing-2017/19.html"
    assert groups(page) == ["最接近"]
    assert ask(page, "湖南 条例44")[0] == "hunan-2016/index.html"
    assert ask(page, "追究办法4") == ["hunan-2016/4.html"]


@pytest.mark.parametrize(
    ("queries", "first"),
    [
        ("湖南2016办法4 湖南的办法4 按湖南的办法第四条", "hunan-2016/4.html"),
        ("zhongguogongchandangjilüchufentiaoli126 jǐlǜchǔfèntiáolì126", "discipline-2023/126.html"),
        (
            "根据信访工作条例第四十四条规定 该局违反信访工作条例第四十四条",
            "regulation-2022/44.html",
        ),
        ("查条例44 信访工作条例的第四十四条 国家条例44", "regulation-2022/44.html"),
        ("该行为构成办法第十一条第一款第三项", "measures-2016/11.html#p1-i3"),
        ("45① 45⑴ 条例45㈠", "regulation-2022/45.html#p1-i1"),
        ("44. §44 044", "regulation-2022/44.html"),
        ("第一二六条", "discipline-2023/126.html"),
    ],
)
def test_what_is_meant_is_still_found(page: Page, queries: str, first: str) -> None:
    leads(page, queries, first)


def test_blanks_between_all_characters_and_after_a_year(page: Page) -> None:
    assert ask(page, "条 例 4 4")[0] == "regulation-2022/44.html"
    assert ask(page, "纪律处分条例2018 126")[0] == "discipline-2018/126.html"
    assert ask(page, "湖南2016 4")[0] == "hunan-2016/4.html"


def test_one_that_is_held_is_answered_beside_one_that_is_not(page: Page) -> None:
    assert ask(page, "刑法第44条和条例44")[0] == "regulation-2022/44.html"
    assert "没有收录“刑法”" in said(page)
