"""`comparisons` and `placements` of the export."""

from __future__ import annotations

from macros.derive.comparisons import comparison_url
from macros.export.record import Record, Value, exported
from macros.export.shape import COUNT_OR_NULL, TEXT_OR_NULL, URL, Shape, closed, many, ref
from macros.model.comparison import Cell, CellProvision, Comparison, Division, Figure, Placement

SEATS = [division.label for division in Division]
FIGURE = Shape(
    "figure",
    Figure,
    {
        "per_year": COUNT_OR_NULL | {"description": "least number in a year, of a frequency"},
        "days": COUNT_OR_NULL | {"description": "calendar days, of a time limit"},
    },
    order="what quote value unit counted per_year days level whom",
)
PROVISION = Shape(
    "cellProvision",
    CellProvision,
    {"quote": TEXT_OR_NULL | {"description": "null: nothing of the place is held"}},
)
CELL = Shape(
    "cell",
    Cell,
    {"quote": TEXT_OR_NULL},
    order="instrument provisions quote relation also against numbers",
)
COMPARISON = Shape(
    "comparison",
    Comparison,
    {"group": {"enum": SEATS}, "seat": {"enum": SEATS}, "url": URL},
    order="id title group seat note cells",
)
PLACED = many(ref("divisionPlace"))
PLACEMENT = Shape("placement", Placement, {"seats": closed(dict.fromkeys(SEATS, PLACED))})
SHAPES = (FIGURE, PROVISION, CELL, COMPARISON, PLACEMENT)


def comparison_record(comparison: Comparison) -> Record:
    """One entry of `comparisons`: seat and group are the Chinese label of the seat."""
    seat = comparison.division.label
    cells: list[Value] = [_cell(cell) for cell in comparison.cells]
    url = comparison_url(comparison)
    return COMPARISON.of(comparison, {"group": seat, "seat": seat, "cells": cells, "url": url})


def _cell(cell: Cell) -> Value:
    """`quote` is all that is quoted, in the order of the provisions, joined by ……."""
    return CELL.of(cell, {"quote": cell.quote, "numbers": [*map(_figure, cell.figures)]})


def _figure(figure: Figure) -> Value:
    """`per_year` and `days` are normalised; null where the words give no such number."""
    return FIGURE.of(figure, {"per_year": figure.per_year, "days": figure.days})


def placement_record(placement: Placement) -> Record:
    """One entry of `placements`: which articles of an instrument have which seat, and which none."""
    seats: Record = {
        seat.label: [exported(place) for place in placement.divisions if place.seat is seat]
        for seat in Division
    }
    return PLACEMENT.of(placement, {"seats": seats})
