"""The page of a case: what a reader must find, and what must never be claimed."""

from __future__ import annotations

from pathlib import Path

from macros.derive.book import Book
from macros.render import case
from macros.say.links import relative_to
from tests.cased import CASE, changed
from tests.markup import Markup, cells
from tests.render.sample import make


def page(book: Book, record: str = "c-1") -> Markup:
    return Markup(case.page(book, relative_to(f"cases/{record}.html"), record))


def page_of(root: Path, *changes: tuple[str, str, str]) -> Markup:
    return page(make(root, changed(*changes)))


def test_the_page_tells_who_received_what_under_which_regime(cased: Book) -> None:
    markup = page(cased)
    assert markup.one("ul", "ref-strip3").text == "党纪给予警告1 人通报检查在全县通报2 人"
    glance = markup.one("dl", "ref-glance").text
    assert "某省某县" in glance
    assert "2017-01 至 2017-04" in glance
    assert "2017-06-02" in glance
    assert "拖延" in glance
    assert "行为时、处理时均有效" in glance


def test_the_claims_of_the_petitioner_stand_apart(cased: Book) -> None:
    markup = page(cased)
    claim = markup.one("div", "ref-claim").text
    assert "张某说没有收到答复。" in claim
    assert "未必属实" in claim
    assert "属实，镇里超过期限。" not in claim
    assert "来源没有写信访人的诉求" in page(cased, "c-2").one("div", "ref-claim").text


def test_a_recipient_has_one_row_in_the_order_of_the_source(cased: Book) -> None:
    markup = page(cased)
    head, first, second, silent = cells(markup, "ref-sanc")
    assert head == "序对象、职务处理决定机关、日期依据"
    assert first == "1李某镇长负直接责任党纪给予警告某县2017-06-02甲办法第二条第二项"
    assert second == (
        "2两名工作人员原文没写2 人原文作“分别”，没写谁受哪一种通报检查在全县通报　范围：全县注 1原文没写原文没写"
    )
    assert silent == "所列结果里没有：政务处分（行政处分）、刑事"
    assert "处理的类别，来源写明：党纪处分；编者归类：通报、检查等。" in markup.text


def test_procedure_is_no_result_and_an_unknown_regime_is_not_guessed(cased: Book) -> None:
    markup = page(cased, "c-2")
    _, row, *_ = cells(markup, "ref-sanc")
    assert row == "1某所单位没写类别通报程序立案（程序，不是处理）原文没写原文没写"
    assert markup.one("ul", "ref-strip3").text == "程序立案（程序，不是处理）没写类别通报1 个单位"
    assert "来源没有写到" not in markup.text


def test_the_heaviest_of_each_regime_stands_at_the_head(tmp_path: Path) -> None:
    heavier = """\
      - measure: warning
        verbatim: 另一种警告
        regime: party-discipline
        regime_by: source
    basis:
"""
    markup = page_of(tmp_path, (CASE, "    basis:\n", heavier))
    assert markup.one("ul", "ref-strip3").text.startswith("党纪给予警告、另一种警告1 人")


ELEMENTS = """\
elements:
  - of: 1
    kind: act
    words: 拖延
    quotes: [三个月没有答复, 一再推托]
    by: editor
    note: 来源没有用“拖延”。
  - of: 1
    kind: harm
    words: 造成严重后果
sanctions:
"""


def test_elements_stand_beside_the_words_of_the_source(tmp_path: Path) -> None:
    assert page_of(tmp_path / "none").all(id="elements") == []
    markup = page_of(
        tmp_path,
        (CASE, "sanctions:\n", ELEMENTS),
        (CASE, "timeline:\n", "turns_on: 1\ntimeline:\n"),
    )
    _, provision, act, harm = cells(markup, "ref-elem")
    assert provision == "《甲办法》第二条第二项处理依据（来源所写）"
    assert act == (
        "拖延行为　要点所系三个月没有答复一再推托编者比对，来源没有这样说来源没有用“拖延”。"
    )
    assert harm == "造成严重后果后果—来源没有写"
    assert "系于要件“拖延”；说的是本案，不是规则" in markup.text


