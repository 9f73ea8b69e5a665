"""The PDF as readers, printers and screen readers get it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from macros.handout.blocks import (
    HandoutDocument,
    HandoutSection,
    Heading,
    Para,
    TableBlock,
    TableRow,
    plain,
)
from macros.handout.complete import bare, differences
from macros.handout.linear import CLOSED, PLEA, pieces, titles
from macros.handout.reading import read_pdf
from macros.handout.typeset import pdf_of
from macros.model.handout import Style
from tests.handout.sample import corpus, document, faces
from tests.render.odd import ODD

STYLES = [pytest.param(style, id=style.key) for style in Style]


@cache
def set_in(
    style: Style, name: str = "all", restricted: bool = False
) -> tuple[HandoutDocument, bytes]:
    made = replace(document(corpus(), name)[2], style=style, restricted=restricted)
    return made, pdf_of(made, faces())


def reader(style: Style) -> PdfReader:
    return PdfReader(io.BytesIO(set_in(style)[1]))


@pytest.mark.parametrize("style", STYLES)
def test_the_text_is_that_of_the_document_and_no_other(style: Style) -> None:
    made, data = set_in(style)
    assert differences(pieces(made), titles(made), read_pdf(data)) == []


@pytest.mark.parametrize("style", STYLES)
def test_the_same_document_gives_the_same_bytes(style: Style) -> None:
    made, data = set_in(style)
    assert pdf_of(made, faces()) == data


@pytest.mark.parametrize("style", STYLES)
def test_tagged_with_language_title_and_date(style: Style) -> None:
    root: Any = reader(style).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).lower().startswith("zh")
    metadata = reader(style).metadata
    assert metadata is not None
    assert metadata.title == "样例讲义"
    assert str(metadata["/CreationDate"]).startswith("D:20260102")


@pytest.mark.parametrize("style", STYLES)
def test_every_font_is_embedded_and_cut_down(style: Style) -> None:
    found = [font for page in reader(style).pages for font in _fonts(page)]
    assert found
    for name, descriptor in found:
        assert re.match(r"/[A-Z]{6}\+", name)
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def _fonts(page: Any) -> list[tuple[str, Any]]:
    fonts = page["/Resources"]["/Font"].values()
    inner = [font.get_object()["/DescendantFonts"][0].get_object() for font in fonts]
    return [(str(record["/BaseFont"]), record["/FontDescriptor"].get_object()) for record in inner]


@pytest.mark.parametrize("style", STYLES)
def test_contents_tell_the_page_where_the_title_stands(style: Style) -> None:
    made, data = set_in(style)
    contents = bare(read_pdf(data).contents)
    pages = [bare(page.extract_text()) for page in reader(style).pages]
    front = len(pages) - int(re.findall(r"(\d+)", contents)[-1])
    at = 0
    for _, title, _ in titles(made):
        match = re.compile(re.escape(bare(title)) + r"[·.…]*(\d+)").search(contents, at)
        assert match, title
        at = match.end()
        numbered = _numbered(reader(style))
        assert bare(title) in pages[numbered[int(match[1])]], title
    assert front >= 2


def _numbered(reader: PdfReader) -> dict[int, int]:
    """Printed number to sheet; the cover and the contents have none."""
    labels = reader.page_labels
    first = next(n for n, label in enumerate(labels) if n > 1 and label == "1")
    return {number + 1: sheet for number, sheet in enumerate(range(first, len(labels)))}


def test_bookmarks_hold_parts_chapters_and_articles() -> None:
    names = list(_names(reader(Style.LECTURE).outline))
    assert "第一部分　规定全文" in names
    assert "第一章　总则" in names
    assert "第二条" in names


def _names(outline: Any) -> list[str]:
    out: list[str] = []
    for record in outline:
        out += _names(record) if isinstance(record, list) else [str(record.title)]
    return out


def test_a_reference_tells_the_page_of_what_it_names() -> None:
    body = bare(read_pdf(set_in(Style.LECTURE)[1]).body)
    match = re.search(r"（案例C1）（见第(\d+)页）", body)
    assert match
    sheet = _numbered(reader(Style.LECTURE))[int(match[1])]
    assert "信访人反映" in bare(reader(Style.LECTURE).pages[sheet].extract_text())


@pytest.mark.parametrize("style", STYLES)
def test_every_sheet_says_what_it_is(style: Style) -> None:
    for page in reader(style).pages:
        text = bare(page.extract_text())
        assert PLEA in text
        assert "2026-01-02" in text
        assert bare(CLOSED) not in text


@pytest.mark.parametrize("style", STYLES)
def test_restricted_sheets_are_marked_each(style: Style) -> None:
    for page in PdfReader(io.BytesIO(set_in(style, restricted=True)[1])).pages:
        assert bare(CLOSED) in bare(page.extract_text())


def test_some_sheets_lie_across() -> None:
    shapes = [page.mediabox.width > page.mediabox.height for page in reader(Style.LECTURE).pages]
    assert any(shapes)
    assert not all(shapes)


def test_a_head_is_repeated_on_each_sheet_of_a_table() -> None:
    lines = tuple(TableRow((plain(f"行{n}"), plain("字" * 80))) for n in range(60))
    table = TableBlock((1, 3), ("甲列", "乙列"), lines)
    data = pdf_of(_with(table), faces())
    with_table = [p for p in PdfReader(io.BytesIO(data)).pages if "行" in p.extract_text()]
    assert len(with_table) > 2
    assert all("甲列" in page.extract_text() for page in with_table)


def _with(*blocks: Any, style: Style = Style.LECTURE) -> HandoutDocument:
    made = document(corpus())[2]
    return replace(made, style=style, sections=(HandoutSection("部分", "part-x", blocks),))


@pytest.mark.parametrize("style", STYLES)
def test_a_cell_of_three_thousand_characters_breaks_and_stays_whole(style: Style) -> None:
    long = "".join(f"第{n}句话写在这里。" for n in range(300))
    assert len(long) > 2500
    cell = (plain("短"), plain(long + "终", "格里的脚注。"), plain("也短"))
    made = _with(
        TableBlock((1, 2, 1), ("甲", "乙", "丙"), (TableRow(cell), TableRow(cell))), style=style
    )
    read = read_pdf(pdf_of(made, faces()))
    assert differences(pieces(made), titles(made), read) == []


def test_a_long_title_is_set_whole() -> None:
    title = "关于" + "长" * 76 + "的题"
    made = replace(_with(Heading(2, title, "h")), title=title)
    read = read_pdf(pdf_of(made, faces()))
    assert differences(pieces(made), titles(made), read) == []


@pytest.mark.parametrize("style", STYLES)
def test_what_would_be_markup_stays_text(style: Style) -> None:
    odd = (*ODD, "#let x = 1", "$x^2$", "*a*", "_b_", "<label>", "@ref", "// 注", "= 题", "#[x]")
    blocks = [Heading(2, text, f"h{n}") for n, text in enumerate(odd)]
    paragraphs = [Para(plain(f"起{text}止", f"注{text}")) for text in odd]
    table = TableBlock((1, 1), ("a#", "*b*"), tuple(TableRow((plain(t), plain(t))) for t in odd))
    made = _with(*blocks, *paragraphs, table, style=style)
    read = read_pdf(pdf_of(made, faces()))
    assert differences(pieces(made), titles(made), read) == []


def test_supplied_words_stand_in_brackets_and_losses_as_losses() -> None:
    body = bare(read_pdf(set_in(Style.OFFICIAL)[1]).body)
    assert "为了〔落实〕责任，〔依〕照甲办法，制定〔？本本〕细则：" in body
    assert "（二）〔……〕" in body


def test_the_reasons_are_footnotes() -> None:
    notes = bare(read_pdf(set_in(Style.OFFICIAL)[1]).notes)
    for reason in ("一号理由", "二号理由", "三号理由", "四号理由", "五号理由", "六号理由"):
        assert reason in notes
    assert "条文说明甲" in notes
    assert "条文说明乙" in notes


def test_official_pages_follow_the_standard() -> None:
    """GB/T 9704-2012, 5.2 and 7.5: body 156 x 225 mm, 22 lines of 28 characters."""
    made = _with(Para(plain("字" * 28 * 50)), style=Style.OFFICIAL)
    page = PdfReader(io.BytesIO(pdf_of(made, faces()))).pages[3]
    text = page.extract_text()
    lines = [line for line in text.split("\n") if set(line) == {"字"}]
    assert [len(line) for line in lines[:21]] == [28] * 21
    assert len(lines) == 22


def test_official_numbers_stand_at_the_outer_edge() -> None:
    """GB/T 9704-2012, 7.5: right on odd pages, left on even ones, between dashes."""
    made = _with(Para(plain("字" * 28 * 50)), style=Style.OFFICIAL)
    reader = PdfReader(io.BytesIO(pdf_of(made, faces())))
    assert reader.page_labels[-3:] == ["1", "2", "3"]
    assert [_place_of_number(page) for page in reader.pages[-3:]] == ["right", "left", "right"]


@pytest.mark.parametrize("entries", [1, 200])
def test_the_text_begins_on_a_right_hand_page(entries: int) -> None:
    """However long the contents are: page 1 is an odd sheet, so that inner margins lie inside."""
    blocks = [Heading(2, f"题{n}", f"h{n}") for n in range(entries)]
    for style in Style:
        reader = PdfReader(io.BytesIO(pdf_of(_with(*blocks, style=style), faces())))
        sheet = next(
            n
            for n, page_object in enumerate(reader.pages, 1)
            if "题0" in _text_of(page_object) and n > 2
        )
        assert (sheet % 2, reader.page_labels[sheet - 1]) == (1, "1")


def _text_of(page: Any) -> str:
    return "".join(str(page.extract_text()).split())


def _place_of_number(page: Any) -> str:
    places: list[float] = []

    def visit(text: str, matrix: Any, position: Any, *_: Any) -> None:
        if text.strip().startswith("—"):
            places.append(float(position[4] * matrix[0] + matrix[4]))

    page.extract_text(visitor_text=visit)
    return "right" if places[0] > float(page.mediabox.width) / 2 else "left"


def test_no_reference_leads_nowhere() -> None:
    for page in reader(Style.LECTURE).pages:
        for annotation in page.get("/Annots") or []:
            record: Any = (
                annotation.get_object() if isinstance(annotation, IndirectObject) else annotation
            )
            assert "/Dest" in record or "/A" in record


def test_the_address_of_the_site_is_printed_with_its_code() -> None:
    made = replace(_with(Para(plain("字"))), address="http://zeren.example/handouts.html")
    read = read_pdf(pdf_of(made, faces()))
    assert "http://zeren.example/handouts.html" in read.body
