"""Reads a tagged PDF back in its logical order, as a screen reader would.

The structure tree gives the order, each page the text of its marked content. Running heads and
feet are artifacts and do not count; neither does text that is set outside the page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from macros.handout import structure
from macros.handout.complete import FileText

Texts = dict[int, str]
"""Text by number of marked content, of one page."""
ROOM = 256
"""Units of text that are asked for at first; few stretches are longer."""
SLACK = 1.0
"""Points by which a glyph's box may stand out of the page."""


def read_pdf(data: bytes) -> FileText:
    """Body, footnotes and contents of a tagged PDF. Raises ValueError where it has no tags."""
    pages = list(_texts(data))
    sinks: dict[str, list[str]] = {"body": [], "notes": [], "contents": []}
    for marked_content in structure.contents(data):
        sinks[marked_content.role].append(pages[marked_content.page].get(marked_content.number, ""))
    joined = {role: "".join(found) for role, found in sinks.items()}
    return FileText(joined["body"], joined["notes"], joined["contents"], len(pages))


def _texts(data: bytes) -> Iterator[Texts]:
    with pdfium.PdfDocument(data) as document:
        for number in range(len(document)):
            yield _of_page(document[number])


def _of_page(page: Any) -> Texts:
    text = page.get_textpage()
    width, height = page.get_size()
    out: Texts = {}
    for n in range(raw.FPDFPage_CountObjects(page)):
        piece = raw.FPDFPage_GetObject(page, n)
        if raw.FPDFPageObj_GetType(piece) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        content = raw.FPDFPageObj_GetMarkedContentID(piece)
        if content >= 0 and _inside(piece, width, height):
            out[content] = out.get(content, "") + _text(piece, text)
    return out


def _inside(piece: Any, width: float, height: float) -> bool:
    """True for text within the page; what is cut off at its edge is not there for a reader."""
    box = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(piece, *(ctypes.byref(c_float) for c_float in box))
    left, bottom, right, top = (c_float.value for c_float in box)
    across = left >= -SLACK and right <= width + SLACK
    return across and bottom >= -SLACK and top <= height + SLACK


def _text(piece: Any, page: Any) -> str:
    buffer = (ctypes.c_ushort * ROOM)()
    size = raw.FPDFTextObj_GetText(piece, page, buffer, 2 * ROOM)
    if size > 2 * ROOM:
        buffer = (ctypes.c_ushort * (size // 2))()
        raw.FPDFTextObj_GetText(piece, page, buffer, size)
    return bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le")
