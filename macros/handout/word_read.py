"""Reads a Word file back in its order: body and footnotes, as a reader meets them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from macros.handout.complete import Read

TEXT, FIELD, CODE = qn("w:t"), qn("w:fldChar"), qn("w:instrText")
CALL = qn("w:footnoteReference")


def read_docx(data: bytes) -> Read:
    """Body without contents and running heads; footnotes in the order of their calls.

    The result of a page reference counts as a page, whatever is shown before fields are updated.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        notes = etree.fromstring(package.read("word/footnotes.xml"))
    by_id = {
        note.get(qn("w:id")): "".join(one.text or "" for one in note.iter(TEXT)) for note in notes
    }
    calls = [one.get(qn("w:id")) for one in document.iter(CALL)]
    return Read(
        body="".join(_texts(document)),
        notes="".join(by_id[name] for name in calls if name in by_id),
        contents="",
        pages=0,
    )


def _texts(document: Any) -> Iterator[str]:
    """Texts in order; a contents field gives nothing, a page reference gives one digit."""
    open_fields: list[str] = []
    for one in document.iter(TEXT, FIELD, CODE):
        if one.tag == FIELD:
            kind = one.get(qn("w:fldCharType"))
            if kind == "begin":
                open_fields.append("")
            elif kind == "end" and open_fields.pop().startswith("PAGEREF") and not open_fields:
                yield "1"
        elif one.tag == CODE:
            open_fields[-1] += (one.text or "").strip()
        elif not open_fields:
            yield one.text or ""
