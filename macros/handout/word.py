"""Writes a document as Word: the same texts in the same order as the PDF, with real styles."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document as WordDocument

from macros.handout.blocks import Document, Section
from macros.handout.linear import CONTENTS, LEGEND, PLEA
from macros.handout.word_blocks import Writer
from macros.handout.word_pages import furnish, settings
from macros.handout.word_template import bare

_EPOCH = (1980, 1, 1, 0, 0, 0)


def docx_of(document: Document) -> bytes:
    """The Word file of a document; the same bytes for the same document."""
    word = docx.Document()
    bare(word)
    body = word.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    writer = Writer(word, document.style)
    if document.cover:
        _front(writer, document)
    else:
        writer.text("Subtitle", document.title)
        writer.text("说明文字", document.subtitle)
    for number, section in enumerate(document.sections):
        _section(writer, section)
        if number < len(document.sections) - 1:
            writer.end_section(section.landscape)
    if not document.cover:
        _legend(writer, document)
    last = document.sections[-1].landscape if document.sections else False
    writer.finish(last)
    furnish(word, document)
    settings(word, document)
    return _same_bytes(word)


def _front(writer: Writer, document: Document) -> None:
    """Cover, contents and key; the contents get their page numbers when Word updates its fields."""
    if document.restricted:
        writer.closed()
    writer.text("Title", document.title)
    if document.subtitle:
        writer.text("Subtitle", document.subtitle)
    for label, value in document.facts:
        writer.labelled("说明文字", label, value)
    if document.note:
        writer.text("说明文字", document.note)
    writer.text("说明文字", PLEA)
    writer.text("说明文字", f"数据日期 {document.date}")
    if document.address:
        writer.text("说明文字", document.address)
    writer.contents(CONTENTS, document)
    _legend(writer, document)
    writer.end_section(landscape=False)


def _legend(writer: Writer, document: Document) -> None:
    if document.key:
        writer.text("表格标题", LEGEND)
    for sign, meaning in document.key:
        writer.labelled("说明文字", sign, meaning)


def _section(writer: Writer, section: Section) -> None:
    writer.landscape = section.landscape
    writer.heading(1, section.title, section.id)
    level = 1
    for block in section.blocks:
        level = writer.block(block, level)


def _same_bytes(word: WordDocument) -> bytes:
    """The package with fixed dates in its zip directory."""
    raw, out = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()
