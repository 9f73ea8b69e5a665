"""Reads a Word file back in its order: body and footnotes, as a reader meets them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from macros.handout.complete import FileText

TEXT, FIELD, CODE = qn("w:t"), qn("w:fldChar"), qn("w:instrText")
CALL = qn("w:footnoteReference")


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
        body="".join(_texts(document)),
        notes="".join(by_id[name] for name in calls if name in by_id),
        contents="",
        pages=0,
    )


def _texts(document: Any) -> Iterator[str]:
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
