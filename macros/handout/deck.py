"""A teaching kit as slides: which words stand on which slide, as plain values; nothing runs over an edge."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil

from macros.derive import packs
from macros.derive.book import Book
from macros.handout import front, kit, quiz
from macros.handout.blocks import (
    Block,
    HandoutSection,
    Heading,
    Para,
    PrintSpan,
    ProvisionBlock,
    QuestionBlock,
    Spans,
    TableBlock,
    TableRow,
    notes_of,
    plain,
    strong,
)
from macros.handout.complete import bare
from macros.handout.compose import blocks_of
from macros.handout.promise import promised
from macros.model.handout import HandoutPart, PartKind, Question
from macros.model.kit import Kit
from macros.model.measure import Ladder
from macros.say.stairs import DrawnFlight, DrawnStep, drawing

WIDTH, HEIGHT = 864, 372
"""Of the room below the title, in points."""
BODY, SMALL, CELL = 20, 14, 12
"""Sizes of type in points."""
LEADING, GAP, INSET = 1.28, 6, 14


@dataclass(frozen=True, slots=True)
class SlideLine:
    """A paragraph of a slide; `quoted` is set in the face of provisions."""

    spans: Spans
    size: int = BODY
    indent: int = 0
    quoted: bool = False

    @property
    def height(self) -> float:
        """Points that it takes, the gap below it with it."""
        count = sum(len(span.words) for span in self.spans)
        across = (WIDTH - self.indent * 24) // self.size
        return ceil(count / across) * self.size * LEADING + GAP


@dataclass(frozen=True, slots=True)
class SlideStairs:
    """A flight of a ladder, with the step on which all others build."""

    gate: DrawnStep | None
    flight: DrawnFlight


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide; `kicker` names the part of the lesson, `notes` stand below it for the teacher."""

    title: str
    kicker: str = ""
    lines: tuple[SlideLine, ...] = ()
    table: TableBlock | None = None
    stairs: SlideStairs | None = None
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> Iterator[str]:
        """Every text of the slide, drawings too: what its file must hold."""
        yield from (self.title, self.kicker, *self.notes)
        yield from (_words(line.spans) for line in self.lines)
        if self.table:
            yield from self.table.head
            yield from (_words(cell) for row in self.table.lines for cell in row.cells)
        if self.stairs:
            steps = self.stairs.flight.steps
            for step in (*steps, self.stairs.gate) if self.stairs.gate else steps:
                yield from (
                    step.title,
                    step.cite,
                    *(line.text for line in (*step.lines, *step.limits)),
                )


def omitted(book: Book, lesson: Kit | None, deck: Iterable[Slide]) -> Iterator[tuple[str, str]]:
    """What the records of a lesson promise and no slide says: where it belongs, and the words."""
    told = bare("".join(words for slide in deck for words in slide.words))
    said = told.replace("〔？", "").replace("〔", "").replace("〕", "")
    for part in lesson.parts if lesson else ():
        for where, words in promised(book, part):
            if bare(words) not in said:
                yield where, words


def deck(book: Book, lesson: Kit) -> tuple[Slide, ...]:
    """All slides but the cover: aims, parts, cases, questions with answers, signs."""
    made: list[Slide] = []
    if lesson.aims:
        aims = (SlideLine(plain(f"{n}　{aim}"), 22) for n, aim in enumerate(lesson.aims, 1))
        made.append(Slide("教学目标", lines=tuple(aims)))
    shown: list[Block] = []
    for part in lesson.parts:
        shown += blocks_of(book, part)
        made += _part(book, part)
    for case in packs.cases(book, HandoutPart(PartKind.CASES, lesson.place, records=lesson.cases)):
        told, asked = _split(kit.discussion(book, (case,)))
        questions = [Para(plain(f"{q.number}　{_words(q.ask)}")) for q in asked]
        answered = list(kit.debrief(book, (case,)))[len(told) :]
        head = told[0]
        made += _slides("案例讨论", told)
        made += _slides("案例讨论：想一想", [head, *questions])
        made += _slides("案例讨论：对一对", [head, *answered])
        shown += [*told, *answered]
    tested = HandoutPart(PartKind.KEY, lesson.place, records=lesson.questions)
    asked_of = kit.drawn(packs.quizzes(book, tested), "A") if lesson.questions else ()
    for number, question in enumerate(asked_of, 1):
        made += _question(book, number, question)
    signs = front.key((HandoutSection("", "", tuple(shown)),))
    lines = tuple(SlideLine((strong(f"{sign}　"), PrintSpan(said)), SMALL) for sign, said in signs)
    made += _filled("凡例", "", lines, ())
    return tuple(made)


def _split(blocks: Iterable[Block]) -> tuple[list[Block], list[QuestionBlock]]:
    listed = list(blocks)
    asked = [block for block in listed if isinstance(block, QuestionBlock)]
    return [block for block in listed if not isinstance(block, QuestionBlock)], asked


def _words(spans: Spans) -> str:
    return "".join(span.words for span in spans)


def _part(book: Book, part: HandoutPart) -> Iterator[Slide]:
    """The slides of a part; a ladder is drawn, its table stands in the notes."""
    kicker = part.title or part.kind.label
    if part.kind not in (PartKind.LADDERS, PartKind.DRAWINGS):
        yield from _slides(kicker, blocks_of(book, part))
        return
    for record in packs.chosen(book, part):
        assert isinstance(record, Ladder)
        own = replace(part, records=(record.id,), query=None)
        told = tuple(_told(blocks_of(book, own)))
        drawn = drawing(book.categories, record)
        if drawn is None:
            yield from _slides(kicker, blocks_of(book, own))
            continue
        for number, flight in enumerate(drawn.flights):
            stairs = SlideStairs(None if number else drawn.gate, flight)
            yield Slide(record.title, kicker, stairs=stairs, notes=told if not number else ())


