"""What a handout is made of before it is set: plain values, the same for PDF and Word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from macros.model.handout import Style


@dataclass(frozen=True, slots=True)
class PrintSpan:
    """A stretch of text. `mark` is add, gap or doubt for editorial marks; strong, kai, small for faces.

    `notes` are footnotes called after it; `to` is the id of a block in the same handout whose page
    is told after the words.
    """

    text: str
    mark: str | None = None
    notes: tuple[str, ...] = ()
    to: str | None = None
    opening: str = ""
    closing: str = ""
    """The signs of its mark (`text/shown.py`)."""

    @property
    def words(self) -> str:
        """The text with the signs of its mark."""
        return f"{self.opening}{self.text}{self.closing}"


Spans = tuple[PrintSpan, ...]


def plain(text: str | None, *notes: str) -> Spans:
    """Text without marks, nothing for None."""
    return (PrintSpan(text, notes=notes),) if text else ()


def strong(text: str) -> PrintSpan:
    """A run-in label."""
    return PrintSpan(text, "strong")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1 (a part)."""

    level: int
    text: str
    id: str
    notes: tuple[str, ...] = ()
    title: bool = False
    """The title of an instrument that is printed below it: centred, as on its first page."""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. `style`: body, small, quote, facts, panel, item, imprint, numbers."""

    spans: Spans
    style: str = "body"


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """One 款, 项 or 目 of a provision. `level` is p, item or sub; `label` its sign in print."""

    level: str
    label: str
    address: str
    spans: Spans
    sign: str = ""


@dataclass(frozen=True, slots=True)
class ProvisionBlock:
    """A 条 with its rows; `title` names the instrument where the article stands alone."""

    id: str
    label: str
    caption: str
    sign: str
    rows: tuple[ProvisionRow, ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    remarks: tuple[Spans, ...] = ()
    """Small lines below the text: gist, cross references."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; a group row and the notes to the row above have one cell over all columns."""

    cells: tuple[Spans, ...]
    group: bool = False
    note: bool = False
    id: str | None = None


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table. `widths` are shares of the measure; the head is repeated on each page."""

    widths: tuple[float, ...]
    head: tuple[str, ...]
    lines: tuple[TableRow, ...]
    ruled: bool = False
    """Vertical rules too: for side-by-side texts."""


@dataclass(frozen=True, slots=True)
class QuestionBlock:
    """A question with its options, or with ruled lines for the answer."""

    number: int
    id: str
    ask: Spans
    options: tuple[str, ...]
    rows: int = 0


@dataclass(frozen=True, slots=True)
class PrintedStep:
    """A step of a ladder in a drawing: `level` is how high it stands, `limits` what it stands on."""

    title: str
    cite: str
    lines: tuple[str, ...]
    limits: tuple[str, ...]
    level: int = 0
    lost: bool = False


@dataclass(frozen=True, slots=True)
class StairsBlock:
    """Steps side by side, or one below the other where they are many; `alike` holds for all."""

    heading: str
    alike: tuple[str, ...]
    steps: tuple[PrintedStep, ...]

    @property
    def abreast(self) -> bool:
        """True where the steps stand side by side."""
        return len(self.steps) <= ABREAST


ABREAST = 4
"""Steps that stand side by side on the narrowest paper."""
Block = Heading | Para | ProvisionBlock | TableBlock | QuestionBlock | StairsBlock


@dataclass(frozen=True, slots=True)
class HandoutSection:
    """A part as it is set: starts on a page of its own, upright or across."""

    title: str
    id: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    begins: frozenset[tuple[int, int]] = frozenset()
    """Blocks, and rows of provisions (-1: none), that begin a page: what the proof-reader asked for."""
    spare: int = 0
    """Lines that each page leaves empty, so that the last one is not left with one or two."""


@dataclass(frozen=True, slots=True)
class HandoutDocument:
    """A whole handout."""

    id: str
    title: str
    subtitle: str
    style: Style
    cover: bool
    restricted: bool
    date: str
    facts: tuple[tuple[str, str], ...]
    """Label and value, for the cover."""
    sections: tuple[HandoutSection, ...] = field(default=())
    edition: str = ""
    """Of whose records it is made, as readers are told: it may be published, or not."""
    address: str | None = None
    note: str = ""
    key: tuple[tuple[str, str], ...] = ()
    """Signs that occur, with their meaning."""

    @property
    def face(self) -> str:
        """The layout: of its style; a sheet has no cover, a wall sheet none either."""
        return self.style.key if self.cover or self.style is Style.WALL else "sheet"

    @property
    def flows(self) -> bool:
        """True where parts follow one another on a page."""
        return not self.cover or self.style is Style.BOOKLET


def spans_of(block: Block) -> Iterator[Spans]:
    """Every run of inline text of a block, in reading order, labels left out."""
    if isinstance(block, Para):
        yield block.spans
    elif isinstance(block, ProvisionBlock):
        yield from (row.spans for row in block.rows)
        yield from block.remarks
    elif isinstance(block, TableBlock):
        for line in block.lines:
            yield from line.cells
    elif isinstance(block, QuestionBlock):
        yield block.ask


def notes_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Every footnote, in reading order."""
    for block in blocks:
        if isinstance(block, Heading | ProvisionBlock):
            yield from block.notes
        for spans in spans_of(block):
            for span in spans:
                yield from span.notes
