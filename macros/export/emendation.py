"""The emendations of an article, one entry for each mark in its text, in the order of the text."""

from __future__ import annotations

from macros.export.record import Record, Value, address, key_of
from macros.model import Article, Emendation, Line, Mark, Run, Where


def emendation_records(article: Article) -> list[Value]:
    """Kind, place and wording come from the marks, the reasons from the list of reasons.

    `where` is the place in which the mark stands; a line that was wholly deleted has none, and
    `after` tells the place that it followed in the source.
    """
    reasons = {emendation.number: emendation for emendation in article.emendations}
    out: list[Value] = []
    before: Where | None = None
    for line in article.lines:
        for run in line.runs:
            if run.mark:
                place = _place(line, before)
                out.append(place | _wording(run) | _reason(run, article, reasons))
        before = line.where or before
    return out


def _place(line: Line, before: Where | None) -> Record:
    return {"where": address(line.where), "after": None if line.where else address(before)}


def _wording(run: Run) -> Record:
    """A lacuna has neither wording; the text shows it as 〔……〕."""
    return {
        "kind": key_of(run.mark),
        "source_text": run.source or None,
        "reading": None if run.mark is Mark.LACUNA else run.reading or None,
    }


def _reason(run: Run, article: Article, reasons: dict[int, Emendation]) -> Record:
    """Who says so and why. Text moved inside an article names the article itself."""
    reason = reasons[run.number or 0]
    moved = run.mark is Mark.MOVED
    return {
        "by": reason.by.key,
        "basis": reason.basis,
        "certainty": key_of(reason.certainty),
        "moved_from": (reason.moved_from or article.id) if moved and run.here else None,
        "moved_to": (reason.moved_to or article.id) if moved and not run.here else None,
    }
