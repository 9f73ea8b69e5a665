"""Blocks as paragraphs and tables of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docx.document import Document as WordDocument

from macros.handout.blocks import (
    Block,
    Document,
    Heading,
    Para,
    Provision,
    Question,
    Row,
    Span,
    Spans,
    Table,
)
from macros.handout.linear import CLOSED, LETTERS, REMARK, titles
from macros.handout.word_notes import Footnotes
from macros.handout.word_pages import measure, section_properties
from macros.handout.word_styles import define
from macros.handout.word_xml import (
    Element,
    bookmarked,
    element,
    field,
    field_mark,
    footnote_call,
    open_field,
    paragraph,
    run,
)
from macros.model.handout import Style

PARA = {"body": "Normal", "quote": "引文", "item": "条文项", "imprint": "Subtitle"}
MARKED = {"strong": "强调黑体", "kai": "楷体字"}


class Writer:
    """Appends to the body of a Word file; keeps the numbers of footnotes and bookmarks."""

    def __init__(self, word: WordDocument, style: Style) -> None:
        self.word = word
        self.style = style
        self.body = word.element.body
        self.ids = define(word, style)
        self.notes = Footnotes()
        self.bookmarks = 0
        self.landscape = False

    def _add(self, made: Element) -> Element:
        self.body.insert(len(self.body) - 1, made)
        return made

    def _new(self, style: str) -> Element:
        return self._add(paragraph(self.ids[style]))

    def text(self, style: str, text: str) -> Element:
        """A paragraph of plain text."""
        made = self._new(style)
        made.append(run(text))
        return made

    def labelled(self, style: str, label: str, text: str) -> None:
        """A run-in label in 黑体, then text."""
        made = self._new(style)
        made.append(run(label, self._character("strong")))
        made.append(run("　" + text))

    def closed(self) -> None:
        """The marking of a restricted handout, on the cover."""
        self.text("表格标题", CLOSED)

    def _character(self, mark: str) -> str:
        return str(self.word.styles[MARKED[mark]].style_id)

    def heading(self, level: int, text: str, name: str) -> Element:
        """A heading with its bookmark."""
        made = self._new(f"Heading {min(level, 4)}")
        made.append(run(text))
        self._mark(made, name)
        return made

    def _mark(self, made: Element, name: str) -> None:
        self.bookmarks += 1
        bookmarked(made, bookmark(name), self.bookmarks)

    def contents(self, title: str, document: Document) -> None:
        """The table of contents: a field that holds a line and a page reference for every title."""
        made = self.text("Subtitle", title)
        made[0].insert(1, element("w:pageBreakBefore"))
        found = list(titles(document))
        for number, (level, text, name) in enumerate(found):
            line = self._new(f"toc {level}")
            line[0].append(_leader(measure(self.style, landscape=False)))
            parts = open_field(r'TOC \o "1-3" \h \z \u') if number == 0 else []
            tab = element("w:r")
            tab.append(element("w:tab"))
            parts += [run(text), tab, *field(f"PAGEREF {bookmark(name)} \\h", "…")]
            if number == len(found) - 1:
                parts.append(field_mark("end"))
            for part in parts:
                line.append(part)

    def block(self, block: Block, level: int) -> int:
        """Append a block; the level of the last heading."""
        if isinstance(block, Heading):
            made = self.heading(block.level, block.text, block.id)
            self._notes(made, block.notes, said=True)
            return block.level
        if isinstance(block, Para):
            self._spans(self._new(PARA.get(block.style, "说明文字")), block.spans)
        elif isinstance(block, Provision):
            self._provision(block, level + 1)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Question):
            self._question(block)
        return level

    def _notes(self, made: Element, notes: Iterable[str], said: bool = False) -> None:
        found = list(notes)
        if found and said:
            made.append(run(REMARK))
        for note in found:
            made.append(footnote_call(self.notes.add(note, self.ids["footnote text"])))

    def _spans(self, made: Element, spans: Spans) -> None:
        for span in spans:
            self._span(made, span)

    def _span(self, made: Element, span: Span) -> None:
        text = f"〔{span.text}〕" if span.mark == "add" else span.text
        style = self._character(span.mark) if span.mark in MARKED else None
        if text:
            made.append(run(text, style) if span.mark != "doubt" else _doubtful(text))
        if span.to:
            made.append(run("（见第"))
            for part in field(f"PAGEREF {bookmark(span.to)} \\h", "…"):
                made.append(part)
            made.append(run("页）"))
        self._notes(made, span.notes)

    def _provision(self, block: Provision, level: int) -> None:
        if block.title:
            self.text("说明文字", block.title)
        made = self._new(f"Heading {min(level, 4)}")
        made.append(run(block.label))
        if block.caption:
            made.append(run("　" + block.caption, self._character("kai")))
        if block.sign:
            made.append(run("　" + block.sign))
        self._notes(made, block.notes)
        self._mark(made, block.id)
        for number, row in enumerate(block.rows):
            self._row(row, first=number == 0)
        for spans in block.remarks:
            self._spans(self._new("说明文字"), spans)

    def _row(self, row: Row, first: bool) -> None:
        made = self._new("Normal" if row.level == "p" else "条文项")
        if self.style is Style.LECTURE and row.address and not first:
            made.append(run(row.address + "　", self._character("strong")))
        if row.label:
            made.append(run(row.label))
        self._spans(made, row.spans)
        if row.sign:
            made.append(run("　" + row.sign, self._character("strong")))

    def _question(self, block: Question) -> None:
        made = self._new("Normal")
        made.append(run(f"{block.number}. "))
        self._spans(made, block.ask)
        self._mark(made, block.id)
        for letter, option in zip(LETTERS, block.options, strict=False):
            self.text("条文项", f"{letter}．{option}")

    def _table(self, block: Table) -> None:
        total = sum(block.widths)
        widths = [int(measure(self.style, self.landscape) * w / total) for w in block.widths]
        table = self._add(_empty_table(widths, block.ruled))
        head = _table_row(repeated=True)
        for text, width in zip(block.head, widths, strict=True):
            head.append(self._cell((Span(text),), width, "表格标题"))
        table.append(head)
        for line in block.lines:
            row = _table_row(repeated=False)
            if line.group:
                row.append(self._cell(line.cells[0], sum(widths), "表格标题", len(widths)))
            else:
                for spans, width in zip(line.cells, widths, strict=True):
                    row.append(self._cell(spans, width, "表格文字"))
            if line.id:
                self._mark(row.find(f".//{{{row.nsmap['w']}}}p"), line.id)
            table.append(row)
        self._new("表格文字")

    def _cell(self, spans: Spans, width: int, style: str, columns: int = 1) -> Element:
        cell = element("w:tc")
        properties = element("w:tcPr")
        properties.append(element("w:tcW", w=width, type="dxa"))
        if columns > 1:
            properties.append(element("w:gridSpan", val=columns))
        cell.append(properties)
        made = paragraph(self.ids[style])
        self._spans(made, spans)
        cell.append(made)
        return cell

    def end_section(self, landscape: bool) -> None:
        """Close a section: what follows starts on a page of its own."""
        made = paragraph(self.ids["表格文字"])
        made[0].append(section_properties(self.style, landscape))
        self._add(made)

    def finish(self, landscape: bool) -> None:
        """The last section's page, and the footnotes."""
        last = self.body[-1]
        self.body.replace(last, section_properties(self.style, landscape))
        self.notes.into(self.word)


