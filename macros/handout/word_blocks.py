"""Blocks as paragraphs and tables of a Word file."""

import re
import zlib
from collections.abc import Iterable

from macros.handout import extent
from macros.handout.blocks import (
    Block,
    HandoutDocument,
    Heading,
    Para,
    PrintedStep,
    PrintSpan,
    ProvisionBlock,
    ProvisionRow,
    QuestionBlock,
    Spans,
    StairsBlock,
    TableBlock,
)
from macros.handout.linear import REMARK, titles
from macros.handout.word_notes import Footnotes
from macros.handout.word_reference import ids_of, opened, reference_of
from macros.handout.word_xml import (
    Element,
    bookmarked,
    element,
    empty,
    field,
    field_mark,
    open_field,
    paragraph,
    row_of,
    run,
)
from macros.model.handout import LETTERS, Style

PARA = {"body": "Normal", "quote": "引文", "item": "条文项", "imprint": "题下说明"}
UNKNOWN = "…"
PAGES = "页码是同一讲义 PDF 版的；全选后按 F9，更新为本文件的页码。"
MARKED = {"strong": "强调黑体", "kai": "楷体字", "doubt": "存疑"}


class Writer:
    """Appends to the body of a Word file; keeps the numbers of footnotes and bookmarks."""

    def __init__(self, document: HandoutDocument) -> None:
        self.word, self.page = opened(reference_of(document))
        self.document = document
        self._last = self.word.element.body[-1]
        """The section's properties, which stand at the end of the file."""
        self.ids = ids_of(self.word)
        self.notes = Footnotes(self.ids)
        self.addressed = document.style is Style.LECTURE or not document.cover
        """True where each 款 and 项 is told by number."""
        self.bookmarks = 0
        self.landscape = False
        self.listed: list[Element] = []
        """Words that tell a page in the contents, in order."""
        self.told: list[Element] = []
        """Words that tell the page of a reference, in order."""

    def _add(self, made: Element) -> Element:
        self._last.addprevious(made)
        return made

    def _new(self, style: str, *runs: Element) -> Element:
        return self._add(paragraph(self.ids[style], *runs))

    def text(self, style: str, text: str) -> Element:
        """A paragraph of plain text."""
        return self._new(style, run(text))

    def _strong(self, text: str) -> Element:
        return run(text, self.ids["强调黑体"])

    def labelled(self, style: str, label: str, text: str) -> Element:
        """A run-in label in 黑体, then text."""
        return self._new(style, self._strong(label), run("　" + text))

    def heading(self, level: int, text: str, name: str, *, title: bool = False) -> Element:
        """A heading with its bookmark; the title of an instrument has a style of its own."""
        made = self.text("文件题名" if title else f"Heading {min(level, 4)}", text)
        self._mark(made, name)
        return made

    def _mark(self, made: Element, name: str) -> None:
        self.bookmarks += 1
        bookmarked(made, bookmark(name), self.bookmarks)

    def contents(self, title: str) -> None:
        """The table of contents: a field that holds a line and a page reference for every title.

        Its first line says whose pages are told until the field is updated; it goes with the update.
        """
        self.text("目录标题", title)
        line = self._new("说明文字", *open_field(r'TOC \o "1-3" \h \z \u'), run(PAGES))
        for level, text, name in titles(self.document):
            line = self._new(f"toc {level}", self._entry(text, bookmark(name)))
        line.append(field_mark("end"))

    def _entry(self, text: str, name: str) -> Element:
        tab = element("w:r", element("w:tab"))
        page = self._page(name, self.listed)
        return element("w:hyperlink", run(text), tab, *page, anchor=name, history=1)

    def _page(self, name: str, kept: list[Element]) -> list[Element]:
        """A field that tells the page of a bookmark; what it shows at first is filled in later."""
        shown = run(UNKNOWN)
        kept.append(shown[-1])
        return field(f"PAGEREF {name} \\h", shown)

    def block(self, block: Block) -> None:
        """Append a block."""
        if isinstance(block, Heading):
            made = self.heading(block.level, block.text, block.id, title=block.title)
            self._notes(made, block.notes, said=True)
        elif isinstance(block, Para) and block.style == "numbers":
            self._numbers(block.spans)
        elif isinstance(block, Para):
            self._spans(self._new(PARA.get(block.style, "说明文字")), block.spans)
        elif isinstance(block, ProvisionBlock):
            self._provision(block)
        elif isinstance(block, TableBlock):
            self._table(block)
        elif isinstance(block, QuestionBlock):
            self._question(block)
        elif isinstance(block, StairsBlock):
            self._stairs(block)

    def _notes(self, made: Element, notes: Iterable[str], said: bool = False) -> None:
        found = [self.notes.add(note) for note in notes]
        made.extend([run(REMARK)] if found and said else [])
        made.extend(found)

    def _spans(self, made: Element, spans: Spans) -> None:
        for span in spans:
            text = span.words
            style = self.ids[MARKED[span.mark]] if span.mark in MARKED else None
            if text:
                made.append(run(text, style))
            if span.to:
                page = self._page(bookmark(span.to), self.told)
                made.extend([run("（见第"), *page, run("页）")])
            self._notes(made, span.notes)

    def _provision(self, block: ProvisionBlock) -> None:
        if block.title:
            self.text("说明文字", block.title)
        made = self.text("Heading 4", block.label)
        if block.caption:
            made.append(run("　" + block.caption, self.ids["楷体字"]))
        if block.sign:
            made.append(run("　" + block.sign))
        self._notes(made, block.notes)
        self._mark(made, block.id)
        for number, row in enumerate(block.rows):
            self._row(row, first=number == 0)
        for spans in block.remarks:
            self._spans(self._new("说明文字"), spans)

    def _row(self, row: ProvisionRow, first: bool) -> None:
        made = self._new("Normal" if row.level == "p" else "条文项")
        if self.addressed and row.address and not first:
            made.append(self._strong(row.address + "　"))
        if row.label:
            made.append(run(row.label))
        self._spans(made, row.spans)
        if row.sign:
            made.append(self._strong("　" + row.sign))

    def _question(self, block: QuestionBlock) -> None:
        made = self.text("Normal", f"{block.number}. ")
        self._spans(made, block.ask)
        self._mark(made, block.id)
        lettered = zip(LETTERS, block.options, strict=False)
        lines = [made, *(self.text("条文项", f"{letter}．{text}") for letter, text in lettered)]
        for line in lines[:-1]:
            line[0].insert(1, element("w:keepNext"))
        for _ in range(block.rows):
            rules = (element(f"w:{side}", val="single", sz=4) for side in ("bottom", "between"))
            self.text("Normal", "")[0].append(element("w:pBdr", *rules))

    def _stairs(self, block: StairsBlock) -> None:
        """Steps as cells of a row, the higher ones with room below; many as rows."""
        for text in filter(None, (block.heading, *block.alike)):
            self.text("表格标题", text)[0].append(element("w:keepNext"))
        widths = (1,) * (len(block.steps) if block.abreast else 1)
        width = self.page.measure(landscape=self.landscape)
        table = self._add(empty(widths, width, self.ids["格线表格"]))
        cells = [self._step(step) for step in block.steps]
        for n in range(0, len(cells), len(widths)):
            table.append(row_of(cells[n : n + len(widths)], widths, width, whole=True))
        self._new("表后空行")

    def _step(self, step: PrintedStep) -> list[Element]:
        texts = (step.cite, *step.lines, *step.limits)
        made = [paragraph(self.ids["表格文字"], self._strong(step.title))]
        made += [paragraph(self.ids["表格文字"], run(text)) for text in texts]
        made[-1][0].append(element("w:spacing", after=step.level * 220))
        return made

    def _table(self, block: TableBlock) -> None:
        width = self.page.measure(landscape=self.landscape)
        fits = extent.across(self.document, self.landscape)
        table = self._add(
            empty(block.widths, width, self.ids["格线表格" if block.ruled else "表格"])
        )
        head = [self._cell((PrintSpan(text),), "表格标题") for text in block.head]
        table.append(row_of(head, block.widths, width, repeated=True))
        for line, after in zip(block.lines, (*block.lines[1:], None), strict=True):
            style = "表格标题" if line.group else "表格文字"
            cells = [self._cell(spans, style) for spans in line.cells]
            if line.group or (after and after.note):
                for cell in cells:
                    cell[0].append(element("w:keepNext"))
            whole = extent.whole_row(block, line, fits)
            made = row_of(cells, block.widths, width, whole=whole, shaded=line.group)
            if line.id:
                self._mark(cells[0], line.id)
            table.append(made)
        self._new("表后空行")

    def _numbers(self, spans: Spans) -> None:
        """Numbers of articles with what they are about, three spans each, in columns without rules."""
        widths = (1,) * (3 if self.document.cover else 5)
        width = self.page.measure(landscape=self.landscape)
        table = self._add(empty(widths, width, None))
        cells = [self._cell(spans[n : n + 3], "表格文字") for n in range(0, len(spans), 3)]
        for n in range(0, len(cells), len(widths)):
            line = cells[n : n + len(widths)]
            line += [self._cell((), "表格文字") for _ in range(len(widths) - len(line))]
            table.append(row_of(line, widths, width, whole=True))
        self._new("表后空行")

    def _cell(self, spans: Spans, style: str) -> Element:
        made = paragraph(self.ids[style])
        self._spans(made, spans)
        return made

    def end_section(self, landscape: bool) -> None:
        """Close a section: what follows starts on a page of its own."""
        made = paragraph(self.ids["表格文字"])
        made[0].append(self.page.section(landscape=landscape))
        self._add(made)

    def finish(self, landscape: bool) -> None:
        """The last section's page, and the footnotes."""
        made = self.page.section(landscape=landscape)
        self._last.getparent().replace(self._last, made)
        self._last = made
        self.notes.into(self.word)


def bookmark(name: str) -> str:
    """A name that Word accepts: letters, digits and _, at most 40 characters, none doubled.

    >>> bookmark("r-measures-2016-11")
    'r_measures_2016_11'
    """
    plain = re.sub(r"[^0-9A-Za-z]", "_", name)
    if len(plain) <= 40:
        return plain
    return f"{plain[:31]}_{zlib.crc32(name.encode()):08x}"
