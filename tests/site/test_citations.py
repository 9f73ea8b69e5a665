"""Citations as readers meet them: a link, a preview by pointer and by keyboard, a marked range."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def opened(page: Page, site: Path, name: str) -> Page:
    page.goto(site.as_uri() + "/" + name)
    return page


def test_pointing_at_a_citation_shows_the_provision_and_its_state(
    page: Page, site_dir: Path
) -> None:
    opened(page, site_dir, "measures-2016/14.html").locator("a.ref-cite").first.hover()
    preview = page.locator(".ref-preview")
    expect(preview).to_contain_text("《信访工作责任制实施办法》第十一条")
    expect(preview).to_contain_text("已核对")
    expect(preview).to_contain_text("（一）因决策失误、工作失职")
    page.mouse.move(5, 5)
    expect(preview).to_have_count(0)


def test_the_keyboard_reaches_the_preview_and_leaves_it(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/14.html")
    cite = page.locator("a.ref-cite").first
    for _ in range(120):
        page.keyboard.press("Tab")
        if cite.evaluate("e => e === document.activeElement"):
            break
    else:
        pytest.fail("the citation was not reached")
    expect(page.locator(".ref-preview")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".ref-preview")).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url("**/measures-2016/11.html")


def test_the_preview_is_read_out_with_the_link(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/11.html")
    cite = page.locator("a.ref-cite", has_text="前款")
    described = cite.get_attribute("aria-describedby") or ""
    assert page.locator(f"#{described}").text_content() is not None
    assert cite.get_attribute("href") == "#p1"


def test_a_range_is_marked_from_its_first_to_its_last_place(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/index.html?to=a15#a13")
    marked = page.locator(".ref-row.is-range")
    assert [row.get_attribute("id") for row in marked.all()] == ["a13-p1", "a14-p1", "a15-p1"]


def test_copied_words_hold_no_preview(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/14.html")
    stored = page.locator(".ref-previews")
    expect(stored).to_be_hidden()
    assert "data-nocopy" in (stored.evaluate("e => e.outerHTML"))


def test_every_article_names_those_that_cite_it(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/11.html")
    section = page.locator("details", has=page.locator("h2#cites")).locator("dl")
    assert [a.text_content() for a in section.locator("dd").last.locator("a").all()] == [
        "第十三条",
        "第十四条",
        "第十五条",
    ]
    opened(page, site_dir, "measures-2016/index.html")
    margin = page.locator("#a11-p1 .ref-m a", has_text="被引")
    assert margin.text_content() == "被引 3"
    margin.click()
    page.wait_for_url("**/11.html#cites")


def test_without_scripts_a_citation_is_a_link(browser: Browser, site_dir: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, site_dir, "measures-2016/14.html").locator("a.ref-cite").first.click()
    page.wait_for_url("**/measures-2016/11.html")
    context.close()
