"""`comparisons` and `placements` of the export."""

from __future__ import annotations

from macros.derive.comparisons import comparison_url
from macros.export.record import Record, Value, address
from macros.model.comparison import (
    Cell,
    CellProvision,
    Comparison,
    Division,
    Figure,
    Incomparable,
    Placement,
    RankStatement,
)


def comparison_record(comparison: Comparison) -> Record:
    """One entry of `comparisons`: seat and group are the Chinese label of the seat."""
    return {
        "id": comparison.id,
        "title": comparison.title,
        "group": comparison.division.label,
        "seat": comparison.division.label,
        "note": comparison.note,
        "cells": [_cell(cell) for cell in comparison.cells],
        "url": comparison_url(comparison),
    }


def _cell(cell: Cell) -> Value:
    """`quote` is all that is quoted, in the order of the provisions, joined by ……."""
    return {
        "instrument": cell.instrument,
        "provisions": [_stand(provision) for provision in cell.provisions],
        "quote": cell.quote,
        "relation": cell.relation.key,
        "also": [relation.key for relation in cell.also],
        "against": str(cell.against) if cell.against else None,
        "numbers": [_figure(figure) for figure in cell.figures],
        "note": cell.note,
    }


def _stand(provision: CellProvision) -> Value:
    return {"target": provision.target, "where": address(provision.where), "quote": provision.quote}


def _figure(figure: Figure) -> Value:
    """`per_year` and `days` are normalised; null where the words give no such number."""
    return {
        "what": figure.what,
        "quote": figure.quote,
        "value": figure.value,
        "unit": figure.unit.key,
        "counted": figure.counted.key,
        "per_year": figure.per_year,
        "days": figure.days,
        "level": figure.tier.key,
        "whom": figure.whom,
    }


def placement_record(placement: Placement) -> Record:
    """One entry of `placements`: which articles of an instrument have which seat, and which none."""
    return {
        "instrument": placement.id,
        "column": placement.column,
        "optional": placement.optional,
        "seats": {
            seat.label: [
                {"target": placed.article, "where": address(placed.where)}
                for placed in placement.divisions
                if placed.seat is seat
            ]
            for seat in Division
        },
        "not_comparable": [_apart(apart) for apart in placement.not_comparable],
        "clauses": [_clause(clause) for clause in placement.statements],
        "note": placement.note,
    }


def _apart(excluded: Incomparable) -> Value:
    return {"target": excluded.article, "where": address(excluded.where), "reason": excluded.reason}


def _clause(statement: RankStatement) -> Value:
    return {
        "text": statement.text,
        "provision": _stand(statement.provision) if statement.provision else None,
    }
