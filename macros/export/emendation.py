"""The emendations of an article, one entry for each mark in its text, in the order of the text."""

from __future__ import annotations

from macros.export.record import Record, Value, address, key_of
from macros.export.shape import (
    TEXT,
    TEXT_OR_NULL,
    WHERE_OR_NULL,
    Fragment,
    Shape,
    choice,
    nullable,
    ref,
)
from macros.model import Article, Attribution, Certainty, Emendation, Line, Mark, Run, Where

NONE, SOME = {"type": "null"}, {"type": "string"}
IN_SOURCE_AND_READING: dict[Mark, tuple[Fragment, Fragment]] = {
    Mark.SUPPLIED: (NONE, SOME),
    Mark.DELETED: (SOME, NONE),
    Mark.REPLACED: (SOME, SOME),
    Mark.LACUNA: (NONE, NONE),
    Mark.DOUBT: (SOME, SOME),
}
"""Which wordings a mark has, of those that stay in their place."""


def _wordings(source: Fragment, reading: Fragment) -> Fragment:
    return {"source_text": source, "reading": reading}


def _of_kind(mark: Mark, then: Fragment) -> Fragment:
    return {"if": {"properties": {"kind": {"const": mark.key}}}, "then": then}


MOVED = {
    "oneOf": [
        {"properties": _wordings(NONE, SOME) | {"moved_from": SOME, "moved_to": NONE}},
        {"properties": _wordings(SOME, NONE) | {"moved_from": NONE, "moved_to": SOME}},
    ]
}
EMENDATION = Shape(
    "emendation",
    derived={
        "where": WHERE_OR_NULL,
        "after": WHERE_OR_NULL | {"description": "of a deleted line: the place that it followed"},
        "kind": choice(Mark),
        "source_text": TEXT_OR_NULL,
        "reading": TEXT_OR_NULL,
        "by": choice(Attribution),
        "basis": TEXT,
        "certainty": nullable(choice(Certainty)),
        "moved_from": nullable(ref("articleId")),
        "moved_to": nullable(ref("articleId")),
    },
    also={
        "description": "an editorial mark in the text",
        "allOf": [
            *(
                _of_kind(mark, {"properties": _wordings(*wordings)})
                for mark, wordings in IN_SOURCE_AND_READING.items()
            ),
            _of_kind(Mark.MOVED, MOVED)
            | {"else": {"properties": {"moved_from": NONE, "moved_to": NONE}}},
        ],
    },
)
SHAPES = (EMENDATION,)


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
