"""Invented instruments for tests of the comparison, built without files."""

from __future__ import annotations

from collections.abc import Sequence

from macros.model import (
    Article,
    Coverage,
    Instrument,
    Level,
    Paragraph,
    Place,
    Problem,
    Runs,
    Status,
    is_lost,
)
from macros.text.marks import read_runs

NOWHERE = Place("data/none.yml", 1)
LOST = "{……|1}"


def runs(text: str) -> Runs:
    """A line with the editor's marks."""
    problems: list[Problem] = []
    runs = read_runs(text, NOWHERE, problems)
    assert problems == []
    return runs


def article(instrument: str, number: int, lines: Sequence[str]) -> Article:
    """An article with a 款 for each line; without lines, a missing one."""
    paragraphs = tuple(
        Paragraph(n, runs(line), _status(line), NOWHERE) for n, line in enumerate(lines, 1)
    )
    held = [paragraph.status for paragraph in paragraphs if paragraph.status is not Status.MISSING]
    whole = len(held) == len(paragraphs)
    worst = max(held, key=list(Status).index) if held else Status.MISSING
    return Article(
        instrument=instrument,
        number=number,
        branch=0,
        place=NOWHERE,
        status=worst if whole or not held else Status.DAMAGED,
        lines=(),
        paragraphs=paragraphs,
        paragraphs_total=len(paragraphs) or None,
    )


def _status(line: str) -> Status:
    if is_lost(runs(line)):
        return Status.MISSING
    return Status.DAMAGED if LOST in line else Status.COMPLETE


def instrument(
    name: str, *articles: Sequence[str] | str, level: Level = Level.NATIONAL
) -> Instrument:
    """An instrument with these articles: a text, or a list of its 款."""
    found = tuple(
        article(name, n, [value] if isinstance(value, str) else value)
        for n, value in enumerate(articles, 1)
    )
    return Instrument(
        id=name,
        place=NOWHERE,
        work=name,
        title=f"{name}办法",
        short=name,
        level=level,
        coverage=Coverage.FULL,
        articles=found,
    )
