"""Small pieces of WordprocessingML: paragraphs, runs, fields, bookmarks, tables."""

from collections.abc import Sequence
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Element = Any
"""An element of lxml, which is not typed."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element in the namespace of its prefix; attributes get `w:`."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def paragraph(style: str, *children: Element) -> Element:
    """A paragraph of a style."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style)), *children)


def styled(style: str | None, *children: Element) -> Element:
    """A run of what is no text."""
    properties = [element("w:rPr", element("w:rStyle", val=style))] if style else []
    return element("w:r", *properties, *children)


def _kept(name: str, text: str) -> Element:
    """Text of which the blanks are kept."""
    made = element(name)
    made.text = text
    made.set(SPACE, "preserve")
    return made


def run(text: str, style: str | None = None) -> Element:
    """A run of text."""
    return styled(style, _kept("w:t", text))


def field(code: str, shown: Element, style: str | None = None) -> list[Element]:
    """A complex field in a style, with what is shown until the reader's program computes it."""
    return [*open_field(code, style), shown, field_mark("end", style)]


def open_field(code: str, style: str | None = None) -> list[Element]:
    """The start of a field; its result follows, then `field_mark("end")`."""
    instruction = styled(style, _kept("w:instrText", f" {code} "))
    return [field_mark("begin", style), instruction, field_mark("separate", style)]


def field_mark(kind: str, style: str | None = None) -> Element:
    """One of the three signs of a field: begin, separate, end."""
    return styled(style, element("w:fldChar", fldCharType=kind))


def bookmarked(paragraph_: Element, name: str, number: int) -> None:
    """Put a bookmark around what a paragraph holds so far."""
    paragraph_.insert(1, element("w:bookmarkStart", id=number, name=name))
    paragraph_.append(element("w:bookmarkEnd", id=number))


def empty(widths: Sequence[float], width: int, style: str | None) -> Element:
    """A table without rows over a measure; one without a style has no rules."""
    shares = _shares(widths, width)
    properties = element(
        "w:tblPr",
        *([element("w:tblStyle", val=style)] if style else []),
        element("w:tblW", w=sum(shares), type="dxa"),
        element("w:tblLayout", type="fixed"),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=share) for share in shares))
    return element("w:tbl", properties, grid)


def _shares(widths: Sequence[float], width: int) -> list[int]:
    return [int(width * value / sum(widths)) for value in widths]


def row_of(
    cells: Sequence[Element],
    widths: Sequence[float],
    width: int,
    *,
    repeated: bool = False,
    whole: bool = False,
    shaded: bool = False,
) -> Element:
    """A row of cells, each a paragraph, or several that stand at its foot; one cell goes over all columns.

    `whole` keeps it on one page.
    """
    marks = [(whole, "w:cantSplit"), (repeated, "w:tblHeader")]
    properties = [element(name) for wanted, name in marks if wanted]
    shares = _shares(widths, width)
    if len(cells) == 1 and len(widths) > 1:
        made = [_cell(cells[0], sum(shares), len(widths), shaded=shaded)]
    else:
        made = [_cell(cell, share, 1) for cell, share in zip(cells, shares, strict=True)]
    return element("w:tr", *([element("w:trPr", *properties)] if properties else []), *made)


def _cell(
    held: Element | list[Element], width: int, columns: int, *, shaded: bool = False
) -> Element:
    properties = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
    if columns > 1:
        properties.append(element("w:gridSpan", val=columns))
    if shaded:
        properties.append(element("w:shd", val="clear", color="auto", fill="EEEEEE"))
    if not isinstance(held, list):
        return element("w:tc", properties, held)
    properties.append(element("w:vAlign", val="bottom"))
    return element("w:tc", properties, *held)
