"""Tables of a Word file: their grid and rows."""

from __future__ import annotations

from collections.abc import Sequence

from macros.handout.word_xml import Element, element


def empty(widths: Sequence[float], width: int, style: str | None) -> Element:
    """A table without rows over a measure; one without a style has no rules."""
    table = element("w:tbl")
    properties = element("w:tblPr")
    shares = _shares(widths, width)
    if style:
        properties.append(element("w:tblStyle", val=style))
    properties.append(element("w:tblW", w=sum(shares), type="dxa"))
    properties.append(element("w:tblLayout", type="fixed"))
    table.append(properties)
    grid = element("w:tblGrid")
    for share in shares:
        grid.append(element("w:gridCol", w=share))
    table.append(grid)
    return table


def _shares(widths: Sequence[float], width: int) -> list[int]:
    total = sum(widths)
    return [int(width * value / total) for value in widths]


def row_of(
    cells: Sequence[Element],
    widths: Sequence[float],
    width: int,
    *,
    repeated: bool = False,
    whole: bool = False,
) -> Element:
    """A row of paragraphs; one cell goes over all columns. `whole` keeps it on one page."""
    made = element("w:tr")
    if repeated or whole:
        properties = element("w:trPr")
        if whole:
            properties.append(element("w:cantSplit"))
        if repeated:
            properties.append(element("w:tblHeader"))
        made.append(properties)
    shares = _shares(widths, width)
    if len(cells) == 1 and len(widths) > 1:
        made.append(_cell(cells[0], sum(shares), len(widths)))
    else:
        for paragraph, share in zip(cells, shares, strict=True):
            made.append(_cell(paragraph, share, 1))
    return made


def _cell(paragraph: Element, width: int, columns: int) -> Element:
    cell = element("w:tc")
    properties = element("w:tcPr")
    properties.append(element("w:tcW", w=width, type="dxa"))
    if columns > 1:
        properties.append(element("w:gridSpan", val=columns))
        properties.append(element("w:shd", val="clear", color="auto", fill="EEEEEE"))
    cell.append(properties)
    cell.append(paragraph)
    return cell
