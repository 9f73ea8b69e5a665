"""A document as the texts that a reader meets, in order: what PDF and Word must hold, no more, no less."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from macros.handout.blocks import (
    Block,
    HandoutDocument,
    HandoutSection,
    Heading,
    Para,
    ProvisionBlock,
    ProvisionRow,
    QuestionBlock,
    Spans,
    StairsBlock,
    TableBlock,
)
from macros.model.handout import LETTERS, Style

PLEA = "学习参考，引用前请核对正式文本"
CLOSED = "内部资料　仅供内部参考，禁止在互联网上公开发布"
REMARK = "编者说明"
CONTENTS = "目　　录"
LEGEND = "凡例"


@dataclass(frozen=True, slots=True)
class LinearPiece:
    """A stretch of text and where it stands. `ref` asks for the page of another place after it.

    `leads` tells what may not stand at the foot of a page without what follows it: a heading, a label.
    """

    where: str
    text: str
    note: bool = False
    ref: bool = False
    leads: str = ""
    spot: tuple[int, int, int] = (0, -1, -1)
    """Section, block, row of a provision, from 0; -1 for none."""


def pieces(document: HandoutDocument) -> Iterator[LinearPiece]:
    """Everything that stands in the body of a handout, with its footnotes, in reading order."""
    front = cover(document) if document.cover else sheet(document)
    yield from (LinearPiece("封面", text) for text in front)
    for number, section in enumerate(document.sections):
        for piece in _section(document, section):
            yield replace(piece, spot=(number, *piece.spot[1:]))
    if not document.cover:
        yield from (LinearPiece("最后", text) for text in legend(document))


def sheet(document: HandoutDocument) -> tuple[str, ...]:
    """What stands above the parts of a handout without a cover."""
    return document.title, document.subtitle, document.note


def cover(document: HandoutDocument) -> Iterator[str]:
    """Cover, the heading of the contents, and the key of signs."""
    if document.restricted:
        yield CLOSED
    yield from (document.title, document.subtitle)
    for label, value in document.facts:
        yield from (label, value)
    yield from (
        document.note,
        PLEA,
        f"{document.edition}数据日期{document.date}",
        document.address or "",
    )
    yield CONTENTS
    yield from legend(document)


def legend(document: HandoutDocument) -> Iterator[str]:
    """The key of signs, nothing where none occur."""
    if document.key:
        yield LEGEND
    for sign, meaning in document.key:
        yield from (sign, meaning)


def titles(document: HandoutDocument) -> Iterator[tuple[int, str, str]]:
    """Level, text and id of what stands in the contents: parts, headings down to the third level.

    Nothing for a handout without a cover: it has no contents.
    """
    for section in document.sections if document.cover else ():
        yield 1, section.title, section.id
        for block in section.blocks:
            if isinstance(block, Heading) and block.level <= 3:
                yield block.level, block.text, block.id


def _section(document: HandoutDocument, section: HandoutSection) -> Iterator[LinearPiece]:
    yield LinearPiece(section.title, section.title, leads="题目")
    where = section.title
    for number, block in enumerate(section.blocks):
        if isinstance(block, Heading):
            where = f"{section.title}／{block.text}"
        for piece in block_pieces(block, where, document.style):
            yield replace(piece, spot=(0, number, piece.spot[2]))


def block_pieces(block: Block, where: str, style: Style) -> Iterator[LinearPiece]:
    """The texts of one block."""
    if isinstance(block, Heading):
        yield LinearPiece(where, block.text, leads="题目")
        yield from _notes(where, block.notes, said=True)
    elif isinstance(block, Para):
        yield from _spans(where, block.spans)
    elif isinstance(block, ProvisionBlock):
        yield from _provision(block, f"{where}／{block.label}", style)
    elif isinstance(block, TableBlock):
        yield from _table(block, where)
    elif isinstance(block, QuestionBlock):
        yield from _question(block, f"{where}／第 {block.number} 题")
    elif isinstance(block, StairsBlock):
        yield from _stairs(block, where)


def _notes(where: str, notes: Iterable[str], said: bool) -> Iterator[LinearPiece]:
    found = list(notes)
    if found and said:
        yield LinearPiece(where, REMARK)
    yield from (LinearPiece(f"{where}（脚注）", note, note=True) for note in found)


def _spans(where: str, spans: Spans) -> Iterator[LinearPiece]:
    for span in spans:
        text = span.words
        yield LinearPiece(where, text, ref=span.to is not None)
        yield from _notes(where, span.notes, said=False)


def _provision(block: ProvisionBlock, where: str, style: Style) -> Iterator[LinearPiece]:
    lecture = style is Style.LECTURE
    head = (block.title, block.label, block.caption, block.sign)
    yield from (LinearPiece(where, text, leads="条号") for text in head)
    yield from _notes(where, block.notes, said=False)
    for n, row in enumerate(block.rows):
        for piece in _row(row, f"{where}{row.address}{row.label}", addressed=lecture and n > 0):
            yield replace(piece, spot=(0, 0, n))
    for spans in block.remarks:
        yield from _spans(where, spans)


def _row(row: ProvisionRow, where: str, *, addressed: bool) -> Iterator[LinearPiece]:
    if addressed:
        yield LinearPiece(where, row.address, leads="款号")
    yield LinearPiece(where, row.label, leads="项号")
    yield from _spans(where, row.spans)
    yield LinearPiece(where, row.sign)


def _table(block: TableBlock, where: str) -> Iterator[LinearPiece]:
    yield from (LinearPiece(f"{where}（表头）", text) for text in block.head)
    for number, line in enumerate(block.lines, 1):
        for cell, head in zip(line.cells, block.head, strict=False):
            found = _spans(f"{where}／表第 {number} 行“{head}”", cell)
            yield from (replace(piece, leads="组名") for piece in found) if line.group else found


def _stairs(block: StairsBlock, where: str) -> Iterator[LinearPiece]:
    yield from (LinearPiece(where, text, leads="图题") for text in (block.heading, *block.alike))
    for step in block.steps:
        texts = (step.title, step.cite, *step.lines, *step.limits)
        yield from (LinearPiece(f"{where}／{step.title}", text) for text in texts)


def _question(block: QuestionBlock, where: str) -> Iterator[LinearPiece]:
    yield LinearPiece(where, f"{block.number}.", leads="题号")
    yield from _spans(where, block.ask)
    yield from (
        LinearPiece(where, f"{letter}．{option}")
        for letter, option in zip(LETTERS, block.options, strict=False)
    )
