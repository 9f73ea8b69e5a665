"""No page scrolls sideways, at any width from a small phone to a desk (WCAG 2.2, 1.4.10)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.access.kinds import few

WIDTHS = (320, 390, 768, 1366)
WORST = (
    "accountability-2019/7.html",
    "jiangsu/5.html",
    "regulation-2022/31.html",
    "regulation-2022/32.html",
    "beijing-2017/20.html",
    "hunan-2016/7.html",
)
"""Pages that once were up to 917 px wide: many places in one row of the 校对说明, many 项 in one link."""
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"


Wide = dict[str, dict[int, int]]
"""By page: width of the window, and how wide the page is then."""


def too_wide(page: Page) -> dict[int, int]:
    """Width of the page at each width of the window where it is wider than that."""
    page.evaluate(UNFOLD)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        if wide > width:
            found[width] = wide
    return found


def found_wide(browser: Browser, site_url: str, names: list[str], scripts: bool) -> Wide:
    """The pages that are wider than a window."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    found = {}
    for name in names:
        page.goto(site_url + name)
        if wide := too_wide(page):
            found[name] = wide
    context.close()
    return found


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_no_page_scrolls_sideways(
    scripts: bool, browser: Browser, site_url: str, site_dir: Path
) -> None:
    names = list(dict.fromkeys((*WORST, *few(site_dir)[:: 1 if scripts else 3])))
    assert found_wide(browser, site_url, names, scripts) == {}


@pytest.mark.browser
@pytest.mark.heavy
def test_none_of_all_pages_does(
    browser: Browser, site_url: str, site_dir: Path, counted: Counter[str]
) -> None:
    names = sorted(path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*.html"))
    found = found_wide(browser, site_url, names, scripts=True)
    counted[f"pages measured at {len(WIDTHS)} widths"] += len(names)
    counted["pages that scroll sideways"] += len(found)
    assert found == {}


@pytest.mark.browser
def test_a_page_that_does_is_seen(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<p style='width: 400px; margin: 0'>宽</p>", wait_until="load")
    assert too_wide(page).keys() == {320, 390}
    page.close()
