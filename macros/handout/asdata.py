"""A document as plain JSON values for the template. Data only: no markup is ever made from text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from macros.handout import extent
from macros.handout.blocks import (
    Block,
    HandoutDocument,
    HandoutSection,
    Heading,
    Para,
    ProvisionBlock,
    QuestionBlock,
    Spans,
    TableBlock,
)

Record = dict[str, Any]
STICKY = 200
"""Characters up to which a paragraph stays with the table below it."""


def as_json(
    document: HandoutDocument, fonts: dict[str, tuple[str, ...]], qr: str | None = None
) -> str:
    """The document for `handout.typ`; `qr` is an SVG picture."""
    return json.dumps(as_data(document) | {"fonts": fonts, "qr": qr}, ensure_ascii=False)


def as_data(document: HandoutDocument) -> Record:
    """The document as nested dictionaries and lists."""
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "style": document.style.key,
        "cover": document.cover,
        "restricted": document.restricted,
        "date": document.date,
        "facts": [list(pair) for pair in document.facts],
        "note": document.note,
        "address": document.address,
        "key": [list(pair) for pair in document.key],
        "sections": [_section(document, section) for section in document.sections],
    }


def _section(document: HandoutDocument, section: HandoutSection) -> Record:
    """A part; one of tables alone, which fill the sheet, leaves no room for notes."""
    return {
        "title": section.title,
        "id": section.id,
        "landscape": section.landscape,
        "notes": any(not isinstance(block, TableBlock) for block in section.blocks),
        "blocks": list(_blocks(section.blocks, extent.across(document, section.landscape))),
    }


def _blocks(blocks: tuple[Block, ...], measure: int) -> Iterator[Record]:
    """Blocks in order; a provision is one level below the heading that it stands under."""
    level = 1
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            level = block.level
        if isinstance(block, Para):
            yield _para(block, sticky=isinstance(after, TableBlock))
        elif isinstance(block, TableBlock):
            yield _table(block, measure)
        else:
            yield _block(block, level + 1)


def _block(block: Heading | ProvisionBlock | QuestionBlock, below: int) -> Record:
    if isinstance(block, Heading):
        return {
            "kind": "heading",
            "level": block.level,
            "text": block.text,
            "id": block.id,
            "notes": list(block.notes),
            "title": block.title,
        }
    return _provision(block, below) if isinstance(block, ProvisionBlock) else _question(block)


def _para(block: Para, *, sticky: bool) -> Record:
    """A small paragraph that leads to a table stays with it."""
    return {
        "kind": "para",
        "style": block.style,
        "spans": _spans(block.spans),
        "sticky": sticky and sum(len(span.text) for span in block.spans) <= STICKY,
    }


def _provision(block: ProvisionBlock, level: int) -> Record:
    return {
        "kind": "provision",
        "id": block.id,
        "level": level,
        "label": block.label,
        "caption": block.caption,
        "sign": block.sign,
        "title": block.title,
        "notes": list(block.notes),
        "rows": [
            {
                "level": row.level,
                "label": row.label,
                "address": row.address,
                "sign": row.sign,
                "spans": _spans(row.spans),
            }
            for row in block.rows
        ],
        "remarks": [_spans(print_spans) for print_spans in block.remarks],
    }


def _table(block: TableBlock, measure: int) -> Record:
    return {
        "kind": "table",
        "widths": list(block.widths),
        "head": list(block.head),
        "ruled": block.ruled,
        "lines": [
            {
                "group": line.group,
                "id": line.id,
                "breakable": not extent.whole_row(block, line, measure),
                "cells": [_spans(cell) for cell in line.cells],
            }
            for line in block.lines
        ],
    }


def _question(block: QuestionBlock) -> Record:
    return {
        "kind": "question",
        "number": block.number,
        "id": block.id,
        "ask": _spans(block.ask),
        "options": list(block.options),
        "breakable": not extent.whole_question(block),
    }


def _spans(spans: Spans) -> list[Record]:
    return [{"t": s.text, "m": s.mark, "n": list(s.notes), "to": s.to} for s in spans]
