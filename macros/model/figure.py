"""Numbers that provisions set, and indicators: what is asked of every rule in the same way."""

from dataclasses import dataclass
from typing import Annotated

from macros.model.base import Labelled, Place
from macros.model.field import Field, Form


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
    OFTEN = ("often", "经常")
    AS_NEEDED = ("as-needed", "随时")
    AS_PEERS = ("as-peers", "参照同级")
    IN_STEP = ("in-step", "同步")
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
    """Whom a number binds, by level of government: 市 is 省级 in 北京, 市级 in 山东 and 江苏.

    部门 are departments of whatever level: what they are bound to isn't what the leadership is.
    """

    ALL = ("all", "各级")
    NATION = ("nation", "国家")
    PROVINCE = ("province", "省级")
    PREFECTURE = ("prefecture", "市级")
    COUNTY = ("county", "县级")
    TOWNSHIP = ("township", "乡级")
    DEPARTMENT = ("department", "部门")


class Counted(Labelled):
    """What a frequency counts."""

    TIMES = ("times", "次")
    DAYS = ("days", "天")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A frequency or a time limit of a provision, with the words that set it and whom they bind.

    `value` is None where the words give no number: 定期, 随时, 终身.
    """

    place: Place
    what: Annotated[str, Field("事项")]
    tier: Annotated[Tier, Field("层级", export="level")]
    whom: Annotated[str | None, Field("对谁", Form.VERBATIM)] = None
    quote: Annotated[str, Field("引文", Form.VERBATIM)]
    value: Annotated[int | None, Field("数")] = None
    unit: Annotated[CountingUnit, Field("单位")]
    counted: Annotated[Counted, Field("数的是")] = Counted.TIMES

    @property
    def per_year(self) -> int | None:
        """Least number in a year, of a frequency that has one: 每季度一次 is 4."""
        periods = PER_YEAR.get(self.unit)
        return periods * self.value if periods and self.value else None

    @property
    def days(self) -> int | None:
        """Calendar days of a time limit; working days are not converted."""
        return self.value if self.unit is CountingUnit.DAY else None


class Answered(Labelled):
    """What an editor answers where a rule has words on the topic of a yes-or-no indicator."""

    YES = ("yes", "有")
    NO = ("no", "无")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """有 or 无, and for 有 the words that say it."""

    place: Place
    indicator: Annotated[str, Field("哪个指标", Form.ID)]
    answer: Annotated[Answered, Field("答")]
    quote: Annotated[str | None, Field("引文", Form.VERBATIM)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What the indicator sheet asks of every rule: numbers of a topic, or 有没有.

    `what` names the numbers of its topic that are meant; without any it asks 有没有. With `tiers`
    there is a column for each of these levels.
    """

    place: Place
    id: Annotated[str, Field("编号", Form.ID)]
    title: Annotated[str, Field("指标")]
    what: Annotated[tuple[str, ...], Field("数的是哪些事项", distinct=True)] = ()
    tiers: Annotated[tuple[Tier, ...], Field("分哪几级", distinct=True)] = ()
