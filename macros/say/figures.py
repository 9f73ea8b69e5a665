"""Numbers and time limits of a topic: one row per level that they bind, before any words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.compare.words import Sort, tokens
from macros.model import Run
from macros.model.comparison import Cell, Comparison
from macros.model.figure import PER_YEAR, CountingUnit, Figure, Tier
from macros.say.columns import Column

LEAST = "至少"


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number as it is shown: 每季度, 至少 1 次; what it is of; whom it binds; whose it is."""

    bold: str
    rest: str
    small: str
    of: str | None = None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A level of government, or a thing counted, and the numbers of every column.

    `general` has the numbers for all levels of a cell that has none of its own.
    """

    label: str
    cells: tuple[tuple[ShownNumber, ...], ...]
    general: tuple[tuple[ShownNumber, ...], ...]


def rows(topic: Comparison, columns: Sequence[Column]) -> tuple[FigureRow, ...]:
    """By level where any number binds one level only, else by what is counted."""
    found = [list(_figures(topic, column)) for column in columns]
    every = [figure for value in found for _, figure in value]
    tiers = [tier for tier in Tier if any(figure.tier is tier for figure in every)]
    if set(tiers) - {Tier.ALL}:
        return tuple(_row(tier.label, found, tier=tier) for tier in tiers)
    return tuple(_row(name, found, what=name) for name in dict.fromkeys(f.what for f in every))


Found = Sequence[Sequence[tuple[str | None, Figure]]]


def _figures(topic: Comparison, column: Column) -> Iterable[tuple[str | None, Figure]]:
    several = len(column.members) > 1
    for placement in column.members:
        cell: Cell | None = topic.cell(placement.id)
        for figure in cell.figures if cell else ():
            yield (placement.column if several else None), figure


def _row(
    label: str, found: Found, *, tier: Tier | None = None, what: str | None = None
) -> FigureRow:
    """The numbers of one level, or of one thing; a number of a level says what it is of."""
    cells = tuple(
        tuple(
            _number(figure, of, tier is not None)
            for of, figure in value
            if figure.tier is tier or figure.what == what
        )
        for value in found
    )
    general = tuple(
        ()
        if cell or tier in (None, Tier.ALL, Tier.DEPARTMENT)
        else tuple(_number(f, of, what=True) for of, f in value if f.tier is Tier.ALL)
        for cell, value in zip(cells, found, strict=True)
    )
    return FigureRow(label, cells, general)


def _number(figure: Figure, of: str | None, what: bool) -> ShownNumber:
    bold, rest = said(figure)
    small = "，".join(part for part in (figure.whom, figure.what if what else None) if part)
    return ShownNumber(bold, rest, small, of)


def said(figure: Figure) -> tuple[str, str]:
    """每季度, 至少 1 次; 15 日; 定期: from the data, 至少 where the words say so."""
    if figure.unit in (CountingUnit.DAY, CountingUnit.WORKING_DAY):
        return f"{figure.value} {figure.unit.label}", ""
    if figure.unit not in PER_YEAR or figure.value is None:
        return figure.unit.label, ""
    least = LEAST if LEAST in figure.quote else ""
    return figure.unit.label, f"{least} {figure.value} {figure.counted.label}".strip()


def numbered(text: str) -> tuple[tuple[str, bool], ...]:
    """A quotation in pieces: numbers and time limits, and what stands between them.

    >>> numbered("应当在30日内作出")
    (('应当在', False), ('30日内', True), ('作出', False))
    """
    pieces = groupby(tokens((Run(text, text),)), key=lambda token: token.sort is Sort.NUMBER)
    return tuple(("".join(token.text for token in group), number) for number, group in pieces)
