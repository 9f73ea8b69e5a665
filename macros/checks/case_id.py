"""case-id: every id that a case or a collection names exists."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load.table import nearest
from macros.model import Corpus, Place, Problem, Rule
from macros.model.case import Case, Collection

RULE = Rule(
    "case-id", "案例和案例集所引的编号都存在：案例集、情形、处理方式、案例、来源、文件、条。"
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Ids that nothing in data/ has, with the nearest known one."""
    unread = set(corpus.unread)
    articles = {article.id for one in corpus.instruments for article in one.articles}
    known = {
        "案例集": {one.id for one in corpus.collections},
        "情形": {one.id for one in corpus.circumstances},
        "处理方式": {one.id for one in corpus.measures},
        "案例": {one.id for one in corpus.cases},
        "来源": {one.id for one in corpus.sources},
        "文件": {one.id for one in corpus.instruments},
        "条": articles,
    }
    for place, kind, name in _named(corpus):
        if not name or name in known[kind] or name.partition("/")[0] in unread:
            continue
        yield Problem(
            place,
            RULE.id,
            f"{kind}“{name[:40]}”不存在",
            f"data/ 里有的{kind}",
            nearest(name, sorted(known[kind])) or "改正编号，或先补上它的文件",
        )


def _named(corpus: Corpus) -> Iterator[tuple[Place, str, str]]:
    for collection in corpus.collections:
        yield from _of_collection(collection)
    for case in corpus.cases:
        yield from _of_case(case)


def _of_collection(one: Collection) -> Iterator[tuple[Place, str, str]]:
    for section in one.sections:
        yield section.place.at("source"), "来源", section.span.source
        yield section.place.at("provision"), "条", section.provision or ""


def _of_case(case: Case) -> Iterator[tuple[Place, str, str]]:
    yield case.place.at("collection"), "案例集", case.collection
    for n, name in enumerate(case.circumstances):
        yield case.place.at(f"circumstances/{n}"), "情形", name
    for n, span in enumerate(case.spans):
        yield case.place.at(f"sources/{n}"), "来源", span.source
    for n, name in enumerate(case.related):
        yield case.place.at(f"related/{n}"), "案例", name
    for application in case.applied:
        yield application.place.at("instrument"), "文件", application.instrument or ""
    for sanction in case.sanctions:
        for imposed in sanction.measures:
            yield imposed.place.at("measure"), "处理方式", imposed.measure
