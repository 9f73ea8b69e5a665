"""The index of cases in a browser: filters, their state in the address, and the page without scripts."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.site.screens import PHONE, WIDE, quiet

pytestmark = pytest.mark.browser


@pytest.fixture(params=[WIDE, PHONE], ids=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    with quiet(browser.new_context(viewport=request.param)) as page:
        yield page


def visible(page: Page) -> list[str]:
    """Addresses of the cases that can be seen in the index."""
    rows = page.locator("table.ref-cidx tbody tr[data-collection]:visible > th a")
    return [str(locator.get_attribute("href")) for locator in rows.all()]


def holding(page: Page, name: str, value: str) -> list[str]:
    """Addresses of the cases whose row holds a value, seen or not."""
    rows = page.locator(f'table.ref-cidx tr[data-{name}~="{value}"] > th a')
    return [str(locator.get_attribute("href")) for locator in rows.all()]


def test_every_choice_of_every_filter_shows_its_cases_and_nothing_else(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}cases.html")
    everything = visible(page)
    assert everything
    tried = 0
    for select in page.locator("select[data-filter]").all():
        name = select.get_attribute("data-filter") or ""
        values = select.locator("option").evaluate_all("all => all.map((one) => one.value)")
        for value in values[1:]:
            select.select_option(value)
            assert visible(page) == holding(page, name, value) != [], (name, value)
            tried += 1
        select.select_option("")
        assert visible(page) == everything
    assert tried > 20


def test_the_choice_stands_in_the_address_and_comes_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}cases.html")
    page.select_option('select[data-filter="measure"]', "circular-criticism")
    page.select_option('select[data-filter="circumstance"]', "handling")
    chosen = visible(page)
    assert 0 < len(chosen) < len(holding(page, "measure", "circular-criticism"))
    address = page.url
    assert "measure=circular-criticism" in address
    assert "circumstance=handling" in address
    page.goto("about:blank")
    page.goto(address)
    assert visible(page) == chosen
    expect(page.locator("[data-filter-count]")).to_have_text(f"共 {len(chosen)} 件")
    page.locator("[data-filter-reset]").click()
    assert len(visible(page)) > len(chosen)
    assert page.url == f"{site_url}cases.html"


def test_nothing_that_fits_says_what_to_take_away(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}cases.html")
    regions = page.locator("select[data-filter=region] option").evaluate_all(
        "all => all.map((e) => e.value)"
    )
    kinds = page.locator("select[data-filter=circumstance] option").evaluate_all(
        "all => all.map((e) => e.value)"
    )
    pairs = ((region, kind) for region in regions[1:] for kind in kinds[1:])
    region, kind = next(
        (region, kind)
        for region, kind in pairs
        if not {*holding(page, "region", region)} & {*holding(page, "circumstance", kind)}
    )
    page.goto(f"{site_url}cases.html?region={region}&circumstance={kind}")
    assert visible(page) == []
    expect(page.locator(".ref-cidx__h:visible, #counts:visible")).to_have_count(0)
    said = page.locator("[data-filter-chosen]")
    expect(said).to_contain_text("没有同时符合的。去掉：")
    fewer = said.get_by_role("button", name="情形")
    expect(fewer).to_contain_text(f"有 {len(holding(page, 'region', region))} 件")
    fewer.click()
    assert visible(page) == holding(page, "region", region)
    expect(said).to_contain_text("已选")


def test_choices_that_stand_open_choose_and_let_go(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}cases.html")
    every = visible(page)
    chip = page.get_by_role("group", name="类别").get_by_role("button", name="党纪处分")
    value = chip.get_attribute("data-value") or ""
    chip.click()
    assert visible(page) == holding(page, "regime", value) != []
    expect(chip).to_have_attribute("aria-pressed", "true")
    assert f"regime={value}" in page.url
    chip.click()
    assert visible(page) == every


ROLES = {"article": {"basis", "breached", "heading"}, "named": {"commentary", "facts"}}


def test_a_rule_has_the_cases_of_its_articles_and_an_article_those_of_its_items(
    page: Page, site_url: str, site_dir: Path
) -> None:
    cases = json.loads((site_dir / "data/reference.json").read_bytes())["cases"]
    for name_of_filter, rule, article in (
        ("named", "regulation-2022", 42),
        ("named", "regulation-2022", 45),
        ("article", "measures-2016", 11),
    ):
        named = [
            (case["id"], record["article"])
            for case in cases
            for record in case["applied"]
            if record["instrument"] == rule and record["role"] in ROLES[name_of_filter]
        ]
        for value, ids in (
            (rule, {name for name, _ in named}),
            (f"{rule}/{article}", {name for name, number in named if number == article}),
        ):
            page.goto(f"{site_url}cases.html?{name_of_filter}={value}")
            assert {name.removesuffix(".html").split("/")[-1] for name in visible(page)} == ids
            assert ids


def test_a_group_without_cases_goes_and_a_group_with_cases_stays(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}cases.html?article=measures-2016/11/1/6")
    assert len(visible(page)) == 1
    groups = page.locator("table.ref-cidx tr.ref-group:visible")
    assert [text.split("第一款")[1][:3] for text in groups.all_inner_texts()] == ["第六项"]


def test_without_scripts_the_whole_table_is_there(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}cases.html")
    assert len(visible(page)) == page.locator("table.ref-cidx tr[data-collection]").count()
    expect(page.locator("[data-filters]")).to_be_hidden()
    context.close()


def test_a_badge_leads_to_the_cases_of_its_place_and_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}measures-2016/index.html")
    page.locator("#a11-p1-i4 .ref-m a", has_text="案例").click()
    assert page.url.endswith("measures-2016/11.html#cases-p1-i4")
    first = page.locator("#cases-p1-i4 li a").first
    first.click()
    provision = page.locator(".ref-app__h a").first
    provision.click()
    assert page.url.endswith("measures-2016/11.html#p1-i4")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", ["cases.html", "timeline.html", "cases/b1-1.html"])
def test_no_page_of_cases_scrolls_sideways(
    browser: Browser, site_url: str, path: str, size: ViewportSize
) -> None:
    with quiet(browser.new_context(viewport=size)) as page:
        page.goto(site_url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_words_of_the_drawing_can_be_found_and_copied(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}timeline.html")
    found = page.evaluate("window.find('2016-10-08 起')")
    assert found
    assert page.evaluate("getSelection().toString()") == "2016-10-08 起"


def test_the_drawing_is_seen_whole_at_once_and_its_words_are_apart(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}timeline.html")
    width = page.evaluate("document.documentElement.clientWidth")
    drawn = page.locator(".ref-page--timeline svg[role=group]:visible")
    assert drawn.count() == 2
    for svg in drawn.all():
        box = svg.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        inside = svg.evaluate(
            """svg => {
                const whole = svg.getBoundingClientRect();
                return [...svg.querySelectorAll("rect, circle, path, text")].every((each) => {
                    const own = each.getBoundingClientRect();
                    return own.left >= whole.left - 1 && own.right <= whole.right + 1;
                });
            }"""
        )
        assert inside
        words = svg.locator("text").evaluate_all("all => all.map((e) => e.getBoundingClientRect())")
        for at, word in enumerate(words):
            for other in words[at + 1 :]:
                beside = word["right"] <= other["left"] or other["right"] <= word["left"]
                above = word["bottom"] <= other["top"] + 4 or other["bottom"] <= word["top"] + 4
                assert beside or above
    assert page.locator(".ref-page--timeline .sv-case:visible").count() > 5


def test_several_values_an_order_and_a_file_of_what_is_shown(
    page: Page, site_url: str, tmp_path: Path
) -> None:
    page.goto(f"{site_url}cases.html")
    menu = page.locator('.ref-menu[aria-label="条文（依据、归入）"]')
    menu.locator("summary").click()
    for sign in "四五":
        menu.get_by_label(f"第{sign}项").check()
    page.keyboard.press("Escape")
    expect(menu.locator("input").first).to_be_hidden()
    both = {
        address
        for item in (4, 5)
        for address in holding(page, "article", f"measures-2016/11/1/{item}")
    }
    assert {*visible(page)} == both
    assert len(both) > len(holding(page, "article", "measures-2016/11/1/4"))
    page.select_option("[data-sorted]", "-party")
    gravest = page.locator("tr[data-cells]:visible").evaluate_all(
        "all => all.map((row) => Number(row.dataset.orderParty || 0))"
    )
    assert gravest == sorted(gravest, reverse=True) != [0] * len(gravest)
    expect(page.locator("tr.ref-group:visible")).to_have_count(0)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert {*visible(page)} == both
    with page.expect_download() as download:
        page.locator('[data-save="csv"]').click()
    download.value.save_as(tmp_path / "cases.csv")
    head, *lines = csv.reader((tmp_path / "cases.csv").read_text("utf-8-sig").splitlines())
    assert head[:2] == ["案例", "题目"]
    codes = page.locator("tr[data-cells]:visible > th .ref-n").all_inner_texts()
    assert [line[0] for line in lines] == codes != []
    page.select_option("[data-sorted]", "")
    expect(page.locator("tr.ref-group:visible")).to_have_count(2)
