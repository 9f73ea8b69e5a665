"""An instrument (文件) with its chapters and articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.model.base import Place
from macros.model.kinds import (
    Attribution,
    Coverage,
    InstrumentKind,
    Level,
    Provenance,
    Status,
    Validity,
)
from macros.model.text import (
    Emendation,
    Fact,
    Item,
    Line,
    Paragraph,
    Span,
    Subitem,
    Variant,
    Where,
    Witness,
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading between articles."""

    number: int
    title: str | None
    by: Attribution
    place: Place
    span: Span | None = None

    @property
    def anchor(self) -> str:
        """Fragment in the full text of the instrument."""
        return f"c{self.number}"


@dataclass(frozen=True, slots=True)
class NumberBasis:
    """On what the number of an article rests of which no source prints the text."""

    provenance: Provenance | None
    place: Place
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A 条. Its id derives from instrument, number and branch; never typed."""

    instrument: str
    number: int
    branch: int
    place: Place
    status: Status
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    chapter: int | None = None
    heading: str | None = None
    """条旨, the editor's; at most ten characters."""
    summary: str | None = None
    paragraphs_total: int | None = None
    total_by: Attribution | None = None
    witnesses: tuple[Witness, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    variants: tuple[Variant, ...] = ()
    notes: tuple[str, ...] = ()
    known: NumberBasis | None = None
    correspondences: tuple[str, ...] = ()
    """Ids of the articles of later versions of the work that are about the same matter."""

    @property
    def slug(self) -> str:
        """Last part of id and address: `44`, `44-1`."""
        return f"{self.number}-{self.branch}" if self.branch else str(self.number)

    @property
    def id(self) -> str:
        """`measures-2016/11`."""
        return f"{self.instrument}/{self.slug}"

    @property
    def anchor(self) -> str:
        """Fragment in the full text of the instrument: `a11`, `a44-1`."""
        return f"a{self.slug}"

    @property
    def number_rests_on(self) -> Provenance:
        """On what its number rests: the source that prints it, else what the record says."""
        if self.status is not Status.MISSING:
            return Provenance.SOURCE
        return (self.known and self.known.provenance) or Provenance.MEMORY

    def units(self) -> Iterator[tuple[Where, Paragraph | Item | Subitem]]:
        """Every 款, 项 and 目 with its address, in order."""
        for p in self.paragraphs:
            yield Where(p.number), p
            for s in p.subitems:
                yield Where(p.number, None, s.number), s
            for i in p.items:
                yield Where(p.number, i.number), i
                for s in i.subitems:
                    yield Where(p.number, i.number, s.number), s


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a press item; never an article."""

    id: str
    text: str
    span: Span
    place: Place


@dataclass(frozen=True, slots=True)
class Scrap:
    """Text of a source that belongs to no article, kept with the reason for leaving it out."""

    span: Span
    text: str
    reason: str
    place: Place
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Waiver:
    """Words that cite a place which the instrument does not have, left as they are, and why."""

    text: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Imprint:
    """题注 below the title, as the source prints it."""

    text: str
    span: Span
    place: Place


@dataclass(frozen=True, slots=True)
class Instrument:
    """A 文件; its id is the stem of its file."""

    id: str
    place: Place
    work: str
    title: str
    short: str
    level: Level
    coverage: Coverage
    aliases: tuple[str, ...] = ()
    kind: InstrumentKind | None = None
    region: str | None = None
    issuers: tuple[str, ...] = ()
    doc_number: Fact = field(default_factory=lambda: Fact(None))
    issued: Fact = field(default_factory=lambda: Fact(None))
    published: Fact = field(default_factory=lambda: Fact(None))
    effective: Fact = field(default_factory=lambda: Fact(None))
    ended: Fact = field(default_factory=lambda: Fact(None))
    status: Validity = Validity.UNKNOWN
    status_provenance: Provenance | None = None
    status_note: str | None = None
    article_count: int | None = None
    count_provenance: Provenance | None = None
    based_on: tuple[str, ...] = ()
    source: str | None = None
    imprint: Imprint | None = None
    chapters: tuple[Chapter, ...] = ()
    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    scraps: tuple[Scrap, ...] = ()
    notes: tuple[str, ...] = ()
    waived: tuple[Waiver, ...] = ()

    FACTS = ("doc_number", "issued", "published", "effective", "ended")

    @property
    def with_text(self) -> tuple[Article, ...]:
        """Its articles that have words; a record may stand for a number alone."""
        return tuple(article for article in self.articles if article.status is not Status.MISSING)

    @property
    def skips(self) -> bool:
        """True where the sources take articles from it, so that what they leave out is not lost."""
        return self.coverage in (Coverage.QUOTED, Coverage.CITED_ONLY)

    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields that rest on memory, in the order of the record."""
        facts = [name for name in self.FACTS if getattr(self, name).unverified]
        if self.status_provenance is Provenance.MEMORY:
            facts.append("status")
        if self.count_provenance is Provenance.MEMORY:
            facts.append("article_count")
        return tuple(facts)
