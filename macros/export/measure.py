"""`measures` and `ladders` of the export."""

from __future__ import annotations

from macros.derive.categories import Categories, ladder_url, measure_url
from macros.export.category import threshold_record, words
from macros.export.record import Record, Value, address, key_of
from macros.model.measure import Ladder, Measure, Quotation, Rung


def measure_record(one: Measure, categories: Categories) -> Record:
    """One entry of `measures`."""
    return {
        "id": one.id,
        "label": one.label,
        "words": list(one.words),
        "regimes": [regime.key for regime in one.regimes],
        "rank": one.rank,
        "counted": one.counted,
        "unspecified": one.unspecified,
        "legal_basis": [
            {"target": basis.article, "where": address(basis.where)} for basis in one.basis
        ],
        "unheld_basis": [
            {
                "instrument": basis.instrument,
                "cite": basis.cite,
                "provenance": basis.provenance.key,
                "note": basis.note,
            }
            for basis in one.unheld
        ],
        "reason": one.reason,
        "near": [
            {"measure": other.id, "difference": near.difference}
            for other, near in categories.near(one)
        ],
        "note": one.note,
        "cases": _cases(one, categories),
        "url": measure_url(one),
    }


def _cases(one: Measure, categories: Categories) -> list[Value]:
    return [
        case.id
        for case in categories.index.corpus.cases
        if any(imposed.measure == one.id for s in case.sanctions for imposed in s.measures)
    ]


def ladder_record(one: Ladder) -> Record:
    """One entry of `ladders`: the steps that an instrument sets, in its own order."""
    return {
        "instrument": one.id,
        "title": one.title,
        "combine": _quotation(one.combine),
        "own_thresholds": [
            {
                "target": own.article,
                "where": str(own.where),
                "thresholds": [{"kind": t.kind.key, "quote": t.quote} for t in own.thresholds],
            }
            for own in one.own
        ],
        "steps": [_rung(rung) for rung in one.rungs],
        "note": one.note,
        "url": ladder_url(one),
    }


def _rung(rung: Rung) -> Value:
    return {
        "title": rung.title,
        "target": rung.article,
        "where": str(rung.where),
        "bearer": key_of(rung.bearer),
        "covers": [{"target": c.article, "where": address(c.where)} for c in rung.covers],
        "conduct": words(rung.conduct),
        "preceded_by": words(rung.after),
        "threshold": threshold_record(rung.thresholds),
        "quote": words(rung.quote),
        "what": words(rung.what),
        "on_whom": _quotation(rung.on_whom),
        "by_whom": _quotation(rung.by_whom),
        "also": _quotation(rung.also),
        "measures": list(rung.measures),
        "undetermined": rung.undetermined,
        "note": rung.note,
    }


def _quotation(one: Quotation | None) -> Value:
    """Words with their address: they may stand in another provision than the step."""
    if one is None:
        return None
    return {"target": one.article, "where": address(one.where), "quote": one.text}
