"""34 columns in a window and on a phone: what stands still, what is folded."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from macros.derive.book import Book
from macros.load import load
from macros.render import correspondence, matrix
from macros.say.links import relative_to
from tests.comparison_samples import crowded
from tests.conftest import ROOT
from tests.samples import plant
from tests.site.screens import PHONE, WIDE, quiet

pytestmark = pytest.mark.browser
STYLES = sorted(
    (ROOT / "overrides/assets/css").glob("*.css"), key=lambda file: file.stem == "print"
)
HEAD = """<style>:root { font-size: 20px } body { margin: 0 2rem; font-size: 10px }
.md-typeset { font-size: .8rem; line-height: 1.6 }</style>"""
"""What the theme says of sizes."""


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The matrix and the table of correspondence of 34 provinces; two of the sample, 32 more."""
    book = Book.of(load(plant(tmp_path_factory.mktemp("wide"), crowded(32)))[0])
    return {
        "matrix": matrix.page(book, relative_to("comparisons/index.html")),
        "co": correspondence.page(book, relative_to("correspondence/x.html"), "jia-2016"),
    }


def show(page: Page, body: str) -> None:
    page.set_content(f'{HEAD}<article class="md-typeset">{body}</article>')
    for style in STYLES:
        page.add_style_tag(path=style)


def across(page: Page, selector: str) -> list[float]:
    """Where the visible parts begin, from the left."""
    boxes = [part.bounding_box() for part in page.locator(selector).all() if part.is_visible()]
    return [box["x"] for box in boxes if box]


@pytest.mark.parametrize(
    ("name", "cells"),
    [("matrix", "thead [data-col]"), ("co", ".co-heads [data-col]")],
)
def test_all_columns_are_there_and_heads_stand_still(
    browser: Browser, bodies: dict[str, str], name: str, cells: str
) -> None:
    with quiet(browser.new_context(viewport=WIDE)) as page:
        show(page, bodies[name])
        starts = across(page, cells)
        assert len(starts) == 34
        assert starts == sorted(starts)
        head = page.locator(cells).nth(3)
        page.evaluate("document.body.style.paddingBottom = '2000px'")
        page.evaluate(
            "window.scrollTo(0, document.querySelector('.is-wide').getBoundingClientRect().bottom - 60)"
        )
        box = head.bounding_box()
        assert box
        assert 0 <= box["y"] < 200


def test_a_narrow_window_scrolls_beside_the_first_column(
    browser: Browser, bodies: dict[str, str]
) -> None:
    with quiet(browser.new_context(viewport={"width": 900, "height": 700})) as page:
        show(page, bodies["matrix"])
        first = page.locator("tbody tr:not(.ref-group) > th").first
        before = first.bounding_box()
        page.evaluate("document.querySelector('.ref-matrix__scroll').scrollLeft = 300")
        assert first.bounding_box() == before
        assert page.evaluate("document.documentElement.scrollWidth") <= 900


def test_a_phone_shows_topics_and_opens_their_provinces(
    browser: Browser, bodies: dict[str, str]
) -> None:
    with quiet(browser.new_context(viewport=PHONE)) as page:
        show(page, bodies["matrix"])
        row = page.locator("tr:has(.ref-unfold)").first
        assert row.locator("td:visible").count() == 0
        row.locator(".ref-unfold summary").click()
        assert row.locator("td:visible").count() == 34
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
