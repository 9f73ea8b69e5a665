"""axe-core on every kind of page, light and dark, on a desk and on a phone: no violation of WCAG 2.2 AA."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.access.kinds import few, kinds
from tests.site.searching import ask, ready

AXE = Path(__file__).with_name("axe-core-4.14.1.min.js")
ColorScheme = Literal["light", "dark"]
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
ALSO = [
    "heading-order",
    "landmark-one-main",
    "landmark-unique",
    "page-has-heading-one",
    "region",
    "scope-attr-valid",
    "skip-link",
    "tabindex",
]
"""Good practice besides the levels, as far as the project asks for it."""
SIZES: dict[str, ViewportSize] = {
    "desk": {"width": 1366, "height": 768},
    "phone": {"width": 390, "height": 844},
}
RUN = """
async ([levels, also]) => {
  const tried = (rule) => !rule.tags.includes("experimental") && !rule.tags.includes("deprecated");
  const ofLevels = axe.getRules(levels).filter(tried).map((rule) => rule.ruleId);
  const found = await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: { type: "rule", values: [...new Set([...ofLevels, ...also])] },
  });
  return found.violations.map((broken) => [
    broken.id, broken.nodes.map((node) => node.target.join(" ")),
  ]);
}
"""
"""One run for all: as with tags, what axe itself only tries or has given up is left out."""


def violations(
    browser: Browser, site_url: str, names: list[str], scheme: ColorScheme, size: str
) -> list[tuple[str, Any]]:
    """What axe finds on these pages."""
    context = browser.new_context(color_scheme=scheme, viewport=SIZES[size])
    page = context.new_page()
    found = []
    for name in names:
        page.goto(site_url + name)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        found += [(name, record) for record in page.evaluate(RUN, [LEVELS, ALSO])]
    context.close()
    return found


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "size", "turn"), [("light", "desk", 0), ("dark", "phone", 1)])
def test_one_page_of_each_folder(
    scheme: ColorScheme, size: str, turn: int, browser: Browser, site_url: str, site_dir: Path
) -> None:
    """Page by page in turn; `make audit` looks at every kind in all four ways."""
    assert violations(browser, site_url, few(site_dir)[turn::2], scheme, size) == []


@pytest.mark.browser
@pytest.mark.heavy
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_kind_of_page(
    scheme: ColorScheme,
    size: str,
    browser: Browser,
    site_url: str,
    site_dir: Path,
    counted: Counter[str],
) -> None:
    names = kinds(site_dir)
    found = violations(browser, site_url, names, scheme, size)
    counted["pages looked at by axe (kinds, schemes, sizes)"] += len(names)
    counted["violations of WCAG 2.2 AA"] += len(found)
    assert found == []


ARTICLE = "regulation-2022/46.html"
"""An article with a fold, a lost 项, previews and a number index."""
QUERIES = ("", "条例45", "推诿", "条例第一百条", "xyz")
"""Nothing typed; an article; words; an article that is not there; nothing found."""


def _search(page: Page, query: str) -> None:
    """Open the box and ask."""
    if page.locator("[data-search=open]").is_visible():
        page.click("[data-search=open]")
    ready(page)
    ask(page, query)


def _tool(page: Page) -> None:
    """Unfold all folds and open the copying tool of a 项."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.click("#p1-i7 a.ref-ino")
    page.evaluate("scrollTo(0, 0)")  # no target lies half below the head of the page


def _drawer(page: Page) -> None:
    if page.locator(".ref-menu").is_visible():
        page.click(".ref-menu")
        page.wait_for_timeout(400)  # it slides in


OPENED: dict[str, Callable[[Page], None]] = {
    **{f"search {query}": partial(_search, query=query) for query in QUERIES},
    "tool and folds": _tool,
    "drawer": _drawer,
}
"""What readers open on a page."""


def _forgiven(rule: str, places: list[str]) -> bool:
    """A hit is an option with a link inside: the one thing that is known and stays (decision 0012)."""
    return rule == "nested-interactive" and all(place.startswith("#ref-hit-") for place in places)


def opened(
    browser: Browser, site_url: str, scheme: ColorScheme, size: str, names: Iterable[str]
) -> list[tuple[str, Any]]:
    """What axe finds with these things open, but what is forgiven."""
    context = browser.new_context(color_scheme=scheme, viewport=SIZES[size])
    page = context.new_page()
    found = []
    for name in names:
        page.goto(site_url + ARTICLE)
        OPENED[name](page)
        page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
        seen = page.evaluate(RUN, [LEVELS, ALSO])
        found += [(name, record) for record in seen if not _forgiven(*record)]
    context.close()
    return found


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "size"), [("light", "desk"), ("dark", "phone")])
def test_what_a_reader_opens(
    scheme: ColorScheme, size: str, browser: Browser, site_url: str
) -> None:
    names = ("search 条例45", "search xyz", "tool and folds", "drawer")
    assert opened(browser, site_url, scheme, size, names) == []


@pytest.mark.browser
@pytest.mark.heavy
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_all_that_a_reader_opens(
    scheme: ColorScheme, size: str, browser: Browser, site_url: str, counted: Counter[str]
) -> None:
    found = opened(browser, site_url, scheme, size, OPENED)
    counted["things opened and looked at by axe (schemes, sizes)"] += len(OPENED)
    counted["violations of WCAG 2.2 AA"] += len(found)
    assert found == []


@pytest.mark.browser
def test_what_lies_under_the_open_search_is_out_of_reach(browser: Browser, site_url: str) -> None:
    page = browser.new_page(viewport=SIZES["desk"])
    page.goto(site_url + ARTICLE)
    page.locator(".ref-topnav a").last.focus()
    _search(page, "条例45")
    expect(page.locator("main, .ref-topnav").locator("visible=true").first).to_have_js_property(
        "inert", True
    )
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("[inert]")).to_have_count(0)
    _search(page, "条例45")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="更多")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="全部结果")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-ref-search].is-open")).to_have_count(0)
    expect(page.locator("[inert]")).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('[data-ref-search]') === null")
    page.close()


@pytest.mark.browser
def test_axe_sees_what_is_wrong(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        "<html><body style='background:#fff'><img src='x'><p style='color:#ddd'>一些浅灰的字</p></body></html>"
    )
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    seen = {record[0] for record in page.evaluate(RUN, [LEVELS, ALSO])}
    page.close()
    assert {"image-alt", "color-contrast", "html-has-lang", "page-has-heading-one"} <= seen
