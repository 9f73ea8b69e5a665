"""Running heads, feet and properties of a Word file: numbers in the outer corners, no time but the data date."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section as WordSection

from macros.handout.blocks import HandoutDocument
from macros.handout.linear import CLOSED, PLEA
from macros.handout.word_reference import ids_of
from macros.handout.word_xml import element, field, run

LEFT, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
LATER = ("w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:rsids", "m:mathPr")
"""What the schema wants behind `updateFields`."""


def furnish(word: WordDocument, document: HandoutDocument) -> None:
    """Running head and foot of every sheet; numbers left on even, right on odd pages of the text.

    The cover has none, the contents no number; the text begins with page 1 on a right-hand page.
    """
    word.settings.odd_and_even_pages_header_footer = True
    sections = list(word.sections)
    _heads(sections[0], document)
    _feet(word, sections[0], document, numbered=not document.cover)
    if document.cover:
        sections[0].different_first_page_header_footer = True
    if document.cover and len(sections) > 1:
        _feet(word, sections[1], document, numbered=True)
        text = sections[1]._sectPr
        text.find(qn("w:type")).set(qn("w:val"), "oddPage")
        text.find(qn("w:pgMar")).addnext(element("w:pgNumType", start=1))


def _heads(section: WordSection, document: HandoutDocument) -> None:
    words = f"{CLOSED}　　{document.title}" if document.restricted else document.title
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        header.paragraphs[0].style = "Header"
        header.paragraphs[0].add_run(words)
        if document.cover:
            header.paragraphs[0]._p.extend([run("　　"), *field("STYLEREF 1", run(""))])


def _feet(
    word: WordDocument, section: WordSection, document: HandoutDocument, *, numbered: bool
) -> None:
    style = ids_of(word)["页码"]
    for footer, outer in ((section.footer, RIGHT), (section.even_page_footer, LEFT)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style, paragraph.alignment = "Footer", outer
        number = [run("— ", style), *field("PAGE", run("1", style), style), run(" —", style)]
        parts = [run(f"{document.edition}　{PLEA}　数据日期 {document.date}")]
        if numbered and outer is RIGHT:
            parts += [run("　　"), *number, run("　", style)]
        elif numbered:
            parts = [run("　", style), *number, run("　　"), *parts]
        paragraph._p.extend(parts)


def settings(word: WordDocument, document: HandoutDocument) -> None:
    """Properties, and that fields are computed when the file is opened."""
    core = word.core_properties
    core.title, core.language = document.title, "zh-CN"
    core.author = core.last_modified_by = ""
    core.subject = document.edition
    core.comments, core.keywords = PLEA, f"数据日期 {document.date}"
    for moment in (core._element.get_or_add_created(), core._element.get_or_add_modified()):
        moment.set(qn("xsi:type"), "dcterms:W3CDTF")
        moment.text = f"{document.date}T00:00:00Z"
    root = word.settings.element
    root.insert_element_before(element("w:updateFields", val="true"), *LATER)
