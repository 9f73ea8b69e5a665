"""`comparisons` and `placements` of the export."""

from macros.derive.book import Book
from macros.derive.comparisons import comparison_url
from macros.export.shape import (
    COUNT_OR_NULL,
    TEXT_OR_NULL,
    Shape,
    address,
    choice,
    closed,
    each,
    many,
    nullable,
    ref,
)
from macros.model.comparison import (
    BaseRelation,
    Cell,
    CellProvision,
    Comparison,
    Division,
    DivisionPlace,
    Placement,
    Relation,
)
from macros.model.figure import Figure


def _seats(placement: Placement, _book: Book) -> dict[str, list[DivisionPlace]]:
    """Which articles of an instrument have which seat, and which none."""
    places = placement.divisions
    return {seat.label: [place for place in places if place.seat is seat] for seat in Division}


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
BASE_RELATION = Shape("baseRelation", BaseRelation)
CELL = Shape(
    "cell",
    Cell,
    {
        "quote": TEXT_OR_NULL,
        "relation": (choice(Relation), "relation"),
        "also": (many(choice(Relation), distinct=True), "first.also"),
        "against": (nullable(ref("against")), "against"),
        "relations": each(BASE_RELATION, lambda cell, book: book.comparisons.stands(cell)),
        "numbers": each(FIGURE, "figures"),
    },
    order="instrument provisions reported quote relation also against relations numbers",
)
COMPARISON = Shape(
    "comparison",
    Comparison,
    {
        "group": ({"enum": SEATS}, "division.label"),
        "seat": ({"enum": SEATS}, "division.label"),
        "cells": each(CELL, "cells"),
        "url": address(comparison_url),
    },
    order="id title group seat note cells",
)
PLACED = many(ref("divisionPlace"))
PLACEMENT = Shape("placement", Placement, {"seats": (closed(dict.fromkeys(SEATS, PLACED)), _seats)})
SHAPES = (FIGURE, PROVISION, BASE_RELATION, CELL, COMPARISON, PLACEMENT)
