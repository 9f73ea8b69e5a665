"""Everything that stands in data/."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.alignment import InstrumentAlignment
from macros.model.base import Place
from macros.model.case import Case
from macros.model.category import Circumstance, Responsibility
from macros.model.collection import Collection
from macros.model.comparison import Comparison, Placement
from macros.model.correction import Correction
from macros.model.field import STEM, Field, Form
from macros.model.handout import Handout, Print, Quiz
from macros.model.instrument import Instrument
from macros.model.kinds import Condition
from macros.model.kit import Kit
from macros.model.measure import Ladder, Measure
from macros.model.naming import NameList
from macros.model.text import Span

COMPOSED = "由已列出的记录编成，不是记录本身"


UNLISTED = "来源自己的编排，不是规定，只在来源一页列出"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHeading:
    """A heading of a source as printed; those of records that the site holds stand with these."""

    place: Place
    text: Annotated[str, Field("标题", Form.VERBATIM, unexported=UNLISTED)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"), unexported=UNLISTED)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePreface:
    """What the compiler says of the source before its parts: no text of any rule."""

    place: Place
    heading: Annotated[str, Field("标题", Form.VERBATIM, unexported=UNLISTED)]
    text: Annotated[str, Field("文字", Form.VERBATIM, unexported=UNLISTED)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"), unexported=UNLISTED)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One of the documents that the texts were taken from; id is the stem of its file."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目", Form.VERBATIM)]
    kind: Annotated[str, Field("种类")]
    condition: Annotated[Condition, Field("可靠程度", otherwise=Condition.DAMAGED)]
    pages: Annotated[str | None, Field("页")] = None
    notes: Annotated[tuple[str, ...], Field("说明", Form.PROSE)] = ()
    preface: Annotated[SourcePreface | None, Field("编写说明", unexported=UNLISTED)] = None
    headings: Annotated[tuple[SourceHeading, ...], Field("篇目", unexported=UNLISTED)] = ()
    closed: Annotated[
        tuple[tuple[int, int], ...],
        Field(
            "限内部的行",
            Form.LINES,
            key="restricted",
            unexported="只供核对，不是内容",
            unshown="只供核对，不是内容",
        ),
    ] = ()


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A retired id and what became of it; its page stays and leads on."""

    id: Annotated[str, Field("停用的编号", unread=STEM)]
    to: Annotated[str | None, Field("今作", Form.TARGET)]
    reason: Annotated[str, Field("缘由")]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """data/site.yml: what holds for the whole site. `data_date` is the only clock."""

    place: Place
    title: Annotated[str, Field("题目")]
    subtitle: Annotated[str, Field("副题", unexported="只供首页")] = ""
    data_date: Annotated[str, Field("数据日期", Form.DATE)]
    order: Annotated[
        tuple[str, ...], Field("规定的次序", Form.ID, unexported="instruments 照这个次序")
    ] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that stands in data/, in the order of display."""

    site: Annotated[Site, Field("全站", unexported="meta 有题目和数据日期")]
    sources: Annotated[tuple[Source, ...], Field("来源")] = ()
    instruments: Annotated[tuple[Instrument, ...], Field("规定")] = ()
    responsibilities: Annotated[tuple[Responsibility, ...], Field("责任主体")] = ()
    circumstances: Annotated[tuple[Circumstance, ...], Field("追责情形")] = ()
    measures: Annotated[tuple[Measure, ...], Field("处理方式")] = ()
    ladders: Annotated[tuple[Ladder, ...], Field("追责阶梯")] = ()
    collections: Annotated[tuple[Collection, ...], Field("案例集")] = ()
    cases: Annotated[tuple[Case, ...], Field("案例")] = ()
    comparisons: Annotated[tuple[Comparison, ...], Field("对照议题")] = ()
    placements: Annotated[tuple[Placement, ...], Field("归位表")] = ()
    retired: Annotated[tuple[Tombstone, ...], Field("停用的编号")] = ()
    alignments: Annotated[
        tuple[InstrumentAlignment, ...], Field("对齐", unexported="对齐的结果见对读页")
    ] = ()
    handouts: Annotated[tuple[Handout, ...], Field("讲义", unexported=COMPOSED)] = ()
    kits: Annotated[tuple[Kit, ...], Field("教学包", unexported=COMPOSED)] = ()
    quizzes: Annotated[tuple[Quiz, ...], Field("自测题", unexported=COMPOSED)] = ()
    corrections: Annotated[
        tuple[Correction, ...], Field("更正", unexported="更正过的记录照更正后的样子列出")
    ] = ()
    names: Annotated[tuple[NameList, ...], Field("日常说法", unexported="只供检索")] = ()
    print: Annotated[Print | None, Field("印刷", unexported=COMPOSED)] = None
    unread: tuple[str, ...] = ()
    """Ids of data files that are there and could not be read."""
    unread_files: tuple[str, ...] = ()
    """Paths of those files."""
