"""Page of a case: at a glance, what happened, who received what, which provisions, in force when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.cases import COUNTERPART, Cases, SimilarCase
from macros.derive.categories import circumstance_url
from macros.derive.recipients import gravest
from macros.model import Validity
from macros.model.case import Case
from macros.model.collection import Collection
from macros.render import handouts, quiz, timeline
from macros.render.case_filters import GRAVEST_FIRST
from macros.render.engine import fill
from macros.render.outline import OutlineEntry, entry, group, trail
from macros.say import applied, day, elements, origin, received, results, words
from macros.say.case import commentary, printed_label, provision_of, when
from macros.say.citing import Citing
from macros.say.entries import record_url
from macros.say.links import UrlFor
from macros.say.places import short_cite
from macros.text import dates

INDEX = "cases.html"
LISTED = 30
"""So many cases of a collection stand in the left column of a case."""


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
    citing = Citing(book, url_for)
    then = case.decided or case.conduct_to or case.conduct_from
    before, after = cases.neighbours(case)
    return fill(
        "case.html",
        case=case,
        url_for=url_for,
        **_at_a_glance(book, case),
        **_law(book, case, citing),
        elements=elements.groups(book, case, citing),
        turning=elements.turning(case),
        commentary=commentary(cases, case),
        printed=printed_label(cases.section_of(case), case),
        events=[(dates.show(date or None), words) for date, words in case.timeline],
        prose=lambda text: citing.prose(text, date=then),
        today=citing.prose,
        results=received.table(cases, case),
        orders=_orders(cases, case),
        attributed=received.attributed(cases, case),
        lacking=received.lacking(cases, case),
        result_notes=received.notes(case),
        related=[_related(book, similar) for similar in cases.alike(case)],
        origins=[origin.of_span(book.index, span) for span in case.spans],
        collection_notes=_collection_notes(cases, case),
        labels=words.NARRATIVE,
        dating=words.DATING,
        before=before,
        after=after,
        unknown=words.UNSTATED,
        undated=dates.UNDATED,
        citing=citing,
        questions=quiz.of_case(book, case),
        packs=handouts.holding(book, record, url_for),
    )


def _at_a_glance(book: Book, case: Case) -> dict[str, Any]:
    """Head of the page: region, time, circumstance, who received what, in force or not."""
    cases = book.cases
    return {
        "collection": cases.collections.get(case.collection),
        "section": cases.section_of(case),
        "section_provision": provision_of(book.index, cases.section_of(case)),
        "circumstances": [
            (circumstance.title, circumstance_url(circumstance))
            for name, circumstance in cases.circumstances.items()
            if name in case.circumstances
        ],
        "responsibilities": [(r.title, record_url(r)) for r in cases.responsibilities_of(case)],
        "when": when(case),
        "doubtful": bool(book.applications.doubts_of(case)),
        "strip": results.heaviest(cases, case),
        "people": results.people(case.sanctions),
        "times": applied.force_by_instrument(cases, case),
    }


def _law(book: Book, case: Case, citing: Citing) -> dict[str, Any]:
    """Provisions with their texts, and what was in force when."""
    cases = book.cases
    rows = applied.force_by_instrument(cases, case)
    return {
        "applied": applied.provisions(book, case, citing),
        "counterparts": applied.counterparts(book, case, citing),
        "forces": rows,
        "presumed": any(row.instrument.status is Validity.PRESUMED for row in rows),
        "chart": timeline.of(book, case),
        "days": day.rows(book, case),
        "not_yet": day.not_yet(book, case, citing.url_for),
    }


def _orders(cases: Cases, case: Case) -> list[tuple[str, str]]:
    """Ways to put the heaviest first, within a regime of which several received something."""
    rows = [gravest(cases.categories.measures, s.measures) for s in case.sanctions]
    several = Counter(name for row in rows for name in row)
    return [(key, label) for key, label in GRAVEST_FIRST.items() if several[key[1:]] > 1]


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for a case's page (overrides/README.md)."""
    cases = book.cases
    case = cases.by_id[record]
    collection = cases.collections.get(case.collection)
    path = trail(("看案例", INDEX))
    if collection is not None:
        path.append(entry(collection.title, f"{INDEX}#{collection.id}"))
    return {
        "ref_title": case.title,
        "ref_navtitle": case.code,
        "section": "看案例",
        "path": path,
        "ref_side": side(cases, case),
        "ref_toc": _toc(cases, case, len(book.asked_of(case))),
        "description": f"案例 {case.code}：{case.title}",
    }


