"""The Word file: the same texts, with styles, fields, footnotes and fonts that Word knows."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from lxml import etree

from macros.handout.blocks import (
    HandoutDocument,
    HandoutSection,
    Heading,
    Para,
    TableBlock,
    TableRow,
    plain,
)
from macros.handout.complete import bare, differences, pages_told
from macros.handout.linear import CLOSED, PLEA, pieces, titles
from macros.handout.reading import read_docx, read_pdf
from macros.handout.typeset import pdf_of
from macros.handout.word import docx_of
from macros.handout.word_blocks import PAGES, UNKNOWN, bookmark
from macros.handout.word_reference import opened as reference
from macros.handout.word_reference import reference_of
from macros.model.handout import Style
from tests.handout.sample import corpus, document, faces
from tests.render.odd import ODD

STYLES = [pytest.param(style, id=style.key) for style in Style]


@cache
def written(style: Style, restricted: bool = False) -> tuple[HandoutDocument, bytes]:
    made = replace(document(corpus())[2], style=style, restricted=restricted)
    return made, docx_of(made)


def opened(style: Style, restricted: bool = False) -> Any:
    return docx.Document(io.BytesIO(written(style, restricted)[1]))


def part(style: Style, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(written(style)[1])) as package:
        return etree.fromstring(package.read(name))


@pytest.mark.parametrize("style", STYLES)
def test_the_text_is_that_of_the_document_and_no_other(style: Style) -> None:
    made, data = written(style)
    assert differences(pieces(made), (), read_docx(data)) == []


@pytest.mark.parametrize("style", STYLES)
def test_the_same_document_gives_the_same_bytes(style: Style) -> None:
    made, data = written(style)
    assert docx_of(made) == data


def test_a_lost_cell_item_and_footnote_are_caught() -> None:
    made, data = written(Style.OFFICIAL)
    for lost in ("拖延，损害利益。", "在全县通报"):
        assert _without(data, "word/document.xml", lost, made)
    assert _without(data, "word/footnotes.xml", "一号理由", made)


def _without(data: bytes, name: str, lost: str, made: HandoutDocument) -> list[str]:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for word in old.namelist():
            content = old.read(word)
            if word == name:
                text = content.decode()
                words = next(w for w in re.findall(r">([^<]+)</w:t>", text) if lost in w)
                content = text.replace(f">{words}</w:t>", "></w:t>", 1).encode()
            new.writestr(word, content)
    return [
        str(difference) for difference in differences(pieces(made), (), read_docx(out.getvalue()))
    ]


@pytest.mark.parametrize("style", STYLES)
def test_headings_are_headings(style: Style) -> None:
    names = {p.style.name: p.text for p in opened(style).paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Normal"} <= set(names)
    levels = [p.style.name for p in opened(style).paragraphs if p.text.startswith("第二条　")]
    assert levels
    assert all(name.startswith("Heading") for name in levels)


@pytest.mark.parametrize(
    ("style", "body", "title"),
    [(Style.OFFICIAL, "仿宋_GB2312", "方正小标宋简体"), (Style.LECTURE, "宋体", "方正小标宋简体")],
)
def test_faces_have_the_names_that_offices_know(style: Style, body: str, title: str) -> None:
    styles = opened(style).styles
    assert _east_asian(styles["Normal"]) == body
    assert _east_asian(styles["Title"]) == title
    assert _east_asian(styles["Heading 2"]) == "黑体"


def _east_asian(style: Any) -> str:
    return str(style.element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")))


def test_official_body_is_three_hao_on_a_grid_of_22_lines() -> None:
    """三号 is 16 points; 225 mm over 22 lines is 28.98 points."""
    made = opened(Style.OFFICIAL)
    assert made.styles["Normal"].font.size.pt == 16
    section = made.sections[0]
    assert [round(x.mm) for x in (section.top_margin, section.left_margin)] == [37, 28]
    assert [round(x.mm) for x in (section.bottom_margin, section.right_margin)] == [35, 26]
    assert section._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch")) == "579"


@pytest.mark.parametrize("style", STYLES)
def test_every_table_repeats_its_head(style: Style) -> None:
    tables = opened(style).tables
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


@pytest.mark.parametrize("style", STYLES)
def test_feet_tell_page_plea_and_date_on_odd_and_even_sheets(style: Style) -> None:
    made = opened(style)
    front, text = made.sections[0], made.sections[1]
    for section, numbered in ((front, False), (text, True)):
        for foot, side in ((section.footer, "right"), (section.even_page_footer, "left")):
            xml = etree.tostring(foot._element, encoding="unicode")
            assert (" PAGE " in xml) == numbered
            assert PLEA in xml
            assert "2026-01-02" in xml
            assert f'w:jc w:val="{side}"' in xml
    assert made.settings.odd_and_even_pages_header_footer


@pytest.mark.parametrize("style", STYLES)
def test_the_text_begins_with_page_1_on_a_right_hand_page(style: Style) -> None:
    made = opened(style)
    assert made.sections[0].different_first_page_header_footer
    assert made.sections[1].start_type == WD_SECTION.ODD_PAGE
    numbered = [s._sectPr.find(qn("w:pgNumType")) for s in made.sections]
    assert [record is not None for record in numbered] == [n == 1 for n in range(len(numbered))]
    assert numbered[1].get(qn("w:start")) == "1"


def test_restricted_sheets_are_marked_each() -> None:
    head = opened(Style.OFFICIAL, restricted=True).sections[0]
    assert all(CLOSED in h.paragraphs[0].text for h in (head.header, head.even_page_header))
    assert CLOSED not in opened(Style.OFFICIAL).sections[0].header.paragraphs[0].text


def test_sections_lie_across_and_stand_again() -> None:
    across = [s.orientation == WD_ORIENT.LANDSCAPE for s in opened(Style.LECTURE).sections]
    assert across == [False, False, False, False, True, False, False, True, False, False]


def test_tables_fill_the_measure_of_their_sheet() -> None:
    root = part(Style.LECTURE, "word/document.xml")
    widths = {int(record.get(qn("w:w"))) for record in root.iter(qn("w:tblW"))}
    _, page = reference(reference_of(written(Style.LECTURE)[0]))
    upright, across = (page.measure(landscape=landscape) for landscape in (False, True))
    assert {min(abs(upright - w), abs(across - w)) < 6 for w in widths} == {True}
    assert min(widths) < upright < across - 100 < max(widths)


@pytest.mark.parametrize("style", STYLES)
def test_contents_and_references_are_fields_to_bookmarks_that_are_there(style: Style) -> None:
    root = part(style, "word/document.xml")
    codes = [record.text.strip() for record in root.iter(qn("w:instrText"))]
    names = {record.get(qn("w:name")) for record in root.iter(qn("w:bookmarkStart"))}
    assert sum(code.startswith("TOC") for code in codes) == 1
    targets = [code.split()[1] for code in codes if code.startswith("PAGEREF")]
    assert len(targets) > 10
    assert set(targets) <= names
    numbers = [record.get(qn("w:id")) for record in root.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


def _shown(data: bytes) -> list[str]:
    """What the page fields of a file show at first."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    out = []
    for code in root.iter(qn("w:instrText")):
        if code.text.strip().startswith("PAGEREF"):
            runs = code.getparent().itersiblings()
            out.append(next(record.text for run in runs for record in run.iter(qn("w:t"))))
    return out


