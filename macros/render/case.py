"""Page of a case: at a glance, what happened, who received what, which provisions, in force when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.derive.applied import Timeliness, case_url
from macros.derive.book import Book
from macros.derive.cases import COUNTERPART, Cases, SimilarCase
from macros.derive.categories import circumstance_url
from macros.derive.index import article_url, instrument_url
from macros.derive.timeline import span
from macros.model import Validity, Where
from macros.model.case import Case, Collection
from macros.render import handouts, provisions, timeline
from macros.render.engine import fill
from macros.say import origin, results, signs
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.text import dates

INDEX = "cases.html"


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the course of events."""

    date: str
    words: str
    decided: bool


@dataclass(frozen=True, slots=True)
class Related:
    """A case that shares something with the one at hand."""

    case: Case
    url: str
    when: str
    shared: tuple[str, ...]
    lines: tuple[results.ResultLine, ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the case with this id. Raises KeyError."""
    cases = book.cases
    case = cases.by_id[record]
    citing = Citing(book.index, book.references, url_for)
    then = case.decided or case.conduct_to or case.conduct_from
    before, after = cases.neighbours(case)
    return fill(
        "case.html",
        case=case,
        url_for=url_for,
        **_at_a_glance(book, case),
        **_law(book, case, citing),
        events=_events(case),
        prose=lambda text: citing.prose(text, date=then),
        today=citing.prose,
        groups=results.groups(cases, case),
        untyped=any(regime is None for regime, _ in cases.results(case)),
        silence=results.silence(cases, case),
        result_notes=results.notes(case),
        related=[_related(book, similar) for similar in cases.alike(case)],
        origins=[origin.of_span(book.index, span) for span in case.spans],
        collection_notes=_collection_notes(cases, case),
        before=before,
        after=after,
        case_url=case_url,
        unknown=results.UNSTATED,
        citing=citing,
        packs=handouts.holding(book, record, url_for),
    )


def _at_a_glance(book: Book, case: Case) -> dict[str, Any]:
    """Head of the page: region, time, circumstance, who received what, in force or not."""
    cases = book.cases
    return {
        "collection": cases.collections.get(case.collection),
        "section": cases.section_of(case),
        "section_provision": _section_provision(book, case),
        "circumstances": [
            (circumstance.title, circumstance_url(circumstance))
            for name, circumstance in cases.circumstances.items()
            if name in case.circumstances
        ],
        "when": when(case),
        "doubtful": any(results.is_doubted(note) for note in _all_notes(case)),
        "lines": results.lines(cases, case),
        "times": _times(cases, case),
    }


def _law(book: Book, case: Case, citing: Citing) -> dict[str, Any]:
    """Provisions with their texts, and what was in force when."""
    cases = book.cases
    told = timeline.told(book.index, cases.applications.of_case(case))
    return {
        "applied": provisions.provisions(cases, case, citing),
        "counterparts": provisions.counterparts(cases, case, citing),
        "forces": told,
        "presumed": any(force_row.instrument.status is Validity.PRESUMED for force_row in told),
        "chart": timeline.of(book, case),
        "instrument_url": instrument_url,
    }


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for a case's page (overrides/README.md)."""
    cases = book.cases
    case = cases.by_id[record]
    collection = cases.collections.get(case.collection)
    path = [{"title": "看案例", "url": INDEX}]
    if collection is not None:
        path.append({"title": collection.title, "url": f"{INDEX}#{collection.id}"})
    return {
        "ref_title": case.title,
        "ref_navtitle": case.code,
        "section": "看案例",
        "path": path,
        "ref_side": side(cases, case),
        "ref_toc": _toc(cases, case),
        "description": f"案例 {case.code}：{case.title}",
    }


def side(cases: Cases, current: Case | None = None) -> list[dict[str, Any]]:
    """The left column of the case pages: every case under its collection."""
    groups = [_side_group(cases, collection, current) for collection in cases.collections.values()]
    return [*(group for group in groups if group["items"]), {"items": [_all_of(cases)]}]


def _side_group(cases: Cases, collection: Collection, current: Case | None) -> dict[str, Any]:
    return {
        "title": collection.title,
        "restricted": collection.restricted,
        "items": [
            {
                "title": case.title,
                "code": case.code,
                "url": case_url(case),
                "current": case is current,
            }
            for case in cases.all
            if case.collection == collection.id
        ],
    }


def _all_of(cases: Cases) -> dict[str, Any]:
    return {"title": "全部案例", "url": INDEX, "note": f"{len(cases.all)} 件"}


def _toc(cases: Cases, case: Case) -> list[dict[str, str]]:
    applied = [
        application.cite for application in case.applied if application.role is not COUNTERPART
    ]
    found = [
        ("案情", "#story", ""),
        ("处理结果", "#results", str(len(case.sanctions) or "")),
        ("适用条文", "#applied", str(len(set(applied)) or "")),
        ("时效", "#force", ""),
        ("相关案例", "#related", str(len(cases.alike(case)) or "")),
        ("编者注与出处", "#notes", ""),
    ]
    entries = [{"title": title, "url": url, "count": count} for title, url, count in found]
    return [{k: v for k, v in entry.items() if v} for entry in entries]


@dataclass(frozen=True, slots=True)
class CaseDates:
    """When it happened and was decided; `events` only where the conduct is undated."""

    conduct: str
    decided: str
    events: str


def when(case: Case) -> CaseDates:
    """The dates of a case in a few words; what the source leaves out is said."""
    known = [date for date, _ in case.timeline if date]
    undated = case.conduct_from is None and case.conduct_to is None
    return CaseDates(
        conduct=span(case.conduct_from, case.conduct_to),
        decided=dates.show(case.decided),
        events=span(known[0], known[-1]) if undated and known else "",
    )


def _all_notes(case: Case) -> list[str | None]:
    """Notes on results and on provisions."""
    return [
        *(sanction.note for sanction in case.sanctions),
        *(application.note for application in case.applied),
    ]


def _times(cases: Cases, case: Case) -> list[tuple[signs.Sign, str, bool]]:
    """Whether what is applied was in force then, with the instruments; the same sign once."""
    index = cases.index
    found: dict[Timeliness, list[str]] = {}
    unsure: set[Timeliness] = set()
    for applied in cases.applications.of_case(case):
        if applied.application.role is COUNTERPART or applied.target is None:
            continue
        found.setdefault(applied.timeliness, []).append(
            index.instruments[applied.target.instrument].short
        )
        if applied.unverified:
            unsure.add(applied.timeliness)
    return [
        (provisions.of_timeliness(time), "、".join(dict.fromkeys(names)), time in unsure)
        for time, names in found.items()
    ]


def _events(case: Case) -> list[Event]:
    return [Event(dates.show(date or None), words, False) for date, words in case.timeline]


def _section_provision(book: Book, case: Case) -> tuple[str, str] | None:
    """The provision that the section of the collection stands for, with its address."""
    section = book.cases.section_of(case)
    article = book.index.articles.get(section.provision or "") if section else None
    if section is None or article is None:
        return None
    return book.index.cite(article, section.where), article_url(article, section.where)


def _collection_notes(cases: Cases, case: Case) -> tuple[str, ...]:
    """Notes of the section, then of the collection: they hold for each of its cases."""
    section, collection = cases.section_of(case), cases.collections.get(case.collection)
    own = (section.note,) if section and section.note else ()
    return (*own, *(collection.notes if collection else ()))


def _related(book: Book, similar: SimilarCase) -> Related:
    shared = ["编者列为相关"] if similar.stated else []
    places = [_place(book, name, where) for name, where in similar.places]
    shared += [f"同引{'、'.join(places)}"] if places else []
    shared += (
        [f"同有{'、'.join(each.label for each in similar.measures)}"] if similar.measures else []
    )
    case = similar.case
    time = when(case)
    said = time.conduct if not time.events else time.events
    return Related(case, case_url(case), said, tuple(shared), results.lines(book.cases, case))


def _place(book: Book, name: str, where: Where | None) -> str:
    article = book.index.articles[name]
    return book.index.instruments[article.instrument].short + book.index.short_cite(article, where)
