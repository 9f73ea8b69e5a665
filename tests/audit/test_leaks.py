"""Every form of restricted words is found in every kind of file of ours; other kinds are refused."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

import pytest
import xlsxwriter
from playwright.sync_api import Browser
from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import NameObject, NumberObject, TextStringObject

from macros.audit import Needles, audit_folder, unpack
from macros.audit.forms import numbers
from macros.audit.unpack import KINDS
from tests.audit.invented import CLOSED, FOREIGN, LEAKS, STORY, TITLE, WORDS, office, pdf, zipped

ORIGINS = set(CLOSED)


def found(folder: Path, forbidden: Needles) -> list[tuple[str, str]]:
    return [(finding.file, finding.origin) for finding in audit_folder(folder, forbidden)]


@pytest.mark.figures
@pytest.mark.parametrize("kind", LEAKS)
def test_every_word_in_every_kind_of_file(
    kind: str,
    tmp_path: Path,
    forbidden: Needles,
    counted: Counter[str],
    said: dict[str, str],
) -> None:
    said["kinds of files, forms of words in each"] = f"{len(LEAKS)}, {len(WORDS)}"
    name, make = LEAKS[kind]
    for form, word in WORDS.items():
        (tmp_path / name).write_bytes(make(word))
        origins = {origin for _, origin in found(tmp_path, forbidden)}
        counted["leaks planted"] += 1
        counted["leaks caught"] += bool(origins & ORIGINS)
        assert origins & ORIGINS, f"{form} in {kind}"


@pytest.mark.parametrize("kind", LEAKS)
def test_public_words_are_no_finding(kind: str, tmp_path: Path, forbidden: Needles) -> None:
    name, make = LEAKS[kind]
    for word in ("甲办法第一条", "为了样例，制定本办法。", "数据日期2026", "卜某", "公开版"):
        (tmp_path / name).write_bytes(make(word))
        assert found(tmp_path, forbidden) == []


def test_of_the_numbers_in_a_workbook_its_cells_alone_are_words(tmp_path: Path) -> None:
    """Numbers of rows and strings, and the colours of its theme, are nobody's figures."""
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("甲")
        for row in range(2100):
            sheet.write_string(row, 0, chr(ord("一") + row))
        sheet.write_number(0, 1, 54321)
        sheet.write_string(0, 2, "乙 65432")
        sheet.autofilter(0, 0, 2099, 2)
    read = [numbers(text) for _, text in unpack.texts("a.xlsx", path.read_bytes())]
    assert {number for found in read for number in found if len(number) != 4} == {"54321", "65432"}
    assert not {str(row) for row in range(1000, 2000)} & set().union(*read)


@pytest.mark.parametrize("form", ["id", "title", "region", "label", "number"])
def test_in_the_name_of_a_file_or_folder(form: str, tmp_path: Path, forbidden: Needles) -> None:
    (tmp_path / WORDS[form]).mkdir()
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / f"x-{WORDS[form]}.html" if form != "id" else tmp_path / "y.html").touch()
    assert found(tmp_path, forbidden)


@pytest.mark.parametrize(
    "text",
    [
        '<a href="../measures/hush.html">条</a>',
        '<a href="hush.html#x">条</a>',
        '{"id": "hush"}',
        '{"measures": ["hush"]}',
        '{"measure":"hush"}',
        '<li data-measure="hush">条</li>',
    ],
)
def test_a_short_id_where_it_can_only_be_an_id(
    text: str, tmp_path: Path, forbidden: Needles
) -> None:
    assert "hush" in forbidden.common
    (tmp_path / "a.html").write_text(text)
    assert found(tmp_path, forbidden) == [("a.html", "data/measures/restricted/hush.yml")]
    (tmp_path / "a.html").write_text("function hush(){} /* hush */")
    assert found(tmp_path, forbidden) == []


