"""The references of Word files: every style is there, nothing personal is, and an office may restyle them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from macros.derive.book import Book
from macros.handout import putting, shelf, word_reference
from macros.handout.complete import differences
from macros.handout.linear import pieces
from macros.handout.reading import read_docx
from macros.handout.word import docx_of
from macros.handout.word_reference import REFERENCES, STYLES, ReferenceFault, ids_of, opened
from macros.model.handout import Style
from tests.handout.sample import corpus, document, faces, pack

NAMES = sorted(path.stem for path in REFERENCES.glob("*.docx"))
WRITERS = sorted(REFERENCES.parent.glob("word*.py"))


def test_each_style_and_the_sheet_have_one() -> None:
    assert sorted([*(style.key for style in Style), "sheet"]) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_style_that_the_writer_names_is_there(name: str) -> None:
    assert set(STYLES) <= ids_of(opened(REFERENCES / f"{name}.docx")[0]).keys()


def test_the_list_of_styles_is_that_of_the_writer() -> None:
    """A style of the list that nobody names, or one that is named and not in the list."""
    text = "".join(path.read_text("utf-8") for path in WRITERS if path.name != "word_reference.py")
    named = set(re.findall(r'"([^"\n]+)"', text))
    numbered = {name for name in STYLES if re.match(r"Heading \d|toc \d", name)}
    assert set(STYLES) - numbered - named == set()
    assert {"Heading {min(level, 4)}", "toc {level}"} <= named
    asked = set(re.findall(r'ids\["([^"]+)"', text)) | set(
        re.findall(r'(?:text|labelled|_new|_cell)\(\s*"([^"]+)"', text)
    )
    assert asked - set(STYLES) == set()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_it_tells_who_made_it(name: str) -> None:
    path = REFERENCES / f"{name}.docx"
    core = docx.Document(str(path)).core_properties
    assert [core.author, core.last_modified_by, core.comments, core.keywords] == [""] * 4
    with zipfile.ZipFile(path) as package:
        assert sorted(package.namelist()) == [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/settings.xml",
            "word/styles.xml",
        ]
        text = "".join(package.read(part).decode() for part in package.namelist())
    for trace in ("rsid", "attachedTemplate", "w:author", "Company", "file:"):
        assert trace not in text, trace


def restyled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """References as an office may leave them: other sizes and margins, and much that is its own."""
    for name in NAMES:
        word = docx.Document(str(REFERENCES / f"{name}.docx"))
        word.styles["Normal"].font.size = Pt(13)
        word.sections[0].left_margin = Mm(40)
        word.sections[0].header.paragraphs[0].text = "某单位的页眉"
        word.core_properties.author = "某位同事"
        word.add_paragraph("某单位的样例文字")
        word.save(str(folder / f"{name}.docx"))
    monkeypatch.setattr(word_reference, "REFERENCES", folder)


def test_an_office_restyles_it_in_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    restyled(tmp_path, monkeypatch)
    made = document(corpus())[2]
    data = docx_of(made)
    word = docx.Document(io.BytesIO(data))
    assert word.styles["Normal"].font.size == Pt(13)
    margins = [
        margin.mm
        for section in word.sections
        if (margin := section.top_margin if section.orientation else section.left_margin)
    ]
    assert len(margins) > 3
    assert {round(margin) for margin in margins} == {40}
    assert differences(pieces(made), (), read_docx(data)) == []


def test_nothing_else_of_it_gets_into_a_handout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    restyled(tmp_path, monkeypatch)
    with zipfile.ZipFile(io.BytesIO(docx_of(document(corpus())[2]))) as package:
        text = "".join(package.read(part).decode() for part in package.namelist())
    assert [word for word in ("某单位", "某位同事") if word in text] == []
    assert "python-docx" not in text
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", text)) == {"2026-01-02T00:00:00Z"}


def test_a_style_that_is_gone_stops_the_handout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in NAMES:
        word = docx.Document(str(REFERENCES / f"{name}.docx"))
        word.styles["引文"].delete()
        word.save(str(tmp_path / f"{name}.docx"))
    monkeypatch.setattr(word_reference, "REFERENCES", tmp_path)
    with pytest.raises(ReferenceFault, match=r"sheet\.docx 里没有样式“引文”"):
        opened(tmp_path / "sheet.docx")
    with pytest.raises(putting.HandoutsFailed, match="里没有样式“引文”"):
        shelf.make(Book.of(corpus()), pack(corpus(), "sheet"), faces())
