"""Writes a document as Word: the same texts in the same order as the PDF, with real styles."""

import io

from macros.handout.blocks import HandoutDocument, HandoutSection
from macros.handout.complete import PageNumbers
from macros.handout.linear import CLOSED, CONTENTS, LEGEND, PLEA
from macros.handout.package import same_bytes
from macros.handout.word_blocks import Writer
from macros.handout.word_pages import furnish, settings
from macros.handout.word_xml import Element


class Draft:
    """A Word file that only waits for the page numbers of its contents and references."""

    def __init__(self, document: HandoutDocument) -> None:
        self._writer = Writer(document)
        _write(self._writer, document)
        furnish(self._writer.word, document)
        settings(self._writer.word, document)

    def finish(self, pages: PageNumbers | None = None) -> bytes:
        """The file. `pages` are told until the reader's program computes its own."""
        if pages is not None:
            self._tell(self._writer.listed, pages.contents)
            self._tell(self._writer.told, pages.references)
        raw = io.BytesIO()
        self._writer.word.save(raw)
        return same_bytes(raw.getvalue())

    @staticmethod
    def _tell(words: list[Element], pages: tuple[str, ...]) -> None:
        for record, page in zip(words, pages, strict=True):
            record.text = page


def docx_of(document: HandoutDocument, pages: PageNumbers | None = None) -> bytes:
    """The Word file of a document; the same bytes for the same document and pages."""
    return Draft(document).finish(pages)


def _write(writer: Writer, document: HandoutDocument) -> None:
    if document.cover:
        _front(writer, document)
    else:
        writer.text("Title", document.title)
        for text in (document.subtitle, document.note):
            if text:
                writer.text("Subtitle" if text is document.subtitle else "说明文字", text)
    for number, section in enumerate(document.sections):
        _section(writer, section)
        if not document.flows and number < len(document.sections) - 1:
            writer.end_section(section.landscape)
    if not document.cover:
        _legend(writer, document)
    last = document.sections[-1].landscape if document.sections and not document.flows else False
    writer.finish(last)


def _front(writer: Writer, document: HandoutDocument) -> None:
    """Cover, contents and key."""
    if document.restricted:
        writer.text("表格标题", CLOSED)
    writer.text("Title", document.title)
    if document.subtitle:
        writer.text("Subtitle", document.subtitle)
    for number, (label, value) in enumerate(document.facts):
        writer.labelled("封面事项" if number else "封面首项", label, value)
    for text in (
        document.note,
        PLEA,
        f"{document.edition}　数据日期 {document.date}",
        document.address,
    ):
        if text:
            writer.text("封面事项", text)
    writer.contents(CONTENTS)
    _legend(writer, document)
    writer.end_section(landscape=False)


def _legend(writer: Writer, document: HandoutDocument) -> None:
    if document.key:
        writer.text("表格标题", LEGEND)
    for sign, meaning in document.key:
        writer.labelled("说明文字", sign, meaning)


def _section(writer: Writer, section: HandoutSection) -> None:
    writer.landscape = section.landscape
    writer.heading(1, section.title, section.id)
    for block in section.blocks:
        writer.block(block)
