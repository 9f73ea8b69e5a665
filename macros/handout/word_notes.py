"""Footnotes of a Word file: a part of its own, which python-docx does not make."""

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from macros.handout.word_xml import Element, element, paragraph, run, styled


class Footnotes:
    """Footnotes in the order of their calls; numbers start at 1."""

    def __init__(self, ids: dict[str, str]) -> None:
        self._text, self._number = ids["footnote text"], ids["footnote reference"]
        rulers = ((-1, "separator"), (0, "continuationSeparator"))
        self._root = element("w:footnotes", *(_ruler(number, kind) for number, kind in rulers))
        self.count = 0

    def add(self, text: str) -> Element:
        """Add a footnote; the call that stands in the text."""
        self.count += 1
        number = styled(self._number, element("w:footnoteRef"))
        words = paragraph(self._text, number, run(" " + text))
        self._root.append(element("w:footnote", words, id=self.count))
        return styled(self._number, element("w:footnoteReference", id=self.count))

    def into(self, document: WordDocument) -> None:
        """Make them a part of the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        name, kind = PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES
        part = Part(name, kind, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _ruler(number: int, kind: str) -> Element:
    words = element("w:p", element("w:r", element(f"w:{kind}")))
    return element("w:footnote", words, type=kind, id=number)
