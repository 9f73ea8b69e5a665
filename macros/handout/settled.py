"""What is done to all blocks of a document: unique ids, no dead reference, notes where they can stand."""

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
    Spans,
    TableBlock,
    TableRow,
)

NARROW = 0.3
"""Share of the measure below which a cell tells no page: it would take a line of its own."""


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
            yield replace(block, lines=tuple(with_notes_below(_roomy(block.widths, lines))))
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
        inner = tuple(_linked(part, known) for part in value)
        return called_once(inner) if any(isinstance(part, PrintSpan) for part in inner) else inner
    if is_dataclass(value) and not isinstance(value, type):
        values = {part.name: getattr(value, part.name) for part in fields(value)}
        return replace(value, **{name: _linked(part, known) for name, part in values.items()})
    return value


def joined(notes: Iterable[str]) -> tuple[str, ...]:
    """Several notes to one place as one, nothing for none: their numbers would read as one number."""
    texts = list(notes)
    if len(texts) < 2:
        return tuple(texts)
    return ("　".join(f"（{n}）{note}" for n, note in enumerate(texts, 1)),)


def called_once(spans: Spans) -> Spans:
    """The same text; notes that are called at one place are one."""
    out: list[PrintSpan] = []
    for span in spans:
        if out and span.notes and not span.words:
            out[-1] = replace(out[-1], notes=joined((*out[-1].notes, *span.notes)))
        else:
            out.append(replace(span, notes=joined(span.notes)))
    return tuple(out)


def with_notes_below(lines: Iterable[TableRow]) -> Iterator[TableRow]:
    """The same rows; what a cell's footnotes say stands in a row of its own below.

    Typst sets a footnote of a row that moves on the page before it.
    """
    for line in lines:
        notes = [note for cell in line.cells for span in cell for note in span.notes]
        names = iter(_names(notes))
        yield replace(line, cells=tuple(tuple(_named(cell, names)) for cell in line.cells))
        if notes:
            told = zip(_names(notes), notes, strict=True)
            said = "　".join(f"{name}{note}" for name, note in told)
            yield TableRow(((PrintSpan(said, "small"),),), note=True)


def _roomy(widths: tuple[float, ...], lines: Iterable[TableRow]) -> Iterator[TableRow]:
    """The same rows; a narrow column tells no page, nor does a group, which is repeated as a head."""
    narrow = [width / sum(widths) < NARROW for width in widths]
    for line in lines:
        told = zip(line.cells, narrow, strict=False)
        cells = (
            tuple(replace(span, to=None) for span in cell) if tight or line.group else cell
            for cell, tight in told
        )
        yield replace(line, cells=tuple(cells))


def _names(notes: list[str]) -> list[str]:
    """〔注〕 for one note, 〔注1〕, 〔注2〕 for several."""
    return [f"〔注{n}〕" if len(notes) > 1 else "〔注〕" for n, _ in enumerate(notes, 1)]


def _named(cell: Spans, names: Iterator[str]) -> Iterator[PrintSpan]:
    for span in cell:
        yield replace(span, notes=())
        if span.notes:
            yield PrintSpan("".join(next(names) for _ in span.notes), "small")
