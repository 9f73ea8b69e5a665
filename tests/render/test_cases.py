"""Cases together: the index, their counts, the articles and the time line; escaping on all of them."""

from __future__ import annotations

import json
from pathlib import Path

from macros.derive.book import Book
from macros.derive.force import Timeliness
from macros.render import article, case, cases, guide, timeline
from macros.render.case_filters import ORDERS
from macros.say.links import relative_to
from tests.cased import CASE, CASED, COLLECTION, FILING, NEW, OTHER, changed
from tests.markup import Markup, cells
from tests.render.sample import make
from tests.samples import Files

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


def test_the_index_is_a_whole_table_with_filters(cased: Book) -> None:
    markup = Markup(cases.page(cased, relative_to("cases.html")))
    first = next(element for element in markup.all("tr") if element.attributes.get("data-measure"))
    data = {k: v for k, v in first.attributes.items() if k.startswith("data-")}
    written = json.loads(data.pop("data-cells"))
    assert (written[0], written[9], len(written)) == (
        "C1",
        "给予警告：李某（镇长）",
        len(cases.WRITTEN),
    )
    assert data == {
        "data-region": "某省",
        "data-circumstance": "delay",
        "data-regime": "party-discipline accountability",
        "data-measure": "warning notice",
        "data-article": "jia-2016 jia-2016/2 jia-2016/2/1/2",
        "data-named": "wu-2018 wu-2018/8",
        "data-year": "conduct:2017 event:2017 decided:2017",
        "data-collection": "first",
        "data-order-conduct": "2017-01",
        "data-order-decided": "2017-06-02",
        "data-order-recipients": "2",
        "data-order-party": "1",
        "data-order-region": "某省某县",
    }
    selects = [element.attributes for element in markup.all("select")]
    filters = [select["data-filter"] for select in selects if "data-filter" in select]
    assert filters == ["region", "circumstance", "regime", "measure", "article", "named", "year"]
    orders = {key for key, _ in ORDERS}
    offered = {element.attributes["value"] for element in markup.all("option")} - {"", *orders}
    held = [
        (k.removeprefix("data-"), v) for tr in markup.all("tr") for k, v in tr.attributes.items()
    ]
    used = {w for name, v in held if name in {*filters, "collection"} for w in v.split()}
    assert {f"order-{key.removeprefix('-')}" for key in orders} >= {
        name for name, _ in held if name.startswith("order-")
    }
    assert offered <= used, "no choice is empty"
    assert used - offered == {"first"}, "one collection needs no filter"


def test_a_whole_holds_its_parts_held_or_not(tmp_path: Path) -> None:
    files = changed(
        (CASE, "cite: 《戊条例》第八条", "cite: 《戊条例》第八条第一款第三项"),
        (OTHER, "cite: 《甲办法》第二条第二项", "cite: 《甲办法》"),
    )
    markup = Markup(cases.page(make(tmp_path, files), relative_to("cases.html")))
    rows = [
        element.attributes for element in markup.all("tr") if "data-article" in element.attributes
    ]
    assert [(row["data-article"], row["data-named"]) for row in rows] == [
        ("jia-2016 jia-2016/2 jia-2016/2/1/2", "wu-2018 wu-2018/8 wu-2018/8/1/3/0"),
        ("jia-2016", ""),
    ]
    offered = [
        (element.attributes["value"], element.text)
        for element in markup.all("option")
        if element.attributes["value"].startswith("wu-2018")
    ]
    assert offered == [
        ("wu-2018", "戊条例"),
        ("wu-2018/8", "　戊条例第八条"),
        ("wu-2018/8/1/3/0", "　　戊条例第八条第一款第三项"),
    ]


def test_a_letter_for_a_place_is_not_passed_off_as_one_place(tmp_path: Path) -> None:
    files = changed((CASE, "region: 某省某县", "region: G省B市N县"))
    markup = Markup(cases.page(make(tmp_path, files), relative_to("cases.html")))
    assert "汇编用字母代替的" in [value.text for value in markup.all("option")]
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
    captions = [element.text for element in markup.all("caption")]
    assert captions
    assert all(caption.endswith("仅本站所收案例，非统计") for caption in captions)
    rows = cells(markup, "ref-counts")
    assert rows[:5] == [
        "处理方式拖延案例数",
        "某警告11",
        "通报11",
        "没写种类来源没有写明是哪一种，不并入上面任何一种",
        "相关处分11",
    ]
    assert "立案审查是程序，不计。" in markup.text


