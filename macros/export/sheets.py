"""Tables as files: CSV for any program, XLSX for an office; the same data give the same bytes."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.derive.book import Book
from macros.export.tables import Table, Value, tables
from macros.say import downloads

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the start of a formula."""
PLEA = "学习参考，引用前请核对正式文本。"
CLOSED = "仅供内部参考，禁止在互联网上公开发布。"
NARROW, WIDE = 8, 46
"""Widths of columns in characters of the sheet."""


def csv_files(book: Book) -> dict[str, bytes]:
    """A file for each table: UTF-8 with BOM, RFC 4180; the name says the edition."""
    return {table.about.file(book.profile): as_csv(table) for table in tables(book)}


def as_csv(table: Table) -> bytes:
    """One table; text that begins as a formula does gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.heads)
    writer.writerows([_safe(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def xlsx_files(book: Book) -> dict[str, bytes]:
    """All tables as sheets of one workbook, behind a sheet that says what they are."""
    return {downloads.workbook(book.profile): as_xlsx(book, tables(book))}


def as_xlsx(book: Book, made: tuple[Table, ...]) -> bytes:
    """The workbook. Text is written as text: nothing is read as formula, address or number."""
    out, site = io.BytesIO(), book.corpus.site
    workbook = xlsxwriter.Workbook(out, {"in_memory": True})
    workbook.set_properties(
        {
            "title": f"{site.title}（{book.profile.label}）",
            "created": datetime.fromisoformat(site.data_date),
        }
    )
    head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = workbook.add_format({"text_wrap": True, "valign": "top"})
    _front(workbook.add_worksheet("说明"), book, made, body)
    for table in made:
        sheet = workbook.add_worksheet(table.about.title)
        _fill(sheet, table, head, body)
        sheet.set_footer(f"&L{book.profile.label}　数据日期 {site.data_date}　{PLEA}&R&P / &N")
    workbook.close()
    return out.getvalue()


def _front(sheet: Worksheet, book: Book, made: tuple[Table, ...], body: Format) -> None:
    """What the workbook is, of which edition and day, and what each sheet holds."""
    site = book.corpus.site
    closed = any(case.restricted for case in book.corpus.cases)
    said = [
        (site.title, book.profile.label),
        ("数据日期", site.data_date),
        ("", PLEA + (CLOSED if closed else "")),
        *((t.about.title, f"{len(t.rows)} 行。{t.about.note}") for t in made),
    ]
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    for row, cells in enumerate(said):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, body)


def _fill(sheet: Worksheet, table: Table, head: Format, body: Format) -> None:
    for column, label in enumerate(table.heads):
        sheet.write_string(0, column, label, head)
        sheet.set_column(column, column, _width(table, column))
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value, body)
            elif value:
                sheet.write_string(number, column, value, body)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.heads) - 1)
    sheet.freeze_panes(1, 2)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3: so many columns are read on no smaller sheet
    sheet.fit_to_pages(1, 0)


def _width(table: Table, column: int) -> int:
    """A Han character takes two; long texts wrap."""
    longest = max((len(str(row[column] or "")) for row in table.rows), default=0)
    return min(max(NARROW, 2 * len(table.heads[column]) + 4, 2 * longest + 2), WIDE)
