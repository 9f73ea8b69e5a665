"""更正: what of a published record was wrong, what it says now, since when and why."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.base import Place


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of one or more records; id is the stem of its file."""

    id: str
    place: Place
    date: str
    records: tuple[str, ...]
    """Ids of instruments, articles, cases and other records."""
    reason: str
    was: str | None = None
    now: str | None = None