def test_the_article_shows_its_cases_by_place_with_results_and_time(cased: Book) -> None:
    markup = Markup(article.page(cased, relative_to("jia-2016/2.html"), "jia-2016/2"))
    place = markup.by_id("cases-p1-i2")
    assert place.text.startswith("第二项")
    assert "C1某镇逾期不答复" in place.text
    assert "李某" in place.text
    assert "给予警告" in place.text
    assert "处理依据" in place.text
    badge = markup.one("a", href="#cases-p1-i2")
    assert badge.text == "案例 2"


def test_a_counterpart_is_told_apart_on_the_article_and_gives_no_badge(cased: Book) -> None:
    markup = Markup(article.page(cased, relative_to("jia-2016/3.html"), "jia-2016/3"))
    told = markup.one("dl", "ref-counterparts").text
    assert "不是这些案例的依据" in told
    assert "C2" in told
    assert [element.text for element in markup.all("a") if element.text.startswith("案例 ")] == []
    assert markup.all(css="ref-lines__l--case") == []


def test_the_time_line_draws_what_is_dated_and_tables_everything(cased: Book) -> None:
    markup = Markup(timeline.page(cased, relative_to("timeline.html")))
    labels = [element.text for element in markup.all("text", "sv-row")]
    assert labels == [
        "甲办法",
        "戊条例（2010年）",
        "戊条例",
        "C1　某镇逾期不答复",
        "C2　某所不登记",
    ]
    rows = [tr.text for tr in markup.all("tr")]
    assert (
        "C1　某镇逾期不答复2017-01 至 2017-042017-01 至 2017-042017-06-02"
        "甲办法 行为时、处理时均有效戊条例 ×均未施行，事后评析 尚未查证" in rows
    )
    assert any(row.startswith("戊条例（2010年）2010-01-012018-07-01 尚未查证") for row in rows)


def test_a_restricted_case_is_marked_wherever_it_is_listed(tmp_path: Path) -> None:
    made = make(tmp_path, _restricted())
    index = Markup(cases.page(made, relative_to("cases.html")))
    assert [element.text for element in index.all("span", "ref-mark-restricted")] == ["内部资料"]
    on_article = Markup(article.page(made, relative_to("jia-2016/2.html"), "jia-2016/2"))
    assert [element.text for element in on_article.all("span", "ref-mark-restricted")] == [
        "内部资料"
    ]
    assert [group.get("restricted", False) for group in case.meta(made, "c-1")["ref_side"]] == [
        False,
        True,
        False,
    ]


def test_every_row_that_names_a_restricted_case_says_so(tmp_path: Path) -> None:
    made = make(tmp_path, _restricted())
    for page in (
        cases.page(made, relative_to("cases.html")),
        timeline.page(made, relative_to("t.html")),
    ):
        rows = [row.text for row in Markup(page).all("tr") if "D1" in row.text]
        assert rows
        assert all("内部资料" in row for row in rows)


def test_a_table_has_no_column_that_none_of_its_cases_fills(tmp_path: Path) -> None:
    markup = Markup(cases.page(make(tmp_path, _restricted()), relative_to("cases.html")))
    heads = [head.text for head in markup.all("thead")][:2]
    assert heads[0].startswith("案例时间、地区党纪处分")
    assert heads[1] == "案例时间、地区"


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


def test_every_sign_of_time_has_a_meaning_and_stands_in_the_key(cased: Book) -> None:
    markup = Markup(guide.timeliness(cased, relative_to("symbols.html")))
    assert [th.text for th in markup.all("th")[2:]] == [
        timeliness.sign.strip("√") + timeliness.label for timeliness in Timeliness
    ], "the tick is drawn"
    assert all(td.text for td in markup.all("td"))
