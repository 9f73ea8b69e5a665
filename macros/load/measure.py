"""A measure's file."""

from __future__ import annotations

from macros.load.article import read_where
from macros.load.category import read_order
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Problem, Provenance
from macros.model.category import Regime
from macros.model.measure import (
    Measure,
    MeasureBasis,
    NearMeasure,
    UnheldBasis,
)

RESTRICTED = "restricted"

MEASURE_KEYS = (
    "label",
    "order",
    "words",
    "regimes",
    "rank",
    "counted",
    "unspecified",
    "basis",
    "unheld",
    "reason",
    "near",
    "note",
)
BASIS_KEYS = ("provision", "where")
UNHELD_KEYS = ("instrument", "cite", "from", "note")
NEAR_KEYS = ("measure", "difference")


def read_measure(document: DataFile, problems: list[Problem]) -> Measure:
    """One measure."""
    table = YamlTable(document.root, document.path, problems, MEASURE_KEYS)
    return Measure(
        id=document.id,
        label=table.required("label"),
        order=read_order(table),
        place=table.place,
        restricted=RESTRICTED in document.folders,
        regimes=_regimes(table),
        words=table.texts("words"),
        rank=table.integer("rank"),
        counted=table.flag("counted") if table.has("counted") else True,
        unspecified=table.flag("unspecified"),
        basis=tuple(
            MeasureBasis(entry.required("provision"), entry.place, read_where(entry, "where"))
            for entry in table.tables("basis", BASIS_KEYS)
        ),
        unheld=tuple(_unheld(entry) for entry in table.tables("unheld", UNHELD_KEYS)),
        reason=table.prose("reason"),
        near=tuple(_near(entry) for entry in table.tables("near", NEAR_KEYS)),
        note=table.prose("note"),
    )


def _regimes(table: YamlTable) -> tuple[Regime, ...]:
    """A list of regimes by key, at least one."""
    said = len(table.problems)
    regimes = tuple(table.choices("regimes", Regime))
    if not regimes and len(table.problems) == said:
        table.missing("regimes")
    return regimes


def _unheld(table: YamlTable) -> UnheldBasis:
    provenance = table.choice("from", Provenance)
    if not table.has("from"):
        table.missing("from")
    return UnheldBasis(
        instrument=table.required("instrument"),
        cite=table.required("cite"),
        provenance=provenance or Provenance.MEMORY,
        place=table.place,
        note=table.prose("note"),
    )


def _near(table: YamlTable) -> NearMeasure:
    difference = table.prose("difference")
    if not difference:
        table.missing("difference")
    return NearMeasure(table.required("measure"), difference or "", table.place)
