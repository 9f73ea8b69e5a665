"""Writes a deck as PowerPoint: shapes and tables that can be edited, every text a text, no picture."""

from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from macros.handout.blocks import HandoutDocument, Spans, TableBlock, plain, strong
from macros.handout.deck import BODY, CELL, HEIGHT, SMALL, WIDTH, Slide, SlideLine, SlideStairs
from macros.handout.linear import CLOSED, PLEA
from macros.handout.package import same_bytes
from macros.say.stairs import DrawnStep, StepLine

TEMPLATE = Path(__file__).parent / "templates" / "slides.pptx"
LEFT, TOP, FOOT = 48, 104, 506
"""Places on a slide of 960 × 540 points: the room's corner, the foot."""
_colour: Any = RGBColor.from_string
INK, GREY, RED, WHITE = map(_colour, ("1B1B1F", "5C5C66", "9E2A22", "FFFFFF"))
GROUND, PALE = map(_colour, ("DDD9CF", "F6F4EF"))
QUOTED = "宋体"
NOTED = "〔注〕"
"""Stands where a note belongs, which is told below the slide."""
RISE = 46
"""Points by which a step stands above the one before."""
MARKED = {"strong", "add", "gap", "doubt"}


def pptx_of(document: HandoutDocument, deck: tuple[Slide, ...]) -> bytes:
    """The file of a deck; the same bytes for the same words. `document` is the teacher's handout."""
    show = Presentation(str(TEMPLATE))
    writer = _Writer(show, document)
    writer.cover()
    for slide in deck:
        writer.slide(slide)
    _properties(show, document)
    raw = BytesIO()
    show.save(raw)
    return same_bytes(raw.getvalue())


def text_of(data: bytes) -> str:
    """Every word of a file, slide by slide, its notes with it."""
    found: list[str] = []
    for slide in Presentation(BytesIO(data)).slides:
        trees = [slide.shapes._spTree]
        if slide.has_notes_slide:
            trees.append(slide.notes_slide.shapes._spTree)
        found += [node.text or "" for tree in trees for node in tree.iter(qn("a:t"))]
    return "".join(found).replace(NOTED, "")


def _properties(show: Any, document: HandoutDocument) -> None:
    core = show.core_properties
    core.title, core.language, core.author = document.title, "zh-CN", ""
    core.last_modified_by, core.comments = "", PLEA
    core.keywords = f"数据日期 {document.date}"
    for moment in (core._element.get_or_add_created(), core._element.get_or_add_modified()):
        moment.set(qn("xsi:type"), "dcterms:W3CDTF")
        moment.text = f"{document.date}T00:00:00Z"


