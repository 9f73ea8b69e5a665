"""Measures: on what they rest, what they are not, who received them; ranks only where there are any."""

from __future__ import annotations

import pytest

from macros.derive.book import Book
from macros.render import glossary, measure, measures
from macros.say.citing import Citing
from macros.say.links import relative_to
from tests.markup import Markup
from tests.render.sample import make
from tests.render.stairs import STAIRS


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("stairs"), STAIRS)


def page(book: Book, record: str) -> Markup:
    return Markup(measure.page(book, relative_to(f"measures/{record}.html"), record))


def index(book: Book) -> Markup:
    return Markup(measures.index_page(book, relative_to("measures.html")))


def test_regimes_and_basis(stairs: Book) -> None:
    markup = page(stairs, "written")
    assert [label.text for label in markup.all(css="ref-label")] == ["谈话诫勉", "通报、检查等"]
    assert "同一用语见于几种制度" in markup.text
    assert markup.one("ul", "ref-basis").text == (
        "《己条例》第三条口头提醒后仍不改的，或者有第一条情形且后果很重的，由某机关对责任人书面提醒。"
    ), "the provision and what it says"


def test_a_basis_from_memory_is_to_be_checked(stairs: Book) -> None:
    element = page(stairs, "slight").one("ul", "ref-basis")
    assert "《只有名目的规定》第八条 尚未查证" in element.text
    assert "本站没有收这一条的文字" in element.text


def test_without_a_basis_the_reason(stairs: Book) -> None:
    assert "是程序。" in page(stairs, "opened").text
    assert page(stairs, "opened").all("ul", "ref-basis") == []


def test_a_scale_only_where_there_is_a_rank(stairs: Book) -> None:
    assert "轻重某轻过 → 记某过　由轻到重" in page(stairs, "mark").text
    assert "轻重" not in page(stairs, "written").text


def test_neighbours_show_on_both_sides_and_their_reason_cites(stairs: Book) -> None:
    for name, other in (("written", "口头提醒"), ("spoken", "书面提醒")):
        markup = page(stairs, name)
        assert markup.one("table", "ref-near").text.startswith(f"名称类别区别案例{other}")
        links = [a.attributes["href"] for a in markup.all("a") if a.text == "第三条"]
        assert "../ji-2020/3.html" in links


def test_the_ladder_marks_its_step_and_the_table_keeps_the_alternative(stairs: Book) -> None:
    markup = page(stairs, "written")
    assert len(markup.all("li", "is-on")) == 1
    assert "口头提醒后仍不改的，或者后果很重的" in markup.one("table", "ref-steps").text


def test_who_received_it_in_the_words_of_the_source(stairs: Book) -> None:
    element = page(stairs, "written").one("table", "ref-imposed")
    assert element.text.endswith("某案B9　某市张某科长给予书面提醒没写依据没写类别某立案")


def test_procedure_is_listed_and_never_counted(stairs: Book) -> None:
    markup = page(stairs, "opened")
    assert "不计入处理结果（见于 1 件）" in markup.one("dl", "ref-facts").text
    assert markup.by_id("cases").text == "见于案例（程序）1 件，不计入处理结果"
    assert measure.meta(stairs, "opened")["ref_toc"][-1]["title"] == "见于案例"


def test_ranks_stand_only_in_ranked_groups(stairs: Book) -> None:
    groups = measures.groups_of(stairs.index.corpus.measures)
    assert [(g.title, g.ranked, [m.label for m in g.measures]) for g in groups] == [
        ("政务处分、行政处分", True, ["某轻过", "记某过"]),
        ("通报、检查等", False, ["说明情况"]),
        ("谈话诫勉", False, ["口头提醒", "书面提醒"]),
        ("程序", False, ["某立案"]),
        ("其他", False, ["限期补办", "责令停办"]),
    ]
    assert {g.note for g in groups if not g.ranked and g.title != "程序"} == {""}
    heads = [element.text for element in index(stairs).all("thead")][: len(groups)]
    assert [head.startswith("序") for head in heads] == [g.ranked for g in groups]


def test_the_ways_of_each_provision_stand_in_the_order_of_its_words(stairs: Book) -> None:
    rows = [row.text for row in index(stairs).all("tr")]
    assert rows[rows.index("己条例") + 1 :] == [
        "第二条口头提醒、限期补办",
        "第四条责令停办、记某过",
    ]


def test_the_glossary_has_each_pair_once(stairs: Book) -> None:
    markup = Markup(glossary.page(stairs, relative_to("glossary.html")))
    rows = [row.text for row in markup.all("tr")[1:]]
    assert rows == ["口头提醒　书面提醒", "口头提醒书面提醒己条例第二条、第三条分列。"]


def test_an_unknown_measure(stairs: Book) -> None:
    with pytest.raises(KeyError):
        page(stairs, "none")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "己条例第二条一种，第三条另一种。第四条不在此例。",
            ["../ji-2020/2.html", "../ji-2020/3.html"],
        ),
        ("某某己条例第二条。", []),
        ("见于己条例第二条。", ["../ji-2020/2.html"]),
        ("己条例第九条没有收。", ["../ji-2020/index.html"]),
    ],
)
def test_short_names_lead_to_the_instrument(stairs: Book, text: str, links: list[str]) -> None:
    citing = Citing(stairs, relative_to("measures/written.html"))
    pieces = citing.ours(text)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.href for piece in pieces if piece.href] == links


def test_a_page_with_counts_of_cases_says_once_that_they_are_none_of_all(cased: Book) -> None:
    markup = index(cased)
    counts = [
        element for element in markup.all("td") if element.attributes.get("data-th") == "案例数"
    ]
    assert [element.text for element in counts if element.text] == ["1", "2", "1"]
    assert [p.text for p in markup.all("p", "ref-note")] == ["案例数：仅本站所收案例，非统计。"]
