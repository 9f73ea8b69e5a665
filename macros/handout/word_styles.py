"""Styles of the Word files: real paragraph styles with the fonts that Chinese offices have."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from macros.handout.word_xml import element
from macros.model.handout import Style


@dataclass(frozen=True, slots=True)
class Look:
    """Font (its usual name), size in half points, line pitch in twentieths of a point, indent."""

    font: str
    size: int
    pitch: int
    first: int = 0
    """First-line indent in hundredths of a character."""
    left: int = 0
    hanging: int = 0
    align: str = "both"
    before: int = 0
    level: int | None = None
    keep: bool = False


SONG, HEI, KAI = "宋体", "黑体", "楷体_GB2312"
FANG, TITLE = "仿宋_GB2312", "方正小标宋简体"

OFFICIAL = {
    "Normal": Look(FANG, 32, 579, first=200),
    "Title": Look(TITLE, 52, 800, align="center", before=2400),
    "Subtitle": Look(KAI, 36, 600, align="center"),
    "Heading 1": Look(TITLE, 44, 1158, align="center", level=0, keep=True),
    "Heading 2": Look(HEI, 32, 579, first=200, level=1, keep=True),
    "Heading 3": Look(KAI, 32, 579, align="center", level=2, keep=True),
    "Heading 4": Look(HEI, 32, 579, first=200, level=3, keep=True),
    "条文项": Look(FANG, 32, 579, first=200),
    "说明文字": Look(FANG, 24, 400),
    "引文": Look(FANG, 32, 579, left=200),
    "表格文字": Look(FANG, 22, 340, align="left"),
    "表格标题": Look(HEI, 22, 340, align="left"),
    "toc 1": Look(HEI, 28, 500, align="left"),
    "toc 2": Look(FANG, 28, 500, left=200, align="left"),
    "toc 3": Look(FANG, 28, 500, left=400, align="left"),
    "footnote text": Look(FANG, 18, 260),
}
BUILT_IN = (
    *("Title", "Subtitle", "heading 1", "heading 2", "heading 3", "heading 4"),
    *("Heading 1", "Heading 2", "Heading 3", "Heading 4", "footnote text"),
    *("toc 1", "toc 2", "toc 3"),
)
"""Styles that Word knows by these names."""

LECTURE = {
    "Normal": Look(SONG, 21, 340, first=200),
    "Title": Look(TITLE, 56, 840, align="center", before=2400),
    "Subtitle": Look(KAI, 32, 520, align="center"),
    "Heading 1": Look(TITLE, 36, 680, align="center", level=0, keep=True),
    "Heading 2": Look(HEI, 26, 480, before=200, level=1, keep=True),
    "Heading 3": Look(HEI, 22, 420, before=120, level=2, keep=True),
    "Heading 4": Look(HEI, 21, 340, before=80, level=3, keep=True),
    "条文项": Look(SONG, 21, 340, left=450, hanging=250),
    "说明文字": Look(SONG, 18, 280),
    "引文": Look(SONG, 21, 340, left=200),
    "表格文字": Look(SONG, 18, 270, align="left"),
    "表格标题": Look(HEI, 18, 270, align="left"),
    "toc 1": Look(HEI, 21, 360, align="left"),
    "toc 2": Look(SONG, 21, 340, left=200, align="left"),
    "toc 3": Look(SONG, 21, 340, left=400, align="left"),
    "footnote text": Look(SONG, 16, 230),
}


def looks(style: Style) -> dict[str, Look]:
    """The styles of one of the two looks, by name."""
    return OFFICIAL if style is Style.OFFICIAL else LECTURE


def define(document: WordDocument, style: Style) -> dict[str, str]:
    """Define every style; the ids by name."""
    ids = {}
    for name, look in looks(style).items():
        found = _style(document, name)
        _apply(found, look)
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


def _apply(style: Any, look: Look) -> None:
    """Replace what the template says by the look; children in the order of the schema."""
    root = style.element
    for name in ("w:pPr", "w:rPr"):
        for old in root.findall(qn(name)):
            root.remove(old)
    root.append(_paragraph(look))
    root.append(_face(look.font, look.size))


def _paragraph(look: Look) -> Any:
    made = element("w:pPr")
    if look.keep:
        made.append(element("w:keepNext"))
    pitch = look.pitch
    made.append(element("w:spacing", before=look.before, after=0, line=pitch, lineRule="exact"))
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


def _face(font: str, size: int | None) -> Any:
    made = element("w:rPr")
    latin = "Times New Roman"
    made.append(element("w:rFonts", ascii=latin, hAnsi=latin, eastAsia=font, cs=latin))
    made.append(element("w:b", val=0))
    made.append(element("w:color", val="000000"))
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
