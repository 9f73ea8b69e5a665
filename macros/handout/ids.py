"""Ids of a document: each once, and no reference to what is not in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.handout.blocks import (
    Block,
    HandoutSection,
    Heading,
    Para,
    ProvisionBlock,
    ProvisionRow,
    QuestionBlock,
    Spans,
    TableBlock,
    TableRow,
)


def settled(sections: tuple[HandoutSection, ...]) -> tuple[HandoutSection, ...]:
    """The same sections: a doubled id gets a number, a reference that leads nowhere is dropped.

    Of several places with one id the first keeps it; references lead there.
    """
    seen: dict[str, int] = {}
    unique = [_unique(section, seen) for section in sections]
    known = set(seen)
    return tuple(
        replace(section, blocks=tuple(_linked(block, known) for block in section.blocks))
        for section in unique
    )


def _unique(section: HandoutSection, seen: dict[str, int]) -> HandoutSection:
    return replace(
        section, id=_next(section.id, seen), blocks=tuple(_renamed(section.blocks, seen))
    )


def _renamed(blocks: tuple[Block, ...], seen: dict[str, int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading | ProvisionBlock | QuestionBlock):
            yield replace(block, id=_next(block.id, seen))
        elif isinstance(block, TableBlock):
            lines = (
                replace(table_row, id=_next(table_row.id, seen)) if table_row.id else table_row
                for table_row in block.lines
            )
            yield replace(block, lines=tuple(lines))
        else:
            yield block


def _next(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}--{seen[name]}"


def _linked(block: Block, known: set[str]) -> Block:
    if isinstance(block, Para):
        return replace(block, spans=_kept(block.spans, known))
    if isinstance(block, QuestionBlock):
        return replace(block, ask=_kept(block.ask, known))
    if isinstance(block, TableBlock):
        return replace(block, lines=tuple(_line(table_row, known) for table_row in block.lines))
    if isinstance(block, ProvisionBlock):
        return replace(
            block,
            rows=tuple(_row(provision_row, known) for provision_row in block.rows),
            remarks=tuple(_kept(print_spans, known) for print_spans in block.remarks),
        )
    return block


def _line(line: TableRow, known: set[str]) -> TableRow:
    return replace(line, cells=tuple(_kept(cell, known) for cell in line.cells))


def _row(row: ProvisionRow, known: set[str]) -> ProvisionRow:
    return replace(row, spans=_kept(row.spans, known))


def _kept(spans: Spans, known: set[str]) -> Spans:
    return tuple(s if s.to is None or s.to in known else replace(s, to=None) for s in spans)
