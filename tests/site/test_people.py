"""受处理的人和单位 in a browser: the three questions, what is unknown, and what is saved."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.say.words import UNSTATED
from tests.site.screens import WIDE, quiet

pytestmark = pytest.mark.browser
ROWS = '[data-people="rows"] tbody tr:not([hidden])'


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with quiet(browser.new_context(viewport=WIDE, accept_downloads=True)) as page:
        yield page


def shown(page: Page) -> list[list[str]]:
    """What is written of each row that can be seen."""
    texts = page.locator(ROWS).evaluate_all("all => all.map((row) => row.dataset.cells)")
    return [json.loads(text) for text in texts]


def public(page: Page) -> list[tuple[str, str]]:
    """Case and recipient of the rows of the second collection, in their order."""
    return [(cells[0], cells[1]) for cells in shown(page) if cells[0].startswith("B")]


def chip(page: Page, name: str, value: str) -> None:
    page.locator(f'[data-chip="{name}"][data-value="{value}"]').click()


def test_a_section_chief_who_shirked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}people.html")
    chip(page, "level", "section")
    chip(page, "conduct", "shirking")
    assert public(page) == [("B3-1", "刘某")]
    assert all(cells[3] == "乡科级" and "推诿敷衍" in cells[6] for cells in shown(page))
    expect(page.locator('[data-people="more"]')).to_contain_text("职级看不出")
    page.locator('[data-people="more"] button').first.click()
    assert ("B1-2", "卫某") in public(page), "rows of unknown level are offered, and come"


def test_township_cadres_with_a_party_warning_or_more(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}people.html")
    chip(page, "body", "township")
    page.select_option('[data-pick="least"]', "party-discipline:1")
    assert public(page) == [("B5-1", "张某")]
    assert all("党纪处分" in cells[8] for cells in shown(page))
    page.select_option('[data-pick="least"]', "party-discipline:2")
    assert public(page) == [], "a grade above: within the one regime alone"


def test_item_four_of_article_eleven(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}people.html?article=measures-2016/11/1/4")
    assert public(page) == [
        ("B4-1", "常某"),
        ("B4-1", "李某等6人"),
        ("B4-2", "P县政府"),
        ("B4-2", "李某"),
        ("B4-2", "任某"),
    ]
    assert all(cells[9] == UNSTATED for cells in shown(page)), "the decision names no provision"


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("科级干部推诿敷衍", [("B3-1", "刘某")]),
        ("乡镇干部受党内警告及以上", [("B5-1", "张某")]),
        (
            "办法第十一条第一款第四项",
            [("B4-1", "常某"), ("B4-1", "李某等6人"), ("B4-2", "P县政府")],
        ),
    ],
)
def test_what_is_often_asked_is_one_step(
    page: Page, site_url: str, question: str, rows: list[tuple[str, str]]
) -> None:
    page.goto(f"{site_url}people.html")
    with page.expect_navigation():
        page.locator(".ref-people__ask").get_by_role("link", name=question).click()
    assert public(page)[:3] == rows


def test_words_that_officers_use_find_the_rows(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}people.html?q=科级 推诿")
    assert public(page) == [("B3-1", "刘某")]
    page.goto(f"{site_url}people.html?q=科级 泄露")
    assert public(page) == []


def test_the_filter_stands_in_the_address_and_on_paper(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}people.html")
    chip(page, "level", "county")
    chip(page, "level", "section")
    page.locator('[data-sort="level"]').click()
    seen = shown(page)
    assert {cells[3] for cells in seen} == {"县处级", "乡科级"}
    assert "level=county%2Csection" in page.url
    page.goto("about:blank")
    page.go_back()
    assert shown(page) == seen
    expect(page.locator('[data-people="printed"]')).to_contain_text("筛选：职级：县处级、乡科级")
    page.locator('[data-people="clear"]').click()
    assert len(shown(page)) > len(seen)


def test_what_is_shown_is_saved_and_nothing_is_a_formula(
    page: Page, site_url: str, tmp_path: Path
) -> None:
    page.goto(f"{site_url}people.html?level=village")
    page.locator(ROWS).first.evaluate(
        'row => { const cells = JSON.parse(row.dataset.cells); cells[2] = `=1+1"<`;'
        " row.dataset.cells = JSON.stringify(cells); }"
    )
    files = {}
    for kind in ("csv", "xlsx"):
        with page.expect_download() as download:
            page.locator(f'[data-people="{kind}"]').click()
        files[kind] = tmp_path / f"rows.{kind}"
        download.value.save_as(files[kind])
    text = files["csv"].read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    head, first, *rest = csv.reader(text.decode("utf-8-sig").splitlines())
    assert head[:2] == ["案例", "对象（照原文）"]
    assert first[2] == "'=1+1\"<"
    assert [first[0], *(row[0] for row in rest)] == [cells[0] for cells in shown(page)]
    with zipfile.ZipFile(files["xlsx"]) as book:
        assert book.testzip() is None
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "=1+1&quot;&lt;" in sheet
    assert "<f>" not in sheet
    assert sheet.count("<row>") == len(rest) + 2


def test_without_scripts_the_whole_table_is_there(browser: Browser, site_url: str) -> None:
    with quiet(browser.new_context(viewport=WIDE, java_script_enabled=False)) as page:
        page.goto(f"{site_url}people.html")
        assert page.locator('[data-people="rows"] tbody tr:visible').count() > 30
        assert not page.locator('[data-people="bar"]').is_visible()
