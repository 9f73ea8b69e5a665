"""Pages of a Word file: size and margins by section, running heads, numbers in the outer corners."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.section import Section as WordSection

from macros.handout.blocks import HandoutDocument
from macros.handout.linear import CLOSED, PLEA
from macros.handout.word_form import SONG, WordForm
from macros.handout.word_xml import Element, element, field, run

A4 = (11906, 16838)
MM = 56.693
"""Twentieths of a point in a millimetre."""


def measure(form: WordForm, landscape: bool) -> int:
    """Width of the text in twentieths of a point."""
    top, bottom, left, right = form.margins
    if landscape:
        return int(A4[1] - (top + bottom) * MM)
    return int(A4[0] - (left + right) * MM)


def section_properties(form: WordForm, landscape: bool, start: str = "nextPage") -> Element:
    """`w:sectPr`: how it starts, size, margins, grid."""
    made = element("w:sectPr")
    made.append(element("w:type", val=start))
    width, height = A4 if not landscape else A4[::-1]
    size: dict[str, str | int] = {"w": width, "h": height}
    if landscape:
        size["orient"] = "landscape"
    made.append(element("w:pgSz", **size))
    top, bottom, left, right = (int(value * MM) for value in form.margins)
    if landscape:
        top, bottom, left, right = left, right, top, bottom
    sides = {"top": top, "right": right, "bottom": bottom, "left": left}
    edge = {"header": 850, "footer": 992} if form.cover else {"header": 400, "footer": 380}
    made.append(element("w:pgMar", **sides, **edge, gutter=0))
    made.append(element("w:docGrid", type="lines", linePitch=form.pitch))
    return made


def furnish(word: WordDocument, document: HandoutDocument) -> None:
    """Running head and foot of every sheet; numbers left on even, right on odd pages of the text.

    The cover has none, the contents no number; the text begins with page 1 on a right-hand page.
    """
    word.settings.odd_and_even_pages_header_footer = True
    sections = list(word.sections)
    _heads(sections[0], document)
    _feet(sections[0], document, numbered=not document.cover)
    if document.cover:
        front = sections[0]._sectPr
        front.find(qn("w:docGrid")).addprevious(element("w:titlePg"))
    if document.cover and len(sections) > 1:
        _feet(sections[1], document, numbered=True)
        text = sections[1]._sectPr
        text.find(qn("w:type")).set(qn("w:val"), "oddPage")
        text.find(qn("w:pgMar")).addnext(element("w:pgNumType", start=1))


def _heads(section: WordSection, document: HandoutDocument) -> None:
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        _head(header.paragraphs[0]._p, document)


def _feet(section: WordSection, document: HandoutDocument, *, numbered: bool) -> None:
    for footer, outer in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        _foot(footer.paragraphs[0]._p, document, outer, numbered)


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


def _head(paragraph: Element, document: HandoutDocument) -> None:
    _clean(paragraph, "center")
    words = f"{CLOSED}　　{document.title}" if document.restricted else document.title
    paragraph.append(_small(run(words), 18))


def _foot(paragraph: Element, document: HandoutDocument, outer: str, numbered: bool) -> None:
    _clean(paragraph, outer)
    said = _small(run(f"{PLEA}　数据日期 {document.date}"), 18)
    page = 28 if document.cover else 18
    number = [_small(run("— "), page), *field("PAGE", "1"), _small(run(" —"), page)]
    gap, edge = _small(run("　　"), 18), _small(run("　"), page)
    parts = [said, gap, *number, edge] if outer == "right" else [edge, *number, gap, said]
    if not numbered:
        parts = [said]
    for part in parts:
        paragraph.append(part)


def settings(word: WordDocument, document: HandoutDocument) -> None:
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
