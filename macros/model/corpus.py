"""Everything that stands in data/."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.alignment import InstrumentAlignment
from macros.model.base import Place
from macros.model.case import Case, Collection
from macros.model.category import Circumstance, Responsibility
from macros.model.comparison import Comparison, Placement
from macros.model.correction import Correction
from macros.model.handout import Handout, Print, Quiz
from macros.model.instrument import Instrument
from macros.model.kinds import Condition
from macros.model.measure import Ladder, Measure


@dataclass(frozen=True, slots=True)
class Source:
    """One of the documents that the texts were taken from; id is the stem of its file."""

    id: str
    title: str
    kind: str
    condition: Condition
    place: Place
    pages: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A retired id and what became of it; its page stays and leads on."""

    id: str
    to: str | None
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Site:
    """data/site.yml: what holds for the whole site. `data_date` is the only clock."""

    title: str
    subtitle: str
    data_date: str
    order: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that stands in data/, in the order of display."""

    site: Site
    sources: tuple[Source, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    retired: tuple[Tombstone, ...] = ()
    unread: tuple[str, ...] = ()
    """Ids of data files that are there and could not be read."""
    unread_files: tuple[str, ...] = ()
    """Paths of those files."""
    responsibilities: tuple[Responsibility, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    measures: tuple[Measure, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    collections: tuple[Collection, ...] = ()
    cases: tuple[Case, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    placements: tuple[Placement, ...] = ()
    alignments: tuple[InstrumentAlignment, ...] = ()
    handouts: tuple[Handout, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    corrections: tuple[Correction, ...] = ()
    print: Print | None = None
