"""`measures` and `ladders` of the export."""

from __future__ import annotations

from macros.derive.categories import Categories, ladder_url, measure_url
from macros.export.category import threshold_record, words
from macros.export.record import Record, Value, address, key_of
from macros.model.measure import Ladder, Measure, Quotation, Rung


def measure_record(measure: Measure, categories: Categories) -> Record:
    """One entry of `measures`."""
    return {
        "id": measure.id,
        "label": measure.label,
        "words": list(measure.words),
        "regimes": [regime.key for regime in measure.regimes],
        "rank": measure.rank,
        "counted": measure.counted,
        "unspecified": measure.unspecified,
        "legal_basis": [
            {"target": basis.article, "where": address(basis.where)} for basis in measure.basis
        ],
        "unheld_basis": [
            {
                "instrument": basis.instrument,
                "cite": basis.cite,
                "provenance": basis.provenance.key,
                "note": basis.note,
            }
            for basis in measure.unheld
        ],
        "reason": measure.reason,
        "near": [
            {"measure": other.id, "difference": near.difference}
            for other, near in categories.near(measure)
        ],
        "note": measure.note,
        "cases": _cases(measure, categories),
        "url": measure_url(measure),
    }


def _cases(measure: Measure, categories: Categories) -> list[Value]:
    return [
        case.id
        for case in categories.index.corpus.cases
        if any(imposed.measure == measure.id for s in case.sanctions for imposed in s.measures)
    ]


def ladder_record(ladder: Ladder) -> Record:
    """One entry of `ladders`: the steps that an instrument sets, in its own order."""
    return {
        "instrument": ladder.id,
        "title": ladder.title,
        "combine": _quotation(ladder.combine),
        "own_thresholds": [
            {
                "target": own.article,
                "where": str(own.where),
                "thresholds": [{"kind": t.kind.key, "quote": t.quote} for t in own.thresholds],
            }
            for own in ladder.own
        ],
        "steps": [_rung(rung) for rung in ladder.rungs],
        "note": ladder.note,
        "url": ladder_url(ladder),
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


def _quotation(quotation: Quotation | None) -> Value:
    """Words with their address: they may stand in another provision than the step."""
    if quotation is None:
        return None
    return {"target": quotation.article, "where": address(quotation.where), "quote": quotation.text}
