"""Footnotes of a Word file: a part of its own, which python-docx does not make."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from macros.handout.word_xml import Element, element, footnote_call, footnote_number, paragraph, run


class Footnotes:
    """Footnotes in the order of their calls; numbers start at 1."""

    def __init__(self, ids: dict[str, str]) -> None:
        self._ids = ids
        self._root = element("w:footnotes")
        for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
            self._root.append(_ruler(number, kind))
        self.count = 0

    def add(self, text: str) -> Element:
        """Add a footnote; the call that stands in the text."""
        self.count += 1
        note = element("w:footnote", id=self.count)
        words = paragraph(self._ids["footnote text"])
        words.append(footnote_number(self._ids["footnote reference"]))
        words.append(run(" " + text))
        note.append(words)
        self._root.append(note)
        return footnote_call(self.count, self._ids["footnote reference"])

    def into(self, document: WordDocument) -> None:
        """Make them a part of the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            blob,
            document.part.package,
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _ruler(number: int, kind: str) -> Element:
    note = element("w:footnote", type=kind, id=number)
    words = element("w:p")
    line = element("w:r")
    line.append(element(f"w:{kind}"))
    words.append(line)
    note.append(words)
    return note
