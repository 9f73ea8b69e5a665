"""Frozen records of the reference, their enums, and `Problem`. Imports nothing of ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Self

LACUNA = "〔……〕"
"""How a lacuna (阙文) stands in every reading text."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a data file: path relative to the project root, line counted from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that data must keep: its id (ASCII) and one Chinese sentence for the guide."""

    id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One located problem in the data, worded in Chinese for editors."""

    place: Place
    rule: str
    found: str
    expected: str
    mend: str

    def __str__(self) -> str:
        """`path:line: rule: found；expected；mend`, on one line whatever the data holds."""
        parts = (self.found, self.expected, self.mend)
        said = "；".join(_one_line(part) for part in parts if part)
        return f"{_one_line(self.place.path)}:{self.place.line}: {self.rule}: {said}"


def _one_line(text: str) -> str:
    """Show control and direction characters as escapes, so that a message cannot be forged."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


class Labelled(Enum):
    """An enum whose members carry the key used in data and export, and the Chinese label.

    The order of definition is the order of display.
    """

    def __init__(self, key: str, label: str, sign: str = "") -> None:
        self.key = key
        self.label = label
        self.sign = sign

    @classmethod
    def keys(cls) -> list[str]:
        """All keys, in order."""
        return [member.key for member in cls]

    @classmethod
    def of(cls, key: str) -> Self:
        """The member with this key. Raises KeyError."""
        for member in cls:
            if member.key == key:
                return member
        raise KeyError(key)


class Kind(Labelled):
    """What an instrument (文件) is; readers see the label."""

    PARTY_REGULATION = ("党内法规", "党内法规")
    LAW = ("法律", "法律")
    ADMINISTRATIVE_REGULATION = ("行政法规", "行政法规")
    LOCAL_REGULATION = ("地方性法规", "地方性法规")
    RULE = ("规章", "规章")
    NORMATIVE_DOCUMENT = ("规范性文件", "规范性文件")


class Level(Labelled):
    """Whose rule it is; the folder under data/instruments/ decides it."""

    NATIONAL = ("national", "国家规定")
    PROVINCIAL = ("provincial", "省级规定")


class Validity(Labelled):
    """Whether an instrument is in force at the data date, as far as is known."""

    IN_FORCE = ("in-force", "现行有效", "√")
    PRESUMED = ("presumed-in-force", "推定现行", "≈")
    NOT_IN_FORCE = ("not-in-force", "已失效", "×")
    UNKNOWN = ("unknown", "效力不明", "？")


class Holding(Labelled):
    """How much of an instrument's text the sources hold."""

    FULL = ("full", "全文")
    PARTIAL = ("partial", "残本")
    QUOTED = ("quoted", "引文")
    PRESS = ("press", "报道")
    CITED_ONLY = ("cited-only", "仅存目")


class Status(Labelled):
    """State of a text, from the best to the worst; an article shows its worst part."""

    COMPLETE = ("complete", "完整", "●")
    UNCONFIRMED = ("unconfirmed", "未核", "△")
    EMENDED = ("emended", "校补", "◆")
    DAMAGED = ("damaged", "残损", "◇")
    PARTIAL = ("partial", "节录", "…")
    MISSING = ("missing", "缺文", "□")


class Provenance(Labelled):
    """On what a fact about an instrument rests."""

    SOURCE = ("source", "来源所载")
    FOUND = ("found", "见于存档公开文本")
    DERIVED = ("derived", "据所载推算")
    MEMORY = ("memory", "凭记忆，待核")


class By(Labelled):
    """Who says so."""

    SOURCE = ("source", "来源")
    FACTS = ("facts", "编目资料")
    EDITOR = ("editor", "编者")


class Condition(Labelled):
    """Whether a source can carry a text alone."""

    SOUND = ("sound", "可据")
    DAMAGED = ("damaged", "残损，不能单独为据")


class Role(Labelled):
    """Role of a witness (文本来源) at a place."""

    BASE = ("base", "底本")
    OTHER = ("other", "参校")


class Mark(Labelled):
    """Editorial change (校补) marked in a text."""

    SUPPLIED = ("supplied", "补")
    DELETED = ("deleted", "删")
    REPLACED = ("replaced", "改")
    MOVED = ("moved", "移")
    LACUNA = ("lacuna", "阙")
    DOUBT = ("doubt", "原文可疑")


class Certainty(Labelled):
    """How sure an emendation is."""

    ATTESTED = ("attested", "有据")
    CONJECTURE = ("conjecture", "推补")


class VariantKind(Labelled):
    """How another witness departs from the base."""

    READING = ("reading", "异文")
    EXTRACT = ("extract", "节引")
    LOST = ("lost", "脱文")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about an instrument with its provenance; `value` None is unknown."""

    value: str | None
    provenance: Provenance | None = None
    basis: int | None = None
    """Number of the article of the same instrument that states it."""
    note: str | None = None

    @property
    def unverified(self) -> bool:
        """True where the value rests on memory and is shown as 待核."""
        return self.value is not None and self.provenance is Provenance.MEMORY


@dataclass(frozen=True, slots=True)
class Span:
    """Lines of a source: id and ranges of line numbers, both ends included."""

    source: str
    ranges: tuple[tuple[int, int], ...]

    @property
    def lines(self) -> list[str]:
        """The ranges as text: `207-213`, `19`."""
        return [str(a) if a == b else f"{a}-{b}" for a, b in self.ranges]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line of text: what readers read, what the source prints, which mark.

    `number` is the emendation's number in its article. `here` tells, of a moved stretch, that it
    was moved to this place (it is read here and not printed here) and not away from it.
    """

    reading: str
    source: str
    mark: Mark | None = None
    number: int | None = None
    here: bool = False


