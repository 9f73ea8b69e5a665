"""Empties the template that python-docx starts from: nothing of it stays that a handout does not use."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from macros.handout.word_xml import Element, element

UNUSED = ("theme", "stylesWithEffects", "customXml", "numbering", "webSettings")
"""Kinds of parts that the template brings along."""
KEPT = ("Normal", "Default Paragraph Font", "Normal Table", "No List", "header", "footer")
LATIN, SONG = "Times New Roman", "宋体"


def bare(word: WordDocument) -> None:
    """Drop the template's picture, parts, styles and default faces."""
    for owner in (word.part, word.part.package):
        for name, relation in list(owner.rels.items()):
            if relation.reltype.rpartition("/")[2] in (*UNUSED, "thumbnail"):
                owner.rels.pop(name)
    root = word.styles.element
    for style in list(root.findall(qn("w:style"))):
        if style.find(qn("w:name")).get(qn("w:val")) not in KEPT:
            root.remove(style)
        else:
            _unlink(style)
    _defaults(root)


def _unlink(style: Element) -> None:
    """A style that stays refers to none that goes."""
    for name in ("w:link", "w:next"):
        for found in style.findall(qn(name)):
            style.remove(found)


def _defaults(root: Element) -> None:
    """Faces and language of all text that no style sets."""
    defaults = root.find(qn("w:docDefaults"))
    for child in list(defaults):
        defaults.remove(child)
    face = element("w:rPr")
    face.append(element("w:rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=SONG, cs=LATIN))
    face.append(element("w:lang", val="zh-CN", eastAsia="zh-CN"))
    outer = element("w:rPrDefault")
    outer.append(face)
    defaults.append(outer)
    defaults.append(element("w:pPrDefault"))
