"""The shell of the site, on a few pages of its own: escaping, no inline code, the copying tool, print."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT

HOST = "site.test"  # a plain host name: here the browser offers no clipboard
TYPED = "<b>{{x}}</b>\"' & <script>boo</script>"
CITE = "《某办法》第一条第一款"
LOST = "〔本站没有这里的原文，引用前请核对正式文本〕"

LAW = f"""<h1>第一条</h1>
<div class="ref-tools" data-cite="《某办法》第一条">
<button type="button" class="ref-btn" data-copy="cite">复制引文</button>
<button type="button" class="ref-btn" data-copy="text" data-for="text">复制条文</button>
<button type="button" class="ref-btn" data-copy="link">复制链接</button>
<button type="button" class="ref-btn" data-print>打印</button></div>
<section class="ref-art" id="text" data-cite="《某办法》第一条">
<div class="ref-row" id="p1" data-cite="{CITE}" data-warn="（未核）">
<div class="ref-line"><p>有下列情形之一的：</p></div>
<div class="ref-m"><a class="ref-addr" href="#p1">第一款</a></div></div>
<div class="ref-row ref-row--item" id="p1-i1" data-cite="{CITE}第一项" data-warn="（未核）"><div class="ref-line">
<p><a class="ref-ino" href="#p1-i1">（一）</a>推<span class="ap-add">诿</span><a class="ap-n" href="#n">1</a>的；</p>
</div></div>
<div class="ref-row ref-row--item" id="p1-i2" data-cite="{CITE}第二项" data-warn="{LOST}" data-text="">
<div class="ref-line"><p><a class="ref-ino" href="#p1-i2">（二）</a><span class="ap-gap">〔……〕</span></p>
</div></div>
</section>
<details class="ref-fold"><summary>底本</summary><p>来源原样</p></details>
<p id="n">{"注。" * 4000}</p>"""

PAGES: dict[str, tuple[dict[str, object], str]] = {
    "index.md": ({"layout": "home"}, "<h1>首页</h1>"),
    "rule/index.md": ({"ref_title": "某办法", "navnote": "1 条"}, "<h1>某办法</h1>"),
    "rule/1.md": (
        {"ref_title": "某办法第一条", "ref_nav": "rule/index.md", "section": "查条文"},
        LAW,
    ),
    "typed.md": (
        {
            "ref_title": TYPED,
            "navnote": TYPED,
            "description": TYPED,
            "path": [{"title": TYPED, "url": 'index.html?"><b>'}],
            "ref_toc": [{"title": TYPED, "url": "#x", "count": TYPED}],
            "ref_index_title": TYPED,
            "ref_index_note": TYPED,
            "ref_index": [
                {
                    "label": TYPED,
                    "url": "#x",
                    "numbers": [
                        {
                            "n": TYPED,
                            "url": "#x",
                            "title": TYPED,
                            "status": "missing",
                            "word": TYPED,
                        }
                    ],
                }
            ],
        },
        '<p id="x">正文</p>',
    ),
}


class Seen(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The theme over four pages, by mkdocs.yml without what reads the records."""
    home = tmp_path_factory.mktemp("theme")
    for name, (meta, body) in PAGES.items():
        page = home / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\n{yaml.safe_dump(meta, allow_unicode=True)}---\n\n{body}\n", "utf-8")
    config = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "theme": {"custom_dir": str(ROOT / "overrides")},
        "plugins": [],
        "hooks": [],
        "watch": [],
        "nav": [{"国家规定": ["rule/index.md"]}, "typed.md"],
        "extra": {"data_date": "2026-11-20", "topnav": [{"title": "查条文", "url": "index.html"}]},
    }
    (home / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(home / "site")]
    done = subprocess.run(command, cwd=home, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return home / "site"


class _Silent(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The site over plain http under a host name, with a strict content security policy."""
    handler = functools.partial(_Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(page: Page, address: str) -> Page:
    """The article page."""
    page.goto(address + "rule/1.html")
    return page


def pasted(page: Page) -> str:
    """What the clipboard holds, as a reader finds out."""
    page.evaluate("document.body.append(document.createElement('textarea'))")
    field = page.locator("body > textarea")
    field.press("Control+V")
    return field.input_value()


def test_every_value_shows_as_it_was_typed(site: Path) -> None:
    seen = Seen((site / "typed.html").read_text("utf-8"))
    # title, heading, left column and note, path, section and count, index (head, chapter, number,
    # note, key and its word), print foot
    assert seen.text.count(TYPED) == 14
    assert not [attrs for tag, attrs in seen.tags if tag == "b"]
    assert ("meta", {"name": "description", "content": TYPED}) in seen.tags


def test_no_page_holds_inline_code_or_leaves_the_site(site: Path) -> None:
    for file in site.rglob("*.html"):
        for tag, attrs in Seen(file.read_text("utf-8")).tags:
            where = f"{file.name}: {tag} {attrs}"
            data = attrs.get("type") == "application/json"
            assert tag not in ("script", "style") or data or attrs.get("src"), where
            assert not [name for name in attrs if name == "style" or name.startswith("on")], where
            for name in ("src", "href"):
                assert not (attrs.get(name) or "").startswith(("http", "//", "/")), where


def test_every_page_says_its_date_and_what_it_is_not(site: Path) -> None:
    for file in site.rglob("*.html"):
        seen = Seen(file.read_text("utf-8"))
        assert ("html", {"lang": "zh-CN", "class": "no-js"}) in seen.tags
        assert "2026-11-20" in seen.text
        assert "学习参考，引用前请核对正式文本" in seen.text


def test_an_article_marks_its_instrument_and_its_entry(site: Path) -> None:
    seen = Seen((site / "rule" / "1.html").read_text("utf-8"))
    marked = [a["href"] for tag, a in seen.tags if tag == "a" and "aria-current" in a]
    assert marked == ["../index.html", "../index.html", "index.html"]  # bar, drawer, left column


@pytest.mark.browser
def test_the_tool_is_worked_by_keyboard_where_there_is_no_clipboard(page: Page) -> None:
    label = page.locator("#p1-i1 a.ref-ino")
    label.press("Enter")
    expect(label).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("dialog")).to_have_accessible_name("引用第一条第一款第一项")
    expect(page.get_by_role("button", name="复制引文", exact=True).last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("已复制引文")
    page.keyboard.press("Escape")
    expect(label).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert pasted(page) == f"{CITE}第一项（未核）"


@pytest.mark.browser
def test_words_are_copied_with_the_items_and_their_warning(page: Page) -> None:
    page.click("#p1 a.ref-addr")
    page.click(".ref-pop [data-copy=text]")
    assert pasted(page) == "有下列情形之一的：\n（一）推诿的；\n（二）〔……〕（未核）"


@pytest.mark.browser
def test_a_lost_place_gives_its_citation_with_a_warning_and_no_text(page: Page) -> None:
    page.click("#p1-i2 a.ref-ino")
    tool = page.get_by_role("dialog")
    expect(tool.get_by_role("button")).to_have_text(["复制引文", "复制链接"])
    expect(tool).to_contain_text(f"复制时附注：{LOST}")
    tool.get_by_role("button", name="复制引文", exact=True).click()
    assert pasted(page) == f"{CITE}第二项{LOST}"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("what", "copied"), [("cite", "《某办法》第一条"), ("link", "rule/1.html")]
)
def test_the_buttons_of_a_page_copy(page: Page, what: str, copied: str) -> None:
    page.click(f".ref-tools [data-copy={what}]")
    assert pasted(page).endswith(copied)


@pytest.mark.browser
def test_the_tool_closes_by_a_click_elsewhere_and_by_tabbing_out(page: Page) -> None:
    page.click("#p1 a.ref-addr")
    page.mouse.click(700, 10)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.click("#p1 a.ref-addr")
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.browser
def test_where_nothing_may_copy_the_text_is_shown_selected(page: Page) -> None:
    page.evaluate("document.execCommand = () => false")
    page.click(".ref-tools [data-copy=cite]")
    expect(page.get_by_label("要复制的文字")).to_be_focused()
    assert page.evaluate("document.activeElement.selectionEnd") == len("《某办法》第一条")
    page.keyboard.press("Escape")
    expect(page.locator(".ref-tools [data-copy=cite]")).to_be_focused()


@pytest.mark.browser
def test_a_link_scrolls_its_place_clear_of_the_header_and_marks_it(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 1366, "height": 300})
    page.goto(address + "rule/1.html#p1-i1")
    top = page.locator("#p1-i1").bounding_box()
    bar = page.locator(".md-header").bounding_box()
    assert top is not None
    assert bar is not None
    assert bar["height"] <= top["y"] < 100
    assert page.locator("#p1-i1:target").count() == 1


@pytest.mark.browser
def test_the_drawer_of_a_phone_is_worked_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    menu = page.get_by_role("button", name="目录")
    menu.press("Enter")
    expect(page.locator(".ref-navtop a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(page.locator("#ref-drawer")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.browser
def test_without_scripts_all_is_there_but_the_buttons(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "rule/1.html")
    expect(page.get_by_text("有下列情形之一的：")).to_be_visible()
    expect(page.get_by_role("button", name="复制引文", exact=True)).to_have_count(0)
    page.click("#p1-i1 a.ref-ino")
    assert page.url.endswith("#p1-i1")
    context.close()


@pytest.mark.browser
def test_every_sheet_carries_head_date_and_disclaimer(page: Page, tmp_path: Path) -> None:
    page.pdf(path=tmp_path / "sheets.pdf", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(tmp_path / "sheets.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    sheets = text.strip("\f\n").split("\f")
    assert len(sheets) > 1
    for sheet in sheets:
        for words in (
            "信访工作责任规定与案例",
            "rule/1.html",
            "2026-11-20",
            "引用前请核对正式文本",
        ):
            assert words in sheet
    assert "来源原样" in text  # the fold was opened
    assert "复制引文" not in text
