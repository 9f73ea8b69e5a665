"""Home, sources, retired ids, the list of pages, and addresses."""

from __future__ import annotations

import doctest

import pytest

from macros.derive.book import Book
from macros.render import catalogue, home, retired, sources
from macros.say import links
from macros.say.links import relative_to
from tests.markup import Markup


def test_home_shows_every_held_rule_with_its_numbers(book: Book) -> None:
    page = Markup(home.page(book, relative_to("index.html")))
    assert page.one("h1").text == "样例"
    rows = [row.text for row in page.all("tr")[1:]]
    assert rows == [
        "国家规定",
        "某报道未载—…只有报道看报道所引",
        "省级规定",
        "样例办法2020-05-019◇有文 6，缺文 212345678",
    ]
    numbers = page.one("ul", "ref-idx__n")
    assert numbers.text == "12345678"
    titles = [a.attributes.get("title") for a in page.all("a") if a.text in ("1", "3", "5")]
    assert titles == ["第一条　目的", "第三条（残损）", "第五条（缺文）"]
    assert "仅存目的规定 1 件" in page.text


def test_home_keeps_its_anchors_for_the_path(book: Book) -> None:
    page = Markup(home.page(book, relative_to("index.html")))
    assert page.by_id("national").text == "国家规定"
    assert page.by_id("provincial").text == "省级规定"


def test_sources_tell_what_rests_on_them(book: Book) -> None:
    page = Markup(sources.page(book, relative_to("sources.html")))
    assert "名称样例来源可信可据" in page.by_id("s001").text
    assert "某省样例办法底本12378" in page.by_id("s001").text
    assert "可信残损，不能单独为据" in page.by_id("s002").text
    assert "某报道报道第 5-6 行" in page.by_id("s002").text


def test_a_retired_id_leads_on(book: Book) -> None:
    page = Markup(retired.page(book, relative_to("yang-2020/99.html"), "yang-2020/99"))
    assert page.one("a").attributes["href"] == "1.html"
    assert page.one("a").text == "《某省样例办法》第一条"
    assert retired.meta(book, "yang-2020/99")["refresh"] == "yang-2020/1.html"
    assert retired.meta(book, "jiu-2019")["refresh"] == "yang-2020/index.html"


def test_every_record_has_one_file(book: Book) -> None:
    made = [page.source for page in catalogue.generated(book.index)]
    assert made == [
        "yang-2020/index.md",
        *(f"yang-2020/{n}.md" for n in range(1, 9)),
        "bao/index.md",
        "cun/index.md",
        "cited.md",
        "jiu-2019/index.md",
        "yang-2020/99.md",
    ]


def test_a_generated_page_holds_nothing_but_its_id(book: Book) -> None:
    page = next(p for p in catalogue.generated(book.index) if p.source == "yang-2020/3.md")
    assert page.content == ('---\nrecord: "yang-2020/3"\n---\n{{ article_page("yang-2020/3") }}\n')


def test_the_left_column_leaves_out_what_is_only_cited(book: Book) -> None:
    assert catalogue.navigation(book.index) == [
        {"国家规定": ["bao/index.md"]},
        {"省级规定": ["yang-2020/index.md"]},
        "cited.md",
    ]


@pytest.mark.parametrize(
    ("page", "target", "seen"),
    [
        ("index.html", "a/1.html#p1", "a/1.html#p1"),
        ("a/1.html", "a/1.html#p1", "#p1"),
        ("a/1.html", "a/1.html", "1.html"),
        ("a/1.html", "b/index.html", "../b/index.html"),
        ("guide/checks.html", "index.html", "../index.html"),
    ],
)
def test_addresses_are_relative(page: str, target: str, seen: str) -> None:
    assert relative_to(page)(target) == seen


def test_examples_in_docstrings() -> None:
    found = doctest.testmod(links)
    assert (found.failed, found.attempted > 0) == (0, True)
