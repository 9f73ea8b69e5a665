"""Small pieces of WordprocessingML: paragraphs, runs, fields, footnote calls, bookmarks."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Element = Any
"""An element of lxml, which is not typed."""


def element(name: str, /, **attributes: str | int) -> Element:
    """An element in the namespace of its prefix; attributes get `w:`."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def paragraph(style: str) -> Element:
    """An empty paragraph of a style."""
    made = element("w:p")
    properties = element("w:pPr")
    properties.append(element("w:pStyle", val=style))
    made.append(properties)
    return made


def run(text: str, style: str | None = None) -> Element:
    """A run of text; blanks are kept."""
    made = element("w:r")
    if style:
        properties = element("w:rPr")
        properties.append(element("w:rStyle", val=style))
        made.append(properties)
    words = element("w:t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(words)
    return made


def field(code: str, shown: str, style: str | None = None) -> list[Element]:
    """A complex field with what is shown until the reader's program computes it."""
    return [*open_field(code), run(shown, style), field_mark("end")]


def open_field(code: str) -> list[Element]:
    """The start of a field; its result follows, then `field_mark("end")`."""
    return [field_mark("begin"), _instruction(code), field_mark("separate")]


def field_mark(kind: str) -> Element:
    """One of the three signs of a field: begin, separate, end."""
    made = element("w:r")
    made.append(element("w:fldChar", fldCharType=kind))
    return made


def _instruction(code: str) -> Element:
    made = element("w:r")
    words = element("w:instrText")
    words.text = f" {code} "
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(words)
    return made


def footnote_call(number: int) -> Element:
    """The raised number of a footnote."""
    made = element("w:r")
    properties = element("w:rPr")
    properties.append(element("w:rStyle", val="FootnoteReference"))
    made.append(properties)
    made.append(element("w:footnoteReference", id=number))
    return made


def bookmarked(paragraph_: Element, name: str, number: int) -> None:
    """Put a bookmark around what a paragraph holds so far."""
    start = element("w:bookmarkStart", id=number, name=name)
    paragraph_.insert(1, start)
    paragraph_.append(element("w:bookmarkEnd", id=number))


def apart(paragraph_: Element, space: int) -> None:
    """Set a paragraph off below a rule and so much space, in twentieths of a point."""
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz=6, space=8, color="000000"))
    paragraph_[0].append(borders)
    paragraph_[0].append(element("w:spacing", before=space))
