"""An instrument (文件) with its chapters and articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Place
from macros.model.field import DERIVED, FOLDER, STEM, Field, Form
from macros.model.keying import OWN, Keying
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
    Collation,
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

NOT_KNOWN = Fact(None)
FOR_CHECKS = "只供查错，读文照录"
IN_PROVENANCE = "provenance 按字段列出"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading between articles."""

    number: Annotated[int, Field("章", key="chapter")]
    title: Annotated[str | None, Field("章名", Form.VERBATIM, keys=("chapter",))]
    by: Annotated[Attribution, Field("谁说的")]
    place: Place
    span: Annotated[
        Span | None, Field("出处", keys=("source", "lines"), unexported="章的出处在文件的行内")
    ] = None

    @property
    def anchor(self) -> str:
        """Fragment in the full text of the instrument."""
        return f"c{self.number}"


@dataclass(frozen=True, slots=True)
class NumberBasis:
    """On what the number of an article rests of which no source prints the text."""

    provenance: Annotated[Provenance | None, Field("来历", key="from")]
    place: Place
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A 条. Its id derives from instrument, number and branch; never typed."""

    instrument: Annotated[str, Field("文件", unread=FOLDER, unexported="所在的文件有编号")]
    place: Place
    number: Annotated[int, Field("条号", key="article")]
    branch: Annotated[int, Field("之几", keys=("article",), least=0)]
    chapter: Annotated[int | None, Field("章", unread="由所在的章标题定")] = None
    heading: Annotated[str | None, Field("条旨")] = None
    """条旨, the editor's; at most ten characters."""
    witnesses: Annotated[tuple[Witness, ...], Field("文本来源", keys=("lines", "witnesses"))] = ()
    paragraphs_total: Annotated[int | None, Field("款数", key="total")] = None
    total_by: Annotated[Attribution | None, Field("款数出自", unshown="款数连同出处只在导出里")] = (
        None
    )
    status: Annotated[Status, Field("状态", keys=("open_end",))]
    lines: Annotated[tuple[Line, ...], Field("条文", key="text", unexported="paragraphs 有读文")]
    paragraphs: Annotated[tuple[Paragraph, ...], Field("款", keys=("text",))]
    emendations: Annotated[tuple[Emendation, ...], Field("校记")] = ()
    collated: Annotated[
        tuple[Collation, ...], Field("逐款核对", unexported="各款、项的 collated")
    ] = ()
    variants: Annotated[tuple[Variant, ...], Field("版本出入")] = ()
    summary: Annotated[str | None, Field("大意", Form.PROSE)] = None
    notes: Annotated[tuple[str, ...], Field("说明", Form.PROSE)] = ()
    known: Annotated[NumberBasis | None, Field("条号的来历")] = None
    correspondences: Annotated[
        tuple[str, ...],
        Field("后来的版本中相当的条", Form.ARTICLE, unexported="counterparts 按文件列出"),
    ] = ()
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

    id: Annotated[str, Field("编号", unread=DERIVED)]
    text: Annotated[str, Field("报道的话", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrap:
    """Text of a source that belongs to no article, kept with the reason for leaving it out."""

    place: Place
    text: Annotated[str, Field("残句", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    after: Annotated[str | None, Field("在哪一条之后", Form.ARTICLE)] = None
    reason: Annotated[str, Field("缘由", Form.PROSE)]


@dataclass(frozen=True, slots=True)
class Waiver:
    """Words that cite a place which the instrument does not have, left as they are, and why."""

    text: Annotated[str, Field("原文", Form.VERBATIM)]
    reason: Annotated[str, Field("缘由", Form.PROSE)]
    place: Place


@dataclass(frozen=True, slots=True)
class Imprint:
    """题注 below the title, as the source prints it."""

    text: Annotated[str, Field("题注", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A 文件; its id is the stem of its file."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目")]
    short: Annotated[str, Field("简称")]
    aliases: Annotated[tuple[str, ...], Field("别称", distinct=True)] = ()
    work: Annotated[str, Field("同一规定的各版本", Form.ID)]
    kind: Annotated[InstrumentKind | None, Field("种类")] = None
    level: Annotated[Level, Field("层级", unread=FOLDER)]
    region: Annotated[str | None, Field("地区")] = None
    region_by: Annotated[Attribution | None, Field("地区出自")] = None
    issuers: Annotated[tuple[str, ...], Field("制定机关", distinct=True)] = ()
    issuers_by: Annotated[Attribution | None, Field("制定机关出自")] = None
    doc_number: Annotated[Fact, Field("文号")] = NOT_KNOWN
    adopted: Annotated[Fact, Field("通过（批准）", Form.DATE)] = NOT_KNOWN
    issued: Annotated[Fact, Field("印发", Form.DATE)] = NOT_KNOWN
    published: Annotated[Fact, Field("公布", Form.DATE)] = NOT_KNOWN
    effective: Annotated[Fact, Field("施行", Form.DATE)] = NOT_KNOWN
    ended: Annotated[Fact, Field("失效", Form.DATE)] = NOT_KNOWN
    status: Annotated[Validity, Field("效力")] = Validity.UNKNOWN
    status_provenance: Annotated[
        Provenance | None, Field("效力的来历", keys=("status",), unexported=IN_PROVENANCE)
    ] = None
    status_note: Annotated[
        str | None, Field("效力的说明", Form.PROSE, keys=("status",), unexported="只供页面")
    ] = None
    coverage: Annotated[Coverage, Field("收录", export="holding")]
    article_count: Annotated[int | None, Field("条数")] = None
    count_provenance: Annotated[
        Provenance | None, Field("条数的来历", keys=("article_count",), unexported=IN_PROVENANCE)
    ] = None
    based_on: Annotated[tuple[str, ...], Field("依据", Form.ID, distinct=True)] = ()
    follows: Annotated[str | None, Field("此前管同一事的文件", Form.ID)] = None
    """An instrument of another name that was in force before it on the same matter: 信访条例."""
    source: Annotated[str | None, Field("来源", Form.ID, unexported="各条的 witnesses 有来源")] = (
        None
    )
    imprint: Annotated[Imprint | None, Field("题注")] = None
    chapters: Annotated[
        tuple[Chapter, ...], Field("章", key="text", unexported="各条有所在的章")
    ] = ()
    articles: Annotated[tuple[Article, ...], Field("条文", key="text")] = ()
    passages: Annotated[tuple[Passage, ...], Field("报道的段落")] = ()
    scraps: Annotated[tuple[Scrap, ...], Field("不成条的残句")] = ()
    keyed: Annotated[Keying | None, Field("录入和复核", unexported=OWN, unshown=OWN)] = None
    notes: Annotated[tuple[str, ...], Field("说明", Form.PROSE)] = ()
    waived: Annotated[
        tuple[Waiver, ...],
        Field("不改的引文", unexported=FOR_CHECKS, unshown=FOR_CHECKS),
    ] = ()

    FACTS = ("doc_number", "adopted", "issued", "published", "effective", "ended")

    @property
    def with_text(self) -> tuple[Article, ...]:
        """Its articles that have words; a record may stand for a number alone."""
        return tuple(article for article in self.articles if article.status is not Status.MISSING)

    @property
    def came_out(self) -> str | None:
        """The day on which it was issued, or made public where that is told instead."""
        return self.issued.value or self.published.value

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