def test_contents_and_references_tell_the_pages_of_the_pdf_until_they_are_updated() -> None:
    made = document(corpus())[2]
    listed = [text for _, text, _ in titles(made)]
    pages = pages_told(pieces(made), listed, read_pdf(pdf_of(made, faces())))
    assert len(pages.contents) == len(listed)
    assert len(pages.references) == sum(piece.ref for piece in pieces(made))
    assert _shown(docx_of(made, pages)) == [*pages.contents, *pages.references]
    assert [int(content) for content in pages.contents] == sorted(
        int(content) for content in pages.contents
    )
    assert pages.contents[0] == "1"
    assert set(_shown(docx_of(made))) == {UNKNOWN}


def test_the_line_about_pages_goes_when_the_contents_are_updated() -> None:
    """It stands inside the field: what a field shows is replaced whole."""
    root = part(Style.LECTURE, "word/document.xml")
    line = next(record for record in root.iter(qn("w:t")) if record.text == PAGES)
    paragraph = next(line.iterancestors(qn("w:p")))
    assert [code.text.split()[0] for code in paragraph.iter(qn("w:instrText"))] == ["TOC"]


def test_a_sheet_without_a_cover_is_one_section_of_narrow_margins() -> None:
    made = docx.Document(io.BytesIO(docx_of(document(corpus(), "sheet")[2])))
    (section,) = made.sections
    assert section.left_margin is not None
    assert round(section.left_margin.mm) == 11
    assert made.styles["表格文字"].font.size.pt == 9


