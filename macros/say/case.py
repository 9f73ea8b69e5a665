"""A case in words: its dates, what is told of it, and where it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.cite.numerals import to_chinese
from macros.derive.cases import Cases
from macros.derive.index import Index
from macros.derive.timeline import span
from macros.model.case import Case
from macros.model.collection import CollectionSection, Commentary
from macros.model.field import label_of
from macros.say import words
from macros.say.places import NamedPage, cited_in_full
from macros.text import dates


@dataclass(frozen=True, slots=True)
class CaseDates:
    """When it happened and was decided; `events` only where the conduct is undated."""

    conduct: str
    decided: str
    events: str


def when(case: Case) -> CaseDates:
    """The dates of a case in a few words; what the source leaves out is said."""
    undated = case.conduct_from is None and case.conduct_to is None
    return CaseDates(
        conduct=span(case.conduct_from, case.conduct_to),
        decided=_decided(case),
        events=events(case) if undated and any(date for date, _ in case.timeline) else "",
    )


def _decided(case: Case) -> str:
    """The day; where the results are of several days, each with how many received them then."""
    groups: dict[str, int] = {}
    for sanction in case.sanctions:
        for date in dict.fromkeys(m.date for m in sanction.measures if m.date):
            groups[date] = groups.get(date, 0) + 1
    if len(groups) < 2:
        return dates.show(case.decided) if case.decided else words.UNSTATED
    return "；".join(f"{dates.show(day)}（{groups[day]} 个对象）" for day in sorted(groups))


def events(case: Case) -> str:
    """From the first dated event to the last: 2017-01 至 2017-04."""
    known = [date for date, _ in case.timeline if date]
    return span(known[0], known[-1]) if known else words.UNSTATED


def narrative(case: Case) -> Iterator[tuple[str, str]]:
    """Label and text of what is told, without what the source leaves out."""
    for name, label in words.NARRATIVE.items():
        if text := getattr(case, name):
            yield label, text


def commentary(cases: Cases, case: Case) -> tuple[tuple[str, str], ...]:
    """Label and text of what the compiler says of the case, or of all cases of its section."""
    section = cases.section_of(case)
    made = case.commentary or (section.commentary if section else None)
    if made is None:
        return ()
    texts = {
        "blames": made.blames,
        "recommends": made.recommends,
        "principle": made.principle,
    }
    return tuple((label_of(Commentary, name), text) for name, text in texts.items() if text)


def printed_label(section: CollectionSection | None, case: Case) -> str:
    """一、典型案例二; 一、and the heading where the section has no cases by number."""
    if section is None:
        return case.printed or ""
    return f"{to_chinese(section.number)}、{case.printed or section.heading}"


def facts(index: Index, case: Case) -> tuple[tuple[str, str], ...]:
    """A case at a glance: label and value."""
    titles = {c.id: c.title for c in index.corpus.circumstances}
    collections = {c.id: c.title for c in index.corpus.collections}
    time = when(case)
    circumstances = "、".join(titles.get(name, name) for name in case.circumstances)
    return (
        (words.REGION, case.region or words.UNSTATED),
        (words.CONDUCT, time.conduct),
        (words.DECIDED, time.decided),
        (words.CIRCUMSTANCE, circumstances or words.UNSTATED),
        (words.COLLECTION, collections.get(case.collection, case.collection)),
    )


def provision_of(index: Index, section: CollectionSection | None) -> NamedPage | None:
    """The provision that a section of a collection stands for, where its text is held."""
    article = index.articles.get(section.provision or "") if section else None
    return cited_in_full(index, article, section.where) if article and section else None
