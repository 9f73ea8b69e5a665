"""Small pieces of WordprocessingML: paragraphs, runs, fields, footnote calls, bookmarks."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Element = Any
"""An element of lxml, which is not typed."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


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


def _styled(style: str | None) -> Element:
    made = element("w:r")
    if style:
        properties = element("w:rPr")
        properties.append(element("w:rStyle", val=style))
        made.append(properties)
    return made


def run(text: str, style: str | None = None) -> Element:
    """A run of text; blanks are kept."""
    made = _styled(style)
    words = element("w:t")
    words.text = text
    words.set(SPACE, "preserve")
    made.append(words)
    return made


def field(code: str, shown: str, style: str) -> list[Element]:
    """A complex field in a style, with what is shown until the reader's program computes it."""
    return [*open_field(code, style), run(shown, style), field_mark("end", style)]


def open_field(code: str, style: str | None = None) -> list[Element]:
    """The start of a field; its result follows, then `field_mark("end")`."""
    instruction = _styled(style)
    words = element("w:instrText")
    words.text = f" {code} "
    words.set(SPACE, "preserve")
    instruction.append(words)
    return [field_mark("begin", style), instruction, field_mark("separate", style)]


def field_mark(kind: str, style: str | None = None) -> Element:
    """One of the three signs of a field: begin, separate, end."""
    made = _styled(style)
    made.append(element("w:fldChar", fldCharType=kind))
    return made


def footnote_call(number: int, style: str) -> Element:
    """The number of a footnote, in its style."""
    made = _styled(style)
    made.append(element("w:footnoteReference", id=number))
    return made


def footnote_number(style: str) -> Element:
    """The same number, at the head of the note."""
    made = _styled(style)
    made.append(element("w:footnoteRef"))
    return made


def bookmarked(paragraph_: Element, name: str, number: int) -> None:
    """Put a bookmark around what a paragraph holds so far."""
    start = element("w:bookmarkStart", id=number, name=name)
    paragraph_.insert(1, start)
    paragraph_.append(element("w:bookmarkEnd", id=number))
