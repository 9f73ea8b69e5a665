"""The page of a ladder: what the instrument sets, what it does not say, what is lost."""

from __future__ import annotations

import pytest

from macros.derive.book import Book
from macros.render import article, ladder
from macros.say.links import relative_to
from tests.markup import Markup
from tests.render.sample import make
from tests.render.stairs import STAIRS


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("stairs"), STAIRS)


@pytest.fixture(scope="module")
def page(stairs: Book) -> Markup:
    return Markup(ladder.page(stairs, relative_to("ladders/ji-2020.html"), "ji-2020"))


def row(page: Markup, number: int) -> str:
    return page.by_id(f"s{number}").text


def test_conduct_threshold_consequence_and_who_decides(page: Markup) -> None:
    assert row(page, 2) == (
        "口头提醒第二条有第一条情形情节较轻的口头提醒一并　一并限期补办对　责任人某机关"
    )


def test_what_was_done_before_is_an_alternative_without_the_threshold(page: Markup) -> None:
    assert row(page, 3).startswith(
        "书面提醒第三条口头提醒后仍不改的，或者有第一条情形后果很重的只对后一种行为"
    )


def test_what_the_provision_does_not_say_is_not_what_is_lost(page: Markup) -> None:
    assert row(page, 4) == (
        "丁事：责令停办第四条有下列行为的无其他条件责令停办对　条文没写条文没写由谁决定"
    )
    lost = "条文不全，不清楚"
    assert row(page, 6) == f"己事第五条第一款有下列情形的条文不全，不清楚{lost}对　{lost}{lost}"


def test_measures_are_links_where_the_words_name_them(page: Markup) -> None:
    links = {(a.attributes["href"], a.text) for a in page.all("a")}
    assert ("../measures/spoken.html", "口头提醒") in links
    assert ("../measures/deadline.html", "限期补办") in links


def test_words_of_the_provision_have_its_face_and_ours_have_not(page: Markup) -> None:
    quoted = {element.text for element in page.all(css="ref-q")}
    assert {"情节较轻的", "某机关", "书面提醒"} <= quoted
    assert not [text for text in quoted if "没有写" in text or "残缺" in text]


def test_thresholds_of_single_places_lead_to_the_entries(page: Markup) -> None:
    rows = [r.text for r in page.all("tr") if r.text.startswith("第一条第")]
    assert rows == ["第一条第一项造成严重后果的某情形 1.", "第一条第二项损害利益某情形 2."]
    assert page.all("a", href="../circumstances/framed.html#e2")


def test_whether_the_ways_may_be_combined_is_quoted(page: Markup) -> None:
    assert page.one("blockquote").text == "应当追究"


def test_notes_cite(page: Markup) -> None:
    assert "../ji-2020/2.html" in [
        a.attributes["href"] for a in page.all("a") if a.text == "第二条"
    ]


def test_an_unknown_ladder(stairs: Book) -> None:
    with pytest.raises(KeyError):
        ladder.page(stairs, relative_to("ladders/none.html"), "none")


def test_the_list_of_ladders(stairs: Book) -> None:
    page = Markup(ladder.index_page(stairs, relative_to("ladders.html")))
    (_, only) = [r.text for r in page.all("tr")]
    assert only == "己条例己条例的阶梯7第一条、第二条、第三条、第四条、第五条、第六条"


def sections(stairs: Book, number: int) -> Markup:
    url_for = relative_to(f"ji-2020/{number}.html")
    return Markup(article.page(stairs, url_for, f"ji-2020/{number}"))


def test_an_article_tells_what_lists_its_places(stairs: Book) -> None:
    page = sections(stairs, 1)
    assert page.by_id("listed").text == "归类"
    found = [c.text for c in page.all(css="ref-citation")]
    assert "第一项：某情形 1.　＝条文也设此门槛" in found
    assert "第二项：某情形 2.（汇编节略）　≠条文另设门槛" in found
    assert "第三项：不加引语 一" in found


def test_an_article_tells_its_steps_and_those_that_build_on_it(stairs: Book) -> None:
    page = sections(stairs, 1)
    assert page.by_id("steps").text == "处理"
    assert "以本条为前提的：口头提醒（第二条）、书面提醒（第三条）。" in page.text
    assert [s["title"] for s in article.meta(stairs, "ji-2020/1")["ref_toc"]][1:3] == [
        "归类",
        "处理",
    ]


def test_a_step_in_short_keeps_its_alternative(stairs: Book) -> None:
    rows = [r.text for r in sections(stairs, 3).all("tr")]
    assert any("口头提醒后仍不改的，或者后果很重的" in text for text in rows)
