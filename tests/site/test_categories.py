"""Duties, circumstances, measures and ladders as readers use them: both sizes, print, both ways round."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from macros.derive.categories import circumstance_url, ladder_url, measure_url, responsibility_url
from macros.load import load
from tests.conftest import ROOT
from tests.site.screens import PHONE, WIDE

pytestmark = pytest.mark.browser
LADDER = "ladders/measures-2016.html"


def names() -> list[str]:
    """Every page of these kinds, and their lists."""
    corpus, problems = load(ROOT)
    assert problems == []
    lists = ("responsibilities", "circumstances", "measures", "ladders", "glossary")
    return [
        *(f"{name}.html" for name in lists),
        *map(responsibility_url, corpus.responsibilities),
        *map(circumstance_url, corpus.circumstances),
        *map(measure_url, corpus.measures),
        *map(ladder_url, corpus.ladders),
    ]


def opened(page: Page, site: Path, name: str) -> Page:
    page.goto(f"{site.as_uri()}/{name}")
    return page


@pytest.mark.heavy
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_runs_over_the_edge(browser: Browser, site_dir: Path, size: ViewportSize) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    over = [
        name
        for name in names()
        if opened(page, site_dir, name).evaluate("document.documentElement.scrollWidth")
        > size["width"]
    ]
    context.close()
    assert over == []


def test_the_header_holds_its_entries_in_one_line(page: Page, site_dir: Path) -> None:
    entries = opened(page, site_dir, "measures.html").locator(".ref-topnav a")
    boxes = [box for locator in entries.all() if (box := locator.bounding_box())]
    assert len(boxes) > 4
    assert len({box["y"] for box in boxes}) == 1
    search = page.locator(".ref-search__bar").bounding_box()
    assert search is not None
    assert max(box["x"] + box["width"] for box in boxes) < search["x"]
    expect(page.locator(".ref-topnav a[aria-current]")).to_have_text("处理方式")


def test_on_a_phone_the_drawer_leads_here(browser: Browser, site_dir: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    page = opened(context.new_page(), site_dir, "index.html")
    page.locator(".ref-menu").click()
    page.locator(".ref-navtop").get_by_text("责任与情形").click()
    expect(page.locator("h1")).to_have_text("责任与情形")
    context.close()


FITS = """() => {
  const box = (e) => e.getBoundingClientRect();
  const boxes = [...document.querySelectorAll(".ref-stair__box")].map(box);
  const over = (a, b) => a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;
  const words = [...document.querySelectorAll(".ref-stair p")];
  const figure = box(document.querySelector(".ref-stair"));
  return {
    boxes: boxes.length,
    over: boxes.filter((a, at) => boxes.slice(at + 1).some((b) => over(a, b))).length,
    cut: words.filter((e) => {
      const range = document.createRange();
      range.selectNodeContents(e);
      return e.textContent && box(range).right > box(e).right + 1;
    }).map((e) => e.textContent),
    outside: words.filter((e) => box(e).right > figure.right + 1).map((e) => e.textContent),
    strayed: words.filter((e) => e.matches(".ref-stair__way, .ref-stair__words")
      && boxes.some((b) => over(box(e), b)) && innerWidth > 720).map((e) => e.textContent),
  };
}"""


@pytest.mark.parametrize("width", [1366, 900, 390])
def test_every_ladder_fits_its_drawing(browser: Browser, site_dir: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    drawn = [ladder for ladder in load(ROOT)[0].ladders if len(ladder.rungs) > 1]
    for ladder in drawn:
        fit = opened(page, site_dir, ladder_url(ladder)).evaluate(FITS)
        boxes = fit.pop("boxes")
        assert boxes == len(ladder.rungs), ladder.id
        assert fit == {"over": 0, "cut": [], "outside": [], "strayed": []}, ladder.id
    context.close()
    assert len(drawn) > 4


def columns(page: Page) -> int:
    """How many steps of the first row stand side by side."""
    tops = page.locator(".ref-stair__row").first.locator(".ref-stair__title")
    return len({locator.bounding_box()["x"] // 100 for locator in tops.all()})  # type: ignore[index]


def test_steps_stand_side_by_side_where_there_is_room(browser: Browser, site_dir: Path) -> None:
    shown = {}
    for name, size in (("wide", WIDE), ("phone", PHONE)):
        context = browser.new_context(viewport=size)
        shown[name] = columns(opened(context.new_page(), site_dir, LADDER))
        context.close()
    assert shown == {"wide": 3, "phone": 1}


def test_a_higher_step_stands_higher_on_the_same_ground(page: Page, site_dir: Path) -> None:
    boxes = (
        opened(page, site_dir, LADDER).locator(".ref-stair__row").first.locator(".ref-stair__box")
    )
    places = [box for locator in boxes.all() if (box := locator.bounding_box())]
    assert len(places) == 3
    tops = [box["y"] for box in places]
    assert tops == sorted(tops, reverse=True)
    assert min(above - below for above, below in itertools.pairwise(tops)) > 40
    assert len({round(box["y"] + box["height"]) for box in places}) == 1


def test_paper_has_the_steps_side_by_side_and_the_table(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, LADDER).emulate_media(media="print")
    assert columns(page) == 3
    expect(page.locator("table.ref-steps")).to_be_visible()


def test_words_of_the_drawing_can_be_selected(page: Page, site_dir: Path) -> None:
    words = opened(page, site_dir, LADDER).locator(".ref-stair p", has_text="诫勉").first
    words.evaluate("e => getSelection().selectAllChildren(e)")
    assert "诫勉" in page.evaluate("getSelection().toString()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_the_drawing_stand_out_from_their_box(
    browser: Browser, site_dir: Path, scheme: str
) -> None:
    context = browser.new_context(viewport=WIDE, color_scheme=scheme)  # type: ignore[arg-type]
    page = opened(context.new_page(), site_dir, "measures/admonition.html")
    ratios = page.evaluate(
        """() => {
          const light = c => {
            const [r, g, b] = c.match(/[\\d.]+/g).slice(0, 3).map(v => {
              const s = v / 255
              return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
            })
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
          }
          const ground = e => light(getComputedStyle(e).backgroundColor)
          const ink = e => light(getComputedStyle(e).color)
          const boxes = [...document.querySelectorAll('.ref-stair__box')].map(ground)
          return [...document.querySelectorAll('.ref-stair p')].flatMap(t => boxes.map(b => {
            const [hi, lo] = [ink(t), b].sort((x, y) => y - x)
            return (hi + 0.05) / (lo + 0.05)
          }))
        }"""
    )
    context.close()
    assert len(ratios) > 20
    assert min(ratios) >= 4.5


def test_from_a_provision_to_what_lists_it_and_back(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "regulation-2022/42.html")
    part = page.locator("details.ref-part", has=page.locator("#listed"))
    part.locator("summary").click()
    part.get_by_text("引发信访问题 2.").click()
    entry = page.locator("#e2")
    expect(entry).to_be_in_viewport()
    expect(entry).to_contain_text("应当作为而不作为")
    page.get_by_role("heading", name="《信访工作条例》第四十二条").get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("第四十二条")


def test_from_a_provision_to_its_step_and_on_to_the_measure(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/14.html")
    part = page.locator("details.ref-part", has=page.locator("table.ref-steps"))
    part.locator("summary").click()
    part.locator("table.ref-steps th a", has_text="诫勉").first.click()
    step = page.locator("#s3")
    expect(step).to_be_in_viewport()
    step.get_by_role("link", name="诫勉", exact=True).click()
    expect(page.locator("h1")).to_have_text("诫勉")
    expect(page.locator("#near ~ .ref-tablewrap").first).to_contain_text("诫勉谈话")


def test_an_entry_is_quoted_with_its_own_citation(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "circumstances/causing.html")
    page.locator("#e2 a.ref-ino").click()
    expect(page.locator(".ref-pop")).to_contain_text("《信访工作条例》第四十二条第二项")


def test_places_are_picked_by_judgement(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "circumstances.html")
    page.locator("select[data-filter=fit]").select_option("other")
    rows = page.locator("tr[data-fit]:visible")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("严重损害信访群众合法权益的")


def test_without_scripts_all_is_there(browser: Browser, site_dir: Path) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    page = opened(context.new_page(), site_dir, "circumstances.html")
    expect(page.locator("tr[data-fit]:visible")).to_have_count(30)
    opened(page, site_dir, LADDER)
    expect(page.locator(".ref-stair")).to_be_visible()
    expect(page.locator("table.ref-steps tbody tr[id]:visible")).to_have_count(6)
    context.close()


def test_what_counts_are_not_stands_in_one_line_over_them(phone: Page, site_url: str) -> None:
    phone.goto(site_url + "measures.html")
    assert phone.get_by_text("仅本站所收案例，非统计").count() == 1, "once for all tables"
    phone.goto(site_url + "cases.html")
    captions = phone.locator("caption", has_text="仅本站所收案例，非统计")
    assert captions.count() == 1
    for locator in captions.all():
        box = locator.bounding_box()
        assert box
        assert box["height"] < 60
        assert box["width"] > 200


def test_paper_says_what_was_chosen(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "cases.html")
    page.locator(".ref-options button").first.click()
    page.emulate_media(media="print")
    said = page.locator(".ref-filtered")
    expect(said).to_be_visible()
    expect(said).to_contain_text("筛选：情形 ")
    page.emulate_media(media="screen")
    expect(said).to_be_hidden()


def test_the_text_of_an_article_is_printed_alone(page: Page, site_dir: Path) -> None:
    opened(page, site_dir, "measures-2016/11.html")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印条文").click()
    page.emulate_media(media="print")
    expect(page.locator("#text")).to_be_visible()
    expect(page.locator("h2").first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h2").first).to_be_visible()
