"""Text of provisions: runs with editorial marks, 款, 项, 目, and what each reading rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Place
from macros.model.field import Field, Form
from macros.model.kinds import (
    Attribution,
    Certainty,
    Mark,
    Provenance,
    Role,
    Status,
    VariantKind,
    Verdict,
)

LACUNA = "〔……〕"
"""How a lacuna (阙文) stands in every reading text."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about an instrument with its provenance; `value` None is unknown."""

    value: Annotated[str | None, Field("值")]
    provenance: Annotated[Provenance | None, Field("来历", key="from")] = None
    basis: Annotated[int | None, Field("见第几条", key="article")] = None
    """Number of the article of the same instrument that states it."""
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    @property
    def unverified(self) -> bool:
        """True where the value rests on memory and is shown as 尚未查证."""
        return self.value is not None and self.provenance is Provenance.MEMORY


@dataclass(frozen=True, slots=True)
class Span:
    """Lines of a source: id and ranges of line numbers, both ends included."""

    source: Annotated[str, Field("来源", Form.ID, inherited=True)]
    ranges: Annotated[
        tuple[tuple[int, int], ...],
        Field("行", Form.LINES, key="lines", export="lines", unshown="写成 51-65 显示"),
    ]

    @property
    def lines(self) -> list[str]:
        """The ranges as text: `207-213`, `19`."""
        return [str(a) if a == b else f"{a}-{b}" for a, b in self.ranges]

    def meets(self, other: Span) -> bool:
        """True where both have a line of one source in common."""
        return self.source == other.source and any(
            a <= d and c <= b for a, b in self.ranges for c, d in other.ranges
        )


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

    def covers(self, other: Where | None) -> bool:
        """True where this place is the other or holds it (decisions/0025).

        A 款 holds its 项 and every 目, a 项 its 目; the whole article (None) is held by no place.

        >>> Where(1).covers(Where(1, 2)), Where(1, None, 1).covers(Where(1)), Where(1).covers(None)
        (True, False, False)
        """
        if other is None or self.paragraph != other.paragraph:
            return False
        if self.subitem is not None:
            return self == other
        return self.item in (None, other.item)

    def leads(self, other: Where) -> bool:
        """True where the words of this place lead in to the other: a 款 to all in it, a 项 to its 目."""
        return self != other and self.covers(other)


def _trim(parts: tuple[int | None, ...]) -> tuple[int | None, ...]:
    while parts and parts[-1] is None:
        parts = parts[:-1]
    return parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Collation:
    """A verdict on one 款, 项 or 目: its own words, without what stands below it.

    It holds for the text whose fingerprint it carries; one without is ended by an editor alone.
    """

    place: Place
    where: Annotated[Where | None, Field("条内位置", unexported="所在的款、项有位置")]
    verdict: Annotated[Verdict, Field("核对结果", otherwise=Verdict.ELSEWHERE)]
    provenance: Annotated[Provenance, Field("来历", key="from", otherwise=Provenance.MEMORY)]
    seal: Annotated[
        str | None,
        Field("所核文字的指纹", unexported="只分辨核对之后改没改", unshown="只分辨核对之后改没改"),
    ] = None
    settled: Annotated[
        str | None,
        Field("出入怎样了结", Form.PROSE, unexported="补改的依据里有", unshown="补改的依据里有"),
    ] = None
    """Why a difference stands no longer, in the words of the editor who saw to it."""
    note: Annotated[str | None, Field("说明", Form.PROSE, unexported="只供页面")] = None


@dataclass(frozen=True, slots=True)
class Subitem:
    """A 目: a line that starts with a digit and a dot."""

    number: int
    label: str
    runs: Runs
    status: Status
    place: Place
    collated: Collation | None = None


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
    collated: Collation | None = None

    @property
    def text(self) -> str | None:
        """Reading text, None where the item is lost."""
        return None if is_lost(self.runs) else reading_of(self.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A 款: its lead-in and its items are one. `status` is that of its own words."""

    number: int
    runs: Runs
    status: Status
    place: Place
    items: tuple[Item, ...] = ()
    subitems: tuple[Subitem, ...] = ()
    collated: Collation | None = None

    @property
    def text(self) -> str | None:
        """Reading text without the items, None where the 款 is lost."""
        return None if is_lost(self.runs) else reading_of(self.runs)


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a source prints (a part of) an article."""

    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    role: Annotated[Role, Field("地位")]
    place: Place
    where: Annotated[Where | None, Field("条内位置")] = None
    printed_at: Annotated[str | None, Field("印在", Form.ARTICLE)] = None
    """Id of the article under which the source prints it, where that is another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Emendation:
    """The reason of one editorial mark, and who answers for it."""

    place: Place
    number: Annotated[
        int, Field("校记的号码", key="mark", otherwise=-1, unexported="照文中的次序列出")
    ]
    by: Annotated[Attribution, Field("谁改的")] = Attribution.EDITOR
    certainty: Annotated[Certainty | None, Field("可靠程度")] = None
    basis: Annotated[str, Field("依据", Form.PROSE)]
    moved_from: Annotated[str | None, Field("移自", Form.ARTICLE)] = None
    moved_to: Annotated[str | None, Field("移至", Form.ARTICLE)] = None
    unquoted: Annotated[bool, Field("来源没有引", unexported="状态写作 partial")] = False
    """A lacuna because the source quotes a part only, not because text was lost."""
    reported: Annotated[
        str | None, Field("报道怎么说", Form.TARGET, unexported="只供页面指到报道的段落")
    ] = None
    """The passage of a press item that tells of what is lost; never a ground for filling it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What another witness prints at a place: the whole 款 or 项, None where it has lost it."""

    place: Place
    source: Annotated[str, Field("来源", Form.ID)]
    lines: Annotated[
        tuple[tuple[int, int], ...], Field("行", Form.LINES, unexported="只分辨同一来源的两处")
    ] = ()
    """Which witness of the source prints it, where the source prints the place more than once."""
    where: Annotated[Where | None, Field("条内位置")] = None
    kind: Annotated[VariantKind, Field("种类")] = VariantKind.READING
    text: Annotated[str | None, Field("版本出入", Form.VERBATIM)] = None
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


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