def bookmark(name: str) -> str:
    """A name that Word accepts: letters, digits and _, at most 40 characters, none doubled.

    >>> bookmark("r-measures-2016-11")
    'r_measures_2016_11'
    """
    plain = re.sub(r"[^0-9A-Za-z]", "_", name)
    if len(plain) <= 40:
        return plain
    return f"{plain[:31]}_{sum(ord(c) * 31**n for n, c in enumerate(plain)) % 16**8:08x}"


def _leader(width: int) -> Element:
    """A right tab with dots at the end of the measure."""
    tabs = element("w:tabs")
    tabs.append(element("w:tab", val="right", leader="dot", pos=width))
    return tabs


def _doubtful(text: str) -> Element:
    made = run(text)
    properties = element("w:rPr")
    properties.append(element("w:u", val="dotted"))
    made.insert(0, properties)
    return made


def _empty_table(widths: list[int], ruled: bool) -> Element:
    table = element("w:tbl")
    properties = element("w:tblPr")
    properties.append(element("w:tblW", w=sum(widths), type="dxa"))
    borders = element("w:tblBorders")
    borders.append(element("w:top", val="single", sz=8, space=0, color="000000"))
    borders.append(element("w:bottom", val="single", sz=8, space=0, color="000000"))
    borders.append(element("w:insideH", val="single", sz=4, space=0, color="999999"))
    if ruled:
        borders.append(element("w:insideV", val="single", sz=4, space=0, color="999999"))
    properties.append(borders)
    properties.append(element("w:tblLayout", type="fixed"))
    table.append(properties)
    grid = element("w:tblGrid")
    for width in widths:
        grid.append(element("w:gridCol", w=width))
    table.append(grid)
    return table


def _table_row(repeated: bool) -> Element:
    row = element("w:tr")
    if repeated:
        properties = element("w:trPr")
        properties.append(element("w:tblHeader"))
        row.append(properties)
    return row
