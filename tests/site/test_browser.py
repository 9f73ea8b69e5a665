"""What readers do, in a real Chromium: over http and from a folder, with and without scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    Locator,
    Page,
    ViewportSize,
    expect,
)

from macros.model import Status
from macros.say.signs import CAVEATS
from tests.site.screens import PHONE, WIDE

pytestmark = pytest.mark.browser


def press(page: Page, button: Locator) -> str:
    """Press a copying button, wait until the page says that it is done; what was copied."""
    page.locator(".ref-said").evaluate("e => { e.textContent = '' }")
    button.click()
    expect(page.locator(".ref-said")).to_contain_text("已复制")
    return clipboard(page)


def clipboard(page: Page) -> str:
    """What was copied: pasted into a box, as a reader would."""
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<textarea id=box></textarea>');"
        "document.querySelector('#box').focus()"
    )
    page.keyboard.press("Control+V")
    pasted: str = page.evaluate("document.querySelector('#box').value")
    page.evaluate("document.querySelector('#box').remove()")
    return pasted.replace("\r\n", "\n")


@pytest.fixture(params=["http", "file"])
def article(request: pytest.FixtureRequest, page: Page, site_dir: Path, site_url: str) -> Page:
    """The article with most places; over http under a plain name that is no localhost."""
    base = site_dir.as_uri() + "/"
    if request.param == "http":
        base = site_url.replace("127.0.0.1", "site.test")
    page.goto(base + "measures-2016/11.html")
    assert page.evaluate("isSecureContext") is (request.param == "file")
    return page


def test_the_citation_of_an_item_is_copied(article: Page) -> None:
    article.locator("#p1-i2 .ref-ino").click()
    copied = press(article, article.get_by_role("button", name="复制引文", exact=True).last)
    assert copied == "《信访工作责任制实施办法》第十一条第一款第二项"


def test_the_page_copies_citation_text_and_link(article: Page) -> None:
    tools = article.locator(".ref-tools")
    copied = press(article, tools.get_by_role("button", name="复制引文", exact=True))
    assert copied == "《信访工作责任制实施办法》第十一条"
    assert press(article, tools.get_by_role("button", name="复制链接")) == article.url
    lines = press(article, tools.get_by_role("button", name="复制条文")).split("\n")
    assert len(lines) == 8
    assert lines[1].startswith("（一）因决策失误")
    assert lines[-1].startswith("对前款规定中涉及的集体责任")


def test_the_tool_is_reached_and_used_by_keyboard_alone(article: Page) -> None:
    for _ in range(80):
        article.keyboard.press("Tab")
        if article.evaluate("document.activeElement.matches('#p1-i1 .ref-ino')"):
            break
    else:
        pytest.fail("the label of the first item was not reached")
    article.keyboard.press("Enter")
    for _ in range(6):
        name = article.evaluate("document.activeElement.textContent")
        if "复制引文" in name:
            break
        article.keyboard.press("Tab")
    article.keyboard.press("Enter")
    expect(article.locator(".ref-said")).to_contain_text("已复制")
    assert clipboard(article) == "《信访工作责任制实施办法》第十一条第一款第一项"


def test_uncertain_text_is_copied_with_its_warning(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "beijing-2017/19.html").as_uri())
    tools = page.locator(".ref-tools")
    text = press(page, tools.get_by_role("button", name="复制条文"))
    assert text.endswith(CAVEATS[Status.PARTIAL])
    assert text.count("请核对正式文本") == 1
    assert "（二）〔……〕\n" in text
    copied = press(page, tools.get_by_role("button", name="复制引文", exact=True))
    assert copied == f"《北京市信访工作责任制实施细则》第十九条{CAVEATS[Status.PARTIAL]}"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize(
    ("name", "place"),
    [("measures-2016/11.html", "p1-i2"), ("measures-2016/index.html", "a11-p1-i2")],
)
def test_an_address_leads_to_its_place_clear_of_the_header(
    browser: Browser, site_dir: Path, name: str, place: str, size: ViewportSize
) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.goto(f"{(site_dir / name).as_uri()}#{place}")
    page.wait_for_timeout(200)
    row = page.locator(f"#{place}")
    assert row.evaluate("e => e.matches(':target')")
    top = row.bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert top is not None
    assert header is not None
    assert header["y"] + header["height"] <= top["y"] < size["height"] - 60
    line = page.locator(f"#{place} .ref-line")
    other = page.locator(f"#{place.removesuffix('2')}3 .ref-line")
    colour = "e => getComputedStyle(e).backgroundColor"
    assert line.evaluate(colour) != other.evaluate(colour)
    context.close()


def test_without_scripts_all_text_is_there(browser: Browser, site_dir: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=WIDE)
    page = context.new_page()
    page.goto((site_dir / "measures-2016/11.html").as_uri())
    assert page.locator("#p2").is_visible()
    assert page.locator("#p2").inner_text().startswith("对前款规定中涉及的集体责任")
    assert page.locator("#instrument").is_visible()
    assert not page.get_by_role("button", name="复制引文").first.is_visible()
    page.goto((site_dir / "index.html").as_uri())
    assert page.locator(".ref-find__off").is_visible()
    assert not page.locator(".ref-find").is_visible()
    page.get_by_role("link", name="信访工作责任制实施办法", exact=True).click()
    page.locator("#a19").get_by_role("link", name="第十九条").click()
    assert page.locator("h1").inner_text() == "第十九条"
    context.close()


def test_home_leads_over_the_rule_to_an_article(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "index.html").as_uri())
    page.get_by_role("link", name="湖南省信访工作责任追究办法").click()
    page.locator(".md-sidebar--secondary .ref-idx__n").get_by_role(
        "link", name="4", exact=True
    ).click()
    page.locator("#a4").get_by_role("link", name="第四条").first.click()
    assert page.url.endswith("hunan-2016/4.html")
    expect(page.locator(".ref-row--item")).to_have_count(16)


def test_every_number_and_every_row_fits_a_phone(browser: Browser, site_dir: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    names = ["index.html", "measures-2016/11.html", "measures-2016/index.html", "sources.html"]
    names += ["beijing-2017/19.html", "symbols.html", "guide/checks.html", "guide/instrument.html"]
    for name in names:
        page.goto((site_dir / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], name
    context.close()
