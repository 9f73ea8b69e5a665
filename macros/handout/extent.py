"""How long tables and questions are in print, told from their characters: what may not be torn apart.

A row that no page can hold must break, else Typst cuts it off; so only short ones are kept whole.
"""

from math import ceil

from macros.handout.blocks import HandoutDocument, QuestionBlock, Spans, TableBlock, TableRow

ACROSS = {
    "official": (40, 58),
    "lecture": (55, 82),
    "booklet": (38, 38),
    "wall": (54, 54),
    "sheet": (58, 58),
}
"""By the layout: characters of a table's size that the measure holds, upright and landscape."""
INSET = 1
"""Characters that a cell's edges take."""
ROW = 9
"""Lines up to which a row stays whole."""
QUESTION = 400
"""Characters up to which a question stays with its options."""


def across(document: HandoutDocument, landscape: bool) -> int:
    """Characters that a table's measure holds."""
    return ACROSS[document.face][landscape]


def whole_row(table: TableBlock, line: TableRow, measure: int) -> bool:
    """True for a row that is kept on one page."""
    total = sum(table.widths)
    shares = (
        [measure]
        if line.group or line.note
        else [measure * width / total for width in table.widths]
    )
    deepest = max(
        ceil(_length(cell) / max(1, share - INSET))
        for cell, share in zip(line.cells, shares, strict=False)
    )
    return deepest <= ROW


def whole_question(question: QuestionBlock) -> bool:
    """True for a question that is kept on one page with its options."""
    return _length(question.ask) + sum(len(option) for option in question.options) <= QUESTION


def _length(spans: Spans) -> int:
    """Characters, with eight for each page that is told."""
    return sum(len(span.text) + (8 if span.to else 0) for span in spans)
