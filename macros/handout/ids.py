"""Ids of a document: each once, and no reference to what is not in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from macros.handout.blocks import (
    Block,
    Heading,
    Line,
    Para,
    Provision,
    Question,
    Row,
    Section,
    Spans,
    Table,
)


def settled(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The same sections: a doubled id gets a number, a reference that leads nowhere is dropped.

    Of several places with one id the first keeps it; references lead there.
    """
    seen: dict[str, int] = {}
    unique = [_unique(one, seen) for one in sections]
    known = set(seen)
    return tuple(
        replace(one, blocks=tuple(_linked(block, known) for block in one.blocks)) for one in unique
    )


def _unique(section: Section, seen: dict[str, int]) -> Section:
    return replace(
        section, id=_next(section.id, seen), blocks=tuple(_renamed(section.blocks, seen))
    )


def _renamed(blocks: tuple[Block, ...], seen: dict[str, int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading | Provision | Question):
            yield replace(block, id=_next(block.id, seen))
        elif isinstance(block, Table):
            lines = (replace(one, id=_next(one.id, seen)) if one.id else one for one in block.lines)
            yield replace(block, lines=tuple(lines))
        else:
            yield block


def _next(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}--{seen[name]}"


def _linked(block: Block, known: set[str]) -> Block:
    if isinstance(block, Para):
        return replace(block, spans=_kept(block.spans, known))
    if isinstance(block, Question):
        return replace(block, ask=_kept(block.ask, known))
    if isinstance(block, Table):
        return replace(block, lines=tuple(_line(one, known) for one in block.lines))
    if isinstance(block, Provision):
        return replace(
            block,
            rows=tuple(_row(one, known) for one in block.rows),
            remarks=tuple(_kept(one, known) for one in block.remarks),
        )
    return block


def _line(line: Line, known: set[str]) -> Line:
    return replace(line, cells=tuple(_kept(cell, known) for cell in line.cells))


def _row(row: Row, known: set[str]) -> Row:
    return replace(row, spans=_kept(row.spans, known))


def _kept(spans: Spans, known: set[str]) -> Spans:
    return tuple(s if s.to is None or s.to in known else replace(s, to=None) for s in spans)
