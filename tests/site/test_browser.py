"""What readers do, in a real Chromium: over http and from a folder, with and without scripts."""

from __future__ import annotations

import re
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
from macros.say.signs import CAVEATS, DIFFERS
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


def dragged(page: Page, first: str, last: str) -> str:
    """What is copied after the mouse was drawn from the first letter of a row to the end of another."""
    start = page.locator(f"#{first} .ref-line p").bounding_box()
    end = page.locator(f"#{last} .ref-line p").bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 60, start["y"] + 12)  # behind the label, which is a link
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] + 60, end["y"] + end["height"] - 4, steps=6)
    page.mouse.up()
    page.keyboard.press("Control+C")
    return clipboard(page)


OF_39 = f"〔第一款、第三款{DIFFERS.removeprefix('〔')}"
"""Of 条例 39 the first and third 款 differ, and the caveat names them."""
MARGIN = re.compile(r"案例 *[0-9]|省有规定|第[一二三]款\n|有出入[0-9]|文字不全[0-9]")


def test_a_selection_with_the_mouse_brings_marks_and_no_margin(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "regulation-2022/39.html").as_uri())
    assert "省有规定" in page.locator("#p1 .ref-m").inner_text()
    copied = dragged(page, "p1", "p3")
    lines = copied.split("\n")
    assert len(lines) == 3
    assert "党委和政府应当" in lines[0]
    assert [line[:4] for line in lines[1:]] == ["对在信访", "对在信访"]
    assert MARGIN.search(copied) is None
    assert "〔时就〕" in lines[0]
    assert "〔位〕〔……〕" in lines[1]
    assert "〔？视情批评教育、诫勉、通报、约谈、通报批评〕〔……〕" in lines[2]
    assert "拒不执行信访处理意见" not in copied, "what was deleted is not read"
    assert copied.endswith(OF_39)
    assert copied.count("请核对正式文本") == 1


def test_a_selection_of_verified_items_is_the_text_alone(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "measures-2016/11.html").as_uri())
    assert "案例" in page.locator("#p1-i2 .ref-m").inner_text()
    copied = dragged(page, "p1", "p1-i2")
    assert [line[:3] for line in copied.split("\n")[1:]] == ["（一）", "（二）"]
    assert MARGIN.search(copied) is None
    assert copied.endswith("严重损害信访群众合法权益的；")


def test_a_selection_of_the_whole_page_keeps_marks_and_caveat(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "regulation-2022/39.html").as_uri())
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+C")
    copied = clipboard(page)
    assert "第三十九条" in copied
    assert "各省怎么定" in copied
    assert f"〔？视情批评教育、诫勉、通报、约谈、通报批评〕〔……〕{OF_39}" in copied.replace(
        "\n", ""
    )
    assert "2 省有规定" not in copied


def test_citation_and_words_are_copied_in_one_go(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "regulation-2022/39.html").as_uri())
    both = press(page, page.locator(".ref-tools").get_by_role("button", name="复制引文和原文"))
    assert both.startswith("《信访工作条例》第三十九条\n各级党委和政府")
    assert both.endswith(OF_39)
    assert both.count("请核对正式文本") == 1
    page.locator("#p2 .ref-addr").click()
    tool = page.get_by_role("dialog")
    both = press(page, tool.get_by_role("button", name="复制引文和原文"))
    assert both.startswith("《信访工作条例》第三十九条第二款\n对在信访工作中")
    assert both.endswith(CAVEATS[Status.PARTIAL])


def test_a_folded_part_opens_where_an_address_leads_to_it(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "regulation-2022/39.html").as_uri())
    assert not page.locator("#ap1").is_visible()
    page.locator("#text .ap-n").first.click()
    expect(page.locator("#ap1")).to_be_in_viewport()
    page.goto((site_dir / "regulation-2022/23.html").as_uri() + "#scraps")
    expect(page.get_by_text("30日内书面答复信访人").first).to_be_visible()


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