def _told(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of a table, a line a row, for the notes."""
    for block in blocks:
        if isinstance(block, TableBlock):
            for row in block.lines:
                yield "｜".join(_words(cell) for cell in row.cells)
        elif isinstance(block, Para):
            yield _words(block.spans)


def _slides(kicker: str, blocks: Iterable[Block]) -> Iterator[Slide]:
    """Blocks on slides: a heading names those that follow, a provision and a table have their own."""
    title = kicker
    lines: list[SlideLine] = []
    notes: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | ProvisionBlock | TableBlock):
            yield from _filled(title, kicker, lines, notes)
            lines, notes = [], []
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, ProvisionBlock):
            yield from _provision(f"{kicker}　{title}" if title != kicker else kicker, block)
        elif isinstance(block, TableBlock):
            yield from _tables(title, kicker, block)
        elif isinstance(block, Para):
            lines.append(_line(block))
        notes += notes_of((block,)) if isinstance(block, Heading | Para) else ()
    yield from _filled(title, kicker, lines, notes)


def _line(para: Para) -> SlideLine:
    small = para.style in ("small", "facts", "imprint")
    return SlideLine(para.spans, SMALL if small else BODY, int(para.style == "item"))


def _filled(
    title: str, kicker: str, lines: Iterable[SlideLine], notes: Iterable[str]
) -> Iterator[Slide]:
    """As many slides as the lines need; nothing for no line."""
    pages: list[list[SlideLine]] = []
    room = 0.0
    for line in lines:
        if line.height > room or not pages:
            pages.append([])
            room = HEIGHT
        pages[-1].append(line)
        room -= line.height
    told = tuple(notes)
    for number, page in enumerate(pages):
        shown = f"{title}（续）" if number else title
        yield Slide(shown, kicker, tuple(page), notes=told if not number else ())


def _provision(kicker: str, block: ProvisionBlock) -> Iterator[Slide]:
    title = "　".join(filter(None, (block.title, block.label, block.caption, block.sign)))
    depth = {"p": 0, "item": 1, "sub": 2}
    lines = [
        SlideLine(_row(row.label, row.spans, row.sign), BODY, depth[row.level], quoted=True)
        for row in block.rows
    ]
    lines += [SlideLine(spans, SMALL) for spans in block.remarks]
    yield from _filled(title, kicker, lines, notes_of((block,)))


def _row(label: str, spans: Spans, sign: str) -> Spans:
    end = (PrintSpan(f"　{sign}", "small"),) if sign else ()
    return (*plain(label), *spans, *end)


def _tables(title: str, kicker: str, block: TableBlock) -> Iterator[Slide]:
    """A table in as many pieces as it needs; a row that is higher than a slide stands as paragraphs."""
    rows: list[TableRow] = []
    room, number = HEIGHT - row_height(block, block.head), 0
    for row in (*block.lines, None):
        tall = row_height(block, tuple(map(_words, row.cells)), row.group) if row else 0
        if rows and (row is None or tall > room):
            yield _table(title, kicker, replace(block, lines=tuple(rows)), number)
            rows, room, number = [], HEIGHT - row_height(block, block.head), number + 1
        if row is None:
            return
        if tall > room:
            lines = [
                SlideLine((strong(f"{head}　"), *cell), SMALL)
                for head, cell in zip(block.head, row.cells, strict=False)
            ]
            notes = [note for cell in row.cells for span in cell for note in span.notes]
            yield from _filled(title, kicker, lines, notes)
        else:
            rows.append(row)
            room -= tall


def _table(title: str, kicker: str, block: TableBlock, number: int) -> Slide:
    shown = f"{title}（续）" if number else title
    return Slide(shown, kicker, table=block, notes=tuple(notes_of((block,))))


def row_height(block: TableBlock, cells: tuple[str, ...], group: bool = False) -> float:
    """Points that a row of a table takes."""
    shares = (sum(block.widths),) if group or len(cells) == 1 else block.widths
    unit = WIDTH / sum(block.widths)
    fits = (
        (max(1, int((share * unit - INSET) // CELL)), text)
        for share, text in zip(shares, cells, strict=False)
    )
    return max(ceil(len(text) / across) or 1 for across, text in fits) * CELL * 1.3 + 8


def _question(book: Book, number: int, question: Question) -> Iterator[Slide]:
    """A question, then its answer with the words that decide it."""
    title = f"第 {number} 题　{question.kind.label}"
    asked = quiz.block_of(book.index, question, number)
    options = zip(question.signs, question.shown, strict=False)
    lines = [SlideLine(plain(_words(asked.ask).partition("〕")[2]), 22)]
    lines += [SlideLine(plain(f"{sign}　{words}"), 20, 1) for sign, words in options]
    yield from _filled(title, "课堂测试", lines, ())
    _, _, grounds, _ = quiz.answer_row(book.index, number, question).cells
    told = [SlideLine((strong(f"答案　{question.key}"),), 24)]
    told += [SlideLine(plain(point)) for point in quiz.points(question)]
    told += [SlideLine(plain(question.why))]
    told += [
        SlideLine(pair, BODY, 1, quoted=True)
        for pair in zip(grounds[::2], grounds[1::2], strict=True)
    ]
    yield from _filled(f"{title}：答案", "课堂测试", told, ())
