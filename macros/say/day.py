"""The law of the day in words: which versions there were at the conduct and at the decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.day import LaterCounterpart, VersionsThen, WorkThen
from macros.derive.index import article_url
from macros.model import Article, Instrument
from macros.model.case import Case
from macros.say import versions
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.places import short_cite
from macros.text import dates


@dataclass(frozen=True, slots=True)
class VersionsCell:
    """What the dates say, and the versions in force, the earlier first."""

    words: str
    versions: tuple[Instrument, ...]


@dataclass(frozen=True, slots=True)
class NumberThen:
    """An article of a version of the day, with the mark of its number."""

    cite: str
    url: str
    check: str


@dataclass(frozen=True, slots=True)
class NotYet:
    """A provision of today that was not in force at the conduct, and what there was instead."""

    cite: str
    url: str | None
    since: str
    then: tuple[NumberThen, ...]
    notes: tuple[str, ...]
    rule_of_time: NumberThen | None


@dataclass(frozen=True, slots=True)
class DayRow:
    """A work over the time of a case."""

    title: str
    conduct: VersionsCell
    decision: VersionsCell


def rows(book: Book, case: Case) -> tuple[DayRow, ...]:
    """A row for every work; none where the source dates neither conduct nor decision."""
    works = book.day.of(case)
    if not any(work.conduct.start or work.decision.dated for work in works):
        return ()
    return tuple(
        DayRow(" → ".join(_titles(work)), _conduct(case, work.conduct), _decision(work.decision))
        for work in works
    )


def _titles(work: WorkThen) -> Iterator[str]:
    """Each work by the title of its last version."""
    last = {version.work: version.title for version in work.versions}
    return iter(last.values())


def _conduct(case: Case, then: VersionsThen) -> VersionsCell:
    if then.start is None:
        return VersionsCell(dates.UNDATED, ())
    words = _ran_past(then)
    if case.conduct_to is None and not words:
        words = f"{case.conduct_from} 时；止于何时没有写"
    return VersionsCell(words, then.versions)


def _decision(then: VersionsThen) -> VersionsCell:
    if then.dated:
        return VersionsCell(_ran_past(then), then.versions)
    undated = dates.UNDATED if then.dated is False else "日期没有写齐"
    if then.start is None:
        return VersionsCell(undated, ())
    return VersionsCell(f"{undated}；从行为起算，施行过的有", then.versions)


def _ran_past(then: VersionsThen) -> str:
    """跨 2018-10-01: the days on which a version came; 还没有 where there was none yet."""
    if not then.versions:
        return "还没有这一文件"
    days = [*then.taking_over]
    sure = "" if all(sure for _, sure in days) else "可能"
    after = "，先后是" if len(then.versions) > 1 else " 施行日"
    return f"{sure}跨 {'、'.join(day for day, _ in days)}{after}" if days else ""


def not_yet(book: Book, case: Case, url_for: UrlFor) -> tuple[NotYet, ...]:
    """The provisions of today that came into force after the conduct."""
    citing = Citing(book, url_for)
    return tuple(
        _not_yet(book, work, later, citing)
        for work in book.day.of(case)
        for later in work.counterparts
        if later.not_yet
    )


def _not_yet(book: Book, work: WorkThen, later: LaterCounterpart, citing: Citing) -> NotYet:
    index, target = book.index, later.applied.target
    version = index.instruments[target.instrument] if target else work.versions[-1]
    notes = later.article.notes if later.article and not later.then else ()
    rule = work.rule_of_time
    return NotYet(
        cite=later.applied.application.cite,
        url=citing.url(target) if target else None,
        since=version.effective.value or "",
        then=tuple(_number(book, article, citing) for article in later.then),
        notes=tuple(note for note in notes if "年版" in note),
        rule_of_time=_number(book, rule, citing) if rule else None,
    )


def _number(book: Book, article: Article, citing: Citing) -> NumberThen:
    url = citing.url_for(article_url(article))
    return NumberThen(short_cite(book.index, article), url, versions.number(article).check)
