"""The comparison as readers use it: filters, chosen columns, heads in view, phone, paper."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
MATRIX = "comparisons/index.html"
TOPIC = "comparisons/reception.html"
TEXT = "texts/measures-2016/jiangsu.html"
QUOTED = "texts/measures-2016/shandong.html"
"""Two that are held in quotations only."""
PROVINCE = "provinces/jiangsu.html"


def heads(page: Page) -> list[str]:
    """Jurisdictions of the columns in view."""
    return [text.strip() for text in page.locator("th .ref-cmp__j:visible").all_inner_texts()]


def columns_shown(page: Page) -> list[str]:
    """Ids of the columns in view."""
    boxes = page.locator("[data-columns] input:checked").all()
    ids = [str(locator.get_attribute("value")) for locator in boxes]
    assert len(ids) == len(heads(page))
    return ids


def columns_asked(page: Page) -> list[str]:
    """Ids of the columns that the address names."""
    return [word for word in page.url.partition("?cols=")[2].partition("#")[0].split(",") if word]


def test_where_is_hunan_stricter(page: Page, site_url: str) -> None:
    page.goto(site_url + MATRIX)
    rows = page.locator("tr[data-relation]:visible")
    whole = rows.count()
    page.get_by_label("地区").select_option(label="湖南")
    assert rows.count() == whole
    page.get_by_label("关系").select_option("stricter")
    assert page.url.endswith("?province=hunan-2016&relation=stricter")
    shown = rows.count()
    assert 0 < shown < whole
    for row in rows.all():
        assert "▲更严" in "".join(row.locator("td[data-th=湖南]").inner_text().split())
    expect(page.locator("[data-filter-count]")).to_have_text(f"共 {shown} 个议题")
    page.reload()
    assert rows.count() == shown
    rows.first.locator("td[data-th=湖南] a").click()
    assert re.search(r"/comparisons/[a-z-]+\.html#hunan-2016$", page.url)
    expect(page.locator("#hunan-2016")).to_be_in_viewport()


def test_a_part_of_the_rule_hides_the_heads_of_the_others(page: Page, site_url: str) -> None:
    page.goto(site_url + MATRIX + "?seat=procedure")
    assert page.locator("tr.ref-group:visible").all_inner_texts() == ["程序"]
    page.get_by_role("button", name="清除筛选").click()
    assert page.url.endswith(MATRIX)
    assert page.locator("tr.ref-group:visible").count() > 5


def test_the_reader_chooses_columns_and_they_are_remembered(page: Page, site_url: str) -> None:
    page.goto(site_url + TOPIC)
    assert heads(page) == ["国家", "湖南", "北京", "江苏", "山东", "某省（报道）"]
    for name in ("湖南", "山东", "某省（报道）"):
        page.get_by_label(name).uncheck()
    assert heads(page) == ["国家", "北京", "江苏"]
    assert page.url.endswith("?cols=nation,beijing-2017,jiangsu")
    expect(page.locator("td[data-col=hunan-2016]").first).to_be_hidden()
    page.goto(site_url + "comparisons/appeal.html")
    assert heads(page) == ["国家", "北京", "江苏"]
    page.goto(site_url + TOPIC + "?cols=nation,hunan-2016")
    assert heads(page) == ["国家", "湖南"]


def test_two_columns_at_least(page: Page, site_url: str) -> None:
    page.goto(site_url + TOPIC + "?cols=jiangsu,press-province")
    assert heads(page) == ["江苏", "某省（报道）"]
    expect(page.get_by_label("江苏")).to_be_disabled()
    page.get_by_label("北京").check()
    expect(page.get_by_label("江苏")).to_be_enabled()


@pytest.mark.parametrize("query", ["?cols=no,such", "?cols="])
def test_a_choice_that_cannot_be_is_none_and_leaves_the_address(
    page: Page, site_url: str, query: str
) -> None:
    page.goto(site_url + TOPIC + query)
    assert len(heads(page)) == 6
    assert columns_asked(page) == columns_shown(page)
    expect(page.locator(".ref-said")).to_have_text("网址里有本表没有的列，已略去")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?cols=jiangsu", "至少看2列，添上了国家"),
        ("?cols=nation", "至少看2列，添上了湖南"),
        ("?cols=such,jiangsu", "网址里有本表没有的列，已略去"),
    ],
)
def test_a_choice_that_is_too_small_is_filled_and_said(
    page: Page, site_url: str, query: str, said: str
) -> None:
    page.goto(site_url + TOPIC)
    page.get_by_label("湖南").uncheck()
    page.goto(site_url + TOPIC + query)
    assert len(heads(page)) == 2
    assert query.removeprefix("?cols=such,").removeprefix("?cols=") in columns_shown(page)
    assert columns_asked(page) == columns_shown(page)
    expect(page.locator(".ref-said")).to_have_text(said)


def test_a_remembered_choice_stands_in_the_address_and_in_what_is_copied(
    page: Page, site_url: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site_url + "comparisons/reports.html")
    page.get_by_role("button", name="复制此对照的链接").click()
    whole = page.evaluate("navigator.clipboard.readText()")
    assert whole.split("?cols=")[1].split(",") == columns_shown(page)
    page.get_by_label("湖南").uncheck()
    page.goto(site_url + "comparisons/visits.html")
    assert columns_asked(page) == columns_shown(page) != []
    assert "hunan-2016" not in columns_shown(page)
    page.get_by_role("button", name="复制此对照的链接").click()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_a_choice_that_came_by_link_is_remembered(page: Page, site_url: str) -> None:
    page.goto(site_url + "comparisons/reports.html?cols=jiangsu,shandong")
    page.goto(site_url + TOPIC)
    assert columns_shown(page) == ["jiangsu", "shandong"] == columns_asked(page)
    page.goto(site_url + TOPIC + "#beijing-2017")
    assert columns_shown(page) == ["beijing-2017", "jiangsu", "shandong"] == columns_asked(page)
    page.goto(site_url + "comparisons/appeal.html")
    assert columns_shown(page) == ["jiangsu", "shandong"]


def test_a_link_to_a_column_shows_it(page: Page, site_url: str) -> None:
    page.goto(site_url + TOPIC + "?cols=nation,hunan-2016")
    page.get_by_label("北京").check()
    page.goto(site_url + "comparisons/letters.html#jiangsu")
    assert "江苏" in heads(page)


@pytest.mark.parametrize("address", [MATRIX, TOPIC, TEXT])
def test_the_heads_of_the_columns_stay_in_view(page: Page, site_url: str, address: str) -> None:
    page.goto(site_url + address)
    page.mouse.wheel(0, 700)
    page.wait_for_function("scrollY > 300")
    head = page.locator("thead th").last
    expect(head).to_be_in_viewport(ratio=1)
    bar = page.locator(".md-header").bounding_box()
    box = head.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["y"] + bar["height"] - 2


@pytest.mark.parametrize("address", [MATRIX, TOPIC, TEXT, QUOTED, PROVINCE, "texts/index.html"])
def test_nothing_is_wider_than_the_window(
    page: Page, phone: Page, site_url: str, address: str
) -> None:
    for each, width in ((page, 1366), (phone, 390)):
        each.goto(site_url + address)
        assert each.evaluate("document.documentElement.scrollWidth") == width


def test_on_a_phone_the_jurisdiction_is_named_on_each(phone: Page, site_url: str) -> None:
    phone.goto(site_url + TOPIC)
    tops = [
        phone.locator(f"#{name}").evaluate("e => e.getBoundingClientRect().top + scrollY")
        for name in ("nation", "hunan-2016", "beijing-2017", "jiangsu")
    ]
    assert tops == sorted(tops)
    assert len(set(tops)) == 4
    quote = phone.locator("td[data-col=jiangsu][data-th=条文]")
    assert quote.evaluate("e => e.getBoundingClientRect().top + scrollY") > tops[3]
    phone.goto(site_url + TEXT)
    said = phone.locator(".ref-diff tbody td").first.evaluate(
        "e => getComputedStyle(e, '::before').content"
    )
    assert said == '"办法"'


def test_without_scripts_all_columns_and_topics_are_there(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + TOPIC + "?cols=nation,jiangsu")
    assert len(heads(page)) == 6
    expect(page.locator("[data-columns]")).to_be_hidden()
    expect(page.get_by_text("打印所选列")).to_be_hidden()
    page.goto(site_url + MATRIX + "?province=jiangsu&relation=stricter")
    assert page.locator("tr[data-relation]:visible").count() > 40
    context.close()


def printed(page: Page, path: Path) -> tuple[list[str], str]:
    """Sheets of the page as text, and what pdfinfo says of them."""
    page.pdf(path=path, prefer_css_page_size=True)
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    )
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True)
    return text.stdout.strip("\f\n").split("\f"), told.stdout


def test_paper_has_the_chosen_columns_with_their_heads_on_every_sheet(
    page: Page, site_url: str, tmp_path: Path
) -> None:
    page.goto(site_url + "comparisons/kinds.html?cols=nation,beijing-2017,jiangsu")
    words = page.locator("table .ref-q:visible").all_inner_texts()
    hidden = page.locator("td[data-col=hunan-2016] .ref-q").first.text_content()
    sheets, told = printed(page, tmp_path / "sheets.pdf")
    assert re.search(r"Page size: +841\.\d+ x 59[45]\.\d+ pts \(A4\)", told)
    assert len(sheets) > 1
    for sheet in sheets:
        assert all(name in sheet for name in ("国家", "北京", "江苏"))
        assert "打印所选列" not in sheet
    paper = "".join("".join(sheets).split())
    assert Counter("".join("".join(words).split())) <= Counter(paper)
    assert hidden
    assert hidden[:6] not in paper


def test_a_text_view_leads_to_both_articles_and_to_the_topics(page: Page, site_url: str) -> None:
    page.goto(site_url + TEXT + "#a4-p3")
    row = page.locator("tr", has=page.locator("#a4-p3"))
    expect(row.locator("#b5-p1-i6")).to_be_visible()
    expect(row.get_by_role("link", name="领导干部接待来访的次数")).to_be_visible()
    numbers = row.locator("#b5-p1-i6 .df-n").all_inner_texts()
    assert numbers == ["每半年至少", "一次", "每季度至少", "一次", "每月至少", "一次", "随时"]
    row.get_by_role("link", name="第四条第三款").click()
    assert page.url.endswith("measures-2016/4.html#p3")


def test_every_text_view_is_listed(page: Page, site_dir: Path) -> None:
    views = {str(path.relative_to(site_dir)) for path in (site_dir / "texts").glob("*/*.html")}
    assert {TEXT, QUOTED} <= views
    page.goto((site_dir / "texts/index.html").as_uri())
    listed = {
        page.evaluate("href => new URL(href, location).pathname", link.get_attribute("href"))
        for link in page.locator(".ref-textlist a").all()
    }
    assert listed == {(site_dir / view).as_uri().removeprefix("file://") for view in views}


def test_rows_with_a_difference_come_first(page: Page, site_url: str) -> None:
    """Alone, until all are asked for, or a link leads to another row; two selects lead to another pair."""
    page.goto(site_url + TEXT)
    rows = page.locator("tr[data-kind]:visible")
    differing = rows.count()
    assert "文字相同" not in "".join(rows.all_inner_texts())
    page.get_by_role("button", name="清除筛选").click()
    assert page.url.endswith("?kind=")
    whole = rows.count()
    assert 0 < differing < whole
    page.reload()
    assert rows.count() == whole
    page.get_by_label("看").select_option("differs")
    page.locator(".ref-numbers a", has_text="18").click()
    expect(page.locator("tr[data-kind]:visible").last).to_be_visible()
    page.locator('[data-pair="there"]').select_option(label="湖南省责任追究办法")
    expect(page).to_have_url(re.compile("texts/measures-2016/hunan-2016.html"))


def test_quotations_show_no_split(page: Page, site_url: str) -> None:
    page.goto(site_url + QUOTED)
    groups = "".join(page.locator("tr.ref-group").all_inner_texts())
    assert "第十三条" in groups
    assert not re.search("拆为|并为", groups)
    assert not page.locator("select[data-filter=kind] option[value=split]").count()


def test_a_text_view_can_be_narrowed(page: Page, site_url: str) -> None:
    page.goto(site_url + TEXT)
    page.get_by_label("看").select_option("split")
    assert page.url.endswith("?kind=split")
    shown = page.locator("tr.ref-group:visible").all_inner_texts()
    assert shown
    assert all("一条拆为几条" in text for text in shown)


def test_an_article_leads_to_its_parallels(page: Page, site_url: str) -> None:
    page.goto(site_url + "measures-2016/4.html")
    page.locator("#p3 a", has_text="省有规定").click()
    expect(page.locator("#parallels")).to_be_in_viewport()
    page.get_by_role("link", name="领导干部接待来访的次数").click()
    assert page.url.endswith(TOPIC)
