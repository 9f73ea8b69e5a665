"""Pages of a Word file: size and margins by section, running heads, numbers in the outer corners."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from macros.handout.blocks import Document
from macros.handout.linear import CLOSED, PLEA
from macros.handout.word_styles import SONG
from macros.handout.word_xml import Element, element, field, run
from macros.model.handout import Style

A4 = (11906, 16838)
MM = 56.693
"""Twentieths of a point in a millimetre."""
MARGINS = {Style.OFFICIAL: (37, 35, 28, 26), Style.LECTURE: (22, 21, 25, 25)}
"""Top, bottom, left and right in millimetres; GB/T 9704-2012 for 公文."""
PITCH = {Style.OFFICIAL: 579, Style.LECTURE: 340}


def measure(style: Style, landscape: bool) -> int:
    """Width of the text in twentieths of a point."""
    top, bottom, left, right = MARGINS[style]
    if landscape:
        return int(A4[1] - (top + bottom) * MM)
    return int(A4[0] - (left + right) * MM)


def section_properties(style: Style, landscape: bool) -> Element:
    """`w:sectPr`: size, margins, grid."""
    made = element("w:sectPr")
    made.append(element("w:type", val="nextPage"))
    width, height = A4 if not landscape else A4[::-1]
    size: dict[str, str | int] = {"w": width, "h": height}
    if landscape:
        size["orient"] = "landscape"
    made.append(element("w:pgSz", **size))
    top, bottom, left, right = (int(value * MM) for value in MARGINS[style])
    if landscape:
        top, bottom, left, right = left, right, top, bottom
    made.append(
        element(
            "w:pgMar",
            top=top,
            right=right,
            bottom=bottom,
            left=left,
            header=850,
            footer=992,
            gutter=0,
        )
    )
    made.append(element("w:docGrid", type="lines", linePitch=PITCH[style]))
    return made


def furnish(word: WordDocument, document: Document) -> None:
    """Running head and foot of every sheet; numbers left on even, right on odd pages."""
    word.settings.odd_and_even_pages_header_footer = True
    first = word.sections[0]
    for header in (first.header, first.even_page_header):
        header.is_linked_to_previous = False
        _head(header.paragraphs[0]._p, document)
    for footer, outer in ((first.footer, "right"), (first.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        _foot(footer.paragraphs[0]._p, document, outer)


def _clean(paragraph: Element, justify: str) -> None:
    for child in list(paragraph):
        paragraph.remove(child)
    properties = element("w:pPr")
    properties.append(element("w:spacing", line=240, lineRule="auto"))
    properties.append(element("w:ind", firstLineChars=0, firstLine=0))
    properties.append(element("w:jc", val=justify))
    paragraph.append(properties)


def _small(made: Element, half_points: int) -> Element:
    properties = element("w:rPr")
    properties.append(element("w:rFonts", eastAsia=SONG))
    properties.append(element("w:sz", val=half_points))
    made.insert(0, properties)
    return made


def _head(paragraph: Element, document: Document) -> None:
    _clean(paragraph, "center")
    words = f"{CLOSED}　　{document.title}" if document.restricted else document.title
    paragraph.append(_small(run(words), 18))


def _foot(paragraph: Element, document: Document, outer: str) -> None:
    _clean(paragraph, outer)
    said = _small(run(f"{PLEA}　数据日期 {document.date}"), 18)
    number = [_small(run("— "), 28), *field("PAGE", "1"), _small(run(" —"), 28)]
    parts = [*number, _small(run("　　"), 18), said]
    for part in parts if outer == "left" else [said, _small(run("　　"), 18), *number]:
        paragraph.append(part)


def settings(word: WordDocument, document: Document) -> None:
    """Properties, and that fields are computed when the file is opened."""
    core = word.core_properties
    core.title, core.author, core.language = document.title, "", "zh-CN"
    core.comments, core.keywords = PLEA, f"数据日期 {document.date}"
    _fixed_dates(word, document.date)
    root = word.settings.element
    update = element("w:updateFields", val="true")
    before = root.find(qn("w:footnotePr"))
    if before is None:
        root.insert(_after_zoom(root), update)
    else:
        before.addprevious(update)


def _after_zoom(root: Element) -> int:
    """Place of `updateFields`: the schema wants it before the footnote and compatibility settings."""
    later = (
        "hdrShapeDefaults",
        "footnotePr",
        "endnotePr",
        "compat",
        "rsids",
        "mathPr",
        "themeFontLang",
    )
    for number, child in enumerate(root):
        if child.tag.rpartition("}")[2] in later:
            return number
    return len(root)


def _fixed_dates(word: WordDocument, date: str) -> None:
    """The file says the data date and no other time."""
    stamp = f"{date}T00:00:00Z"
    for name in ("created", "modified"):
        found = word.core_properties._element.find(qn(f"dcterms:{name}"))
        if found is not None:
            found.text = stamp