def test_a_short_id_as_a_file(tmp_path: Path, forbidden: Needles) -> None:
    (tmp_path / "hush").mkdir()
    (tmp_path / "hush" / "index.html").write_text("条")
    assert {file for file, _ in found(tmp_path, forbidden)} == {"hush", "hush/index.html"}


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.docx", zipped("word/a.xml", b"x" * 4000)[:-40]),
        ("a.txt.gz", b"\x1f\x8b\x08\x00 cut"),
        ("a.txt.gz", gzip.compress(b"x" * 4000)[:-10]),
        ("a.txt", b"\xff"),
        ("a.docx", b"PK\x03\x04 not an archive"),
        ("a.pdf", b"%PDF-1.7 nothing"),
        ("a.pdf", pdf(lambda p: p.encrypt("x"))),
    ],
    ids=["zip", "gzip", "text document", "PDF", "locked PDF", "7z", "old document"],
)
def test_what_cannot_be_opened_is_refused(
    name: str, raw: bytes, tmp_path: Path, forbidden: Needles
) -> None:
    (tmp_path / name).write_bytes(raw)
    findings = audit_folder(tmp_path, forbidden)
    assert len(findings) == 1
    assert str(findings[0]).startswith(f"{name}：")


@pytest.mark.figures
@pytest.mark.parametrize("kind", FOREIGN)
def test_another_kind_is_refused_whatever_it_holds(
    kind: str, tmp_path: Path, forbidden: Needles, counted: Counter[str]
) -> None:
    name, make = FOREIGN[kind]
    (tmp_path / name).write_bytes(make("甲办法第一条"))
    findings = [str(finding) for finding in audit_folder(tmp_path, forbidden)]
    counted["files of other kinds planted"] += 1
    counted["files of other kinds refused"] += len(findings) == 1
    assert len(findings) == 1
    assert findings[0].startswith(f"{name}：")


def test_every_kind_of_the_closed_list_is_tried() -> None:
    names = {name for name, _ in LEAKS.values()}
    assert {kind for kind in KINDS if any(name.endswith(kind) for name in names)} == set(KINDS)


def test_a_text_beyond_the_limit_is_refused(
    tmp_path: Path, forbidden: Needles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "LIMIT", 200)
    for name, raw in (
        ("a.txt.gz", gzip.compress(b"x" * 201)),
        ("b.docx", office("word/document.xml", "x" * 201)),
        ("c.txt.gz", gzip.compress(b"x" * 200)),
    ):
        (tmp_path / name).write_bytes(raw)
    refused = {finding.file for finding in audit_folder(tmp_path, forbidden)}
    assert refused == {"a.txt.gz", "b.docx"}


def test_a_link_is_refused(tmp_path: Path, forbidden: Needles) -> None:
    (tmp_path / "a.html").symlink_to("/etc/hostname")
    assert [str(finding) for finding in audit_folder(tmp_path, forbidden)] == ["a.html：是符号链接"]


def link(writer: PdfWriter, number: int, said: str) -> None:
    """A link at this place on the page and in the structure, with these words for a reader."""
    made = Link(rect=(number, 0, number + 10, 10), url=f"n-{said}.html")
    note = writer.add_annotation(0, made)
    note[NameObject("/StructParent")] = NumberObject(number)
    note[NameObject("/Contents")] = TextStringObject(said)


def test_where_a_link_lies_is_no_word(tmp_path: Path, forbidden: Needles) -> None:
    """A number of a case may well be a coordinate or a count inside a PDF."""
    (tmp_path / "a.pdf").write_bytes(pdf(lambda p: link(p, int(WORDS["number"]), "条")))
    assert found(tmp_path, forbidden) == []
    (tmp_path / "a.pdf").write_bytes(pdf(lambda p: link(p, 1, WORDS["number"])))
    assert {file for file, _ in found(tmp_path, forbidden)} == {"a.pdf"}
    (tmp_path / "a.pdf").write_bytes(pdf(lambda p: link(p, 1, STORY)))
    assert {file for file, _ in found(tmp_path, forbidden)} == {"a.pdf"}


def test_a_message_does_not_repeat_the_word(tmp_path: Path, forbidden: Needles) -> None:
    (tmp_path / "a.docx").write_bytes(office("word/document.xml", TITLE, STORY))
    said = "\n".join(map(str, audit_folder(tmp_path, forbidden)))
    assert "a.docx" in said
    assert not [word for word in (TITLE, STORY[:8], STORY[-8:]) if word in said]


@pytest.mark.browser
def test_the_text_of_a_real_pdf(tmp_path: Path, forbidden: Needles, browser: Browser) -> None:
    page = browser.new_page()
    for name, word in (("leak", STORY), ("clean", "为了样例，制定本办法。")):
        page.set_content(f"<meta charset=utf-8><p>前文{word}后文")
        page.pdf(path=tmp_path / f"{name}.pdf")
    page.close()
    assert {file for file, _ in found(tmp_path, forbidden)} == {"leak.pdf"}
