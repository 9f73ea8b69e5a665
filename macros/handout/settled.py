"""What is done to all blocks of a document: unique ids, no reference to what is not in it, short tables."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from macros.handout.blocks import (
    Block,
    HandoutSection,
    Heading,
    PrintSpan,
    ProvisionBlock,
    QuestionBlock,
    TableBlock,
    TableRow,
    notes_of,
)

MOST = 120
"""Lines of a table with footnotes; some seven pages."""


def settled(sections: tuple[HandoutSection, ...]) -> tuple[HandoutSection, ...]:
    """The same sections: a doubled id gets a number, a reference that leads nowhere is dropped.

    Of several places with one id the first keeps it; references lead there.
    """
    seen: dict[str, int] = {}
    unique = [
        replace(section, id=_next(section.id, seen), blocks=tuple(_renamed(section.blocks, seen)))
        for section in sections
    ]
    return tuple(_linked(section, set(seen)) for section in unique)


def _renamed(blocks: tuple[Block, ...], seen: dict[str, int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading | ProvisionBlock | QuestionBlock):
            yield replace(block, id=_next(block.id, seen))
        elif isinstance(block, TableBlock):
            lines = (replace(row, id=row.id and _next(row.id, seen)) for row in block.lines)
            yield replace(block, lines=tuple(lines))
        else:
            yield block


def _next(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}--{seen[name]}"


def _linked(value: Any, known: set[str]) -> Any:
    """A part of a document without references to what is not known."""
    if isinstance(value, PrintSpan):
        return value if value.to in known else replace(value, to=None)
    if isinstance(value, tuple):
        return tuple(_linked(inner, known) for inner in value)
    if is_dataclass(value) and not isinstance(value, type):
        inner = {part.name: getattr(value, part.name) for part in fields(value)}
        return replace(value, **{name: _linked(part, known) for name, part in inner.items()})
    return value


def divided(blocks: Iterable[Block], most: int = MOST) -> Iterator[Block]:
    """The same blocks, long tables with footnotes cut, where it can be before a group.

    Typst lays out a table with footnotes anew, from its first row, for every page that it reaches:
    time and memory for one grow with the square of its length (decisions/0015).
    """
    for block in blocks:
        if isinstance(block, TableBlock) and len(block.lines) > most and any(notes_of((block,))):
            yield from (replace(block, lines=lines) for lines in _cut(block.lines, most))
        else:
            yield block


def _cut(lines: tuple[TableRow, ...], most: int) -> Iterator[tuple[TableRow, ...]]:
    while len(lines) > most:
        groups = [n for n in range(most // 2, most + 1) if lines[n].group]
        at = groups[-1] if groups else most
        yield lines[:at]
        lines = lines[at:]
    yield lines
