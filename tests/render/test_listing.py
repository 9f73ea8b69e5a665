"""Duties and circumstances: the provision's words, the compiler's beside them, frame and threshold."""

from __future__ import annotations

import pytest

from macros.derive.book import Book
from macros.derive.categories import ThresholdMatch
from macros.render import circumstance, responsibility
from macros.say.links import relative_to
from tests.markup import Element, Markup
from tests.render.sample import make
from tests.render.stairs import STAIRS


@pytest.fixture(scope="module")
def stairs(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("stairs"), STAIRS)


def framed(book: Book, record: str = "framed") -> Markup:
    return Markup(circumstance.page(book, relative_to(f"circumstances/{record}.html"), record))


def weighed(page: Markup) -> list[Element]:
    return page.all("dl", "ref-weigh")


def test_each_entry_has_its_own_judgement(stairs: Book) -> None:
    page = framed(stairs)
    signs = [e for e in page.elements if any(c.startswith("fit--") for c in e.classes)]
    in_entries = signs[len(ThresholdMatch) :]
    assert [element.classes[1] for element in in_entries] == [
        "fit--same",
        "fit--other",
        "fit--none",
        "fit--partly",
        "fit--undetermined",
    ]


def test_no_threshold_is_lent_to_a_provision_that_has_none(stairs: Book) -> None:
    texts = [element.text for element in weighed(framed(stairs))]
    assert texts == [
        "汇编“造成严重后果”条文造成严重后果的（本项）判断＝条文也设此门槛",
        "汇编“造成严重后果”条文损害利益（本项）判断≠条文另设门槛",
        "汇编“造成严重后果”条文没有后果门槛判断○条文没有门槛",
        ("汇编“造成严重后果”条文造成严重后果的；“责令停办”不要求判断◐条文只有一部分处理要求它"),
        "汇编“造成严重后果”条文条文不全，不清楚判断□条文这里不全，不清楚",
    ]


def test_the_frame_is_told_to_be_the_compilers(stairs: Book) -> None:
    panel = framed(stairs).one(css="ref-frame")
    assert panel.text.startswith("汇编引语（非条文）“有以下情形，造成严重后果的：”")
    assert "＝条文也设此门槛 1 处" in panel.text


def test_the_text_is_read_from_the_instrument_and_can_be_quoted(stairs: Book) -> None:
    page = framed(stairs)
    rows = [(r.attributes["id"], r.attributes["data-cite"]) for r in page.all(css="ref-row")]
    assert rows[:3] == [
        ("e1-p1", "《己条例》第一条"),
        ("e1-p1-i1", "《己条例》第一条第一项"),
        ("e2-p1-i2", "《己条例》第一条第二项"),
    ]
    lines = [line.text for line in page.all(css="ref-line")]
    assert lines[:3] == [
        "有下列情形之一的，应当追究：",
        "（一）甲事，造成严重后果的；",
        "（二）乙事，损害利益；",
    ]
    opened = {a.attributes["href"] for a in page.all("a", "ref-ino")}
    assert {"#e1-p1-i1", "#e5-p1-i1"} <= opened


def test_the_compilers_wording_stands_below_with_its_kind(stairs: Book) -> None:
    (printed,) = framed(stairs).all(css="ref-printed")
    assert printed.text == "汇编作　节略“乙事；”截去句末。"


def test_an_entry_of_the_compiler_says_so_and_is_no_quotation(stairs: Book) -> None:
    page = framed(stairs)
    own = page.one(css="ref-listed--own")
    assert own.text == "6.汇编者所加“其他情形。”汇编者所加。"
    assert "其他情形" not in "".join(e.text for e in page.all(css="ref-q"))


def test_what_follows_is_told_once_for_the_article(stairs: Book) -> None:
    page = framed(stairs)
    *steps, person = (th.text for th in page.all("th", scope="row"))
    assert person == "张某科长", "who received it stands below, not among the steps"
    assert steps == [
        "应当追究第一条",
        "丁事：责令停办第四条",
        "丁事：记某过第四条",
    ]
    assert "己事的后果没有引。" in page.text
    assert "处理的方式另在该文件其他各条：己条例的阶梯" in page.text


def test_the_state_of_the_quotation_stands_in_the_head(stairs: Book) -> None:
    heads = [h.text for h in framed(stairs).all("h2")]
    assert heads[:3] == [
        "《己条例》第一条　●有原文",
        "《己条例》第四条　●有原文",
        "《己条例》第五条　…文字不全",
    ]


def test_cases_of_a_circumstance(stairs: Book) -> None:
    page = framed(stairs)
    assert page.by_id("cases").text == "案例1 件，归入本情形"
    assert page.all("a", href="../cases/one.html")[0].text == "某案"


def test_without_a_frame_nothing_is_judged(stairs: Book) -> None:
    page = framed(stairs, "plain")
    assert not [e for e in page.elements if "fit" in e.classes]
    assert page.all(css="ref-frame") == []


def test_a_duty_shows_its_provision_without_thresholds(stairs: Book) -> None:
    url_for = relative_to("responsibilities/duty.html")
    page = Markup(responsibility.page(stairs, url_for, "duty"))
    provision, cases = page.all("h2")
    assert provision.text == "《己条例》第二条　●有原文"
    assert cases.text.startswith("案例")
    assert page.one(css="ref-line").text.startswith("有第一条情形、情节较轻的")
    assert weighed(page) == []
    assert page.all("table", "ref-steps") == []


def test_an_unknown_record(stairs: Book) -> None:
    with pytest.raises(KeyError):
        framed(stairs, "none")
    with pytest.raises(KeyError):
        responsibility.page(stairs, relative_to("responsibilities/none.html"), "none")


def test_both_lists_name_the_articles_by_instrument(stairs: Book) -> None:
    page = Markup(responsibility.index_page(stairs, relative_to("responsibilities.html")))
    rows = [row.text for row in page.all("tr") if row.text[0] not in "责追"]
    assert rows == [
        "某责任1己条例　第二条",
        "某情形6己条例　第一条、第四条、第五条",
        "不加引语1己条例　第一条",
    ]


def test_the_list_of_frames_can_be_filtered_by_judgement(stairs: Book) -> None:
    page = Markup(circumstance.index_page(stairs, relative_to("circumstances.html")))
    found = [row.attributes["data-fit"] for row in page.all("tr") if "data-fit" in row.attributes]
    assert found == [
        fit.key
        for fit in (
            ThresholdMatch.SAME,
            ThresholdMatch.OTHER,
            ThresholdMatch.NONE,
            ThresholdMatch.PARTLY,
            ThresholdMatch.UNDETERMINED,
        )
    ]
    options = [o.attributes["value"] for o in page.all("option")]
    assert options == ["", *(fit.key for fit in ThresholdMatch)]


def test_the_left_column_marks_the_page(stairs: Book) -> None:
    meta = circumstance.meta(stairs, "framed")
    groups = [
        (g["title"], [(i["title"], i["current"]) for i in g["items"]]) for g in meta["ref_side"]
    ]
    assert groups == [
        ("责任主体", [("某责任", False)]),
        ("追责情形", [("某情形", True), ("不加引语", False)]),
    ]
    assert meta["ref_toc"] == [
        {"title": "己条例", "url": "#e1", "count": "5"},
        {"title": "汇编自列", "url": "#e6", "count": "1"},
        {"title": "案例", "url": "#cases", "count": "1"},
    ]
