"""Sections of cases, and how many of them stand by a provision."""

from __future__ import annotations

from collections.abc import Iterator

from macros import dates
from macros.applied import Applications
from macros.index import Index
from macros.model import Article
from macros.model.case import ApplicationRole, Case
from macros.search.record import Kind, Section, Unit


def sections(index: Index) -> Iterator[Section]:
    """Every case of the corpus given, in its order."""
    for case in index.corpus.cases:
        title = f"{case.code}　{case.title}"
        names = (case.title, case.code)
        units = tuple(Unit(text, label=label, own=True) for label, text in _texts(case) if text)
        yield Section(Kind.CASE, f"cases/{case.id}.html", title, units, _meta(case), names)


def _texts(case: Case) -> Iterator[tuple[str, str | None]]:
    yield "信访人反映", case.claimed
    yield "查明", case.found
    yield "办理", case.handling
    yield "处理", "；".join(_sanctions(case))
    yield "要点", case.points
    yield "适用", "；".join(one.cite for one in case.applied)
    yield "经过", "；".join(event for _, event in case.timeline)
    for note in case.notes:
        yield "说明", note


def _sanctions(case: Case) -> Iterator[str]:
    for one in case.sanctions:
        measures = "、".join(imposed.verbatim for imposed in one.measures)
        position = f"（{one.position}）" if one.position else ""
        yield f"{one.recipient}{position}：{measures}"


def _meta(case: Case) -> str:
    when = dates.show(case.conduct_from) if case.conduct_from else ""
    cited = next((a.cite for a in case.applied if a.role is not ApplicationRole.COUNTERPART), "")
    return "　".join(part for part in (case.region or "", when, cited) if part)


def counts(index: Index, applications: Applications, article: Article) -> dict[str, str]:
    """案例 2 by the fragment of each place; the empty one is the article."""
    places = {"": None} | {where.anchor: where for where, _ in article.units()}
    found = {
        anchor: len(applications.cases_of(article.id, where)) for anchor, where in places.items()
    }
    shown = {case.id for case in index.corpus.cases}
    return {anchor: f"案例 {n}" for anchor, n in found.items() if n} if shown else {}
