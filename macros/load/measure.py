"""A measure's file."""

from macros.load.record import read_file
from macros.load.source import DataFile
from macros.model import Problem
from macros.model.measure import Measure


def read_measure(document: DataFile, problems: list[Problem]) -> Measure:
    """One measure."""
    return read_file(Measure, document, problems)