def test_the_commentary_of_the_case_goes_before_that_of_its_section(tmp_path: Path) -> None:
    section = (
        "data/collections/first.yml",
        "    note: 标题用字",
        "    commentary: {source: 002, lines: 12, recommends: 要登记。}\n    note: 标题用字",
    )
    own = (CASE, "timeline:\n", "commentary: {source: 002, lines: 26, blames: 拖。}\ntimeline:\n")
    assert "汇编点评编者概述，不是来源原文要求要登记。" in page_of(tmp_path / "a", section).text
    assert "汇编点评编者概述，不是来源原文问题拖。" in page_of(tmp_path / "b", section, own).text


def test_the_printed_label_the_dating_and_the_excerpt(tmp_path: Path) -> None:
    markup = page_of(
        tmp_path,
        (CASE, "section: 1\n", "section: 1\nprinted: 案例甲\n"),
        (CASE, "decided:", "dating: 编者据上访定。\ndecided:"),
        (CASE, "    note: 评析引用。", "    excerpt: 按期答复\n    note: 评析引用。"),
    )
    assert "汇编作“一、案例甲”" in markup.text
    assert "编者所定" in markup.one("dl", "ref-glance").text
    assert "行为时间的根据：编者据上访定。" in markup.text
    quoted = markup.all("div", "ref-app")[1].text
    assert "本站没有这一条的原文。汇编点评引述作（不作条文依据）：按期答复" in quoted


def test_an_applied_provision_has_its_text_role_and_time(cased: Book) -> None:
    markup = page(cased)
    first, second = markup.all("div", "ref-app")
    assert first.text.startswith("《甲办法》第二条第二项")
    assert "处理依据（来源所写）" in first.text
    assert "（二）拖延，损害利益。" in first.text
    assert "（一）不登记" not in first.text, "only the lead-in and the place cited"
    assert "本站没有这一条的原文。" in second.text
    assert "尚未查证" in second.text, "the date rests on memory"


def test_a_counterpart_says_that_it_is_no_basis(cased: Book) -> None:
    markup = page(cased, "c-2")
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
    assert "现行版本：戊条例，本站没有这一条在现行版的对应条号" in app.text


def test_a_doubt_is_seen_at_the_head_at_the_result_and_at_the_provision(tmp_path: Path) -> None:
    doubt = "两者不合，请核对原决定。"
    plain = page_of(tmp_path / "plain", (CASE, "    note: 评析引用。", "    note: 评析。"))
    assert [element for element in plain.all("span", "st--check") if element.text == "存疑"] == []
    markup = page_of(
        tmp_path / "doubt",
        (CASE, "    basis:", f"    doubt: {doubt}\n    basis:"),
    )
    marks = [element for element in markup.all("span", "st--check") if element.text == "存疑"]
    assert len(marks) == 4  # title, who received what, result, provision
    assert markup.by_id("results") is not None
    assert doubt in markup.text


def test_the_drawing_has_real_words_and_a_table_beside_it(cased: Book) -> None:
    markup = page(cased)
    words = [element.text for element in markup.all("text")]
    assert "2016-10-08 起" in words
    assert "行为 2017-01 至 2017-04" in words
    assert "甲办法" in words
    rows = cells(markup, "ref-force")
    assert rows[1] == "甲办法2016-10-08没有记录有效有效行为时、处理时均有效"
    assert rows[2].startswith(
        "戊条例2018-07-01 尚未查证没有记录未施行未施行×均未施行，事后评析 尚未查证"
    )


def test_related_cases_say_what_they_share(cased: Book) -> None:
    row = cells(page(cased), "ref-alike")[1]
    assert row.startswith(
        "某所不登记C2　2019-03　原文没写编者列为相关同引甲办法第二条第二项同有通报"
    )


def test_notes_of_case_section_and_collection_and_the_lines_of_the_source(cased: Book) -> None:
    markup = page(cased)
    notes = [element.text for element in markup.all("li")]
    assert "说明一句。" in notes
    assert "标题用字与该项不同。" in notes
    assert "来源没有写刊发日期。" in notes
    assert "来源 002，第 20-25 行" in markup.text


def test_the_left_column_has_every_case_and_marks_the_page(cased: Book) -> None:
    meta = case.meta(cased, "c-2")
    (group, everything) = meta["ref_side"]
    assert [record["code"] for record in group["items"]] == ["C1", "C2"]
    assert [record["current"] for record in group["items"]] == [False, True]
    assert everything["items"][0]["note"] == "2 件"
    assert meta["path"][1]["url"] == "cases.html#first"
