"""Duties (责任主体) and circumstances (追责情形): what a compilation lists, provision by provision."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.field import BY_PLACE, STEM, Field, Form
from macros.model.text import Span, Where


class Regime(Labelled):
    """Under which regime a measure is imposed; it belongs to the measure as imposed."""

    PARTY = ("party-discipline", "党纪处分")
    ADMINISTRATIVE = ("administrative-sanction", "政务处分")
    ADMINISTRATIVE_PRE_2018 = ("administrative-pre-2018", "行政处分（2018-03-20以前）")
    ADMINISTRATIVE_UNSPECIFIED = (
        "administrative-unspecified",
        "政务处分或者行政处分（没写哪一种）",
    )
    ORGANISATIONAL = ("organisational", "组织处理")
    ACCOUNTABILITY = ("accountability", "通报、检查等")
    ADMONITION = ("admonition", "谈话诫勉")
    CRIMINAL = ("criminal", "刑事")
    PROCEDURE = ("procedure", "程序")
    OTHER = ("other", "其他")


class ThresholdKind(Labelled):
    """What a provision requires beyond the conduct before a consequence follows."""

    PETITION = ("petition-caused", "导致信访事项发生")
    INTERESTS = ("interests-harmed", "损害群众利益")
    RIGHTS = ("rights-infringed", "侵害合法权益")
    RIGHTS_GRAVE = ("rights-gravely-infringed", "严重损害合法权益")
    RELATIONS = ("relations-harmed", "损害党群干群关系")
    ESCALATION = ("escalation", "导致事态扩大或者矛盾激化")
    UNSOLVED = ("long-unsolved", "导致问题长期得不到解决")
    ADVERSE = ("adverse-effect", "造成不良影响")
    ADVERSE_OR_SERIOUS = ("adverse-or-serious", "造成不良影响或者严重后果")
    SERIOUS = ("serious-consequence", "造成严重后果")
    VILE = ("vile-effect", "造成恶劣影响")
    LOSS_OR_VILE = ("loss-or-vile-effect", "造成重大损失或者恶劣影响")
    LIGHT = ("light", "情节较轻")
    RATHER_GRAVE = ("rather-grave", "情节较重")
    GRAVE = ("grave", "情节严重")
    HARM = ("grave-harm", "危害严重、影响重大")
    HARM_EXTREME = ("extreme-harm", "危害特别严重、影响特别重大")
    SANCTIONABLE = ("sanctionable", "应当给予处分")
    CRIME = ("crime", "涉嫌违法犯罪、涉嫌犯罪或者构成犯罪")
    OTHER = ("other", "其他后果")


class Wording(Labelled):
    """How a compilation words a provision beside the reading text at that place."""

    SAME = ("same", "相同")
    SHORTENED = ("shortened", "节略")
    SPLIT = ("split", "拆分")
    MERGED = ("merged", "并入引语")
    REWORDED = ("reworded", "用字不同")


@dataclass(frozen=True, slots=True)
class Threshold:
    """后果门槛: its kind and the words of the provision that set it."""

    kind: Annotated[ThresholdKind, Field("种类")]
    quote: Annotated[str, Field("引文", Form.VERBATIM)]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryProvision:
    """A provision that an entry stands for. Its text is read from the instrument, never typed.

    `printed` is the compilation's wording where that differs. Threshold and consequence stand in
    the ladder of the instrument, once, however often the compilation lists the provision.
    """

    place: Place
    article: Annotated[str, Field("条文", Form.ARTICLE, key="provision", export="target")]
    where: Annotated[Where | None, Field("条内位置")] = None
    printed: Annotated[str | None, Field("汇编的用字", Form.VERBATIM)] = None
    wording: Annotated[Wording, Field("与条文相比")] = Wording.SAME
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A numbered entry of the compilation. Without provisions it is the compiler's own `words`."""

    place: Place
    label: Annotated[str, Field("序号", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("lines",))]
    cited: Annotated[
        tuple[EntryProvision, ...],
        Field("条文", key="provisions", unexported="所在的记录有 provisions，一处一项"),
    ] = ()
    words: Annotated[str | None, Field("汇编自己的话", Form.VERBATIM)] = None
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """责任主体: a body of duties; id is the stem of its file."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目")]
    order: Annotated[int, Field("次序", unexported=BY_PLACE, unshown=BY_PLACE)]
    heading: Annotated[str, Field("汇编的标题", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    entries: Annotated[tuple[Entry, ...], Field("各条")]
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupThreshold:
    """The sentence that the compiler lays over a group, and the threshold it names."""

    place: Place
    text: Annotated[str, Field("汇编的引语", Form.VERBATIM)]
    threshold: Annotated[str, Field("门槛", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("lines",))]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """追责情形: a group of entries under one heading; id is the stem of its file."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目")]
    order: Annotated[int, Field("次序", unexported=BY_PLACE, unshown=BY_PLACE)]
    heading: Annotated[str, Field("汇编的标题", Form.VERBATIM)]
    span: Annotated[Span, Field("出处", keys=("source", "lines"))]
    group_threshold: Annotated[GroupThreshold | None, Field("汇编的引语", export="frame")] = None
    entries: Annotated[tuple[Entry, ...], Field("各条")]
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None
