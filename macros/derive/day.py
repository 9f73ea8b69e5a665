"""The law of the day: which versions of a work the dates of a case allow, at conduct and decision.

Dates alone are compared. Which version applies is never said: that is for who decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.derive.applied import Applications, AppliedProvision
from macros.derive.categories import Categories
from macros.derive.grouped import grouped
from macros.derive.versions import Versions
from macros.model import Article, Instrument
from macros.model.case import ApplicationRole, Case
from macros.model.kinds import Level
from macros.text import dates

RULE_OF_TIME = "从旧兼从轻"
"""Heading of the article of a work that says which version applies."""


@dataclass(frozen=True, slots=True)
class VersionsThen:
    """The versions that a time allows, the earlier first.

    `dated` false: the time is not stated, and these are all that were in force since the conduct
    began; None: it is stated in part. `start` and `end` are the time, None where not even its
    beginning is known.
    """

    versions: tuple[Instrument, ...]
    start: str | None
    end: str | None
    dated: bool | None

    @property
    def taking_over(self) -> Iterator[tuple[str, bool]]:
        """The days in the time on which a version came, and whether that is sure."""
        for version in self.versions:
            day = version.effective.value or ""
            if self.start is not None and day > _first_day(self.start):
                over = self.end is not None and day <= _first_day(self.end)
                yield day, dates.before(self.start, day) and over


@dataclass(frozen=True, slots=True)
class LaterCounterpart:
    """A provision of today to which an editor points, and the same matter in a version of the day."""

    applied: AppliedProvision
    article: Article | None
    then: tuple[Article, ...]
    not_yet: bool
    """True where its version came into force after the conduct."""


@dataclass(frozen=True, slots=True)
class WorkThen:
    """A work over the time of a case."""

    versions: tuple[Instrument, ...]
    conduct: VersionsThen
    decision: VersionsThen
    counterparts: tuple[LaterCounterpart, ...]
    rule_of_time: Article | None


@dataclass(frozen=True)
class Day:
    """Look-ups over versions and cases. Holds no fact of its own."""

    applications: Applications
    categories: Categories
    versions: Versions

    def of(self, case: Case) -> tuple[WorkThen, ...]:
        """Every work that the case names or that has a ladder of the nation, in their order."""
        named = {
            applied.target.instrument
            for applied in self.applications.of_case(case)
            if applied.target
        } | self._with_ladder
        return tuple(
            self._work(case, line) for line in self._lines if any(i.id in named for i in line)
        )

    @cached_property
    def _with_ladder(self) -> set[str]:
        instruments = self.applications.index.instruments
        ladders = (name for name in self.categories.ladders if name in instruments)
        return {name for name in ladders if instruments[name].level is Level.NATIONAL}

    @cached_property
    def _lines(self) -> tuple[tuple[Instrument, ...], ...]:
        """Dated versions of each work, with the work that it follows, the earliest first."""
        instruments = self.applications.index.instruments
        following = {i.follows: i.work for i in instruments.values() if i.follows}
        dated = [i for i in instruments.values() if i.effective.value]
        works = grouped((following.get(i.id, i.work), i) for i in dated)
        return tuple(tuple(sorted(line, key=_effective)) for line in works.values())

    def _work(self, case: Case, line: tuple[Instrument, ...]) -> WorkThen:
        conduct = _at_conduct(case, line)
        return WorkThen(
            versions=line,
            conduct=conduct,
            decision=_at_decision(case, line, self.applications.index.corpus.site.data_date),
            counterparts=tuple(self._counterparts(case, line, conduct)),
            rule_of_time=self._rule_of_time(line),
        )

    def _counterparts(
        self, case: Case, line: tuple[Instrument, ...], conduct: VersionsThen
    ) -> Iterator[LaterCounterpart]:
        ids, then = {i.id for i in line}, {i.id for i in conduct.versions}
        for applied in self.applications.of_case(case):
            target = applied.target
            counterpart = applied.application.role is ApplicationRole.COUNTERPART
            if target is None or target.instrument not in ids or not counterpart:
                continue
            article = self.applications.index.articles.get(target.article or "")
            matches = self.versions.matches(article) if article else ()
            earlier = tuple(m.article for m in matches if m.article.instrument in then)
            version = self.applications.index.instruments[target.instrument]
            not_yet = dates.before(conduct.end or conduct.start, version.effective.value)
            yield LaterCounterpart(applied, article, earlier, not_yet)

    def _rule_of_time(self, line: tuple[Instrument, ...]) -> Article | None:
        articles = (article for article in line[-1].articles if article.heading == RULE_OF_TIME)
        return next(articles, None)


def _effective(instrument: Instrument) -> str:
    return instrument.effective.value or ""


def _at_conduct(case: Case, line: tuple[Instrument, ...]) -> VersionsThen:
    start, end = case.conduct_from or case.conduct_to, case.conduct_to or case.conduct_from
    return VersionsThen(_between(line, start, end), start, end, start is not None)


def _at_decision(case: Case, line: tuple[Instrument, ...], today: str) -> VersionsThen:
    """At the days of the results; where one is not dated, since the conduct."""
    days = [m.date for m in case.imposed]
    known = sorted(day for day in days if day)
    if known and len(known) == len(days):
        return VersionsThen(_between(line, known[0], known[-1]), known[0], known[-1], dated=True)
    start = case.conduct_from or case.conduct_to
    dated = None if known else False
    return VersionsThen(_between(line, start, today), start, today, dated)


def _between(
    line: Iterable[Instrument], start: str | None, end: str | None
) -> tuple[Instrument, ...]:
    """The versions that were, or may have been, in force at some time of a span."""
    if start is None:
        return ()
    return tuple(
        version
        for version in line
        if not dates.before(end, version.effective.value)
        and not _is_over(version.ended.value, start)
    )


def _is_over(ended: str | None, start: str) -> bool:
    """True where the last day was before the first that a half-known date may mean."""
    return dates.year_of(ended) is not None and _first_day(ended or "") <= _first_day(start)


def _first_day(date: str) -> str:
    return date + "-01" * (2 - date.count("-"))
