"""Markup, templates and links in data stand on the built page as the characters they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.markup import Markup
from tests.render.odd import ODD
from tests.samples import Files
from tests.site.project import build_unchecked, project


def quoted(text: str) -> str:
    """A YAML scalar of exactly these characters."""
    return json.dumps(text, ensure_ascii=False)


ALL = " ".join(ODD)
"""All of them in one text."""


def odd_files() -> Files:
    """One instrument in which every field that readers see is odd."""
    lines = "\n".join(f"      字{text}字" for text in ODD)
    items = "\n".join(f"      （{n}）项{t}" for n, t in zip("一二三", ODD[:3], strict=True))
    listed = "\n".join(f"  - {quoted(text)}" for text in ODD)
    everything = quoted(ALL)
    site = f"title: {quoted('题' + ODD[0])}\nsubtitle: {everything}\ndata_date: 2026-01-02\n"
    return {
        "data/site.yml": site,
        "data/sources/001.yml": f"title: {everything}\nkind: {everything}\n"
        f"condition: sound\npages: {everything}\nnotes:\n{listed}\n",
        "data/instruments/provincial/odd.yml": f"""\
title: {everything}
short: {everything}
aliases: [{everything}]
region: {everything}
issuers: [{everything}]
doc_number: {{value: {everything}, from: memory, note: {everything}}}
status: {{value: unknown, note: {everything}}}
coverage: full
article_count: {{value: 1, from: source}}
source: 001
imprint: {{text: {everything}, lines: 1}}
text:
  - chapter: {quoted("第一章 {{7*7}}<b>")}
    lines: 2
  - article: 第一条
    heading: {everything}
    lines: 3
    text: |
{lines}
      引语：
{items}
      末{{++{ODD[0]}{ODD[6]}++|1}}。
    emendations:
      - {{mark: 1, certainty: attested, basis: {everything}}}
    variants:
      - {{source: 002, where: '1', kind: reading, text: {everything}, note: {everything}}}
    notes: [{everything}]
scraps:
  - {{text: {everything}, lines: 9, reason: {everything}}}
notes: [{everything}]
""",
        "data/instruments/national/press.yml": f"title: {quoted(ODD[6])}\ncoverage: press\n"
        f"source: 002\npassages:\n  - {{text: {everything}, lines: 1}}\n",
        "data/retired/gone.yml": f"reason: {everything}\n",
    }


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("odd"), odd_files())
    done = build_unchecked(root, root / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def read(site: Path, name: str) -> Markup:
    return Markup((site / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", ODD)
def test_in_the_text_of_the_law(odd_site: Path, text: str) -> None:
    for name in ("odd/1.html", "odd/index.html"):
        lines = [element.text for element in read(odd_site, name).all(css="ref-line")]
        assert any(f"字{text}字" in line for line in lines), name


def test_in_titles_captions_and_attributes(odd_site: Path) -> None:
    page = read(odd_site, "odd/1.html")
    title = ALL.replace("《", "〈").replace("》", "〉")
    assert page.one("title").text == f"{ALL} 第一条 - 信访工作责任规定与案例（内部版）"
    assert page.one(css="ref-caption").text == ALL
    assert page.by_id("p2").attributes["data-cite"] == f"《{title}》第一条第二款"
    assert page.by_id("text").attributes["data-cite"] == f"《{title}》第一条"
    assert page.one("meta", name="description").attributes["content"].startswith(ALL)
    index = read(odd_site, "odd/index.html")
    assert index.one("h1").text == ALL
    assert {chip.attributes["title"] for chip in index.all("span", "st--check")} == {ALL}


def test_in_the_left_column_the_path_and_the_number_index(odd_site: Path) -> None:
    page = read(odd_site, "odd/1.html")
    nav = page.one("nav", "md-nav--primary")
    assert ALL in nav.text
    assert ODD[6] in nav.text
    assert ALL in page.one("nav", "md-path").text
    assert "第一章　{{7*7}}<b>" in page.one("nav", "md-path").text
    titles = [a.attributes.get("title", "") for a in page.all("a")]
    assert sum(title.startswith(f"第一条　{ALL}") for title in titles) == 2


@pytest.mark.parametrize(
    "name",
    [
        "odd/1.html",
        "odd/index.html",
        "sources.html",
        "press/index.html",
        "gone/index.html",
        "index.html",
    ],
)
def test_in_everything_else(odd_site: Path, name: str) -> None:
    assert ALL in read(odd_site, name).text


def test_no_odd_text_becomes_an_element_or_an_attribute(odd_site: Path) -> None:
    for path in sorted(odd_site.rglob("*.html")):
        page = Markup(path.read_text(encoding="utf-8"))
        scripts = page.all("script")
        assert {e.attributes.get("type") for e in scripts if not e.attributes.get("src")} <= {
            "application/json",
            "application/ld+json",
        }
        for element in page.elements:
            assert not [name for name in element.attributes if name.startswith("on")], path
            assert "id" not in element.attributes or re.fullmatch(
                r"[\w-]+", element.attributes["id"]
            )
            for name in ("href", "src"):
                address = element.attributes.get(name, "")
                assert "javascript:" not in address
                assert "//" not in address
        assert "<!-- 注" not in path.read_text(encoding="utf-8")


@pytest.mark.browser
def test_in_a_browser_nothing_runs(odd_site: Path, browser: Browser) -> None:
    said: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for name in ("odd/1.html", "odd/index.html", "index.html", "sources.html"):
        page.goto((odd_site / name).as_uri())
        assert page.evaluate("document.querySelectorAll('.ref-line script, h1 script').length") == 0
    assert said == []
    page.close()
