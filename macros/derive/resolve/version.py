"""Which instrument, in which version, a name means at a date."""

import re

from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.resolve.link import Context, Unresolved
from macros.model import Instrument, Validity
from macros.text import dates

_VERSION = re.compile(r"（(\d{4})年?(?:修订|修正|版|修订版)?）$")


class Names:
    """The instruments of an index by their titles and aliases."""

    def __init__(self, index: Index) -> None:
        self._all = index.corpus.instruments
        self._names = grouped(
            (name, instrument)
            for instrument in self._all
            for name in {_plain(instrument.title), *map(_plain, instrument.aliases)}
        )

    def named(self, title: str) -> tuple[Instrument, ...]:
        """Every instrument (version) that goes by this title or alias."""
        return self._names.get(_plain(title), ())

    def meant(self, title: str, version: str | None, context: Context) -> Instrument:
        """The one version of the one work that a title means; `version` is the year that it states."""
        full = context.declared.get(_plain(title), title)
        candidates = self.named(full)
        if not candidates:
            raise Unresolved("本站没有收这个文件")
        works = {instrument.work for instrument in candidates}
        if len(works) > 1:
            raise Unresolved("这个名称指几个文件，不能确定")
        versions = [instrument for instrument in self._all if instrument.work in works]
        stated = version or _stated_year(full)
        if stated:
            versions = [instrument for instrument in versions if stated in _years(instrument)]
            if not versions:
                raise Unresolved(f"本站没有收 {stated} 年的文本")
        if len(versions) == 1:
            return versions[0]
        return _at(versions, context.date)

    def version_of(self, instrument: Instrument, year: str) -> Instrument:
        """The version of the same work that a year tells: 2018年版."""
        instruments = [
            each for each in self._all if each.work == instrument.work and year in _years(each)
        ]
        if len(instruments) != 1:
            raise Unresolved(
                f"本站没有收 {year} 年的文本" if not instruments else "这一年有几个文本"
            )
        return instruments[0]


def _at(versions: list[Instrument], date: str | None) -> Instrument:
    """The one version that was surely in force at a date."""
    if date is None:
        raise Unresolved("引用的时间不明，不能确定版本")
    sure = [instrument for instrument in versions if in_force(instrument, date) is True]
    if len(sure) == 1:
        return sure[0]
    if sure or any(in_force(instrument, date) is None for instrument in versions):
        raise Unresolved(f"只知道引用在 {dates.show(date)}，不足以确定版本")
    raise Unresolved(f"{dates.show(date)} 时没有已收的有效文本")


def _plain(title: str) -> str:
    """A title for comparison: without blanks, versions and inner marks."""
    return _VERSION.sub("", re.sub(r"[\s\u3000《》〈〉]", "", title))


def _stated_year(title: str) -> str | None:
    match = _VERSION.search(title)
    return match[1] if match else None


def _years(instrument: Instrument) -> set[str]:
    """The years by which a version is told: of its effect and of its issue."""
    values = (instrument.effective.value, instrument.came_out)
    return {year for value in values if (year := dates.year_of(value))}


def in_force(instrument: Instrument, date: str | None) -> bool | None:
    """Whether an instrument was in force on a (half-known) date; None where that is not known."""
    if date is None or instrument.effective.value is None:
        return None
    start, end = instrument.effective.value, instrument.ended.value
    if dates.before(date, start):
        return False
    if end is not None and (dates.before(end, date) or end == date):
        return False
    if end is not None and not dates.before(date, end):
        return None
    if not (dates.before(start, date) or start == date):
        return None
    ended_unknown = end is None and instrument.status is Validity.NOT_IN_FORCE
    return None if ended_unknown else True
