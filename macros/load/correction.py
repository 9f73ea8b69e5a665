"""A correction's file: date, records, what it was, what it is, and why."""

from pathlib import Path

from macros.load.record import read_file
from macros.load.source import read_tree
from macros.model import Problem
from macros.model.correction import Correction

FOLDER = "corrections"


def read_corrections(root: Path, problems: list[Problem]) -> tuple[Correction, ...]:
    """Every correction, the latest first."""
    documents = read_tree(root, f"data/{FOLDER}", problems)
    corrections = [read_file(Correction, document, problems) for document in documents]
    return tuple(
        sorted(corrections, key=lambda correction: (correction.date, correction.id), reverse=True)
    )
