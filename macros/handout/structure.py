"""The structure tree of a tagged PDF: roles and marked content, in the order of a screen reader."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

ROLES = {"/Note": "notes", "/FENote": "notes", "/TOC": "contents"}


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Marked content: the role of its element, its page from 0, its number on that page."""

    role: str
    page: int
    number: int


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
