"""Sections of cases, and how many of them stand by a provision."""

from collections.abc import Iterator

from macros.derive.applied import Applications, case_url
from macros.derive.index import Index
from macros.model import Article
from macros.model.case import Application, ApplicationRole, Case, ImposedMeasure, Sanction
from macros.model.field import label_of
from macros.say import words
from macros.say.case import narrative
from macros.search.record import ResultKind, SearchRecord, TextUnit
from macros.text import dates

CONDUCT, LEVEL = label_of(Sanction, "conduct"), label_of(Sanction, "level")
COMMENTARY = label_of(Case, "commentary")
RESTRICTED = "仅供内部参考"


def sections(index: Index) -> Iterator[SearchRecord]:
    """Every case of the corpus given, in its order."""
    for case in index.corpus.cases:
        title = f"{case.code}　{case.title}"
        names = (case.title, case.code)
        units = tuple(
            TextUnit(text, at, label, own=True)
            for at, label, text in (*_texts(case), *_filed(index, case))
            if text
        )
        yield SearchRecord(ResultKind.CASE, case_url(case), title, units, _meta(case), names)


def _texts(case: Case) -> Iterator[tuple[str, str, str]]:
    """Fragment on the case's page, label, text."""
    yield from (("story", label, text) for label, text in narrative(case))
    yield "results", words.RESULTS, "；".join(_sanctions(case))
    quotes = (quote for element in case.elements for quote in element.quotes)
    yield "elements", words.ELEMENTS, "；".join(quotes)
    yield "applied", words.APPLIED, "；".join(map(_applied, case.applied))
    yield "story", words.EVENTS, "；".join(event for _, event in case.timeline)
    yield from (("notes", words.NOTE, note) for note in case.notes)


def _filed(index: Index, case: Case) -> Iterator[tuple[str, str, str]]:
    """What the compiler calls the section, and what was done, by act and level."""
    sections = [s for c in index.corpus.collections if c.id == case.collection for s in c.sections]
    for section in (s for s in sections if s.number == case.section):
        yield "notes", "汇编标题", section.heading
        commentary = case.commentary or section.commentary
        texts = commentary.prose() if commentary else ()
        yield from (("commentary", COMMENTARY, text) for _, text in texts)
    yield "", label_of(Case, "region"), case.region or ""
    deciders = (each.authority or "" for sanction in case.sanctions for each in sanction.measures)
    yield (
        "results",
        label_of(ImposedMeasure, "authority"),
        "、".join(dict.fromkeys(deciders)).strip("、"),
    )
    acts = (act.label for sanction in case.sanctions for act in sanction.conduct)
    yield "results", CONDUCT, "、".join(dict.fromkeys(acts))
    levels = (sanction.level.label for sanction in case.sanctions if sanction.level)
    yield "results", LEVEL, "、".join(dict.fromkeys(levels))


def _applied(application: Application) -> str:
    """《…》第二条（处理依据，存疑）."""
    doubt = f"，{words.DOUBT}" if application.doubt else ""
    return f"{application.cite}（{application.role.label}{doubt}）"


def _sanctions(case: Case) -> Iterator[str]:
    for sanction in case.sanctions:
        doubted = sanction.doubt or any(case.applied[n - 1].doubt for n in sanction.basis)
        doubt = f"（{words.DOUBT}）" if doubted else ""
        measures = "、".join(imposed.verbatim for imposed in sanction.measures)
        position = f"（{sanction.position}）" if sanction.position else ""
        yield f"{sanction.recipient}{position}：{measures}{doubt}"


def _meta(case: Case) -> str:
    when = dates.show(case.conduct_from) if case.conduct_from else ""
    cited = next((a.cite for a in case.applied if a.role is not ApplicationRole.COUNTERPART), "")
    kept = RESTRICTED if case.restricted else ""
    return "　".join(part for part in (kept, case.region or "", when, cited) if part)


def counts(applications: Applications, article: Article) -> dict[str, str]:
    """案例 2 by the fragment of each place; the empty one is the article."""
    places = {"": None} | {where.anchor: where for where, _ in article.units()}
    found = {
        anchor: len(applications.cases_of(article.id, where)) for anchor, where in places.items()
    }
    return {anchor: f"案例 {n}" for anchor, n in found.items() if n}
