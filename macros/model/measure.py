"""Measures (处理方式) with what they rest on, and the ladders that instruments set."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.category import Regime, Threshold
from macros.model.field import BY_PLACE, FOLDER, STEM, Field, Form
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

    article: Annotated[str, Field("条文", Form.TARGET, key="provision", export="target")]
    place: Place
    where: Annotated[Where | None, Field("条内位置")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnheldBasis:
    """A provision that names the measure and whose text is not held: `cite` is 第八条第二款."""

    place: Place
    instrument: Annotated[str, Field("文件", Form.ID)]
    cite: Annotated[str, Field("条文", Form.VERBATIM)]
    provenance: Annotated[Provenance, Field("来历", key="from", otherwise=Provenance.MEMORY)]
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True)
class NearMeasure:
    """A measure that is easily mistaken for this one, and the difference in one sentence.

    A pair is written once; both sides show it.
    """

    measure: Annotated[str, Field("处理方式", Form.ID)]
    difference: Annotated[str, Field("区别", Form.PROSE)]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """处理方式: id is the stem of its file. Files below restricted/ are for internal use only."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    restricted: Annotated[
        bool, Field("仅供内部参考", unread=FOLDER, unexported="公开版没有这样的记录")
    ]
    label: Annotated[str, Field("名称")]
    order: Annotated[int, Field("次序", unexported=BY_PLACE, unshown=BY_PLACE)]
    words: Annotated[tuple[str, ...], Field("其他写法", Form.VERBATIM)] = ()
    """How held texts name it, besides the label."""
    regimes: Annotated[tuple[Regime, ...], Field("类别", distinct=True)]
    rank: Annotated[int | None, Field("轻重")] = None
    """Weight, only inside 党纪处分 and inside 政务/行政处分."""
    counted: Annotated[bool, Field("算处理结果")] = True
    """False for a step of procedure, which is never a result."""
    unspecified: Annotated[bool, Field("写法不能确定是哪一种")] = False
    """True where the words leave open which measure it is."""
    basis: Annotated[tuple[MeasureBasis, ...], Field("依据", export="legal_basis")] = ()
    unheld: Annotated[tuple[UnheldBasis, ...], Field("没有全文的依据", export="unheld_basis")] = ()
    reason: Annotated[str | None, Field("为什么没有依据", Form.PROSE)] = None
    """Why no basis can be named."""
    near: Annotated[tuple[NearMeasure, ...], Field("容易混同的")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    @property
    def names(self) -> tuple[str, ...]:
        """Label and other words."""
        return (self.label, *self.words)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a provision, with their address."""

    text: Annotated[str, Field("引文", Form.VERBATIM, key="quote", export="quote")]
    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision", export="target")]
    place: Place
    where: Annotated[Where | None, Field("条内位置")] = None


@dataclass(frozen=True, slots=True)
class CoveredPlace:
    """A place whose conduct leads to a consequence."""

    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision", export="target")]
    place: Place
    where: Annotated[Where | None, Field("条内位置")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step 行为 → 门槛 → 处理 → 由谁决定, in the words of the provision at its seat.

    `undetermined` where the text that sets the consequence is lost or not quoted.
    """

    place: Place
    title: Annotated[str, Field("题目")]
    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision", export="target")]
    where: Annotated[Where, Field("条内位置", otherwise=Where(1))]
    bearer: Annotated[Bearer | None, Field("承受者")] = None
    covers: Annotated[tuple[CoveredPlace, ...], Field("适用于")] = ()
    conduct: Annotated[Quotation | None, Field("行为")] = None
    after: Annotated[Quotation | None, Field("此前", export="preceded_by")] = None
    """What was done before and did not help."""
    thresholds: Annotated[tuple[Threshold, ...], Field("门槛", export="threshold")] = ()
    quote: Annotated[Quotation | None, Field("全句")] = None
    """The whole clause."""
    what: Annotated[Quotation | None, Field("处理")] = None
    on_whom: Annotated[Quotation | None, Field("对谁")] = None
    by_whom: Annotated[Quotation | None, Field("由谁决定")] = None
    also: Annotated[Quotation | None, Field("并处")] = None
    measures: Annotated[tuple[str, ...], Field("处理方式", Form.ID)] = ()
    undetermined: Annotated[bool, Field("不能断定")] = False
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """All that is quoted, thresholds aside, in order."""
        before = (self.conduct, self.after, self.quote, self.what)
        parts = (*before, self.on_whom, self.by_whom, self.also)
        return tuple(part for part in parts if part is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnThresholds:
    """Thresholds that a provision sets at its own place (a 项), besides those of its lead-in."""

    place: Place
    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision", export="target")]
    where: Annotated[Where, Field("条内位置", otherwise=Where(1))]
    thresholds: Annotated[tuple[Threshold, ...], Field("门槛")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The steps of one instrument, in its own order; id is that of the instrument."""

    id: Annotated[str, Field("文件", Form.ID, export="instrument", unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目")]
    combine: Annotated[Quotation | None, Field("可否并用")] = None
    """Whether the ways may be combined, as the instrument says."""
    own: Annotated[tuple[OwnThresholds, ...], Field("各项自有的门槛", export="own_thresholds")] = ()
    rungs: Annotated[tuple[Rung, ...], Field("各级", export="steps")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None
