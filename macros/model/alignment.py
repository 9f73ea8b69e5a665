"""An editor's word on which articles of two instruments belong together (对齐)."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.base import Place


@dataclass(frozen=True, slots=True)
class ArticleTie:
    """Articles of both sides, by id, that belong together; with one side empty, that stand alone."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class InstrumentAlignment:
    """The editor's ties of one pair of instruments; what no tie names the machine aligns."""

    id: str
    left: str
    right: str
    place: Place
    ties: tuple[ArticleTie, ...] = ()
