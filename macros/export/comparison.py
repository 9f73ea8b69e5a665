"""`comparisons` and `placements` of the export."""

from __future__ import annotations

from macros.derive.comparisons import comparison_url
from macros.export.record import Record, Value, address
from macros.model.comparison import Apart, Cell, Clause, Comparison, Figure, Placement, Seat, Stand


def comparison_record(one: Comparison) -> Record:
    """One entry of `comparisons`: seat and group are the Chinese label of the seat."""
    return {
        "id": one.id,
        "title": one.title,
        "group": one.seat.label,
        "seat": one.seat.label,
        "note": one.note,
        "cells": [_cell(cell) for cell in one.cells],
        "url": comparison_url(one),
    }


def _cell(cell: Cell) -> Value:
    """`quote` is all that is quoted, in the order of the provisions, joined by ……."""
    return {
        "instrument": cell.instrument,
        "provisions": [_stand(one) for one in cell.stands],
        "quote": cell.quote,
        "relation": cell.relation.key,
        "also": [one.key for one in cell.also],
        "against": str(cell.against) if cell.against else None,
        "numbers": [_figure(one) for one in cell.figures],
        "note": cell.note,
    }


def _stand(one: Stand) -> Value:
    return {"target": one.target, "where": address(one.where), "quote": one.quote}


def _figure(one: Figure) -> Value:
    """`per_year` and `days` are normalised; null where the words give no such number."""
    return {
        "what": one.what,
        "quote": one.quote,
        "value": one.value,
        "unit": one.unit.key,
        "counted": one.counted.key,
        "per_year": one.per_year,
        "days": one.days,
        "level": one.tier.key,
        "whom": one.whom,
    }


def placement_record(one: Placement) -> Record:
    """One entry of `placements`: which articles of an instrument have which seat, and which none."""
    return {
        "instrument": one.id,
        "column": one.column,
        "optional": one.optional,
        "seats": {
            seat.label: [
                {"target": placed.article, "where": address(placed.where)}
                for placed in one.seated
                if placed.seat is seat
            ]
            for seat in Seat
        },
        "not_comparable": [_apart(apart) for apart in one.apart],
        "clauses": [_clause(clause) for clause in one.clauses],
        "note": one.note,
    }


def _apart(one: Apart) -> Value:
    return {"target": one.article, "where": address(one.where), "reason": one.reason}


def _clause(one: Clause) -> Value:
    return {"text": one.text, "provision": _stand(one.stand) if one.stand else None}
