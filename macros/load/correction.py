"""A correction's file: date, records, what it was, what it is, and why."""

from __future__ import annotations

from pathlib import Path

from macros.load.source import DataFile, read_tree
from macros.load.table import YamlTable
from macros.model import Problem
from macros.model.correction import Correction

FOLDER = "corrections"
KEYS = ("date", "records", "was", "now", "reason")


def read_corrections(root: Path, problems: list[Problem]) -> tuple[Correction, ...]:
    """Every correction, the latest first."""
    corrections = [
        _correction(file, problems) for file in read_tree(root, f"data/{FOLDER}", problems)
    ]
    return tuple(
        sorted(corrections, key=lambda correction: (correction.date, correction.id), reverse=True)
    )


def _correction(document: DataFile, problems: list[Problem]) -> Correction:
    fields = YamlTable(document.root, document.path, problems, KEYS)
    for key in ("date", "records"):
        if not fields.has(key):
            fields.missing(key)
    return Correction(
        id=document.id,
        place=fields.place,
        date=fields.date("date") or "",
        records=fields.texts("records"),
        reason=fields.prose("reason") or fields.required("reason"),
        was=fields.prose("was"),
        now=fields.prose("now"),
    )
