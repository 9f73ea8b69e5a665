"""Comparison topics (对照议题): what each instrument says on one point, and how it stands to the nation."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.base import Labelled, Place
from macros.model.text import Where


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

    BASELINE = ("baseline", "基准", "※")
    SAME = ("same", "相同", "＝")
    SPECIFIC = ("specific", "细化", "◎")
    STRICTER = ("stricter", "更严", "▲")
    WEAKER = ("weaker", "更宽", "▽")
    ADDS = ("adds", "增加", "＋")
    OMITS = ("omits", "略去", "－")
    DIFFERS = ("differs", "不同", "≠")
    SILENT = ("silent", "未规定", "○")
    LOST = ("lost", "缺损", "□")
    UNHELD = ("unheld", "未收", "…")
    UNDETERMINED = ("undetermined", "不能断定", "？")


class CountingUnit(Labelled):
    """In what a frequency or a time limit is counted; the label is how provisions print it."""

    WEEK = ("week", "每周")
    MONTH = ("month", "每月")
    TWO_MONTHS = ("two-months", "每两个月")
    QUARTER = ("quarter", "每季度")
    HALF_YEAR = ("half-year", "每半年")
    YEAR = ("year", "每年")
    ANNUAL = ("annual", "年度")
    REGULARLY = ("regularly", "定期")
    AS_NEEDED = ("as-needed", "随时")
    LIFETIME = ("lifetime", "终身")
    DAY = ("day", "日")
    WORKING_DAY = ("working-day", "个工作日")


PER_YEAR = {
    CountingUnit.WEEK: 52,
    CountingUnit.MONTH: 12,
    CountingUnit.TWO_MONTHS: 6,
    CountingUnit.QUARTER: 4,
    CountingUnit.HALF_YEAR: 2,
    CountingUnit.YEAR: 1,
    CountingUnit.ANNUAL: 1,
}
"""Periods in a year, of the units that are periods."""


class Tier(Labelled):
    """Whom a number binds, by level of government: 市 is 省级 in 北京, 市级 in 山东 and 江苏."""

    ALL = ("all", "各级")
    NATION = ("nation", "国家")
    PROVINCE = ("province", "省级")
    PREFECTURE = ("prefecture", "市级")
    COUNTY = ("county", "县级")
    TOWNSHIP = ("township", "乡级")


class Counted(Labelled):
    """What a frequency counts."""

    TIMES = ("times", "次")
    DAYS = ("days", "天")


@dataclass(frozen=True, slots=True)
class Figure:
    """A frequency or a time limit of a provision, with the words that set it and whom they bind.

    `value` is None where the words give no number: 定期, 随时, 终身.
    """

    what: str
    quote: str
    unit: CountingUnit
    tier: Tier
    place: Place
    value: int | None = None
    counted: Counted = Counted.TIMES
    whom: str | None = None

    @property
    def per_year(self) -> int | None:
        """Least number in a year, of a frequency that has one: 每季度一次 is 4."""
        periods = PER_YEAR.get(self.unit)
        return periods * self.value if periods and self.value else None

    @property
    def days(self) -> int | None:
        """Calendar days of a time limit; working days are not converted."""
        return self.value if self.unit is CountingUnit.DAY else None


@dataclass(frozen=True, slots=True)
class CellProvision:
    """A place that a cell rests on, and the words of it: an article, or a passage of a press item.

    `quote` is None only where nothing of the place is held.
    """

    target: str
    place: Place
    where: Where | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Against:
    """The national place that a relation is measured against."""

    article: str
    where: Where | None = None

    def __str__(self) -> str:
        """`measures-2016/4/1`."""
        return f"{self.article}/{self.where}" if self.where else self.article


@dataclass(frozen=True, slots=True)
class Cell:
    """What one instrument says on a topic. `also` are further relations to the same place."""

    topic: str
    instrument: str
    relation: Relation
    place: Place
    provisions: tuple[CellProvision, ...] = ()
    also: tuple[Relation, ...] = ()
    against: Against | None = None
    figures: tuple[Figure, ...] = ()
    note: str | None = None

    @property
    def relations(self) -> tuple[Relation, ...]:
        """The relation and the further ones."""
        return (self.relation, *self.also)

    @property
    def quote(self) -> str | None:
        """All words quoted, in order, joined by ……."""
        return "……".join(stand.quote for stand in self.provisions if stand.quote) or None


@dataclass(frozen=True, slots=True)
class Comparison:
    """对照议题: id is the stem of its file; the cells are those of the columns, in their order."""

    id: str
    title: str
    division: Division
    order: int
    place: Place
    cells: tuple[Cell, ...] = ()
    note: str | None = None

    def cell(self, instrument: str) -> Cell | None:
        """The cell of an instrument."""
        return next((cell for cell in self.cells if cell.instrument == instrument), None)


@dataclass(frozen=True, slots=True)
class DivisionPlace:
    """An article, or a place in it, that has its seat in a part of the rule."""

    seat: Division
    article: str
    place: Place
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class Incomparable:
    """An article, or a place in it, that is compared with nothing, and why."""

    article: str
    reason: str
    place: Place
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class RankStatement:
    """What the texts say on time and rank of an instrument: our sentence and the words it rests on."""

    text: str
    place: Place
    provision: CellProvision | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """An instrument as a column of the comparison: id is the instrument's.

    `optional` columns have a cell only where they bear on a topic; all others have one in each.
    """

    id: str
    column: str
    place: Place
    optional: bool = False
    divisions: tuple[DivisionPlace, ...] = ()
    not_comparable: tuple[Incomparable, ...] = ()
    statements: tuple[RankStatement, ...] = ()
    note: str | None = None
    cells: tuple[Cell, ...] = ()
