"""Measures (处理方式) with what they rest on, and the ladders that instruments set."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.base import Labelled, Place
from macros.model.category import Regime, Threshold
from macros.model.kinds import Provenance
from macros.model.text import Where


class Bearer(Labelled):
    """On whom a consequence falls."""

    ORGANISATION = ("organisation", "单位")
    PERSON = ("person", "人员")
    BOTH = ("both", "单位和人员")


@dataclass(frozen=True, slots=True)
class MeasureBasis:
    """A place in a held text that names the measure."""

    article: str
    place: Place
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class UnheldBasis:
    """A provision that names the measure and whose text is not held: `cite` is 第八条第二款."""

    instrument: str
    cite: str
    provenance: Provenance
    place: Place
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NearMeasure:
    """A measure that is easily mistaken for this one, and the difference in one sentence.

    A pair is written once; both sides show it.
    """

    measure: str
    difference: str
    place: Place


@dataclass(frozen=True, slots=True)
class Measure:
    """处理方式: id is the stem of its file. Files below restricted/ are for internal use only."""

    id: str
    label: str
    order: int
    place: Place
    restricted: bool
    regimes: tuple[Regime, ...]
    words: tuple[str, ...] = ()
    """How held texts name it, besides the label."""
    rank: int | None = None
    """Weight, only inside 党纪处分 and inside 政务/行政处分."""
    counted: bool = True
    """False for a step of procedure, which is never a result."""
    unspecified: bool = False
    """True where the words leave open which measure it is."""
    basis: tuple[MeasureBasis, ...] = ()
    unheld: tuple[UnheldBasis, ...] = ()
    reason: str | None = None
    """Why no basis can be named."""
    near: tuple[NearMeasure, ...] = ()
    note: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Label and other words."""
        return (self.label, *self.words)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a provision, with their address."""

    text: str
    article: str
    place: Place
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class CoveredPlace:
    """A place whose conduct leads to a consequence."""

    article: str
    place: Place
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class Rung:
    """One step 行为 → 门槛 → 处理 → 由谁决定, in the words of the provision at its seat.

    `undetermined` where the text that sets the consequence is lost or not quoted.
    """

    title: str
    article: str
    where: Where
    place: Place
    bearer: Bearer | None
    covers: tuple[CoveredPlace, ...]
    conduct: Quotation | None = None
    after: Quotation | None = None
    """What was done before and did not help."""
    thresholds: tuple[Threshold, ...] = ()
    quote: Quotation | None = None
    """The whole clause."""
    what: Quotation | None = None
    on_whom: Quotation | None = None
    by_whom: Quotation | None = None
    also: Quotation | None = None
    measures: tuple[str, ...] = ()
    undetermined: bool = False
    note: str | None = None

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """All that is quoted, thresholds aside, in order."""
        before = (self.conduct, self.after, self.quote, self.what)
        parts = (*before, self.on_whom, self.by_whom, self.also)
        return tuple(part for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class OwnThresholds:
    """Thresholds that a provision sets at its own place (a 项), besides those of its lead-in."""

    article: str
    where: Where
    place: Place
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps of one instrument, in its own order; id is that of the instrument."""

    id: str
    title: str
    place: Place
    own: tuple[OwnThresholds, ...] = ()
    rungs: tuple[Rung, ...] = ()
    combine: Quotation | None = None
    """Whether the ways may be combined, as the instrument says."""
    note: str | None = None
