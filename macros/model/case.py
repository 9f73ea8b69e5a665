"""A case (案例): what happened, which provisions were applied, who received what."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from macros.model.base import Labelled, Place
from macros.model.category import Regime
from macros.model.collection import Commentary
from macros.model.field import FOLDER, STEM, Field, Form, prose_of
from macros.model.keying import OWN, Keying
from macros.model.kinds import Attribution
from macros.model.text import Span


class ApplicationRole(Labelled):
    """In which role a case names a provision."""

    BASIS = ("basis", "处理依据")
    BREACHED = ("breached", "违反的规定")
    COMMENTARY = ("commentary", "评析引用")
    FACTS = ("facts", "案情提及")
    HEADING = ("heading", "汇编归入")
    COUNTERPART = ("counterpart", "现行对应")


class RecipientKind(Labelled):
    """Who received a measure."""

    PERSON = ("person", "个人")
    ORGANISATION = ("organisation", "单位")
    GROUP = ("group", "多人")


class PostLevel(Labelled):
    """Level of a post as far as the source bears it; a body as such is 单位."""

    PROVINCE = ("province", "省部级")
    DEPARTMENT = ("department", "厅局级")
    COUNTY = ("county", "县处级")
    SECTION = ("section", "乡科级")
    STAFF = ("staff", "股级及以下")
    VILLAGE = ("village", "村、社区")
    ENTERPRISE = ("enterprise", "企业")
    ORGANISATION = ("organisation", "单位")


class BodyKind(Labelled):
    """In what kind of body a recipient serves, or what kind of body it is."""

    SEAT = ("party-government", "党委、政府")
    BUREAU = ("bureau", "部门")
    TOWNSHIP = ("township", "乡镇、街道")
    VILLAGE = ("village", "村、社区")
    INSTITUTION = ("institution", "学校等事业单位")
    ENTERPRISE = ("enterprise", "企业")


class RecipientRole(Labelled):
    """What part a recipient had in the matter."""

    IN_CHARGE = ("in-charge", "主管")
    SUPERVISING = ("supervising", "分管")
    HANDLING = ("handling", "经办")
    UNIT = ("unit", "单位")


class Conduct(Labelled):
    """What a recipient did or failed to do, by act."""

    SHIRKING = ("shirking", "推诿敷衍")
    REFUSAL = ("refusal", "不予受理")
    OVERDUE = ("overdue", "逾期未办未答")
    RETURNED = ("returned", "退件拒办")
    PROCEDURE = ("unlawful-procedure", "程序违法")
    LEAK = ("leak", "泄露信息")
    SLOW = ("slow-response", "处置迟缓")
    ADVICE = ("advice-ignored", "不落实建议")
    UNFULFILLED = ("unfulfilled", "承诺不兑现")
    UNRESPONSIVE = ("unresponsive", "诉求不回应")
    UNEXECUTED = ("unexecuted", "不执行上级文件")
    RUDE = ("rude", "态度生硬")
    UNASSESSED = ("unassessed", "决策未评估")
    NEGLECT = ("neglect", "履职不力")


class ElementKind(Labelled):
    """What of a provision an element is."""

    SUBJECT = ("subject", "主体")
    ACT = ("act", "行为")
    HARM = ("harm", "后果")


@dataclass(frozen=True, slots=True)
class Extent:
    """How long or how much: 一年 is value 1, unit 年."""

    value: Annotated[int, Field("数")]
    unit: Annotated[str, Field("单位")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """An instrument or provision that a case names.

    `instrument` states the version meant where the title alone does not tell it; the address is
    read from `cite` by the grammar of citations.
    """

    place: Place
    cite: Annotated[str, Field("条文", Form.VERBATIM)]
    instrument: Annotated[str | None, Field("文件", Form.ID)] = None
    role: Annotated[ApplicationRole, Field("地位", otherwise=ApplicationRole.COMMENTARY)]
    by: Annotated[Attribution, Field("谁说的", export="attribution")] = Attribution.SOURCE
    undated: Annotated[str | None, Field("行为时间不能用的原因", Form.PROSE)] = None
    """Why the case's time of conduct says nothing of this provision; force at the conduct is null."""
    doubt: Annotated[str | None, Field("存疑", Form.PROSE)] = None
    """What does not fit together; readers are sent to the original decision."""
    excerpt: Annotated[str | None, Field("汇编引述的条文", Form.VERBATIM)] = None
    """The provision as the compiler's commentary quotes it; no text of the instrument."""
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionElement:
    """An element (要件) of a provision, and what the source writes that an editor sets beside it.

    `by` source: the source itself says that it is met; editor: it states a fact and says nothing
    of the element. Without quotes the source is silent.
    """

    place: Place
    of: Annotated[int, Field("适用条文的序号")]
    """Number of the application, counted from 1."""
    kind: Annotated[ElementKind, Field("要件种类", otherwise=ElementKind.ACT)]
    words: Annotated[str, Field("要件（条文的话）", Form.VERBATIM)]
    quotes: Annotated[tuple[str, ...], Field("来源的话", Form.VERBATIM, distinct=True)] = ()
    by: Annotated[Attribution | None, Field("谁说合于要件")] = None
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImposedMeasure:
    """One measure as imposed: its own words, its regime and who says so."""

    place: Place
    measure: Annotated[str, Field("处理方式", Form.ID, export="id")]
    verbatim: Annotated[str, Field("处理结果（原文）", Form.VERBATIM)]
    regime: Annotated[Regime | None, Field("类别")] = None
    regime_by: Annotated[Attribution | None, Field("类别出自")] = None
    authority: Annotated[str | None, Field("决定机关", Form.VERBATIM)] = None
    date: Annotated[str | None, Field("日期", Form.DATE)] = None
    scope: Annotated[str | None, Field("范围")] = None
    extent: Annotated[Extent | None, Field("期限、数量")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sanction:
    """What one recipient received. `each` False: 分别, who got which is not said."""

    place: Place
    recipient: Annotated[str, Field("对象", Form.VERBATIM)]
    named: Annotated[bool, Field("来源写了姓名")] = False
    position: Annotated[str | None, Field("职务", Form.VERBATIM)] = None
    kind: Annotated[RecipientKind, Field("对象种类", otherwise=RecipientKind.PERSON)]
    official: Annotated[bool | None, Field("公职")] = None
    count: Annotated[int | None, Field("人数")] = None
    each: Annotated[bool | None, Field("各人所受已明")] = None
    responsibility: Annotated[str | None, Field("责任")] = None
    measures: Annotated[tuple[ImposedMeasure, ...], Field("处理结果")] = ()
    basis: Annotated[tuple[int, ...], Field("依据", least=0, distinct=True)] = ()
    """Numbers of applications, counted from 1."""
    level: Annotated[PostLevel | None, Field("职级")] = None
    """Editor's, like body, role and conduct; absent where the source does not bear it."""
    body: Annotated[BodyKind | None, Field("机关种类")] = None
    role: Annotated[RecipientRole | None, Field("角色")] = None
    conduct: Annotated[tuple[Conduct, ...], Field("行为", distinct=True)] = ()
    doubt: Annotated[str | None, Field("存疑", Form.PROSE)] = None
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None


class TimelineEvent(NamedTuple):
    """A day, as far as it is known, and what happened then."""

    date: Annotated[str | None, Field("日期", Form.DATE)]
    event: Annotated[str, Field("经过", Form.PROSE)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case; id is the stem of its file. Records below restricted/ are for internal use only."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    place: Place
    title: Annotated[str, Field("题目")]
    code: Annotated[str, Field("代号")]
    """Number within the collection as readers cite it: B1-1."""
    collection: Annotated[str, Field("案例集")]
    section: Annotated[int, Field("节")]
    printed: Annotated[str | None, Field("汇编的案号", Form.VERBATIM)] = None
    """The compiler's own label: 典型案例一."""
    restricted: Annotated[bool, Field("仅供内部参考", unread=FOLDER)]
    region: Annotated[str | None, Field("地区")] = None
    conduct_from: Annotated[str | None, Field("行为起", Form.DATE)] = None
    conduct_to: Annotated[str | None, Field("行为止", Form.DATE)] = None
    dating: Annotated[str | None, Field("行为时间的根据", Form.PROSE)] = None
    """Why an editor sets the conduct at this time, where the source does not date it."""
    decided: Annotated[str | None, Field("处理时间", Form.DATE)] = None
    circumstances: Annotated[tuple[str, ...], Field("追责情形", Form.ID, distinct=True)] = ()
    spans: Annotated[
        tuple[Span, ...], Field("出处", key="sources", unexported="sources 一段行号一项")
    ]
    claimed: Annotated[str | None, Field("信访人反映", Form.PROSE)] = None
    """What the petitioner claims."""
    found: Annotated[str | None, Field("查明", Form.PROSE)] = None
    """案情: what the inquiry found."""
    handling: Annotated[str | None, Field("办理", Form.PROSE)] = None
    """办理经过."""
    points: Annotated[str | None, Field("要点", Form.PROSE)] = None
    """要点: one sentence, an editor's, on what the element that it turns on came to in the case."""
    turns_on: Annotated[int | None, Field("要点所系的要件")] = None
    """Number of the element, counted from 1."""
    commentary: Annotated[Commentary | None, Field("点评")] = None
    """The commentary on this case alone; that on a section stands with the section."""
    timeline: Annotated[tuple[TimelineEvent, ...], Field("经过")] = ()
    applied: Annotated[tuple[Application, ...], Field("适用条文")] = ()
    elements: Annotated[tuple[ProvisionElement, ...], Field("要件对照")] = ()
    sanctions: Annotated[tuple[Sanction, ...], Field("处理结果")] = ()
    keyed: Annotated[Keying | None, Field("录入和复核", unexported=OWN, unshown=OWN)] = None
    related: Annotated[tuple[str, ...], Field("相关案例", Form.ID, distinct=True)] = ()
    notes: Annotated[tuple[str, ...], Field("说明", Form.PROSE)] = ()

    @property
    def imposed(self) -> Iterator[ImposedMeasure]:
        """Every measure of every recipient, in order."""
        return (imposed for sanction in self.sanctions for imposed in sanction.measures)

    def narrative(self) -> Iterator[tuple[Place, str]]:
        """What we tell in our own words, each with its line."""
        if self.title:
            yield self.place.at("title"), self.title
        for name, text in prose_of(self).items():
            yield self.place.at(name), text
        if self.commentary:
            yield from self.commentary.prose()
        for number, (_, event) in enumerate(self.timeline):
            yield self.place.at(f"timeline/{number}"), event

    def remarks(self) -> Iterator[tuple[Place, str]]:
        """Editors' notes on the case, on provisions and on results, each with its line."""
        for number, note in enumerate(self.notes):
            yield self.place.at(f"notes/{number}"), note
        noted: list[Application | ProvisionElement | Sanction]
        noted = [*self.applied, *self.elements, *self.sanctions]
        for value in noted:
            for name, text in prose_of(value).items():
                yield value.place.at(name), text

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

    def excerpts(self) -> Iterator[tuple[Place, str]]:
        """Stretches of the source quoted beside elements and in place of a text, each with its line."""
        for element in self.elements:
            for number, quote in enumerate(element.quotes):
                yield element.place.at(f"quotes/{number}"), quote
        for application in self.applied:
            if application.excerpt:
                yield application.place.at("excerpt"), application.excerpt
