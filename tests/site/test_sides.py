"""Indicator sheet and workbench in a browser: a researcher's questions, what is saved, paper, phone."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from tests.site.screens import PHONE, WIDE, quiet

pytestmark = pytest.mark.browser
CELL = ".wb-cell:visible"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with quiet(browser.new_context(viewport=WIDE, accept_downloads=True)) as page:
        yield page


def names(page: Page, table: str) -> list[str]:
    """The rules of a table of indicators, as they are sorted."""
    return page.locator(f'[data-ranked="{table}"] tbody th a').all_inner_texts()


def chip(page: Page, name: str) -> None:
    page.locator(".ref-chips").get_by_role("button", name=name, exact=True).first.click()


def saved(page: Page, selector: str, file: Path) -> Path:
    with page.expect_download() as download:
        page.locator(selector).click()
    download.value.save_as(file)
    return file


def rows_of(file: Path) -> list[list[str]]:
    """The rows of a CSV, or of the one sheet of a workbook."""
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return list(csv.reader(lines))
    with zipfile.ZipFile(file) as book:
        assert book.testzip() is None
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    return [["".join(cell.itertext()) for cell in row] for row in sheet.iter("{*}row")]


def test_who_receives_most_often(page: Page, site_url: str, tmp_path: Path) -> None:
    """A click sorts by a level; by times before days, and what is not held last, both ways."""
    page.goto(f"{site_url}indicators.html")
    page.locator('[data-sort="reception-2"]').click()
    assert page.url.endswith("?sort=reception-2")
    up = names(page, "reception")
    assert up[:2] == ["江苏", "某省（报道）"]
    cell = page.locator('[data-ranked="reception"] tbody tr').first.locator("td").nth(2)
    assert "每月" in cell.inner_text()
    assert "合一年 12 次" in cell.inner_text()
    expect(cell.locator("a")).to_have_attribute("href", "jiangsu/5.html#p1-i6")
    page.locator('[data-sort="yes-or-no-1"]').click()
    page.locator('[data-sort="yes-or-no-1"]').click()
    held = page.locator('[data-ranked="yes-or-no"] tbody tr td:nth-child(3)').all_inner_texts()
    unknown = [text.startswith(("原文不全", "没有全文")) for text in held]
    assert unknown == sorted(unknown)
    assert any(unknown)
    files = [
        saved(page, f'[data-save="{kind}"]', tmp_path / f"i.{kind}") for kind in ("csv", "xlsx")
    ]
    assert rows_of(files[0]) == rows_of(files[1])
    assert len(rows_of(files[0])) == len(held) + 1


def test_what_is_chosen_is_shown_addressed_and_saved(
    page: Page, site_url: str, tmp_path: Path
) -> None:
    """各省略去了什么, then 湖南: two steps to its words, the national ones beside; three files agree."""
    page.goto(f"{site_url}workbench.html")
    every = page.locator(CELL).count()
    page.get_by_role("link", name="各省略去了什么").click()
    chip(page, "湖南")
    cells = page.locator(CELL)
    count = cells.count()
    assert 0 < count < every
    assert "p=hunan-2016" in page.url
    assert "r=omits" in page.url
    assert all("略去" in text for text in page.locator(f"{CELL} .wb-h").all_inner_texts())
    assert page.locator(".wb:visible .wb-law .wb-q").count() >= count
    expect(page.locator('[data-bench="printed"]')).to_contain_text(
        "筛选：地区：湖南；关系：－ 略去；和谁比：办法"
    )

    sheets = [
        saved(page, f'[data-bench="{kind}"]', tmp_path / f"b.{kind}") for kind in ("csv", "xlsx")
    ]
    heads, *rows, last = rows_of(sheets[0])
    assert [heads, *rows, last] == rows_of(sheets[1])
    assert len(rows) == count
    assert {row[heads.index("地区")] for row in rows} == {"湖南"}
    assert all(row[heads.index("办法的原文")] for row in rows)
    assert last[0].startswith("筛选：地区：湖南")
    with zipfile.ZipFile(saved(page, '[data-bench="docx"]', tmp_path / "b.docx")) as document:
        said = "".join(etree.fromstring(document.read("word/document.xml")).itertext())
    for row in rows:
        for name in ("议题", "原文", "办法的原文", "说明"):
            assert all(line in said for line in row[heads.index(name)].split("\n"))

    page.locator(f"{CELL} [data-pin]").first.click()
    page.get_by_role("button", name="只看钉住的 1").click()
    assert cells.count() == 1
    page.reload()
    assert cells.count() == 1
    page.get_by_role("button", name="全部取下").click()
    assert cells.count() == count


def test_a_phone_has_one_column_and_paper_no_tools(browser: Browser, site_url: str) -> None:
    with quiet(browser.new_context(viewport=PHONE)) as page:
        page.goto(f"{site_url}workbench.html?p=jiangsu&r=adds")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        left = page.locator(".wb:visible .wb-base").first.bounding_box()
        right = page.locator(CELL).first.bounding_box()
        assert left
        assert right
        assert left["x"] == right["x"]
        page.emulate_media(media="print")
        assert page.locator('[data-bench="printed"]').is_visible()
        assert not page.locator('[data-bench="csv"]').is_visible()


def test_without_scripts_every_topic_is_there(browser: Browser, site_url: str) -> None:
    with quiet(browser.new_context(viewport=WIDE, java_script_enabled=False)) as page:
        page.goto(f"{site_url}workbench.html")
        assert page.locator(".wb:visible").count() == page.locator(".wb").count() > 60
        assert not page.locator('[data-bench="bar"]').is_visible()
