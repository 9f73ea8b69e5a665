"""The check after each build catches what is lost, cut off, added or moved."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from macros.handout.blocks import HandoutDocument, HandoutSection, Para, TableBlock, TableRow, plain
from macros.handout.complete import FileText, differences
from macros.handout.linear import LinearPiece, pieces, titles
from macros.handout.reading import read_pdf
from macros.handout.typeset import TEMPLATES, pdf_of
from tests.handout.sample import corpus, document, faces


def pieces_of(*texts: str) -> list[LinearPiece]:
    return [LinearPiece(f"第{n}处", text) for n, text in enumerate(texts, 1)]


def said(expected: list[LinearPiece], body: str, notes: str = "") -> list[str]:
    return [
        str(difference) for difference in differences(expected, (), FileText(body, notes, "", 1))
    ]


def test_line_ends_and_blanks_do_not_count() -> None:
    assert said(pieces_of("甲乙丙丁", "戊己"), "甲乙\n丙 丁\n戊己") == []


def test_a_lost_piece_is_named_with_its_place() -> None:
    found = said(pieces_of("甲乙丙丁", "戊己庚辛", "壬癸子丑"), "甲乙丙丁壬癸子丑")
    assert found == ["第2处：缺“戊己庚辛”，此处是“壬癸子丑”"]


def test_a_piece_cut_short_is_not_whole() -> None:
    found = said(pieces_of("甲乙丙丁", "戊己庚辛"), "甲乙丙戊己庚辛")
    assert found == ["第1处：缺“甲乙丙丁”，此处是“甲乙丙戊己庚辛”", "第2处：多出“甲乙丙”"]


def test_a_lost_piece_whose_words_stand_again_later_is_lost_all_the_same() -> None:
    expected = pieces_of("通报", "张某受到处分", "诫勉", "通报", "完了完了")
    assert said(expected, "张某受到处分诫勉通报完了完了") == [
        "第1处：缺“通报”，此处是“张某受到处分诫勉通报完了完了”"
    ]


def test_what_no_one_asked_for_is_told() -> None:
    assert said(pieces_of("甲乙丙丁", "戊己"), "甲乙丙丁多余戊己") == ["第2处：多出“多余”"]
    assert said(pieces_of("甲乙丙丁"), "甲乙丙丁戊") == ["最后：多出“戊”"]


def test_a_lost_footnote_is_told() -> None:
    expected = [LinearPiece("甲", "正文"), LinearPiece("甲（脚注）", "理由是这样", note=True)]
    assert said(expected, "正文", "理由是这样") == []
    assert said(expected, "正文", "") == ["甲（脚注）：缺“理由是这样”，此处是“”"]


def test_a_reference_without_its_page_is_told() -> None:
    expected = [LinearPiece("甲", "第一条", ref=True), LinearPiece("乙", "其后")]
    assert said(expected, "第一条（见第12页）其后") == []
    assert said(expected, "第一条其后") == ["甲：“第一条”之后缺页码"]


def test_a_title_without_a_page_in_the_contents_is_told() -> None:
    titles_of = [(1, "第一部分", "a"), (1, "第二部分", "b")]
    whole = FileText("", "", "第一部分·····1第二部分····12", 1)
    assert differences((), titles_of, whole) == []
    lost = FileText("", "", "第一部分·····1第二部分", 1)
    assert [str(difference) for difference in differences((), titles_of, lost)] == [
        "目录：缺“第二部分”或其页码"
    ]
    gone = replace(lost, contents="")
    assert len(differences((), titles_of, gone)) == len(titles_of)


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """The templates, to be spoilt."""
    return Path(shutil.copytree(TEMPLATES, tmp_path / "templates"))


def spoil(templates: Path, name: str, old: str, new: str) -> None:
    path = templates / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def found_in(made: HandoutDocument, templates: Path) -> list[str]:
    read = read_pdf(pdf_of(made, faces(), templates))
    return [str(difference) for difference in differences(pieces(made), titles(made), read)]


def test_the_templates_as_they_are_lose_nothing(templates: Path) -> None:
    assert found_in(document(corpus())[2], templates) == []


def test_a_lost_item_in_the_pdf_is_caught(templates: Path) -> None:
    spoil(
        templates,
        "blocks.typ",
        "for (n, one) in it.rows.enumerate() {",
        "for (n, one) in it.rows.slice(0, calc.max(0, it.rows.len() - 1)).enumerate() {",
    )
    found = found_in(document(corpus())[2], templates)
    assert any("第二条（二）：缺“拖延，损害利益。”" in value for value in found)


def test_a_lost_cell_in_the_pdf_is_caught(templates: Path) -> None:
    spoil(
        templates,
        "blocks.typ",
        "let body = inline(look, cell)\n",
        "let body = if n != 1 { inline(look, cell) }\n",
    )
    found = found_in(document(corpus())[2], templates)
    assert any("处理结果表" in value and "“职务”：缺“" in value for value in found)


def test_a_lost_footnote_in_the_pdf_is_caught(templates: Path) -> None:
    spoil(templates, "inline.typ", "marked(look, span) + called(span.n)", "marked(look, span)")
    found = found_in(document(corpus())[2], templates)
    assert any("（脚注）：缺“〔补〕" in value and "一号理由" in value for value in found)


def test_a_cell_that_runs_off_its_page_is_caught(templates: Path) -> None:
    """What Typst cuts off without a word where a row may not break."""
    spoil(templates, "blocks.typ", "breakable: line.breakable", "breakable: false")
    long = "".join(f"第{n}句话写在这里。" for n in range(400))
    table = TableBlock((1, 2), ("甲", "乙"), (TableRow((plain("短"), plain(long))),))
    made = replace(
        document(corpus())[2],
        sections=(HandoutSection("部分", "x", (table, Para(plain("后文后文")))),),
    )
    found = found_in(made, templates)
    assert any("部分／表第 1 行“乙”：缺“第0句话" in value for value in found)