Runs = tuple[Run, ...]


def reading_of(runs: Runs) -> str:
    """Reading text of a stretch; lacunae stand as 〔……〕."""
    return "".join(run.reading for run in runs)


def is_lost(runs: Runs) -> bool:
    """True where nothing but a lacuna stands."""
    read = [run for run in runs if run.reading]
    return bool(read) and all(run.mark is Mark.LACUNA for run in read)


def source_of(runs: Runs) -> str:
    """Text as the source prints it: every mark taken away."""
    return "".join(run.source for run in runs)


@dataclass(frozen=True, slots=True)
class Subitem:
    """A 目: a line that starts with a digit and a dot."""

    number: int
    label: str
    runs: Runs
    status: Status
    place: Place


@dataclass(frozen=True, slots=True)
class Item:
    """A 项: a line that starts with （一）. `editorial`: its label is ours, the source has nothing."""

    number: int
    label: str
    runs: Runs
    status: Status
    place: Place
    subitems: tuple[Subitem, ...] = ()
    editorial: bool = False

    @property
    def text(self) -> str | None:
        """Reading text, None where the item is lost."""
        return None if is_lost(self.runs) else reading_of(self.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A 款: its lead-in and its items are one."""

    number: int
    runs: Runs
    status: Status
    place: Place
    items: tuple[Item, ...] = ()
    subitems: tuple[Subitem, ...] = ()

    @property
    def text(self) -> str | None:
        """Reading text without the items, None where the 款 is lost."""
        return None if is_lost(self.runs) else reading_of(self.runs)


@dataclass(frozen=True, slots=True)
class Where:
    """An address inside an article: 款, 项, 目 (`"1/2"` = 第一款第（二）项)."""

    paragraph: int
    item: int | None = None
    subitem: int | None = None

    def __str__(self) -> str:
        """`1`, `1/2`, `1/2/3`."""
        parts = (self.paragraph, self.item, self.subitem)
        return "/".join(str(0 if part is None else part) for part in _trim(parts))

    @property
    def anchor(self) -> str:
        """Fragment on the article's page: `p1`, `p1-i2`, `p1-i2-s3`."""
        out = f"p{self.paragraph}"
        if self.item is not None:
            out += f"-i{self.item}"
        if self.subitem is not None:
            out += f"-s{self.subitem}"
        return out


def _trim(parts: tuple[int | None, ...]) -> tuple[int | None, ...]:
    while parts and parts[-1] is None:
        parts = parts[:-1]
    return parts


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a source prints (a part of) an article."""

    span: Span
    role: Role
    place: Place
    where: Where | None = None
    printed_at: str | None = None
    """Id of the article under which the source prints it, where that is another one."""


@dataclass(frozen=True, slots=True)
class Emendation:
    """The reason of one editorial mark, and who answers for it."""

    number: int
    basis: str
    place: Place
    by: By = By.EDITOR
    certainty: Certainty | None = None
    moved_from: str | None = None
    moved_to: str | None = None
    unquoted: bool = False
    """A lacuna because the source quotes a part only, not because text was lost."""


@dataclass(frozen=True, slots=True)
class Variant:
    """What another witness prints at a place: the whole 款 or 项, None where it has lost it."""

    source: str
    where: Where | None
    kind: VariantKind
    text: str | None
    place: Place
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article as the editor typed it, with what it became."""

    place: Place
    label: str
    runs: Runs
    where: Where | None
    """None for a line that is wholly deleted from the reading text."""
    editorial: bool = False

    @property
    def source(self) -> str:
        """The line as the source prints it, label included unless the label is ours."""
        return ("" if self.editorial else self.label) + source_of(self.runs)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading between articles."""

    number: int
    title: str | None
    by: By
    place: Place
    span: Span | None = None

    @property
    def anchor(self) -> str:
        """Fragment in the full text of the instrument."""
        return f"c{self.number}"


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
    total_by: By | None = None
    witnesses: tuple[Witness, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    variants: tuple[Variant, ...] = ()
    notes: tuple[str, ...] = ()

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
    holding: Holding
    aliases: tuple[str, ...] = ()
    kind: Kind | None = None
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

    FACTS = ("doc_number", "issued", "published", "effective", "ended")

    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields that rest on memory, in the order of the record."""
        facts = [name for name in self.FACTS if getattr(self, name).unverified]
        if self.status_provenance is Provenance.MEMORY:
            facts.append("status")
        if self.count_provenance is Provenance.MEMORY:
            facts.append("article_count")
        return tuple(facts)


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
