"""Sets a document as PDF with Typst: tagged, in Chinese, the same bytes for the same data and fonts."""

from __future__ import annotations

import calendar
from pathlib import Path
from typing import Literal

import segno
import typst

from macros.handout.asdata import as_json
from macros.handout.blocks import Document
from macros.handout.fonts import Faces

TEMPLATES = Path(__file__).with_name("templates")
STANDARD: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: tags, language and title are there, or the build fails."""


class SetError(Exception):
    """Typst refused the document; its own words are English and kept."""


def pdf_of(document: Document, faces: Faces, templates: Path = TEMPLATES) -> bytes:
    """The PDF of a document. Raises SetError."""
    qr = svg_of(document.address) if document.address else None
    inputs = {"document": as_json(document, faces.chains, qr)}
    compiler = typst.Compiler(
        input=str(templates / "handout.typ"),
        root=str(templates),
        font_paths=faces.book,
        sys_inputs=inputs,
    )
    try:
        made = compiler.compile(
            format="pdf", timestamp=seconds(document.date), pdf_standards=STANDARD
        )
    except typst.TypstError as error:
        raise SetError(f"排版失败：{error.message}") from error
    assert isinstance(made, bytes)
    return made


def seconds(date: str) -> int:
    """Midnight of the data date, in seconds: the only time that a file tells.

    >>> seconds("1970-01-02")
    86400
    """
    year, month, day = (int(part) for part in date.split("-"))
    return calendar.timegm((year, month, day, 0, 0, 0))


def svg_of(address: str) -> str:
    """The address as a QR code."""
    return str(segno.make(address, error="m").svg_inline(border=1, scale=4))
