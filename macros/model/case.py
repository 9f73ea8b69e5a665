"""A case (案例): what happened, which provisions were applied, who received what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.base import Labelled, Place
from macros.model.category import Regime
from macros.model.kinds import Attribution
from macros.model.text import Span, Where


class ApplicationRole(Labelled):
    """In which role a case names a provision."""

    BASIS = ("basis", "处理依据")
    COMMENTARY = ("commentary", "评析引用")
    FACTS = ("facts", "案情提及")
    HEADING = ("heading", "汇编归类")
    COUNTERPART = ("counterpart", "现行对应")


class RecipientKind(Labelled):
    """Who received a measure."""

    PERSON = ("person", "个人")
    ORGANISATION = ("organisation", "单位")
    GROUP = ("group", "多人")


@dataclass(frozen=True, slots=True)
class Extent:
    """How long or how much: 一年 is value 1, unit 年."""

    value: int
    unit: str


@dataclass(frozen=True, slots=True)
class Application:
    """An instrument or provision that a case names.

    `instrument` states the version meant where the title alone does not tell it; the address is
    read from `cite` by the grammar of citations.
    """

    cite: str
    role: ApplicationRole
    by: Attribution
    place: Place
    instrument: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ImposedMeasure:
    """One measure as imposed: its own words, its regime and who says so."""

    measure: str
    verbatim: str
    place: Place
    regime: Regime | None = None
    regime_by: Attribution | None = None
    authority: str | None = None
    date: str | None = None
    scope: str | None = None
    extent: Extent | None = None


@dataclass(frozen=True, slots=True)
class Sanction:
    """What one recipient received. `each` False: 分别, who got which is not said."""

    recipient: str
    kind: RecipientKind
    place: Place
    measures: tuple[ImposedMeasure, ...]
    named: bool = False
    position: str | None = None
    official: bool | None = None
    count: int | None = None
    each: bool | None = None
    responsibility: str | None = None
    basis: tuple[int, ...] = ()
    """Numbers of applications, counted from 1."""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CollectionSection:
    """A section of a collection: its heading as printed, and the item of a rule it stands for."""

    number: int
    heading: str
    span: Span
    place: Place
    provision: str | None = None
    where: Where | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection of cases in a source."""

    id: str
    title: str
    place: Place
    restricted: bool
    sections: tuple[CollectionSection, ...] = ()
    editor: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A case; id is the stem of its file. Records below restricted/ are for internal use only."""

    id: str
    title: str
    place: Place
    restricted: bool
    collection: str
    section: int
    code: str
    """Number within the collection as readers cite it: B1-1."""
    spans: tuple[Span, ...]
    region: str | None = None
    conduct_from: str | None = None
    conduct_to: str | None = None
    decided: str | None = None
    circumstances: tuple[str, ...] = ()
    claimed: str | None = None
    """What the petitioner claims."""
    found: str | None = None
    """案情: what the inquiry found."""
    handling: str | None = None
    """办理经过."""
    points: str | None = None
    """要点."""
    timeline: tuple[tuple[str, str], ...] = ()
    applied: tuple[Application, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    related: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def narrative(self) -> Iterator[tuple[Place, str]]:
        """What we tell in our own words, each with its line."""
        for key in ("title", "claimed", "found", "handling", "points"):
            if text := getattr(self, key):
                yield self.place.at(key), text
        for number, (_, event) in enumerate(self.timeline):
            yield self.place.at(f"timeline/{number}"), event

    def remarks(self) -> Iterator[tuple[Place, str]]:
        """Editors' notes on the case, on provisions and on results, each with its line."""
        for number, note in enumerate(self.notes):
            yield self.place.at(f"notes/{number}"), note
        noted: list[Application | Sanction] = [*self.applied, *self.sanctions]
        for value in noted:
            if value.note:
                yield value.place.at("note"), value.note

    def quoted(self) -> Iterator[tuple[Place, str]]:
        """Names, posts and official words as the source prints them, each with its line."""
        for sanction in self.sanctions:
            yield sanction.place.at("recipient"), sanction.recipient
            if sanction.position:
                yield sanction.place.at("position"), sanction.position
            for imposed in sanction.measures:
                yield imposed.place.at("verbatim"), imposed.verbatim
                if imposed.authority:
                    yield imposed.place.at("authority"), imposed.authority
