"""Reads a finished file back in its logical order: a tagged PDF as a screen reader would, Word as a reader.

The structure tree gives the order of a PDF, each page the text of its marked content. Running heads
and feet are artifacts and do not count; neither does text that is set outside the page.
"""

import ctypes
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdfium2 import raw

from macros.handout.complete import FileText

ROOM = 256
"""Units of text that are asked for at first; few stretches are longer."""
SLACK = 1.0
"""Points by which a glyph's box may stand out of the page."""
ROLES = {"/Note": "notes", "/FENote": "notes", "/TOC": "contents"}
TEXT, FIELD, CODE = qn("w:t"), qn("w:fldChar"), qn("w:instrText")
CALL = qn("w:footnoteReference")


@dataclass(frozen=True, slots=True)
class TypedPiece:
    """Letters of one size on one line of a page. `box` is left, bottom, right, top of their ink.

    Points from the lower left corner; `base` is the height of the line that they stand on.
    """

    text: str
    size: float
    base: float
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Marked content: the role of its element, its page from 0, its number on that page."""

    role: str
    page: int
    number: int


@dataclass(frozen=True, slots=True)
class PdfSheet:
    """A page: its size in points, and what stands on it by number of marked content."""

    width: float
    height: float
    marked: dict[int, tuple[TypedPiece, ...]]


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A tagged PDF: its sheets, and their contents in the order of its structure tree."""

    sheets: tuple[PdfSheet, ...]
    contents: tuple[MarkedContent, ...]

    def pieces(self, content: MarkedContent) -> tuple[TypedPiece, ...]:
        """What a marked content shows; nothing of what is cut off at the page's edge."""
        return self.sheets[content.page].marked.get(content.number, ())

    def text(self) -> FileText:
        """Body, footnotes and contents."""
        body, notes, listed = map(self._of_role, ("body", "notes", "contents"))
        return FileText(body, notes, listed, len(self.sheets))

    def _of_role(self, role: str) -> str:
        return "".join(piece.text for _, piece in self.flow(role))

    def flow(self, role: str) -> Iterator[tuple[int, TypedPiece]]:
        """Everything of a role in its order, each with its sheet from 0."""
        for content in self.contents:
            if content.role == role:
                yield from ((content.page, piece) for piece in self.pieces(content))


def read_pdf(data: bytes) -> FileText:
    """Body, footnotes and contents of a tagged PDF. Raises ValueError where it has no tags."""
    return file_of(data).text()


def file_of(data: bytes) -> PdfFile:
    """A tagged PDF with the places of its texts. Raises ValueError where it has no tags."""
    with pdfium.PdfDocument(data) as document:
        sheets = tuple(_sheet(document[number]) for number in range(len(document)))
    return PdfFile(sheets, contents(data))


def _sheet(page: Any) -> PdfSheet:
    text = page.get_textpage()
    width, height = page.get_size()
    out: dict[int, list[TypedPiece]] = {}
    for n in range(raw.FPDFPage_CountObjects(page)):
        piece = raw.FPDFPage_GetObject(page, n)
        if raw.FPDFPageObj_GetType(piece) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        content = raw.FPDFPageObj_GetMarkedContentID(piece)
        if content < 0:
            continue
        typed = _typed(piece, text)
        if _inside(typed.box, width, height):
            out.setdefault(content, []).append(typed)
    return PdfSheet(width, height, {name: tuple(pieces) for name, pieces in out.items()})


def _typed(piece: Any, page: Any) -> TypedPiece:
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(piece, matrix)
    raw.FPDFTextObj_GetFontSize(piece, ctypes.byref(size))
    edges = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(piece, *map(ctypes.byref, edges))
    left, bottom, right, top = (edge.value for edge in edges)
    return TypedPiece(
        _text(piece, page), size.value * matrix.d, matrix.f, (left, bottom, right, top)
    )


def _inside(box: tuple[float, float, float, float], width: float, height: float) -> bool:
    """True for text within the page; what is cut off at its edge is not there for a reader."""
    left, bottom, right, top = box
    across = left >= -SLACK and right <= width + SLACK
    return across and bottom >= -SLACK and top <= height + SLACK


def _text(piece: Any, page: Any) -> str:
    buffer = (ctypes.c_ushort * ROOM)()
    size = raw.FPDFTextObj_GetText(piece, page, buffer, 2 * ROOM)
    if size > 2 * ROOM:
        buffer = (ctypes.c_ushort * (size // 2))()
        raw.FPDFTextObj_GetText(piece, page, buffer, size)
    return bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le")


def contents(data: bytes) -> tuple[MarkedContent, ...]:
    """Every marked content of the structure tree, in order. Raises ValueError where there is none."""
    try:
        reader = PdfReader(io.BytesIO(data), strict=True)
        root = reader.root_object
        if "/StructTreeRoot" not in root:
            raise ValueError("no structure tree")
        pages = {_number(page): at for at, page in enumerate(reader.pages)}
        return tuple(_walk(root["/StructTreeRoot"], pages, "body", None))
    except (PyPdfError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"no structure that can be read: {error}") from error


def _number(page: Any) -> int:
    return int(page.indirect_reference.idnum)


def _walk(node: Any, pages: dict[int, int], role: str, page: int | None) -> Iterator[MarkedContent]:
    """`node`: an element, a list of such, or the number of a marked content."""
    if isinstance(node, int):
        if page is None:
            raise ValueError("marked content without a page")
        yield MarkedContent(role, page, int(node))
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child.get_object(), pages, role, page)
    elif node.get("/Type") != "/OBJR" and node.get("/S") != "/Lbl":
        role = ROLES.get(node.get("/S", ""), role)
        page = pages[_number(node["/Pg"])] if "/Pg" in node else page
        inner = "/MCID" if node.get("/Type") == "/MCR" else "/K"
        if inner in node:
            yield from _walk(node[inner], pages, role, page)


def read_docx(data: bytes) -> FileText:
    """Body without contents and running heads; footnotes in the order of their calls.

    The result of a page reference counts as a page, whatever is shown before fields are updated.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    by_id = {
        note.get(qn("w:id")): "".join(record.text or "" for record in note.iter(TEXT))
        for note in notes
    }
    calls = [record.get(qn("w:id")) for record in document.iter(CALL)]
    return FileText(
        body="".join(_words(document)),
        notes="".join(by_id[name] for name in calls if name in by_id),
        contents="",
        pages=0,
    )


def _words(document: Any) -> Iterator[str]:
    """Texts in order; a contents field gives nothing, a page reference gives one digit."""
    open_fields: list[str] = []
    for record in document.iter(TEXT, FIELD, CODE):
        if record.tag == FIELD:
            kind = record.get(qn("w:fldCharType"))
            if kind == "begin":
                open_fields.append("")
            elif kind == "end" and open_fields.pop().startswith("PAGEREF") and not open_fields:
                yield "1"
        elif record.tag == CODE:
            open_fields[-1] += (record.text or "").strip()
        elif not open_fields:
            yield record.text or ""
