"""Reads a tagged PDF back in its logical order, as a screen reader would.

The structure tree gives the order, each page the text of its marked content. Running heads and
feet are artifacts and do not count; neither does text that is set outside the page.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from pypdf import PdfReader
from pypdf.generic import IndirectObject
from pypdfium2 import raw

from macros.handout.complete import Read

Texts = dict[int, str]
"""Text by number of marked content, of one page."""
ROLES = {"/Note": "notes", "/FENote": "notes", "/TOC": "contents"}
SLACK = 1.0
"""Points by which a glyph's box may stand out of the page."""


def read_pdf(data: bytes) -> Read:
    """Body, footnotes and contents of a tagged PDF. Raises ValueError where it has no tags."""
    pages = list(_texts(data))
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    if "/StructTreeRoot" not in root:
        raise ValueError("no structure tree")
    references = [page.indirect_reference for page in reader.pages]
    numbers = {one.idnum: n for n, one in enumerate(references) if one is not None}
    sinks: dict[str, list[str]] = {"body": [], "notes": [], "contents": []}
    for role, page, content in _walk(root["/StructTreeRoot"], numbers, "body", None):
        sinks[role].append(pages[page].get(content, ""))
    joined = {role: "".join(found) for role, found in sinks.items()}
    return Read(joined["body"], joined["notes"], joined["contents"], len(pages))


def _walk(
    node: Any, numbers: dict[int, int], role: str, page: int | None
) -> Iterator[tuple[str, int, int]]:
    """Role, page and number of every marked content below an element, in order."""
    kind = node.get("/S")
    if kind == "/Lbl":
        return
    role = ROLES.get(kind, role)
    if "/Pg" in node:
        page = numbers[node.raw_get("/Pg").idnum]
    for child in _children(node):
        if isinstance(child, int):
            assert page is not None
            yield role, page, int(child)
        elif child.get("/Type") == "/MCR":
            own = numbers[child.raw_get("/Pg").idnum] if "/Pg" in child else page
            assert own is not None
            yield role, own, int(child["/MCID"])
        elif child.get("/Type") != "/OBJR":
            yield from _walk(child, numbers, role, page)


def _children(node: Any) -> Iterator[Any]:
    inner = node.get("/K")
    for one in inner if isinstance(inner, list) else [inner]:
        child = one.get_object() if isinstance(one, IndirectObject) else one
        if child is not None:
            yield child


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
    raw.FPDFPageObj_GetBounds(piece, *(ctypes.byref(one) for one in box))
    left, bottom, right, top = (one.value for one in box)
    across = left >= -SLACK and right <= width + SLACK
    return across and bottom >= -SLACK and top <= height + SLACK


def _text(piece: Any, page: Any) -> str:
    size = raw.FPDFTextObj_GetText(piece, page, None, 0)
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(piece, page, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")
