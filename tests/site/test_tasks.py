"""What readers come for, from the home page on: each task in at most three steps, with its answer.

The first thirteen are those that new readers were given in a review, the next five are for what came
after it; a step is a query sent, a link or a control used. Answers are facts of the data, never pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.site.screens import PHONE, WIDE, quiet
from tests.site.searching import box, links, ready

pytestmark = pytest.mark.browser
SCREENS = {"wide": WIDE, "phone": PHONE}


def context(browser: Browser, size: ViewportSize, *, scripts: bool = True) -> BrowserContext:
    return browser.new_context(
        viewport=size,
        java_script_enabled=scripts,
        permissions=["clipboard-read", "clipboard-write"],
    )


class Reader:
    """Someone at the home page; counts what he does."""

    def __init__(self, page: Page, site_url: str) -> None:
        self.page = page
        self.steps = 0
        page.goto(f"{site_url}index.html")

    def ask(self, query: str) -> list[str]:
        """Type a query into the box; one step. The hits."""
        self.steps += 1
        if not box(self.page).is_visible():
            self.page.locator("[data-search=open]").click()
        ready(self.page)
        box(self.page).fill(query)
        return links(self.page)

    def enter(self) -> None:
        """Open what Enter opens; part of the same step as the query."""
        self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()

    def follow(self, link: str) -> str:
        """Use the first link or control in sight that this selector finds; one step. What is read then."""
        self.steps += 1
        self.page.locator(f"{link} >> visible=true").first.click()
        self.page.wait_for_load_state()
        return self.text()

    def text(self) -> str:
        """What the page says below its heads and menus."""
        return self.page.locator("article").first.inner_text()

    def menu(self, entry: str) -> str:
        """An entry of the main menu; on a phone the drawer is opened for it, which is no step."""
        drawer = self.page.locator("[data-drawer=open] >> visible=true")
        if drawer.count():
            drawer.first.click()
        return self.follow(f"nav a:has-text('{entry}')")


@pytest.fixture(params=list(SCREENS))
def reader(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Reader]:
    with quiet(context(browser, SCREENS[request.param])) as page:
        reader = Reader(page, site_url)
        yield reader
        assert reader.steps <= 3


@pytest.fixture
def desk(browser: Browser, site_url: str) -> Iterator[Reader]:
    with quiet(context(browser, WIDE)) as page:
        reader = Reader(page, site_url)
        yield reader
        assert reader.steps <= 3


def at(reader: Reader) -> str:
    return reader.page.url.partition("//")[2].partition("/")[2]


def test_1_an_article_from_its_bare_number(reader: Reader) -> None:
    reader.ask("45")
    reader.enter()
    assert at(reader).startswith("regulation-2022/45.html")
    expect(reader.page.locator("h1")).to_be_in_viewport()


def test_2_who_answered_under_an_item_and_how(reader: Reader) -> None:
    reader.ask("办法第十一条第一款第四项")
    reader.enter()
    assert at(reader) == "measures-2016/11.html#p1-i4"
    text = reader.page.locator("main, article").first.inner_text()
    for words in ("B4-1", "B4-2", "党内严重警告"):
        assert words in text


@pytest.mark.parametrize("query", ["江苏 县领导 接访", "县领导多久接访一次"])
def test_3_how_often_a_county_leader_receives(reader: Reader, query: str) -> None:
    assert reader.ask(query)[0].startswith("comparisons/reception.html")
    text = reader.follow("[role=option] a")
    for words in ("每月至少1次", "每月至少1天"):
        assert words in text.replace(" ", "")


def test_4_where_a_province_is_stricter(reader: Reader) -> None:
    assert reader.ask("湖南 更严")[0] == "provinces/hunan-2016.html#stricter"
    text = reader.follow("[role=option] a")
    assert text.index("更严") < text.index("国有企业")


def test_5_whether_a_rule_was_in_force(reader: Reader) -> None:
    """On a public case: 信访工作条例 was not in force at the conduct of 2017."""
    reader.ask("B2-1")
    reader.enter()
    assert at(reader).startswith("cases/b2-1.html")
    assert "行为时未施行" in reader.text()


def test_6_the_cases_on_paper(reader: Reader) -> None:
    """One printable page of all open cases, whether or not the booklets were built."""
    reader.menu("讲义与自测")
    reader.follow("a:has-text('全部公开案例')")
    expect(reader.page.locator("main")).to_contain_text("B4-1")


@pytest.mark.parametrize("query", ["北京 包案", "北京细则 包案"])
def test_7_a_rule_and_a_word_are_cited(reader: Reader, query: str) -> None:
    reader.ask(query)
    reader.enter()
    assert at(reader).startswith("beijing-2017/13.html")
    reader.follow("button:has-text('复制引文')")
    pasted = reader.page.evaluate("navigator.clipboard.readText()")
    assert "《北京市信访工作责任制实施细则》第十三条" in pasted


def test_8_what_is_lost_of_a_rule(reader: Reader) -> None:
    reader.follow("article a:has-text('江苏省信访工作责任制实施细则')")
    text = reader.follow("a:has-text('缺什么')")
    for words in ("第一条", "第三条", "第五条", "第六条", "第十二条"):
        assert words in text


def test_9_whether_two_measures_are_one(reader: Reader) -> None:
    reader.ask("诫勉谈话")
    reader.enter()
    assert at(reader).startswith("measures/admonition-talk.html")
    assert "不互相替换" in reader.text()


def test_10_township_leaders_with_a_party_warning(reader: Reader) -> None:
    assert reader.ask("乡镇 党内警告及以上")[0].startswith("people.html")
    reader.follow("[role=option] a")
    rows = reader.page.locator('[data-people="rows"] tbody tr:not([hidden])')
    expect(rows.filter(has_text="B5-1")).to_have_count(1)


def test_11_and_12_by_keyboard_alone(reader: Reader) -> None:
    page = reader.page
    page.keyboard.press("/")
    page.locator("[data-ref-search][data-state=text]").wait_for(state="attached")
    page.keyboard.type("45")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/regulation-2022/45.html*")
    expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("size", list(SCREENS))
def test_13_without_scripts(browser: Browser, site_url: str, size: str) -> None:
    with quiet(context(browser, SCREENS[size], scripts=False)) as page:
        page.goto(f"{site_url}index.html")
        for link, words in (
            ("article a:text-is('信访工作条例')", "第四十五条"),
            ("article a[href*='45.html']", "不按照规定受理"),
            ("nav a:has-text('看案例') >> visible=true", "B4-1"),
        ):
            page.locator(link).first.click()
            assert words in page.locator("main").inner_text()


def test_14_rows_of_people_by_conduct_and_level(reader: Reader) -> None:
    reader.menu("看案例")
    reader.follow("article a:has-text('受处理的人和单位')")
    reader.follow("article a:has-text('科级干部推诿敷衍')")
    rows = reader.page.locator('[data-people="rows"] tbody tr:not([hidden])')
    assert rows.count() >= 1
    for text in rows.all_inner_texts():
        assert "推诿" in text or "—" in text


def test_15_which_articles_answer_one_of_the_measures(reader: Reader) -> None:
    reader.menu("比规定")
    text = reader.follow("article a:has-text('办法逐条')")
    assert "第十一条" in text
    assert "湖南" in text


def test_16_results_have_an_address(desk: Reader) -> None:
    desk.page.goto(desk.page.url.replace("index.html", "search.html?q=推诿"))
    expect(desk.page.locator("main")).to_contain_text("推诿")
    expect(desk.page.locator("main a[href*='circumstances/']").first).to_be_attached()


def test_17_an_article_goes_into_a_handout(desk: Reader) -> None:
    desk.ask("办法11")
    desk.enter()
    desk.follow("button:has-text('加入讲义'), a:has-text('加入讲义')")
    desk.page.locator("a:has-text('我的讲义') >> visible=true").first.click()
    expect(desk.page.locator("main")).to_contain_text("有下列情形之一")


def test_18_a_question_is_answered_with_its_reason(reader: Reader) -> None:
    reader.menu("讲义与自测")
    reader.follow("article a:text-is('自测')")
    assert "答案" in reader.text()
