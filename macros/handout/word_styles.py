"""Styles of the Word files: real paragraph styles with the fonts that Chinese offices have."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from macros.handout.word_form import HEI, KAI, Look, WordForm
from macros.handout.word_xml import element

BUILT_IN = (
    *("Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4"),
    *("Heading 1", "Heading 2", "Heading 3", "Heading 4", "footnote text"),
    *("toc 1", "toc 2", "toc 3"),
)
"""Styles that Word knows by these names."""


def define(document: WordDocument, form: WordForm) -> dict[str, str]:
    """Define every style; the ids by name."""
    ids = {}
    for name, look in form.looks.items():
        found = _style(document, name)
        _apply(found, look, widows=form.widows)
        ids[name] = found.style_id
    _raised(document)
    _character(document, "强调黑体", HEI)
    _character(document, "楷体字", KAI)
    return ids


def _style(document: WordDocument, name: str) -> Any:
    with suppress(KeyError):
        return document.styles[name]
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in BUILT_IN)
    made.base_style = document.styles["Normal"]
    made.quick_style = True
    return made


def _apply(style: Any, look: Look, *, widows: bool) -> None:
    """Replace what the template says by the look; children in the order of the schema."""
    root = style.element
    for name in ("w:pPr", "w:rPr"):
        for old in root.findall(qn(name)):
            root.remove(old)
    root.append(_paragraph(look, widows=widows))
    root.append(_face(look.font, look.size, look.spacing))


def _paragraph(look: Look, *, widows: bool) -> Any:
    made = element("w:pPr")
    if look.keep:
        made.append(element("w:keepNext"))
    made.append(element("w:widowControl", val=int(widows)))
    if look.line:
        borders = element("w:pBdr")
        borders.append(element(f"w:{look.line}", val="single", sz=12, space=14, color="000000"))
        made.append(borders)
    made.append(element("w:snapToGrid", val=0))
    around = {"before": look.before, "after": look.after}
    made.append(element("w:spacing", **around, line=look.pitch, lineRule="exact"))
    made.append(element("w:ind", **_indent(look)))
    made.append(element("w:jc", val=look.align))
    if look.level is not None:
        made.append(element("w:outlineLvl", val=look.level))
    return made


def _indent(look: Look) -> dict[str, int]:
    """Indents in hundredths of a character for Word, and in twentieths of a point for the others."""
    unit = look.size / 10
    out = {"leftChars": look.left, "left": int(look.left * unit)}
    if look.hanging:
        return out | {"hangingChars": look.hanging, "hanging": int(look.hanging * unit)}
    return out | {"firstLineChars": look.first, "firstLine": int(look.first * unit)}


def _face(font: str, size: int | None, spacing: int = 0) -> Any:
    made = element("w:rPr")
    latin = "Times New Roman"
    made.append(element("w:rFonts", ascii=latin, hAnsi=latin, eastAsia=font, cs=latin))
    made.append(element("w:b", val=0))
    made.append(element("w:color", val="000000"))
    if spacing:
        made.append(element("w:spacing", val=spacing))
    if size:
        made.append(element("w:sz", val=size))
        made.append(element("w:szCs", val=size))
    made.append(element("w:lang", val="zh-CN", eastAsia="zh-CN"))
    return made


def _raised(document: WordDocument) -> None:
    """The style of footnote numbers."""
    style = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.element.set(qn("w:styleId"), "FootnoteReference")
    properties = element("w:rPr")
    properties.append(element("w:vertAlign", val="superscript"))
    style.element.append(properties)


def _character(document: WordDocument, name: str, font: str) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    properties = style.element.find(qn("w:rPr"))
    if properties is not None:
        style.element.remove(properties)
    style.element.append(_face(font, None))