class _Writer:
    """Sets slides one after the other."""

    def __init__(self, show: Any, document: HandoutDocument) -> None:
        self.show, self.document = show, document

    def cover(self) -> None:
        """Title, what it is, edition; whether it is closed."""
        document = self.document
        made = self._begun(document.title, "")
        lines = [SlideLine(plain(document.subtitle.replace("教师用", "幻灯片")), 22)]
        lines += [SlideLine((strong(CLOSED),), 20)] if document.restricted else []
        lines += [
            SlideLine(plain(f"{document.edition}　数据日期 {document.date}"), BODY),
            SlideLine(plain(f"{PLEA}。条文的状态、补字和残缺照原样标出，见末页凡例。"), BODY),
        ]
        self._box(made, (LEFT, TOP + 24, WIDTH, HEIGHT - 10), lines, INK)

    def slide(self, slide: Slide) -> None:
        """One slide with its notes."""
        made = self._begun(slide.title, slide.kicker)
        if slide.table is not None:
            self._table(made, slide.table)
        elif slide.stairs is not None:
            self._stairs(made, slide.stairs)
        else:
            self._text(made, slide.lines)
        if slide.notes:
            made.notes_slide.notes_text_frame.text = "\n".join(slide.notes)

    def _begun(self, title: str, kicker: str) -> Any:
        made = self.show.slides.add_slide(self.show.slide_layouts[0])
        made.shapes.title.text_frame.text = title
        for run in made.shapes.title.text_frame.paragraphs[0].runs:
            _faced(run, 28 if len(title) <= 26 else 22 if len(title) <= 36 else 18, INK, bold=True)
        if kicker:
            self._box(made, (LEFT, 22, WIDTH, 24), [SlideLine(plain(kicker), SMALL)], GREY)
        self._bar(made)
        self._foot(made, len(self.show.slides))
        return made

    def _bar(self, made: Any) -> None:
        """A rule below the title."""
        rule = made.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(LEFT), Pt(TOP - 7), Pt(WIDTH), Pt(1.5))
        _flat(rule, RED)

    def _foot(self, made: Any, number: int) -> None:
        document = self.document
        closed = f"{CLOSED}　" if document.restricted else ""
        said = f"{closed}{document.edition}　{PLEA}　数据日期 {document.date}　　{number}"
        self._box(made, (LEFT, FOOT, WIDTH, 22), [SlideLine(plain(said), 11)], GREY)

    def _text(self, made: Any, lines: Any) -> None:
        self._box(made, (LEFT, TOP, WIDTH, HEIGHT + 14), lines, INK)

    def _box(
        self, made: Any, where: tuple[float, ...], lines: Any, ink: Any, fill: Any = None
    ) -> Any:
        if fill is None:
            shape = made.shapes.add_textbox(*map(Pt, where))
        else:
            shape = made.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Pt, where))
            _flat(shape, fill)
        frame = shape.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = Pt(0 if fill is None else 8)
        frame.margin_top = frame.margin_bottom = Pt(0 if fill is None else 6)
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            _paragraph(paragraph, line, ink)
        return shape

    def _table(self, made: Any, block: TableBlock) -> None:
        unit = WIDTH / sum(block.widths)
        count = len(block.widths)
        frame = made.shapes.add_table(
            len(block.lines) + 1, count, Pt(LEFT), Pt(TOP), Pt(WIDTH), Pt(20)
        )
        table = frame.table
        for column, share in zip(table.columns, block.widths, strict=True):
            column.width = Pt(share * unit)
        for cell, head in zip(table.rows[0].cells, block.head, strict=True):
            _cell(cell, (strong(head),), GROUND)
        for row, line in zip(list(table.rows)[1:], block.lines, strict=True):
            across = line.group or line.note or len(line.cells) == 1
            if across:
                row.cells[0].merge(row.cells[count - 1])
            for cell, spans in zip(row.cells, line.cells, strict=False):
                _cell(cell, spans, PALE if across else WHITE)

    def _stairs(self, made: Any, stairs: SlideStairs) -> None:
        """Cards on a common ground, the higher the graver; below each what it stands on."""
        flight, top = stairs.flight, float(TOP)
        if stairs.gate:
            lines = [*_card(stairs.gate), *map(_step_line, stairs.gate.limits)]
            tall = sum(line.height for line in lines) + 10
            self._box(made, (LEFT, top, WIDTH, tall), lines, INK, PALE)
            top += tall + 8
        alike = "　".join(f"{line.label} {line.text}" for line in flight.alike)
        head = [SlideLine((strong(flight.heading),), SMALL)]
        head += [SlideLine(plain(f"各级同此：{alike}"), 12)] if alike else []
        tall = sum(line.height for line in head)
        self._box(made, (LEFT, top, WIDTH, tall), head, GREY)
        top += tall + 4
        steps = flight.steps
        wide = min(300.0, (WIDTH - 12 * (len(steps) - 1)) / len(steps))
        bottom = TOP + HEIGHT + 14
        high = bottom - top - RISE * max(step.level for step in steps)
        for number, step in enumerate(steps):
            left, lift = LEFT + number * (wide + 12), RISE * step.level
            self._box(made, (left, bottom - high - lift, wide, high + lift), (), INK, GROUND)
            lines = [*_card(step, flight.alike), *self._limits(step)]
            self._box(made, (left, bottom - high - lift, wide, high), lines, INK, PALE)

    def _limits(self, step: DrawnStep) -> list[SlideLine]:
        own = [SlideLine((strong("门槛"),), 12)] if step.limits else []
        own += [_step_line(line) for line in step.limits]
        return [*own, *([SlideLine(plain(f"或者：“{step.after}”"), 12)] if step.after else [])]


def _flat(shape: Any, fill: Any) -> None:
    """One colour, no line, no shadow."""
    shape.shadow.inherit = False
    shape.line.fill.background()
    shape.fill.solid()
    shape.fill.fore_color.rgb = fill


def _card(step: DrawnStep, alike: tuple[StepLine, ...] = ()) -> list[SlideLine]:
    lines = [SlideLine((strong(step.title), *plain(f"　{step.cite}")), 15)]
    return lines + [_step_line(line) for line in step.lines if line not in alike]


def _step_line(line: StepLine) -> SlideLine:
    label = f"{line.label}　" if line.label else ""
    said = f"“{line.text}”" if line.quoted else line.text
    return SlideLine(plain(f"{label}{said}"), 12, quoted=line.quoted)


def _paragraph(paragraph: Any, line: SlideLine, ink: Any) -> None:
    paragraph.space_after = Pt(5)
    properties = paragraph._p.get_or_add_pPr()
    properties.set("algn", "l")
    if line.indent:
        properties.set("marL", str(Pt(line.indent * 24)))
    _spans(paragraph, line.spans, line.size, ink, QUOTED if line.quoted else None)


def _spans(paragraph: Any, spans: Spans, size: float, ink: Any, face: str | None = None) -> None:
    for span in spans:
        run = paragraph.add_run()
        run.text = span.words
        colour = (
            RED if span.mark in ("add", "gap", "doubt") else GREY if span.mark == "small" else ink
        )
        _faced(run, size, colour, bold=span.mark in MARKED, face=face)
        if span.notes:
            note = paragraph.add_run()
            note.text = NOTED
            _faced(note, size - 4, GREY)


def _faced(run: Any, size: float, ink: Any, *, bold: bool = False, face: str | None = None) -> None:
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, ink
    properties = run._r.get_or_add_rPr()
    properties.set("lang", "zh-CN")
    if face:
        east = properties.makeelement(qn("a:ea"), {"typeface": face})
        properties.append(east)


def _cell(cell: Any, spans: Spans, fill: Any) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = fill
    cell.margin_left = cell.margin_right = Pt(6)
    cell.margin_top = cell.margin_bottom = Pt(3)
    _spans(cell.text_frame.paragraphs[0], spans, CELL, INK)
