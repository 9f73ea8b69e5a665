"""Comparison topics (对照议题): what each instrument says on one point, and how it stands to the nation."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.field import BY_PLACE, STEM, Field, Form
from macros.model.figure import Answer, Figure, Indicator
from macros.model.text import Where

PLACED = "归位表按座次列出地址"


class Division(Labelled):
    """Where in a rule a topic has its seat; topics are shown in this order."""

    GENERAL = ("general", "总则")
    DUTIES = ("duties", "责任内容")
    SUPERVISION = ("supervision", "督查考核")
    CIRCUMSTANCES = ("circumstances", "情形")
    MEASURES = ("measures", "方式")
    PROCEDURE = ("procedure", "程序")
    FINAL = ("final", "附则")


class Relation(Labelled):
    """对照关系: how a provision stands to the national one that it is measured against."""

    BASELINE = ("baseline", "基准", "※", "国家规定，各省与它相比")
    SAME = ("same", "相同", "＝", "与国家所定是一回事")
    SPECIFIC = ("specific", "细化", "◎", "把国家所定落到人、数、步骤，轻重不变")
    STRICTER = ("stricter", "更严", "▲", "要求更高、门槛更低或者后果更重")
    WEAKER = ("weaker", "更宽", "▽", "要求更低、门槛更高或者后果更轻")
    ADDS = ("adds", "增加", "＋", "国家没有的，另外加上")
    OMITS = ("omits", "略去", "－", "国家有的，此处全文都在而没有写")
    DIFFERS = ("differs", "不同", "≠", "所定不同，说不上更严或者更宽")
    PENALTY_ONLY = ("penalty-only", "只见于追责", "◇", "没有写成责任，只把做不到列为追责的情形")
    SILENT = ("silent", "未规定", "○", "有关部分全文都在，没有规定")
    LOST = ("lost", "条文缺，没法比", "□", "这一处没有原文或者文字不全，不作结论")
    UNHELD = ("unheld", "没有全文", "…", "只收了几条，或者只有报道，不作结论")
    NOT_COMPARED = ("not-compared", "未比", "／", "收有条文，编者还没有比，不作结论")
    UNDETERMINED = (
        "undetermined",
        "国家条文缺，没法比",
        "？",
        "国家的条文没有原文或者文字不全，没法比",
    )


DEPARTURES = (
    Relation.STRICTER,
    Relation.WEAKER,
    Relation.ADDS,
    Relation.OMITS,
    Relation.PENALTY_ONLY,
    Relation.SILENT,
    Relation.SPECIFIC,
    Relation.DIFFERS,
    Relation.SAME,
    Relation.UNDETERMINED,
    Relation.LOST,
    Relation.UNHELD,
    Relation.NOT_COMPARED,
)
"""What a province may be to the nation: what departs first, what is unknown last."""


@dataclass(frozen=True, slots=True)
class CellProvision:
    """A place that a cell rests on, and the words of it: an article, or a passage of a press item.

    `quote` is None only where nothing of the place is held.
    """

    target: Annotated[str, Field("条文", Form.TARGET, key="provision")]
    place: Place
    where: Annotated[Where | None, Field("条内位置")] = None
    quote: Annotated[str | None, Field("引文", Form.VERBATIM)] = None


@dataclass(frozen=True, slots=True)
class Against:
    """The place of a base that a relation is measured against."""

    article: str
    where: Where | None = None

    def __str__(self) -> str:
        """`measures-2016/4/1`."""
        return f"{self.article}/{self.where}" if self.where else self.article


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRelation:
    """How a cell stands to one base. `also` are further relations to the same place."""

    place: Place
    base: Annotated[str, Field("比哪一件", Form.ID)]
    relation: Annotated[Relation, Field("对照关系")]
    also: Annotated[tuple[Relation, ...], Field("又", distinct=True)] = ()
    against: Annotated[Against | None, Field("比的是")] = None
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relation and the further ones."""
        return (self.relation, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one instrument says on a topic, and how that stands to each base of its column.

    `own` is what it is without any base: 基准, 未规定, 条文缺, 没有全文, 只见于追责.
    """

    place: Place
    topic: Annotated[str, Field("议题", Form.ID, unexported="所在的议题有编号")]
    instrument: Annotated[str, Field("文件", Form.ID, unread=STEM)]
    own: Annotated[
        Relation | None, Field("本身", key="relation", unexported="没有比的对象时就是 relation")
    ] = None
    measured: Annotated[
        tuple[BaseRelation, ...], Field("对照关系", key="relations", export="relations")
    ] = ()
    provisions: Annotated[tuple[CellProvision, ...], Field("条文")] = ()
    reported: Annotated[tuple[CellProvision, ...], Field("报道")] = ()
    figures: Annotated[
        tuple[Figure, ...], Field("次数、时限", key="numbers", export="numbers")
    ] = ()
    answers: Annotated[tuple[Answer, ...], Field("有没有")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    @property
    def first(self) -> BaseRelation:
        """The relation to the first base; what the cell is by itself, where that says it all."""
        if self.own or not self.measured:
            return self.to("")
        return self.measured[0]

    def to(self, base: str) -> BaseRelation:
        """The relation to a base; what the cell is by itself holds for every base."""
        own = self.own or Relation.NOT_COMPARED
        otherwise = BaseRelation(place=self.place, base=base, relation=own)
        return next((each for each in self.measured if each.base == base), otherwise)

    @property
    def relation(self) -> Relation:
        """The first relation."""
        return self.first.relation

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relations to the first base."""
        return self.first.relations

    @property
    def against(self) -> Against | None:
        """The place of the first base."""
        return self.first.against

    @property
    def speaks(self) -> bool:
        """True where it has words of its own on the topic, not of a report, nor beside a loss alone."""
        return bool(self.provisions) and self.own in (None, Relation.BASELINE)

    @property
    def words(self) -> tuple[CellProvision, ...]:
        """What readers are shown: provisions, then what reports say of them."""
        return (*self.provisions, *self.reported)

    @property
    def quote(self) -> str | None:
        """All words quoted, in order, joined by ……."""
        return "……".join(stand.quote for stand in self.provisions if stand.quote) or None


@dataclass(frozen=True, slots=True)
class Comparison:
    """对照议题: id is the stem of its file; the cells are those of the columns, in their order."""

    id: Annotated[str, Field("编号", Form.ID, unread=STEM)]
    title: Annotated[str, Field("议题")]
    division: Annotated[
        Division, Field("座次", otherwise=Division.GENERAL, unexported="group 和 seat 写它的名称")
    ]
    order: Annotated[int, Field("次序", unexported=BY_PLACE, unshown=BY_PLACE)]
    place: Place
    cells: Annotated[tuple[Cell, ...], Field("各格", unread="写在各文件的一栏里")] = ()
    indicators: Annotated[tuple[Indicator, ...], Field("指标")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None

    def cell(self, instrument: str) -> Cell | None:
        """The cell of an instrument."""
        return next((cell for cell in self.cells if cell.instrument == instrument), None)


@dataclass(frozen=True, slots=True)
class DivisionPlace:
    """An article, or a place in it, that has its seat in a part of the rule."""

    seat: Annotated[Division, Field("座次", unread=PLACED, unexported="seats 按座次分列")]
    article: Annotated[str, Field("条文", Form.TARGET, export="target", unread=PLACED)]
    place: Place
    where: Annotated[Where | None, Field("条内位置", unread=PLACED)] = None


@dataclass(frozen=True, slots=True)
class Incomparable:
    """An article, or a place in it, that is set apart, and why."""

    article: Annotated[str, Field("条文", Form.TARGET, key="articles", export="target")]
    where: Annotated[Where | None, Field("条内位置", keys=("articles",))]
    reason: Annotated[str, Field("缘由")]
    place: Place


@dataclass(frozen=True, slots=True)
class RankStatement:
    """What the texts say on time and rank of an instrument: our sentence and the words it rests on."""

    text: Annotated[str, Field("说明", Form.PROSE)]
    place: Place
    provision: Annotated[
        CellProvision | None, Field("条文", keys=("provision", "where", "quote"))
    ] = None


@dataclass(frozen=True, slots=True)
class Placement:
    """An instrument as a column of the comparison: id is the instrument's.

    `optional` columns have a cell only where they bear on a topic; all others have one in each.
    `bases` are the instruments that it is compared with, the first one foremost.
    """

    id: Annotated[str, Field("文件", Form.ID, export="instrument", unread=STEM)]
    column: Annotated[str, Field("栏名")]
    place: Place
    optional: Annotated[bool, Field("可以没有格")] = False
    bases: Annotated[tuple[str, ...], Field("比哪几件", distinct=True)] = ()
    divisions: Annotated[tuple[DivisionPlace, ...], Field("座次", export="seats")] = ()
    not_comparable: Annotated[
        tuple[Incomparable, ...], Field("不作对照", unshown="只在导出里说明缘由")
    ] = ()
    slight_losses: Annotated[
        tuple[Incomparable, ...], Field("藏不下规定的脱字", unshown="只在导出里说明缘由")
    ] = ()
    statements: Annotated[tuple[RankStatement, ...], Field("时间和位阶", export="clauses")] = ()
    note: Annotated[str | None, Field("说明", Form.PROSE)] = None
    cells: Annotated[tuple[Cell, ...], Field("各格", unexported="comparisons 按议题列出")] = ()
