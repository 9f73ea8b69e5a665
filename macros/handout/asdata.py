"""A document as plain JSON values for the template. Data only: no markup is ever made from text."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from macros.handout import extent
from macros.handout.blocks import (
    Block,
    HandoutDocument,
    HandoutSection,
    Heading,
    Para,
    PrintSpan,
    ProvisionBlock,
    QuestionBlock,
    StairsBlock,
    TableBlock,
)
from macros.model.handout import Style

Record = dict[str, Any]
STICKY = 200
"""Characters up to which a paragraph stays with the table below it."""
SPAN = {"t": "words", "m": "mark", "n": "notes", "to": "to"}
"""Short names of what there is most of."""


def as_json(
    document: HandoutDocument, fonts: dict[str, tuple[str, ...]], qr: str | None = None
) -> str:
    """The document for `handout.typ`; `qr` is an SVG picture."""
    return json.dumps(as_data(document) | {"fonts": fonts, "qr": qr}, ensure_ascii=False)


def as_data(document: HandoutDocument) -> Record:
    """The document as nested dictionaries and lists; its names are those of the blocks."""
    sections = [_section(document, section) for section in document.sections]
    for number, table in enumerate(b for s in sections for b in s["blocks"] if "lines" in b):
        table["anchor"] = f"table-{number}"
    parts = [section.title.rpartition("　")[2] for section in document.sections]
    told = {"face": document.face, "flows": document.flows, "parts": parts, "sections": sections}
    return {**_plain(replace(document, sections=())), **told}


def _plain(value: Any) -> Any:
    if isinstance(value, PrintSpan):
        return {key: _plain(getattr(value, name)) for key, name in SPAN.items()}
    if isinstance(value, tuple | frozenset):
        return [_plain(inner) for inner in value]
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    return value.key if isinstance(value, Style) else value


def _section(document: HandoutDocument, section: HandoutSection) -> Record:
    """A part; one of tables or columns, which fill the sheet, leaves no room for notes."""
    wide = any(isinstance(block, Para) and block.style == "numbers" for block in section.blocks)
    notes = not wide and any(not isinstance(block, TableBlock) for block in section.blocks)
    blocks = _blocks(section, extent.across(document, section.landscape))
    return {
        **_plain(replace(section, blocks=(), begins=frozenset())),
        "notes": notes,
        "blocks": list(blocks),
    }


def _blocks(section: HandoutSection, measure: int) -> Iterator[Record]:
    """Blocks in order, each with its kind: heading, para, provision, table, question.

    A table has the name of the heading that it stands under.
    """
    level, name = 1, section.title
    pairs = zip(section.blocks, (*section.blocks[1:], None), strict=True)
    for number, (block, after) in enumerate(pairs):
        if isinstance(block, Heading):
            level, name = block.level, block.text
        kind = type(block).__name__.removesuffix("Block").lower()
        rows = sorted(row for at, row in section.begins if at == number)
        set_as = _set(block, after, level + 1, measure) | {"begins": rows, "name": name}
        yield {"kind": kind, **_plain(block), **set_as}


def _set(block: Block, after: Block | None, below: int, measure: int) -> Record:
    """What only the setter asks: a provision is one level below the heading that it stands under.

    A small paragraph that leads to a table stays with it.
    """
    match block:
        case ProvisionBlock():
            return {"level": below}
        case Para():
            short = sum(len(span.text) for span in block.spans) <= STICKY
            return {"sticky": short and isinstance(after, TableBlock | QuestionBlock)}
        case StairsBlock():
            return {"abreast": block.abreast}
        case QuestionBlock():
            return {"breakable": not extent.whole_question(block)}
        case TableBlock():
            whole = [extent.whole_row(block, line, measure) for line in block.lines]
            lines = zip(_plain(block.lines), whole, strict=True)
            return {"lines": [line | {"breakable": not kept} for line, kept in lines]}
    return {}
