"""Search as a reader works it: keyboard, paste, input methods, phone, file://, ?q=, back."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.bench.search import before_answer
from tests.site.screens import PHONE
from tests.site.searching import ask, box, links, options, ready, said

pytestmark = pytest.mark.browser
HOME = "index.html"
ELSEWHERE = "sources.html"
"""A page whose box stands in the header, on a phone behind a button."""


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, site_dir: Path, site_url: str) -> str:
    """The site's root, over http and from a folder."""
    return site_url if request.param == "http" else f"{site_dir.as_uri()}/"


def withhold(page: Page, pattern: str) -> list[Route]:
    """Requests that wait until they are let go on."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(pattern, keep)
    return held


def test_nothing_is_loaded_until_the_reader_goes_to_the_box(page: Page, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(root + HOME)
    assert [url for url in asked if "/search" in url and ".css" not in url] == [
        f"{root}assets/js/search.js"
    ]
    ready(page)
    got = [url for url in asked if "search" in url]
    assert len(got) > 5
    assert all(url.startswith(root) for url in got)


def test_slash_focuses_arrows_move_and_enter_opens_the_marked_place(page: Page, root: str) -> None:
    page.goto(root + HOME)
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.insert_text("办法11.1.2")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options(page).nth(1)).to_have_attribute("aria-selected", "true")
    active = box(page).get_attribute("aria-activedescendant")
    assert active == options(page).nth(1).get_attribute("id")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/measures-2016/11.html#p1-i2")
    assert page.locator("#p1-i2:target").count() == 1
    place, bar = page.locator("#p1-i2").bounding_box(), page.locator(".md-header").bounding_box()
    assert place is not None
    assert bar is not None
    assert place["y"] >= bar["y"] + bar["height"]
    assert place["y"] < 768


def test_control_k_selects_and_escape_closes(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}measures-2016/11.html")
    page.keyboard.press("Control+k")
    expect(box(page)).to_be_focused()
    page.keyboard.type("44")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#ref-hits")).to_be_hidden()
    page.keyboard.press("Control+k")
    page.keyboard.type("办法3")
    assert box(page).input_value() == "办法3"


def test_escape_closes_then_clears_then_goes_back(page: Page, site_url: str) -> None:
    """As a combobox of the ARIA practices: the list closes and the box keeps focus and words."""
    page.goto(f"{site_url}measures-2016/11.html")
    start = page.locator("#p1-i1 a.ref-ino")
    start.focus()
    page.keyboard.press("Control+k")
    page.keyboard.type("44")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#ref-hits")).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    assert box(page).get_attribute("aria-activedescendant") is None
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("44")
    for key in ("ArrowDown", "Enter"):
        page.keyboard.press(key)
        expect(options(page).first).to_have_attribute("aria-selected", "true")
        active = options(page).first.get_attribute("id") or ""
        expect(box(page)).to_have_attribute("aria-activedescendant", active)
        page.keyboard.press("Escape")
    assert page.url == f"{site_url}measures-2016/11.html"
    page.keyboard.press("Escape")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.press("Escape")
    expect(start).to_be_focused()


def test_escape_on_a_phone_closes_the_screen(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(site_url + ELSEWHERE)
    opener = page.get_by_role("button", name="检索", exact=True)
    opener.press("Enter")
    expect(box(page)).to_be_focused()
    page.keyboard.type("44")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    expect(opener).to_be_focused()
    context.close()


def test_a_slash_in_a_field_is_a_slash(page: Page, site_url: str) -> None:
    page.goto(site_url + HOME)
    page.keyboard.press("/")
    page.keyboard.type("1/2")
    assert box(page).input_value() == "1/2"


def test_enter_before_the_table_has_come_opens_when_it_comes(page: Page, site_url: str) -> None:
    held = withhold(page, "**/lookup.js*")
    page.goto(site_url + HOME)
    page.keyboard.press("/")
    page.keyboard.insert_text("办法11")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    held[0].continue_()
    page.wait_for_url("**/measures-2016/11.html")


def test_articles_are_answered_before_the_text_has_come(
    page: Page, site_url: str, site_dir: Path
) -> None:
    held = withhold(page, "**/text.js*")
    later = withhold(page, "**/search-*.js*")
    for part in before_answer(site_dir):
        page.route(f"**/{part.name}*", lambda route: route.continue_())
    page.goto(site_url + HOME)
    page.keyboard.press("/")
    page.keyboard.insert_text("条例45(一)")
    expect(options(page).first).to_contain_text("第四十五条第一项")
    assert links(page)[0] == "regulation-2022/45.html#p1-i1"
    box(page).fill("推诿")
    expect(page.locator(".ref-hits__as")).to_contain_text("正在载入全文")
    for route in [*later, *held]:
        route.continue_()
    expect(options(page).first.locator("mark")).to_have_text("推诿")


def test_pasting_searches(page: Page, site_url: str) -> None:
    page.goto(site_url + HOME)
    ready(page)
    page.evaluate("""() => {
      const input = document.querySelector('[data-md-component=search-query]');
      input.setRangeText('根据《信访工作条例》第四十四条规定', 0, 0, 'end');
      input.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste', bubbles: true}));
    }""")
    assert links(page)[0] == "regulation-2022/44.html"


def test_nothing_is_searched_while_composing(page: Page, site_url: str) -> None:
    page.goto(site_url + HOME)
    ready(page)
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "tui", "selectionStart": 3, "selectionEnd": 3})
    page.wait_for_timeout(50)
    assert box(page).input_value() == "tui"
    assert links(page) == []
    page.keyboard.press("Enter")
    session.send("Input.insertText", {"text": "推诿"})
    expect(options(page).first).to_be_visible()
    assert "推诿" in said(page)
    assert page.url == site_url + HOME


def test_back_returns_to_the_results(page: Page, root: str) -> None:
    page.goto(root + HOME)
    ready(page)
    ask(page, "推诿")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?find="))
    page.go_back()
    expect(box(page)).to_have_value("推诿")
    expect(options(page).nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    assert "?q=" not in page.url


def test_a_query_in_the_address_opens_a_search(page: Page, root: str) -> None:
    page.goto(f"{root}measures-2016/3.html?q={quote('湖南第四条（十）')}")
    expect(options(page).first).to_contain_text("第四条第十项")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/hunan-2016/4.html#p1-i10")


def test_on_a_phone_the_search_fills_the_screen(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site_url + ELSEWHERE)
    expect(box(page)).to_be_hidden()
    page.get_by_role("button", name="检索", exact=True).tap()
    expect(box(page)).to_be_focused()
    page.keyboard.insert_text("推诿")
    expect(options(page).first).to_be_visible()
    panel = page.locator(".ref-search__panel").bounding_box()
    assert panel == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_role("button", name="关闭检索").tap()
    expect(box(page)).to_be_hidden()
    page.get_by_role("button", name="检索", exact=True).tap()
    options(page).first.tap()
    page.wait_for_url(re.compile(r"find=.*#"))
    context.close()


def test_the_rest_of_a_long_group_is_shown_on_demand(page: Page, site_url: str) -> None:
    page.goto(site_url + HOME)
    ready(page)
    ask(page, "信访")
    before = options(page).count()
    page.locator(".ref-hits__more").first.click()
    assert options(page).count() > before
    ask(page, "信访人")
    more = page.locator(".ref-hits__more").first
    while more.get_attribute("aria-selected") == "false":
        page.keyboard.press("ArrowDown")
    place = box(page).get_attribute("aria-activedescendant") or ""
    page.keyboard.press("Enter")
    expect(page.locator(f"#{place}")).to_have_count(0)
    expect(page.locator(f"#{place.removesuffix('-more')}")).to_have_attribute(
        "aria-selected", "true"
    )
    assert page.url == site_url + HOME


def test_data_is_text_and_never_markup(page: Page, site_url: str) -> None:
    page.goto(site_url + HOME)
    ready(page)
    ask(page, "<img src=x onerror=alert(1)>")
    assert "<img src=x onerror=alert(1)>" in said(page)
    assert page.locator(".ref-search img").count() == 0


def test_scripts_of_the_site_alone_suffice(page: Page, site_url: str) -> None:
    """Under a strict content security policy: no inline script, no eval, no style attribute."""
    policy = "default-src 'self'; img-src 'self' data:"

    def strict(route: Route) -> None:
        got = route.fetch()
        route.fulfill(response=got, headers=got.headers | {"content-security-policy": policy})

    page.route("**/*.html", strict)
    page.goto(site_url + HOME)
    ready(page)
    assert ask(page, "办法11.1.2")[0] == "measures-2016/11.html#p1-i2"
    assert len(ask(page, "推诿")) > 3


def test_the_box_of_the_home_page_opens_its_list_below_itself(page: Page, site_url: str) -> None:
    page.goto(site_url + HOME)
    expect(page.locator("[data-search-seat] .ref-search__input")).to_have_count(1)
    box(page).focus()
    expect(page.locator(".ref-search__out")).to_be_hidden()
    page.locator(".ref-find__ex a").first.click()
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("条例45(一)")
    expect(options(page).first).to_contain_text("第四十五条第一项")
    bar, out = (page.locator(f".ref-search__{part}").bounding_box() for part in ("bar", "out"))
    assert bar
    assert out
    assert abs(out["x"] - bar["x"]) < 2
    assert 0 <= out["y"] - bar["y"] - bar["height"] < 10


def test_the_page_of_results_holds_the_query_in_its_address(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q={quote('推诿')}")
    expect(options(page).first).to_be_visible()
    page.locator("[data-ref-search][data-state=text]").wait_for(state="attached")
    page.get_by_role("group", name="在哪里").get_by_role("button", name="案例").click()
    assert page.url.endswith(f"search.html?q={quote('推诿')}&kind={quote('案例')}")
    assert all(url.startswith("cases/") for url in links(page))
    assert len(links(page)) > 2
    page.reload()
    page.locator("[data-ref-search][data-state=text]").wait_for(state="attached")
    expect(page.locator(".ref-found__only")).to_have_text("只看：案例")
    page.get_by_role("group", name="在哪里").get_by_role("button", name="全部").click()
    rules = page.get_by_role("group", name="哪件规定")
    rules.get_by_role("button", name="信访工作条例").click()
    assert {url.partition("/")[0] for url in links(page)} == {"regulation-2022"}
    assert page.locator(".ref-found__head .ref-n").inner_text() == f"{len(links(page))} 处"
    rules.get_by_role("button", name="全部").click()
    page.get_by_role("button", name="按规定").click()
    expect(page.get_by_role("group", name="信访工作条例，")).to_be_visible()
    assert page.url.endswith("order=rule")
    expect(box(page)).to_have_value("推诿")
    box(page).focus()
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")


def test_the_list_of_the_page_of_results_is_printed_and_no_wider_than_a_phone(
    browser: Browser, root: str
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{root}search.html?q={quote('信访')}")
    page.locator("[data-ref-search][data-state=text]").wait_for(state="attached")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.emulate_media(media="print")
    expect(options(page).first).to_be_visible()
    expect(box(page)).to_be_hidden()
    page.close()


def test_the_box_leads_to_the_page_of_results(page: Page, site_url: str) -> None:
    page.goto(site_url + ELSEWHERE)
    page.keyboard.press("/")
    page.keyboard.insert_text("推诿")
    expect(options(page).first).to_be_visible()
    page.get_by_role("link", name="全部结果").click()
    page.wait_for_url(f"**/search.html?q={quote('推诿')}")


def test_a_hit_lands_on_its_words_and_the_bar_steps_through_all(page: Page, root: str) -> None:
    """The words are marked by the browser alone: nothing of the page changes, and copies stay clean."""
    page.goto(root + HOME)
    ready(page)
    found = ask(page, "推诿")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{root}{found[0].replace('#', '?find=' + quote('推诿') + '#')}")
    bar = page.get_by_role("navigation", name="检索到的各处")
    expect(bar.get_by_role("status")).to_contain_text(re.compile(r"推诿 1/\d+"))
    marks = "[...CSS.highlights.get('ref-found')].map(String)"
    assert set(page.evaluate(marks)) == {"推诿"}
    bar.get_by_role("link", name="下一处").click()
    page.wait_for_url(f"{root}{found[1].replace('#', '?find=' + quote('推诿') + '#')}")
    expect(bar.get_by_role("status")).to_contain_text(re.compile(r"推诿 2/\d+"))
    bar.get_by_role("button", name="关闭").click()
    expect(bar).to_have_count(0)
    assert page.url == root + found[1]


def test_the_article_stays_named_where_its_heading_is_out_of_sight(page: Page, root: str) -> None:
    page.goto(f"{root}measures-2016/11.html#p1-i1")
    assert page.evaluate("scrollY") == 0  # the first screen shows it anyway
    expect(page.locator(".ref-standing")).to_be_hidden()
    page.goto(f"{root}measures-2016/11.html#p2")
    line, place = page.locator(".ref-standing"), page.locator("#p2")
    expect(line).to_contain_text("信访工作责任制实施办法 第十一条")
    expect(line.get_by_role("button", name="复制引文和原文")).to_be_visible()
    below, top = line.locator("div").bounding_box(), place.bounding_box()
    assert below
    assert top
    assert top["y"] >= below["y"] + below["height"]


def test_the_latest_searches_are_offered_and_erased(page: Page, root: str) -> None:
    page.goto(root + HOME)
    ready(page)
    for query in ("办法13", "推诿"):
        ask(page, query)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/\d+\.html"))
        page.goto(root + ELSEWHERE)
        ready(page)
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_text(["推诿", "办法13", "清除最近的检索"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Delete")
    expect(options(page)).to_have_text(["办法13", "清除最近的检索"])
    options(page).first.click()
    expect(box(page)).to_have_value("办法13")
    box(page).fill("")
    options(page).last.click()
    expect(options(page)).to_have_count(0)
    assert page.evaluate("JSON.stringify(localStorage)").count("办法13") == 0