@pytest.mark.parametrize("style", STYLES)
def test_footnotes_are_footnotes(style: Style) -> None:
    calls = [
        x.get(qn("w:id")) for x in part(style, "word/document.xml").iter(qn("w:footnoteReference"))
    ]
    notes = [record.get(qn("w:id")) for record in part(style, "word/footnotes.xml")]
    assert calls
    assert calls == [note for note in notes if int(note) > 0]


def test_children_stand_in_the_order_of_the_schema() -> None:
    order = ["pStyle", "keepNext", "pageBreakBefore", "widowControl", "pBdr", "tabs", "snapToGrid"]
    order += ["spacing", "ind", "jc", "outlineLvl", "sectPr"]
    for name in ("word/document.xml", "word/styles.xml"):
        for record in part(Style.OFFICIAL, name).iter(qn("w:pPr")):
            numbers = [order.index(c.tag.partition("}")[2]) for c in record if _known(c, order)]
            assert numbers == sorted(numbers)


def _known(child: Any, order: list[str]) -> bool:
    return child.tag.partition("}")[2] in order


def test_bookmarks_of_long_ids_stay_apart() -> None:
    names = {bookmark(f"{'r-comparisons-' + 'x' * 40}-{n}") for n in range(200)}
    assert len(names) == 200
    assert all(len(name) <= 40 for name in names)


def odd_document() -> HandoutDocument:
    blocks = [Heading(2, text, f"h{n}") for n, text in enumerate(ODD)]
    paragraphs = [Para(plain(f"起{text}止", f"注{text}")) for text in ODD]
    table = TableBlock(
        (1, 1), ("<a>", "&b;"), tuple(TableRow((plain(t), plain(t * 300))) for t in ODD[:4])
    )
    section = HandoutSection("部分", "part-x", (*blocks, *paragraphs, table))
    return replace(document(corpus())[2], sections=(section,))


def test_what_would_be_markup_stays_text() -> None:
    made = odd_document()
    assert differences(pieces(made), (), read_docx(docx_of(made))) == []


@pytest.mark.parametrize("style", STYLES)
def test_libreoffice_opens_it_and_shows_the_same_text(style: Style, tmp_path: Path) -> None:
    """`make setup-test` installs LibreOffice Writer; the fields are computed when it opens the file."""
    office = shutil.which("soffice")
    assert office, "soffice is missing: run make setup-test"
    made, data = written(style)
    file = tmp_path / "a.docx"
    file.write_bytes(data)
    command = [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    shown = bare((tmp_path / "a.txt").read_text("utf-8-sig"))
    at = 0
    for piece in pieces(made):
        if not piece.note and len(bare(piece.text)) > 3:
            at = shown.find(bare(piece.text), at)
            assert at >= 0, piece
            at += len(bare(piece.text))
