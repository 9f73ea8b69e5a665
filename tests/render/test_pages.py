"""Home, sources, retired ids, the list of pages, and addresses."""

from __future__ import annotations

import doctest
from dataclasses import replace

import pytest

from macros.derive.book import Book
from macros.model import Status
from macros.render import catalogue, coverage, doors, home, retired, sources
from macros.say import holdings, links
from macros.say.links import relative_to
from tests.markup import Markup


def test_home_tells_of_every_rule_what_is_held(book: Book) -> None:
    page = Markup(home.page(book, relative_to("index.html")))
    rows = [row.text for row in page.all("tr")[1:]]
    assert rows == [
        "国家规定",
        "某报道没写日期？本站未核效力只有报道",
        "省级规定",
        "某省样例办法2020-05-01≈推定现行9 条：有原文 5，文字不全 1，没有原文 3",
    ]
    assert "没有收录的规定 1 件" in page.text


def test_a_bar_is_as_long_as_what_it_counts(book: Book) -> None:
    instrument = book.index.instruments["yang-2020"]
    shares = holdings.bar(instrument).shares
    assert [(share.state.label, share.x, share.width) for share in shares] == [
        ("有原文", 0, 100),
        ("文字不全", 100, 20),
        ("没有原文", 120, 60),
    ]
    lost = replace(instrument, article_count=12)
    assert holdings.bar(lost).words == "12 条：有原文 5，文字不全 1，没有原文 6"


def test_damage_is_doubt_unless_words_are_lost(book: Book) -> None:
    article = book.index.articles["yang-2020/3"]
    assert article.status is Status.DAMAGED
    whole = replace(article, lines=())
    assert holdings.state_of(article) is holdings.TextState.INCOMPLETE
    assert holdings.state_of(whole) is holdings.TextState.DOUBTFUL


def test_a_door_without_data_has_no_sample(book: Book) -> None:
    made = {door.title: door for door in doors.doors(book)}
    assert list(made) == ["查条文", "比规定", "看案例", "处理方式", "讲义与自测"]
    assert made["查条文"].count == "2 件规定"
    assert [door.sample for door in made.values()] == [None] * 5


def test_home_keeps_its_anchors_for_the_path(book: Book) -> None:
    page = Markup(home.page(book, relative_to("index.html")))
    assert page.by_id("national").text == "国家规定"
    assert page.by_id("provincial").text == "省级规定"


def test_a_rule_that_is_only_named_tells_who_names_it(book: Book) -> None:
    page = Markup(home.cited_page(book, relative_to("cited.html")))
    rows = [row.text for row in page.all("tr")[1:]]
    assert len(rows) == len(home.cited(book.index)) > 0
    assert rows[0].startswith("只有名目的规定没写日期")


def test_what_is_lacking_stands_first(book: Book) -> None:
    page = Markup(coverage.page_of(book, relative_to("coverage/yang-2020.html"), "yang-2020"))
    (gone,) = [p.text for p in page.all("p") if p.text.startswith("整条没有原文的")]
    assert next(h.text for h in page.all("h2")) == "缺的和可疑的"
    lost = [a for a in book.index.instruments["yang-2020"].articles if a.status is Status.MISSING]
    assert lost
    assert all(book.index.label(a) in gone for a in (lost[0], lost[-1]))
    assert any("没有查到的事实：文号（某办发〔2020〕1号）" in p.text for p in page.all("p"))


def test_sources_tell_what_rests_on_them(book: Book) -> None:
    page = Markup(sources.page(book, relative_to("sources.html")))
    assert "名称样例来源可信可据" in page.by_id("s001").text
    assert "某省样例办法主要依据12378" in page.by_id("s001").text
    assert "可信有残缺，不能单独作依据" in page.by_id("s002").text
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
        "coverage/yang-2020.md",
        "jiu-2019/index.md",
        "yang-2020/99.md",
    ]


def test_a_generated_page_holds_nothing_but_its_id(book: Book) -> None:
    page = next(p for p in catalogue.generated(book.index) if p.source == "yang-2020/3.md")
    assert page.content == '---\nrecord: "yang-2020/3"\nrender_macros: false\n---\n'


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
