"""Pages of the comparison, from an invented reference held in every way."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import ALL_RULES
from macros.derive.book import Book
from macros.derive.index import Index
from macros.render import MACROS, article, matrix, pair, province, topic
from macros.render.catalogue import generated
from macros.say.links import relative_to
from tests.comparison_samples import CELLS, tree
from tests.comparison_samples import topic as topic_file
from tests.markup import Element, Markup
from tests.samples import Files, sound

NUMBERED = CELLS.replace(
    "quote: 定期听取汇报\n  - instrument: yi",
    "quote: 定期听取汇报\n    numbers:\n      - {what: 听取, tier: all, whom: 机关, quote: 定期, "
    "unit: regularly}\n  - instrument: yi",
).replace(
    "quote: 每季度至少听取一次汇报\n",
    "quote: 每季度至少听取一次汇报\n    numbers:\n      - {what: 听取, tier: province, "
    "quote: 每季度至少听取一次, value: 1, unit: quarter}\n    note: 落到次数。\n",
)
TIES = """\
left: yi
right: jia-2016
ties:
  - {left: [3], right: [3], reason: 都是程序。}
"""


def made(root: Path, files: Files) -> Book:
    corpus = sound(root, files)
    return Book(Index(corpus), tuple(ALL_RULES))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    asked = {"data/alignments/b.yml": "left: bing\nright: yi\n"}
    files = tree(topic_file(NUMBERED)) | {"data/alignments/a.yml": TIES} | asked
    return made(tmp_path_factory.mktemp("compared"), files)


def cells(page: Markup, name: str) -> list[Element]:
    return [element for element in page.all("td") if element.attributes.get("data-th") == name]


def test_every_page_of_the_comparison(book: Book) -> None:
    folders = ("comparisons/", "provinces/", "texts/")
    pages = [page for page in generated(book.index) if page.source.startswith(folders)]
    assert [page.source for page in pages] == [
        "comparisons/reports.md",
        "comparisons/trial.md",
        "comparisons/grounds.md",
        "provinces/bing.md",
        "provinces/yi.md",
        "texts/jia-2016/yi.md",
        "texts/bing/yi.md",
    ]
    for page in pages:
        address = page.source.replace(".md", ".html")
        assert MACROS[page.macro](book, relative_to(address), page.record)
        assert page.meta(book, page.record)["section"] == "比规定"


def test_the_matrix_shows_sign_and_word_and_leads_to_the_column(book: Book) -> None:
    page = Markup(matrix.page(book, relative_to("comparisons/index.html")))
    links = [element for element in page.all("a") if "ref-cellink" in element.classes]
    assert [
        (element.text, element.attributes["href"])
        for element in links
        if "#yi" in element.attributes["href"]
    ] == [
        ("◎细化1", "reports.html#yi"),
        ("◎细化1", "trial.html#yi"),
        ("▲更严2 ①（一）", "grounds.html#yi"),
    ]
    rows = [element for element in page.all("tr") if "data-relation" in element.attributes]
    assert rows[2].attributes["data-relation"].split() == [
        "unheld", "bing:unheld", "stricter", "yi:stricter"
    ]  # fmt: skip
    assert rows[2].attributes["data-seat"] == "circumstances"


def test_without_topics_the_matrix_says_so(tmp_path: Path) -> None:
    empty = made(tmp_path, {})
    page = Markup(matrix.page(empty, relative_to("comparisons/index.html")))
    assert "还没有对照议题" in page.text
    assert page.all("table") == []


def test_a_topic_gives_numbers_by_level_before_the_words(book: Book) -> None:
    page = Markup(topic.page(book, relative_to("comparisons/trial.html"), "trial"))
    heads = [element.text for element in page.all("th") if "data-col" in element.attributes]
    assert heads[0].startswith("国家※基准")
    assert any(head.startswith("乙◎细化") for head in heads)
    assert any(head.startswith("丁…没有全文") for head in heads)
    assert [element.text for element in cells(page, "各级")] == [
        "定期机关，听取",
        "—",
        "…没有全文",
        "—",
    ]
    assert [element.text for element in cells(page, "省级")] == [
        "定期（没有分级写）",
        "—",
        "…没有全文",
        "每季度至少 1 次听取",
    ]
    words = {element.attributes["data-col"]: element.text for element in cells(page, "条文")}
    assert words["nation"] == "定期听取汇报甲第一条"
    assert words["ding"] == "“每月至少1天接访”来源 001，新闻报道转述"
    marks = [element.text for element in page.all("mark")]
    assert marks == ["定期", "定期", "每月至少1天", "每季度至少", "一次"]
    why = {element.attributes["data-col"]: element.text for element in cells(page, "说明")}
    assert why["yi"] == "落到次数。与甲第一条相比◎细化 "


def test_a_province_by_what_it_does(book: Book) -> None:
    page = Markup(province.page(book, relative_to("provinces/yi.html"), "yi"))
    heads = [element.attributes["id"] for element in page.all("h2")]
    assert heads == ["stricter", "specific"]


def test_a_text_view_shows_a_loss_as_one(book: Book) -> None:
    page = Markup(pair.page(book, relative_to("texts/jia-2016/yi.html"), "jia-2016/yi"))
    assert page.by_id("a1-p1").text.endswith("机关应当定期听取汇报，研究问题。")
    assert page.by_id("b2-p1-i2").text == "第二条第一款第二项　□没有原文"
    assert "没有原文，没法对读" in page.text
    assert [element.text for element in page.all("span") if "df-n" in element.classes and element.text] == [
        "字", "定期", "每季度至少", "一次", "30日内"
    ]  # fmt: skip


def test_a_text_view_shows_every_relation_of_a_topic(tmp_path: Path) -> None:
    both = CELLS.replace(
        "    relation: specific\n", "    relation: specific\n    also: [stricter]\n"
    )
    other = made(tmp_path, tree(topic_file(both)))
    page = Markup(pair.page(other, relative_to("texts/jia-2016/yi.html"), "jia-2016/yi"))
    told = [element.text for element in page.all("p", "ref-c") if "听取汇报" in element.text]
    assert "◎细化 ▲更严 听取汇报" in told


def test_what_a_topic_measures_stands_together_whatever_the_words(
    tmp_path: Path,
) -> None:
    third = "      - {provision: jia-2016/3, where: 1, quote: '情形的，处理'}\n"
    elsewhere = CELLS.replace("against: jia-2016/1/1\n", "against: jia-2016/3\n").replace(
        "quote: 定期听取汇报\n  - instrument: yi", f"quote: 定期听取汇报\n{third}  - instrument: yi"
    )
    other = made(tmp_path, tree(topic_file(elsewhere)))
    page = Markup(pair.page(other, relative_to("texts/jia-2016/yi.html"), "jia-2016/yi"))
    joined = [row.text for row in page.all("tr") if "情形的，处理" in row.text]
    assert any("◎细化 听取汇报" in row and "每季度" in row for row in joined)


def test_a_tie_of_the_editor_is_told_with_its_reason(book: Book) -> None:
    page = Markup(pair.page(book, relative_to("texts/jia-2016/yi.html"), "jia-2016/yi"))
    assert "编者对齐：都是程序。" in page.by_id("g-a3").text


def test_two_texts_without_anything_in_common_say_so(tmp_path: Path) -> None:
    files = tree(topic_file())
    quoted = "title: {}\nregion: {}\ncoverage: quoted\nsource: 001\ntext:\n"
    entry = "  - article: 第一条\n    lines: {}\n    text: {}\n"
    for name, region, line, words in (
        ("wu", "戊省", 40, "本细则由戊省信访局解释。"),
        ("ji", "己省", 41, "每年组织一次督查，通报结果。"),
    ):
        text = quoted.format(f"{region}细则", region) + entry.format(line, words)
        files[f"data/instruments/provincial/{name}.yml"] = text
    other = made(tmp_path, files)
    page = Markup(pair.page(other, relative_to("texts/ji/wu.html"), "ji/wu"))
    assert "两件没有对得上的条" in page.text
    assert page.by_id("a1-p1").text.endswith("每年组织一次督查，通报结果。")
    assert page.by_id("b1-p1").text.endswith("本细则由戊省信访局解释。")


def test_the_list_of_text_views_names_what_has_no_text(book: Book) -> None:
    page = Markup(pair.index_page(book, relative_to("texts/index.html")))
    assert [element.attributes["href"] for element in page.all("a") if "texts" not in element.text][1:] == [
        "../jia-2016/index.html", "jia-2016/yi.html",
        "../bing/index.html", "bing/yi.html", "../ding/index.html",
    ]  # fmt: skip
    assert "没有条文，不能对读：丁省报道" in page.text


def test_an_article_shows_its_parallels_and_a_badge(book: Book) -> None:
    page = Markup(article.page(book, relative_to("jia-2016/1.html"), "jia-2016/1"))
    assert page.by_id("parallels").text == "各省怎么定"
    assert page.by_id("parallels").tag == "h2"
    assert [
        element.text for element in page.all("a") if element.attributes.get("href") == "#parallels"
    ] == ["2 省有规定"]
    links = {element.attributes["href"] for element in page.all("a")}
    assert {
        "../comparisons/trial.html",
        "../texts/jia-2016/yi.html#a1-p1",
        "../yi/1.html#p1",
    } <= links
    own = Markup(article.page(book, relative_to("yi/1.html"), "yi/1"))
    assert [
        element.text for element in own.all("a") if element.attributes.get("href") == "#parallels"
    ] == ["议题 2"]
    assert "../texts/jia-2016/yi.html#b1-p1" in {
        element.attributes["href"] for element in own.all("a")
    }


def test_an_article_without_topics_has_only_the_text_views(book: Book) -> None:
    page = Markup(article.page(book, relative_to("yi/3.html"), "yi/3"))
    assert "逐条对读（机器比对）" in page.text
    assert not [
        element for element in page.all("a") if element.attributes.get("href") == "#parallels"
    ]
