"""A document as plain JSON values for the template. Data only: no markup is ever made from text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from macros.handout.blocks import (
    Block,
    Document,
    Heading,
    Para,
    Provision,
    Question,
    Section,
    Spans,
    Table,
)

Record = dict[str, Any]


def as_json(document: Document, fonts: dict[str, tuple[str, ...]], qr: str | None = None) -> str:
    """The document for `handout.typ`; `qr` is an SVG picture."""
    return json.dumps(as_data(document) | {"fonts": fonts, "qr": qr}, ensure_ascii=False)


def as_data(document: Document) -> Record:
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
        "sections": [_section(one) for one in document.sections],
    }


def _section(one: Section) -> Record:
    return {
        "title": one.title,
        "id": one.id,
        "landscape": one.landscape,
        "blocks": list(_blocks(one.blocks)),
    }


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Record]:
    """Blocks in order; a provision is one level below the heading that it stands under."""
    level = 1
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
        yield _block(block, level + 1)


def _block(block: Block, below: int) -> Record:
    if isinstance(block, Heading):
        return {
            "kind": "heading",
            "level": block.level,
            "text": block.text,
            "id": block.id,
            "notes": list(block.notes),
        }
    if isinstance(block, Para):
        return {"kind": "para", "style": block.style, "spans": _spans(block.spans)}
    if isinstance(block, Provision):
        return _provision(block, below)
    if isinstance(block, Table):
        return _table(block)
    return _question(block)


def _provision(block: Provision, level: int) -> Record:
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
        "remarks": [_spans(one) for one in block.remarks],
    }


def _table(block: Table) -> Record:
    return {
        "kind": "table",
        "widths": list(block.widths),
        "head": list(block.head),
        "ruled": block.ruled,
        "lines": [
            {"group": line.group, "id": line.id, "cells": [_spans(cell) for cell in line.cells]}
            for line in block.lines
        ],
    }


def _question(block: Question) -> Record:
    return {
        "kind": "question",
        "number": block.number,
        "id": block.id,
        "ask": _spans(block.ask),
        "options": list(block.options),
    }


def _spans(spans: Spans) -> list[Record]:
    return [{"t": s.text, "m": s.mark, "n": list(s.notes), "to": s.to} for s in spans]
