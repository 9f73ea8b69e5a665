"""What a PDF says: the text of its pages, its metadata, outline and notes; one with attached files is refused."""

import io
import logging
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError

DEPTH = 5
UPWARDS = ("/P", "/Parent", "/IRT")
"""Where an annotation points to what holds it: that is read on its own."""


class UnreadablePdf(Exception):
    """A PDF that cannot be read: broken, locked, or text whose characters are not named."""


def texts(raw: bytes) -> Iterator[str]:
    """Every text of a PDF. Raises UnreadablePdf."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise UnreadablePdf("有密码")
        if reader.attachments:
            raise UnreadablePdf("附有文件")
        yield from _pages(reader)
        yield " ".join(str(value) for value in (reader.metadata or {}).values())
        yield from _outline(reader.outline)
        if reader.xmp_metadata is not None:
            yield reader.xmp_metadata.rdf_root.toxml()
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadablePdf(str(error) or type(error).__name__) from None


def _pages(reader: PdfReader) -> Iterator[str]:
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        if "\ufffd" in text:
            raise UnreadablePdf(f"第 {number} 页有读不出的字")
        yield text
        for note in page.get("/Annots") or ():
            yield " ".join(_strings(note, DEPTH))


def _strings(value: Any, depth: int) -> Iterator[str]:
    """The strings and names inside an object: numbers place it on the sheet and are no words."""
    known = value.get_object()
    if isinstance(known, bytes):
        yield known.decode("utf-8", "ignore")
    elif isinstance(known, str):
        yield known
    elif depth and isinstance(known, dict) and known.get("/Type") != "/Page":
        for name, inner in known.items():
            if name not in UPWARDS:
                yield from _strings(inner, depth - 1)
    elif depth and isinstance(known, list):
        for inner in known:
            yield from _strings(inner, depth - 1)


def _outline(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _outline(entry)
        else:
            yield str(entry.title)
