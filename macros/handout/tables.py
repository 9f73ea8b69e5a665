"""A very long table with footnotes is set as several, each with its head.

Typst lays out a table with footnotes anew, from its first row, for every page that it reaches: the time
and memory for one grow with the square of its length (decisions/0015).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.handout.blocks import Block, TableBlock, TableRow, notes_of

MOST = 120
"""Lines of a table with footnotes; some seven pages."""


def divided(blocks: Iterable[Block], most: int = MOST) -> Iterator[Block]:
    """The same blocks, long tables with footnotes cut, where it can be before a group."""
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
