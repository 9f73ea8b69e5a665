"""我的讲义 in a browser: chosen on the pages of records, put in order by keys, passed on by its address, printed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.screens import PHONE, WIDE, quiet

pytestmark = pytest.mark.browser
ROWS = '[data-mine="list"] > li'
SHEETS = '[data-mine="sheets"] > section'
LIST = "measures-2016/11,cases/b3-1"


def titles(page: Page) -> list[str]:
    return page.locator(f"{ROWS} .ref-minelist__t").all_text_contents()


def test_what_is_chosen_on_a_page_stands_on_the_list(page: Page, site_url: str) -> None:
    for name in ("measures-2016/11", "comparisons/reception", "cases/b3-1", "measures/admonition"):
        page.goto(f"{site_url}{name}.html")
        page.locator("[data-mine-add]").click()
    expect(page.locator(".ref-minelink")).to_have_text("我的讲义 4")
    page.locator(".ref-minelink").click()
    expect(page.locator(SHEETS)).to_have_count(5)
    assert titles(page)[0] == "信访工作责任制实施办法　第十一条【追责情形与责任划分】"
    sheet = page.locator(SHEETS).nth(1)
    expect(sheet).to_contain_text("（一）因决策失误、工作失职")
    assert "measures-2016/11,comparisons/reception,cases/b3-1" in page.url
    page.goto(f"{site_url}measures-2016/11.html")
    page.locator("[data-mine-add]").click()
    expect(page.locator(".ref-minelink")).to_have_text("我的讲义 3")


def test_the_order_changes_by_keys_and_stands_in_the_address(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}mine.html?l={LIST}")
    expect(page.locator(SHEETS)).to_have_count(3)
    page.locator('[data-at="下移 measures-2016/11"]').focus()
    page.keyboard.press("Enter")
    assert titles(page)[0].startswith("B3-1")
    assert "l=cases/b3-1,measures-2016/11" in page.url
    focused = page.evaluate("document.activeElement.dataset.at")
    assert focused == "下移 measures-2016/11"
    page.locator('[data-at="移出 cases/b3-1"]').focus()
    page.keyboard.press("Enter")
    assert len(titles(page)) == 1


def test_a_list_that_was_passed_on_leaves_the_own_one_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}measures-2016/4.html")
    page.locator("[data-mine-add]").click()
    page.goto(f"{site_url}mine.html?l={LIST}&t=%E5%AD%A6%E4%B9%A0")
    expect(page.locator(".ref-sheet__title")).to_have_text("学习")
    expect(page.locator(".ref-minelink")).to_have_text("我的讲义 1")
    page.locator('[data-mine="given"] button').click()
    assert [title.split("【")[0] for title in titles(page)] == ["信访工作责任制实施办法　第四条"]


def test_all_cases_and_a_province_at_once(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}mine.html")
    page.get_by_role("button", name="全部公开案例").click()
    expect(page.locator(SHEETS)).to_have_count(12)
    page.get_by_role("button", name="国家和江苏对照").click()
    expect(page.locator(SHEETS).last).to_contain_text("江苏")
    assert page.locator(".ref-sheet__closed").count() == 0
    page.goto(f"{site_url}cases.html?circumstance=acceptance")
    rows = page.locator('[data-filtered="cases"] tr:not(.ref-group) > th > a').locator(
        "visible=true"
    )
    codes = [url.rpartition("/")[2] for url in rows.evaluate_all("all => all.map(a => a.href)")]
    page.locator("[data-mine-rows]").click()
    expect(page.locator(SHEETS)).to_have_count(1 + len(codes))
    assert page.url.partition("?l=")[2] == ",".join(f"cases/{code[:-5]}" for code in codes)


def test_records_for_internal_use_mark_the_sheets(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}mine.html")
    page.locator('[data-mine-ready="closed"]').click()
    expect(page.locator(".ref-sheet__closed")).to_have_count(1)
    assert "仅供内部参考" in (page.locator(".ref-printhead").text_content() or "")


def test_reasons_of_emendations_come_when_asked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}mine.html?l=regulation-2022/13")
    expect(page.locator(SHEETS)).to_have_count(2)
    assert page.locator(".ref-sheet__notes").count() == 0
    page.locator('[data-mine-option="notes"]').check()
    assert page.locator(".ref-sheet__notes li").count() > 0


def test_paper_is_as_large_as_was_chosen(browser: Browser, site_url: str) -> None:
    with quiet(browser.new_context(viewport=WIDE)) as page:
        for paper, name in (("", "auto"), ("&p=small", "small")):
            page.goto(f"{site_url}mine.html?l={LIST}{paper}")
            page.emulate_media(media="print")
            assert page.evaluate("getComputedStyle(document.body).page") == name
            expect(page.locator(".ref-mine")).not_to_be_visible()


def test_a_phone_is_wide_enough(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}mine.html?l={LIST},compare/jiangsu")
    expect(phone.locator(SHEETS)).to_have_count(4)
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_without_scripts_it_says_what_can_be_printed(browser: Browser, site_url: str) -> None:
    with quiet(browser.new_context(java_script_enabled=False)) as page:
        page.goto(f"{site_url}mine.html")
        expect(page.locator('[data-mine="none"]')).to_be_visible()
        expect(page.locator('[data-mine="tools"]')).not_to_be_visible()
        page.goto(f"{site_url}measures-2016/11.html")
        expect(page.locator("[data-mine-add]")).not_to_be_visible()
