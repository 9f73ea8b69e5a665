"""`measures` and `ladders` of the export."""

from __future__ import annotations

from macros.derive.categories import Categories, ladder_url, measure_url
from macros.export.category import threshold_record, words
from macros.export.record import Record, Value
from macros.export.shape import IDS, TEXT_OR_NULL, URL, Shape, nullable, ref
from macros.model.measure import Ladder, Measure, Quotation, Rung

MEASURE = Shape("measure", Measure, {"cases": IDS, "url": URL})
WORDS = Shape("quotation", Quotation, order="target where quote")
RUNG = Shape(
    "rung",
    Rung,
    {
        "conduct": TEXT_OR_NULL,
        "preceded_by": TEXT_OR_NULL,
        "threshold": nullable(ref("jointThreshold")),
        "quote": TEXT_OR_NULL,
        "what": TEXT_OR_NULL,
    },
)
LADDER = Shape(
    "ladder",
    Ladder,
    {"url": URL},
    also={
        "description": "行为, 门槛, 处理, 由谁决定, as an instrument sets them, in its own order"
    },
)
SHAPES = (MEASURE, WORDS, RUNG, LADDER)


def measure_record(measure: Measure, categories: Categories) -> Record:
    """One entry of `measures`; a pair that is easily mistaken stands with both."""
    near: list[Value] = [
        {"measure": other.id, "difference": near.difference}
        for other, near in categories.near(measure)
    ]
    cases = _cases(measure, categories)
    return MEASURE.of(measure, {"near": near, "cases": cases, "url": measure_url(measure)})


def _cases(measure: Measure, categories: Categories) -> list[Value]:
    return [
        case.id
        for case in categories.index.corpus.cases
        if any(imposed.measure == measure.id for s in case.sanctions for imposed in s.measures)
    ]


def ladder_record(ladder: Ladder) -> Record:
    """One entry of `ladders`: the steps that an instrument sets, in its own order."""
    derived: Record = {
        "combine": _quotation(ladder.combine),
        "steps": [_rung(rung) for rung in ladder.rungs],
        "url": ladder_url(ladder),
    }
    return LADDER.of(ladder, derived)


def _rung(rung: Rung) -> Value:
    derived: Record = {
        "conduct": words(rung.conduct),
        "preceded_by": words(rung.after),
        "threshold": threshold_record(rung.thresholds),
        "quote": words(rung.quote),
        "what": words(rung.what),
        "on_whom": _quotation(rung.on_whom),
        "by_whom": _quotation(rung.by_whom),
        "also": _quotation(rung.also),
    }
    return RUNG.of(rung, derived)


def _quotation(quotation: Quotation | None) -> Value:
    """Words with their address: they may stand in another provision than the step."""
    return WORDS.of(quotation) if quotation else None
