"""Tables as files, read back as a spreadsheet does: no row is lost, nothing becomes a formula."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from lxml import etree

from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.export.sheets import as_csv, as_xlsx, csv_files, xlsx_files
from macros.export.tables import Table, tables
from macros.load import load
from macros.model.case import ApplicationRole
from macros.say.downloads import TableFile

from .conftest import ROOT

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOSTILE = ("=1+1", "+2", "-3", "@SUM(A1)", "\t=4", "＝5", '=HYPERLINK("http://a.example")')
PLAIN = ("甲, 乙", '"丙"', "丁\n戊", "https://a.example", "007", "<b>&")
INVENTED = Table(
    TableFile("invented", "试验", "只供试验。"),
    ("字", "数"),
    tuple((text, 1) for text in (*HOSTILE, *PLAIN)),
)


@pytest.fixture(scope="module")
def held() -> Book:
    return Book.of(load(ROOT)[0])


def rows_of_csv(raw: bytes) -> list[list[str]]:
    """The rows of a CSV file as Excel takes them; the BOM tells it the encoding."""
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def sheets_of(raw: bytes) -> dict[str, list[list[str]]]:
    """Texts of the sheets of a workbook by name; a cell that is not there is empty."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    texts = [
        "".join(t.text or "" for t in item.iter(f"{MAIN}t"))
        for item in etree.fromstring(parts["xl/sharedStrings.xml"])
    ]
    found = {}
    names = [s.get("name") for s in etree.fromstring(parts["xl/workbook.xml"]).iter(f"{MAIN}sheet")]
    for number, name in enumerate(names, 1):
        root = etree.fromstring(parts[f"xl/worksheets/sheet{number}.xml"])
        assert not list(root.iter(f"{MAIN}f", f"{MAIN}hyperlink")), (
            "nothing is worked out or linked"
        )
        found[name] = [[_cell(c, texts) for c in row] for row in root.iter(f"{MAIN}row")]
    return found


def _cell(cell: etree._Element, texts: list[str]) -> str:
    value = cell.findtext(f"{MAIN}v") or ""
    return texts[int(value)] if cell.get("t") == "s" else value


def test_csv_keeps_every_text_and_runs_none() -> None:
    head, *rows = rows_of_csv(as_csv(INVENTED))
    assert head == ["字", "数"]
    assert [text for text, _ in rows] == [f"'{text}" for text in HOSTILE] + [*PLAIN]


def test_a_workbook_keeps_every_text_as_text(index: Book) -> None:
    sheets = sheets_of(as_xlsx(index, (INVENTED,)))
    assert sheets["试验"] == [["字", "数"], *([text, "1"] for text in (*HOSTILE, *PLAIN))]
    assert sheets["说明"][0] == ["试验汇编", "内部版"]


@pytest.mark.parametrize("profile", list(Profile), ids=lambda p: p.key)
def test_both_forms_have_all_rows_of_the_records(held: Book, profile: Profile) -> None:
    book = held.in_profile(profile)
    made = csv_files(book)
    (workbook,) = xlsx_files(book).values()
    sheets = sheets_of(workbook)
    for table in tables(book):
        assert len(set(table.heads)) == len(table.heads)
        head, *rows = rows_of_csv(made[table.about.file(profile)])
        texts = [["" if value is None else str(value) for value in row] for row in table.rows]
        assert (head, [[v.removeprefix("'") for v in row] for row in rows]) == (
            [*table.heads],
            [[v.removeprefix("'") for v in row] for row in texts],
        )
        filled = [[value for value in row if value] for row in texts]
        assert [[v for v in row if v] for row in sheets[table.about.title][1:]] == filled
    assert sheets["说明"][0][1] == profile.label


def test_the_rows_are_those_of_the_records(held: Book) -> None:
    people, applications, topics = tables(held)
    cases = held.corpus.cases
    assert len(people.rows) == sum(max(len(s.measures), 1) for c in cases for s in c.sanctions)
    assert len(applications.rows) == sum(len(case.applied) for case in cases)
    bases = {placement.id: len(placement.bases) for placement in held.corpus.placements}
    assert len(topics.rows) == sum(max(bases[cell.instrument], 1) for _, cell in held.cells)
    imposed = [m.verbatim for c in cases for m in c.imposed]
    at = people.heads.index("处理结果（原文）")
    assert [row[at] for row in people.rows if row[at]] == imposed


def test_a_counterpart_is_never_said_to_have_been_in_force(held: Book) -> None:
    _, applications, _ = tables(held)
    role, force = map(applications.heads.index, ("地位", "行为时、处理时是否有效"))
    label = ApplicationRole.COUNTERPART.label
    counterparts = [row[force] for row in applications.rows if row[role] == label]
    assert counterparts
    assert set(counterparts) == {None}


def test_doubtful_words_keep_their_marks(held: Book) -> None:
    _, _, topics = tables(held)
    quote, state = map(topics.heads.index, ("引文", "文本状态"))
    marked = {str(row[state]) for row in topics.rows if "〔" in str(row[quote])}
    assert marked
    assert "有原文" not in marked


def test_the_same_data_give_the_same_bytes(held: Book) -> None:
    assert csv_files(held) | xlsx_files(held) == csv_files(held) | xlsx_files(held)
    (workbook,) = xlsx_files(held).values()
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        core = package.read("docProps/core.xml").decode()
    assert f"{held.corpus.site.data_date}T00:00:00Z" in core
