"""The pages of cases: what a reader must find, what must never be claimed, and escaping."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.applied import Timeliness
from macros.render import article, case, cases, provisions, timeline
from macros.render.book import Book
from macros.render.links import relative_to
from tests.cased import CASE, CASED, COLLECTION, FILING, NEW, OTHER, changed
from tests.markup import Markup
from tests.render.sample import make
from tests.samples import Files


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return make(tmp_path_factory.mktemp("cased"), CASED)


def page(book: Book, record: str = "c-1") -> Markup:
    return Markup(case.page(book, relative_to(f"cases/{record}.html"), record))


def page_of(root: Path, *changes: tuple[str, str, str]) -> Markup:
    return page(make(root, changed(*changes)))


def cells(markup: Markup, table: str) -> list[str]:
    """Text of each row of the first table of a class, in order."""
    rows: list[str] = []
    inside = False
    for one in markup.elements:
        if one.tag == "table":
            if inside:
                break
            inside = table in one.classes
        elif inside and one.tag == "tr":
            rows.append(one.text)
    return rows


def test_the_page_tells_who_received_what_under_which_regime(book: Book) -> None:
    markup = page(book)
    lines = markup.all("ul", "ref-sx")[0].text
    assert lines == "党纪给予警告　李某问责在全县通报　两名工作人员"
    glance = markup.one("dl", "ref-glance").text
    assert "某省某县" in glance
    assert "2017-01 至 2017-04" in glance
    assert "2017-06-02" in glance
    assert "拖延" in glance
    assert "行为时、处理时均有效" in glance


def test_the_claims_of_the_petitioner_stand_apart(book: Book) -> None:
    markup = page(book)
    claim = markup.one("div", "ref-claim").text
    assert "张某说没有收到答复。" in claim
    assert "未必属实" in claim
    assert "属实，镇里超过期限。" not in claim
    assert "来源没有写信访人的诉求" in page(book, "c-2").one("div", "ref-claim").text


def test_results_are_grouped_keep_their_order_and_say_what_is_not_stated(book: Book) -> None:
    head, party, first, accountability, second, silent = cells(page(book), "ref-sanc")
    assert head == "序对象职务处理决定机关、日期依据"
    assert party == "党纪处分来源写明"
    assert first == "1李某镇长给予警告负直接责任某县2017-06-02甲办法第二条第二项"
    assert accountability == "问责编者归类"
    assert (
        second
        == "2两名工作人员未载在全县通报2 人原文作“分别”，谁受哪一种未载范围：全县注 1未载未载"
    )
    assert silent == "来源没有写到：政务处分（行政处分）、组织处理、谈话诫勉、刑事"


def test_procedure_is_no_result_and_an_unknown_regime_is_not_guessed(book: Book) -> None:
    rows = cells(page(book, "c-2"), "ref-sanc")
    assert "程序（不是处理结果）编者归类" in rows
    assert "1某所单位立案（程序，不是处理）未载未载" in rows
    assert "类别未载" in rows
    assert rows[-1].endswith("（“类别未载”的结果可能属于其中一种）")


def test_an_applied_provision_has_its_text_role_and_time(book: Book) -> None:
    markup = page(book)
    first, second = markup.all("div", "ref-app")
    assert first.text.startswith("《甲办法》第二条第二项")
    assert "处理依据（来源所写）" in first.text
    assert "（二）拖延，损害利益。" in first.text
    assert "（一）不登记" not in first.text, "only the lead-in and the place cited"
    assert "本站没有收这一条的文字。" in second.text
    assert "待核" in second.text, "the date rests on memory"


def test_a_counterpart_says_that_it_is_no_basis(book: Book) -> None:
    markup = page(book, "c-2")
    apart = markup.one("div", "ref-cpart")
    assert "现行对应" in apart.text
    assert "不是本案依据" in apart.text
    assert "《甲办法》第三条" in apart.text
    assert "有效" not in apart.text, "it was not in force for the case, nor was it not"
    assert len(cells(markup, "ref-force")) == 2, "its head, and what is applied"


def test_an_older_version_leads_to_the_one_in_force(tmp_path: Path) -> None:
    role = (CASE, "    role: commentary", "    instrument: wu-2010\n    role: facts")
    markup = page_of(tmp_path, role)
    app = markup.all("div", "ref-app")[1]
    assert app.text.startswith("《戊条例（2010年）》第八条")
    assert "现行版本：戊条例。各版条号可以不同" in app.text


def test_a_doubt_is_seen_at_the_head_at_the_result_and_at_the_provision(tmp_path: Path) -> None:
    doubt = "两者不合。存疑，请核对原决定。"
    plain = page_of(tmp_path / "plain", (CASE, "    note: 评析引用。", "    note: 评析。"))
    assert [one for one in plain.all("span", "st--check") if one.text == "存疑"] == []
    markup = page_of(
        tmp_path / "doubt",
        (CASE, "    note: 评析引用。", f"    note: {doubt}"),
        (CASE, "    note: 来源没有写姓名。", f"    note: {doubt}"),
    )
    marks = [one for one in markup.all("span", "st--check") if one.text == "存疑"]
    assert len(marks) == 3
    assert markup.by_id("rn1").text == f"注 1（序 2）{doubt}"


def test_the_drawing_has_real_words_and_a_table_beside_it(book: Book) -> None:
    markup = page(book)
    words = [one.text for one in markup.all("text")]
    assert "2016-10-08 起" in words
    assert "行为 2017-01 至 2017-04" in words
    assert "甲办法" in words
    rows = cells(markup, "ref-force")
    assert rows[1] == "甲办法2016-10-08没有记录有效有效√行为时、处理时均有效"
    assert rows[2].startswith("戊条例2018-07-01 待核没有记录未施行未施行×均未施行，事后评析 待核")


def test_related_cases_say_what_they_share(book: Book) -> None:
    row = cells(page(book), "ref-alike")[1]
    assert row.startswith("某所不登记C2　2019-03　未载编者列为相关同引甲办法第二条第二项同有通报")


def test_notes_of_case_section_and_collection_and_the_lines_of_the_source(book: Book) -> None:
    markup = page(book)
    notes = [one.text for one in markup.all("li")]
    assert "说明一句。" in notes
    assert "标题用字与该项不同。" in notes
    assert "来源没有写刊发日期。" in notes
    assert "来源 002，第 20-25 行" in markup.text


HOSTILE = "<b>{{x}}</b>\"' javascript:alert(1) # *x*"


def test_whatever_stands_in_the_data_is_shown_as_it_stands(tmp_path: Path) -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    made = make(
        tmp_path,
        changed(
            (CASE, "title: 某镇逾期不答复", f"title: {quoted}"),
            (CASE, "found: 属实，镇里超过期限。", f"found: {quoted}"),
            (CASE, "    event: 张某上访", f"    event: {quoted}"),
            (CASE, "recipient: 李某", f"recipient: {quoted}"),
            (CASE, "verbatim: 给予警告", f"verbatim: {quoted}"),
            (CASE, "  - 说明一句。", f"  - {quoted}"),
            (COLLECTION, "heading: 不登记的情形", f"heading: {quoted}"),
        ),
    )
    pages = [
        case.page(made, relative_to("cases/c-1.html"), "c-1"),
        cases.page(made, relative_to("cases.html")),
        timeline.page(made, relative_to("timeline.html")),
        article.page(made, relative_to("jia-2016/2.html"), "jia-2016/2"),
    ]
    for html in pages:
        assert "<b>{{x}}" not in html
        assert HOSTILE in Markup(html).text
        assert "\n" not in html


def test_the_index_is_a_whole_table_with_filters(book: Book) -> None:
    markup = Markup(cases.page(book, relative_to("cases.html")))
    first = next(one for one in markup.all("tr") if one.attributes.get("data-measure"))
    data = {k: v for k, v in first.attributes.items() if k.startswith("data-")}
    assert data == {
        "data-region": "某省",
        "data-circumstance": "delay",
        "data-regime": "party-discipline accountability",
        "data-measure": "warning notice",
        "data-article": "jia-2016/2 jia-2016/2/1/2 wu-2018/8",
        "data-year": "2017",
        "data-collection": "first",
    }
    filters = [one.attributes["data-filter"] for one in markup.all("select")]
    assert filters == ["region", "circumstance", "regime", "measure", "article", "year"]
    offered = {one.attributes["value"] for one in markup.all("option")} - {""}
    held = [tr.attributes.items() for tr in markup.all("tr")]
    used = {w for row in held for k, v in row if k.startswith("data-") for w in v.split()}
    assert offered <= used, "no choice is empty"
    assert used - offered == {"first"}, "one collection needs no filter"


def test_a_letter_for_a_place_is_not_passed_off_as_one_place(tmp_path: Path) -> None:
    files = changed((CASE, "region: 某省某县", "region: G省B市N县"))
    markup = Markup(cases.page(make(tmp_path, files), relative_to("cases.html")))
    assert "G省（代号）" in [one.text for one in markup.all("option")]
    assert "同一字母不一定是同一地方" in markup.text


def test_counts_are_headed_leave_procedure_out_and_keep_the_unspecified_apart(
    tmp_path: Path,
) -> None:
    files = changed((FILING, "label: 立案", "label: 立案审查"))
    files["data/measures/some.yml"] = (
        "label: 相关处分\norder: 50\nunspecified: true\nregimes: [other]\nreason: 无。\n"
    )
    files[OTHER] = str(files[OTHER]).replace(
        "      - measure: notice\n        verbatim: 通报\n",
        "      - measure: some\n        verbatim: 相关处分\n",
    )
    markup = Markup(cases.page(make(tmp_path, files), relative_to("cases.html")))
    captions = [one.text for one in markup.all("caption")]
    assert captions
    assert all(one.endswith("仅本站所收案例，非统计") for one in captions)
    rows = cells(markup, "ref-counts")
    assert rows[:5] == [
        "处理方式拖延案例数",
        "某警告11",
        "通报11",
        "种类未载来源没有写明是哪一种，不并入上面任何一种",
        "相关处分11",
    ]
    assert "立案审查是程序，不计。" in markup.text


def test_the_article_shows_its_cases_by_place_with_results_and_time(book: Book) -> None:
    markup = Markup(article.page(book, relative_to("jia-2016/2.html"), "jia-2016/2"))
    rows = cells(markup, "ref-cases")
    assert rows[1] == "第二项汇编标题作“拖延的情形”"
    assert "某镇逾期不答复C1　2017-01 至 2017-04　某省某县" in rows[2]
    assert "党纪给予警告　李某" in rows[2]
    assert "行为时、处理时均有效处理依据" in rows[2]
    badge = markup.one("a", href="#cases-p1-i2")
    assert badge.text == "案例 2"
    assert markup.by_id("cases-p1-i2").tag == "tr"


def test_a_counterpart_is_told_apart_on_the_article_and_gives_no_badge(book: Book) -> None:
    markup = Markup(article.page(book, relative_to("jia-2016/3.html"), "jia-2016/3"))
    told = markup.one("dl", "ref-counterparts").text
    assert "不是这些案例的依据" in told
    assert "C2" in told
    assert [one.text for one in markup.all("a") if one.text.startswith("案例 ")] == []
    assert markup.all("table", "ref-cases") == []


def test_the_time_line_draws_what_is_dated_and_tables_everything(book: Book) -> None:
    markup = Markup(timeline.page(book, relative_to("timeline.html")))
    labels = [one.text for one in markup.all("text", "sv-row")]
    assert labels == ["甲办法", "戊条例（2010年）", "戊条例", "案例 C1", "案例 C2"]
    rows = [tr.text for tr in markup.all("tr")]
    assert "C1　某镇逾期不答复2017-01 至 2017-042017-01 至 2017-042017-06-02" in rows
    assert any(row.startswith("戊条例（2010年）2010-01-012018-07-01 待核") for row in rows)


def test_the_left_column_has_every_case_and_marks_the_page(book: Book) -> None:
    meta = case.meta(book, "c-2")
    (group, everything) = meta["ref_side"]
    assert [one["code"] for one in group["items"]] == ["C1", "C2"]
    assert [one["current"] for one in group["items"]] == [False, True]
    assert everything["items"][0]["note"] == "2 件"
    assert meta["path"][1]["url"] == "cases.html#first"


def test_a_restricted_collection_is_marked_wherever_it_is_listed(tmp_path: Path) -> None:
    made = make(tmp_path, _restricted())
    index = Markup(cases.page(made, relative_to("cases.html")))
    assert [one.text for one in index.all("span", "ref-mark-restricted")] == ["内部资料"]
    on_article = Markup(article.page(made, relative_to("jia-2016/2.html"), "jia-2016/2"))
    assert [one.text for one in on_article.all("span", "ref-mark-restricted")] == ["内部资料"]
    assert [group.get("restricted", False) for group in case.meta(made, "c-1")["ref_side"]] == [
        False,
        True,
        False,
    ]


def _restricted() -> Files:
    collection = (
        "title: 某内部案例集\nsections:\n  - number: 1\n    heading: 某一节\n"
        "    source: 002\n    lines: 40-49\n"
    )
    inside = (
        "title: 某内部案例\ncode: D1\ncollection: second\nsection: 1\n"
        "sources:\n  - {source: 002, lines: 41-45}\n"
        "applied:\n  - {cite: 《甲办法》第二条, role: commentary}\n"
    )
    return CASED | {
        "data/collections/restricted/second.yml": collection,
        "data/cases/restricted/d-1.yml": inside,
        NEW: CASED[NEW],
    }


def test_every_sign_of_time_has_a_meaning_and_stands_in_the_key(book: Book) -> None:
    markup = Markup(provisions.key(book, relative_to("symbols.html")))
    assert [th.text for th in markup.all("th")[2:]] == [one.sign + one.label for one in Timeliness]
    assert all(td.text for td in markup.all("td"))
