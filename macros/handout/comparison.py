"""Comparison topics (对照议题): a row per rule, or nation and province side by side."""

from collections.abc import Iterable, Iterator

from macros.derive.index import Index
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    Spans,
    TableBlock,
    TableRow,
    plain,
)
from macros.handout.provisions import block_id
from macros.model import Instrument
from macros.model.comparison import BaseRelation, Cell, CellProvision, Comparison
from macros.say import signs, words
from macros.say.columns import place
from macros.text.shown import marked_quote
from macros.text.standing import status_at

HEAD = ("文件", "原文", "对照关系", words.NOTE)
WIDTHS = (1.65, 5.4, 1.2, 2.8)


def topics(
    index: Index, comparisons: Iterable[Comparison], columns: tuple[Instrument, ...]
) -> Iterator[Block]:
    """Every topic with the rules that are compared, by the seat of the topics."""
    seat = None
    for comparison in comparisons:
        if comparison.division is not seat:
            seat = comparison.division
            yield Heading(2, seat.label, f"seat-{seat.key}")
        yield Heading(3, comparison.title, block_id(f"comparisons/{comparison.id}"))
        if comparison.note:
            yield Para(plain(comparison.note), "small")
        cells = ((column, comparison.cell(column.id)) for column in columns)
        lines = tuple(_line(index, column, cell) for column, cell in cells if cell is not None)
        yield TableBlock(WIDTHS, HEAD, lines, ruled=True)


def _line(index: Index, column: Instrument, cell: Cell) -> TableRow:
    relations = "；".join(_relation(index, each) for each in cell.measured or (cell.first,))
    notes = " ".join(note for note in (cell.note, *(m.note for m in cell.measured)) if note)
    return TableRow((plain(column.short), _words(index, cell), plain(relations), plain(notes)))


def _relation(index: Index, measure: BaseRelation) -> str:
    """与办法：▲ 更严、≠ 不同; without the base where there is none."""
    base = index.instruments.get(measure.base)
    said = "、".join(f"{relation.sign} {relation.label}" for relation in measure.relations)
    return f"与{base.short}：{said}" if base else said


def _words(index: Index, cell: Cell) -> Spans:
    """Each quotation, with its marks, followed by its citation and state; — where there are none."""
    out: list[PrintSpan] = []
    for provision in cell.words:
        words, state = _quoted(index, provision)
        out += plain(f"“{words}”") if words else ()
        said = "，".join(part for part in (place(index, provision).label, state) if part)
        out.append(PrintSpan(f"（{said}）", "small"))
    return tuple(out) or plain("—")


def _quoted(index: Index, provision: CellProvision) -> tuple[str | None, str]:
    """The words with their marks, and the state of the place where it is not simply there."""
    article = index.articles.get(provision.target)
    if article is None or not provision.quote:
        return provision.quote, ""
    whole = status_at(article, provision.where).whole
    state = "" if whole else signs.of_place(article, provision.where).text
    return marked_quote(article, provision.where, provision.quote), state