def side(cases: Cases, current: Case) -> list[dict[str, Any]]:
    """The left column of the case pages: the cases around this one, the way to all others."""
    groups = [_side_group(cases, collection, current) for collection in cases.collections.values()]
    every = {"title": "全部案例", "url": INDEX, "note": f"{len(cases.all)} 件"}
    return [*(links for links in groups if links["items"]), {"items": [every]}]


def _side_group(cases: Cases, collection: Collection, current: Case) -> dict[str, Any]:
    """A collection: all its cases, or of many those near the current one; what is left out is said."""
    mine = cases.of_collection(collection)
    before, shown, after = _near(mine, current)
    links = ((case.title, case_url(case), case is current) for case in shown)
    made = group(collection.title, links, restricted=collection.restricted)
    for case, link in zip(shown, made["items"], strict=True):
        link["code"] = case.code
    rest = {"url": f"{INDEX}#{collection.id}"}
    if before:
        made["items"].insert(0, {"title": "以上各件", "note": f"{before} 件", **rest})
    if after:
        title = "以下各件" if shown else "这一集的案例"
        made["items"].append({"title": title, "note": f"{after} 件", **rest})
    return made


def _near(mine: Sequence[Case], current: Case) -> tuple[int, Sequence[Case], int]:
    """How many stand before, the cases shown, how many stand after."""
    if len(mine) <= LISTED:
        return 0, mine, 0
    at = next((n for n, case in enumerate(mine) if case is current), None)
    if at is None:
        return 0, (), len(mine)
    start = max(0, min(at - LISTED // 2, len(mine) - LISTED))
    return start, mine[start : start + LISTED], len(mine) - start - LISTED


def _toc(cases: Cases, case: Case, questions: int) -> list[OutlineEntry]:
    cites = {a.cite for a in case.applied if a.role is not COUNTERPART}
    return [
        entry("案情", "#story"),
        entry(words.RESULTS, "#results", len(case.sanctions)),
        *([entry(words.ELEMENTS, "#elements", len(case.elements))] if case.elements else []),
        entry(words.APPLIED, "#applied", len(cites)),
        entry("当时的法", "#force"),
        entry("相关案例", "#related", len(cases.alike(case))),
        entry("编者注与出处", "#notes"),
        *([entry("自测", "#quiz", questions)] if questions else []),
    ]


def _collection_notes(cases: Cases, case: Case) -> tuple[str, ...]:
    """Notes of the section, then of the collection: they hold for each of its cases."""
    section, collection = cases.section_of(case), cases.collections.get(case.collection)
    own = (section.note,) if section and section.note else ()
    return (*own, *(collection.notes if collection else ()))


def _related(book: Book, similar: SimilarCase) -> Related:
    index = book.index
    places = [short_cite(index, index.articles[name], where) for name, where in similar.places]
    measures = [measure.label for measure in similar.measures]
    shared = ["编者列为相关"] if similar.stated else []
    shared += [f"行为同有{'、'.join(act.label for act in similar.conduct)}"] * bool(similar.conduct)
    shared += [f"职级同有{'、'.join(level.label for level in similar.levels)}"] * bool(
        similar.levels
    )
    shared += [f"同引{'、'.join(places)}"] if places else []
    shared += [f"同有{'、'.join(measures)}"] if measures else []
    case = similar.case
    time = when(case)
    lines = results.lines(book.cases, case)
    return Related(case, case_url(case), time.events or time.conduct, tuple(shared), lines)
