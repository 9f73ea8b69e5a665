"""Comparison (对照): topics with all rules, a province beside the nation, signs at a glance, numbers by level."""

from collections.abc import Iterable, Iterator

from macros.derive.book import Book
from macros.derive.departures import BRIEF, Entries, departures, worded
from macros.derive.grouped import grouped
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
    strong,
)
from macros.handout.provisions import block_id
from macros.model import Instrument
from macros.model.comparison import BaseRelation, Cell, CellProvision, Comparison, Relation
from macros.model.figure import Tier
from macros.say import figures, signs, words
from macros.say.columns import Column, column_name, columns, place
from macros.say.figures import ShownNumber, numbered
from macros.text.shown import marked_quote
from macros.text.standing import status_at

HEAD = ("文件", "原文", "对照关系", words.NOTE)
WIDTHS = (1.65, 5.4, 1.2, 2.8)
FACING = ("议题", "国家", "本省", "关系和说明")
FACING_WIDTHS = (1.1, 3.6, 3.6, 2.2)
NEITHER = "国家和本省都没有规定"


def topics(
    book: Book, comparisons: Iterable[Comparison], columns: tuple[Instrument, ...]
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
        cells = [(column, comparison.cell(column.id)) for column in columns]
        held = [(column, cell) for column, cell in cells if cell is not None]
        lines = tuple(_line(book, column, cell) for column, cell in held if _told(cell))
        if lines:
            yield TableBlock(WIDTHS, HEAD, lines, ruled=True)
        yield from _bare([(column, cell) for column, cell in held if not _told(cell)])


def _told(cell: Cell) -> bool:
    """True where there is more to say than a relation."""
    return bool(cell.words or cell.note or any(each.note for each in cell.measured))


def _bare(cells: Iterable[tuple[Instrument, Cell]]) -> Iterator[Block]:
    """○ 未规定：湖南办法、江苏细则；… 没有全文：某省细则: said once for all rules without words."""
    by = grouped((cell.relation, column.short) for column, cell in cells)
    if by:
        said = "；".join(f"{_sign(relation)}：{'、'.join(names)}" for relation, names in by.items())
        yield Para(plain(f"{said}。"), "small")


def _sign(relation: Relation) -> str:
    return f"{relation.sign} {relation.label}"


def _line(book: Book, column: Instrument, cell: Cell) -> TableRow:
    relations, notes = _relations(book, cell)
    return TableRow((plain(column.short), _words(book.index, cell), plain(relations), plain(notes)))


def _relations(book: Book, cell: Cell) -> tuple[str, str]:
    """How a cell stands to its bases; the editors' notes."""
    said = "；".join(_relation(book, each) for each in cell.measured or (cell.first,))
    notes = (cell.note, *(each.note for each in cell.measured))
    return said, " ".join(note for note in notes if note)


def _relation(book: Book, measure: BaseRelation) -> str:
    """与办法：▲ 更严、≠ 不同; without the base where there is none."""
    base = book.index.instruments.get(measure.base)
    said = "、".join(map(_sign, measure.relations))
    return f"与{column_name(book.comparisons, base)}：{said}" if base else said


def _words(index: Index, cell: Cell) -> Spans:
    """Each quotation, with its marks and its numbers in bold, its citation and state; — where there are none."""
    out: list[PrintSpan] = []
    for provision in cell.words:
        words, state = _quoted(index, provision)
        out += _bold(f"“{words}”") if words else ()
        said = "，".join(part for part in (place(index, provision).label, state) if part)
        out.append(PrintSpan(f"（{said}）", "small"))
    return tuple(out) or plain("—")


def _bold(text: str) -> Iterator[PrintSpan]:
    for part, number in numbered(text):
        yield strong(part) if number else PrintSpan(part)


def _quoted(index: Index, provision: CellProvision) -> tuple[str | None, str]:
    """The words with their marks, and the state of the place where it is not simply there."""
    article = index.articles.get(provision.target)
    if article is None or not provision.quote:
        return provision.quote, ""
    whole = status_at(article, provision.where).whole
    state = "" if whole else signs.of_place(article, provision.where).text
    return marked_quote(article, provision.where, provision.quote), state


def province(book: Book, instrument: Instrument) -> Iterator[Block]:
    """A province beside the nation, by how it departs; what needs no words is listed by title."""
    lookup = book.comparisons
    placement = lookup.placements[instrument.id]
    name = block_id(f"provinces/{instrument.id}")
    yield Heading(2, f"{placement.column}：{instrument.title}", name)
    found, neither = departures(lookup, placement)
    for relation, entries in found:
        yield Heading(3, f"{_sign(relation)}　{len(entries)} 题", f"{name}-{relation.key}")
        if relation in BRIEF:
            yield from _titles(entries)
        else:
            lines = tuple(_facing(book, topic, cell) for topic, cell in entries)
            yield TableBlock(FACING_WIDTHS, FACING, lines, ruled=True)
    if neither:
        yield Heading(3, f"{NEITHER}　{len(neither)} 题", f"{name}-neither")
        yield from _titles(neither)


def _titles(entries: Entries) -> Iterator[Block]:
    yield Para(plain("；".join(topic.title for topic, _ in entries) + "。"))


def _facing(book: Book, topic: Comparison, cell: Cell) -> TableRow:
    base = worded(book.comparisons, topic, cell)
    relations, notes = _relations(book, cell)
    nation: Spans = plain("—")
    if base:
        owner = book.index.instruments[base.instrument]
        named = strong(f"{column_name(book.comparisons, owner)}　")
        nation = (named, *_words(book.index, base))
    said = (strong(relations), PrintSpan(f"　{notes}" if notes else ""))
    return TableRow((plain(topic.title), nation, _words(book.index, cell), said))


def matrix(
    book: Book, comparisons: Iterable[Comparison], columns: tuple[Instrument, ...]
) -> Iterator[Block]:
    """The sign of every rule on every topic, by the seat of the topics; heads tell the base of the signs."""
    lookup = book.comparisons
    shown = [column for column in columns if not lookup.placements[column.id].optional]
    lines: list[TableRow] = []
    seat = None
    for topic in comparisons:
        if topic.division is not seat:
            seat = topic.division
            lines.append(TableRow((plain(seat.label),), group=True))
        cells = (topic.cell(column.id) for column in shown)
        signs_of = (
            plain("".join(r.sign for r in cell.relations)) if cell else () for cell in cells
        )
        lines.append(TableRow((plain(topic.title), *signs_of)))
    head = ("议题", *(_measured_by(book, column) for column in shown))
    printed = {"".join(span.text for span in cell) for line in lines for cell in line.cells[1:]}
    meanings = (
        f"{_sign(each)}：{each.meaning}" for each in Relation if each.sign in "".join(printed)
    )
    yield Para(plain("；".join(meanings) + "。"), "small")
    yield TableBlock((4.2, *[1.0] * len(shown)), head, tuple(lines), ruled=True)


def _measured_by(book: Book, column: Instrument) -> str:
    """湖南（比办法）."""
    placement = book.comparisons.placements[column.id]
    if not placement.bases:
        return placement.column
    base = book.index.instruments[placement.bases[0]]
    return f"{placement.column}（比{column_name(book.comparisons, base)}）"


def numbers(book: Book, comparisons: Iterable[Comparison]) -> Iterator[Block]:
    """For every topic with numbers a table: levels of government against the rules that set any."""
    every = columns(book.comparisons)
    for topic in comparisons:
        yield Heading(2, topic.title, f"{block_id(topic.id)}-numbers")
        shown = [column for column in every if _has_figures(topic, column)]
        rows = figures.rows(topic, shown)
        lines = tuple(
            TableRow((plain(row.label), *(_numbers(*pair) for pair in cells)))
            for row in rows
            if (cells := tuple(zip(row.cells, row.general, strict=True)))
        )
        by_tier = rows[0].label in {tier.label for tier in Tier}
        head = ("层级" if by_tier else "事项", *(column.label for column in shown))
        yield TableBlock((1.0, *[2.0] * len(shown)), head, lines, ruled=True)


def _has_figures(topic: Comparison, column: Column) -> bool:
    cells = (topic.cell(member.id) for member in column.members)
    return any(cell.figures for cell in cells if cell)


def _numbers(own: tuple[ShownNumber, ...], general: tuple[ShownNumber, ...]) -> Spans:
    """每季度 至少 1 次（市级领导）; a level that only a number for all levels binds leads to that row."""
    if not own:
        return plain("见“各级”" if general else "—")
    out: list[PrintSpan] = []
    for number in own:
        small = "，".join(filter(None, (number.of, number.small)))
        out += [
            PrintSpan("；" if out else ""),
            strong(number.bold),
            PrintSpan(f" {number.rest}" if number.rest else ""),
            PrintSpan(f"（{small}）" if small else "", "small"),
        ]
    return tuple(out)
