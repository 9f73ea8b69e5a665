"""Records in, pages out: one module per kind of page, templates beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from macros.derive.book import Book
from macros.render import (
    applications,
    article,
    case,
    cases,
    circumstance,
    corrections,
    correspondence,
    coverage,
    downloads,
    glossary,
    guide,
    handouts,
    home,
    indicators,
    instrument,
    ladder,
    matrix,
    measure,
    measures,
    mine,
    pair,
    people,
    province,
    quiz,
    responsibility,
    retired,
    sources,
    timeline,
    topic,
    withheld,
    workbench,
)
from macros.render.held import HeldBodies
from macros.say.links import View, relative_to


class MacrosPlugin(Protocol):
    """What macros use of the mkdocs-macros plugin, which is not typed."""

    conf: Any
    page: Any

    def macro(self, function: Callable[..., str], name: str, /) -> object:
        """Register a macro."""


MACROS: dict[str, View] = {
    "article_page": article.page,
    "instrument_page": instrument.page,
    "cited_page": lambda book, url_for, _record: home.cited_page(book, url_for),
    "retired_page": retired.page,
    "withheld_page": withheld.page,
    "home_page": home.page,
    "responsibility_page": responsibility.page,
    "responsibility_index": responsibility.index_page,
    "circumstance_page": circumstance.page,
    "circumstance_index": circumstance.index_page,
    "measure_page": measure.page,
    "measure_index": measures.index_page,
    "ladder_page": ladder.page,
    "ladder_index": ladder.index_page,
    "glossary": glossary.page,
    "coverage_page": coverage.page,
    "coverage_of": coverage.page_of,
    "case_page": case.page,
    "case_list": cases.page,
    "people_table": people.page,
    "applied_list": applications.page,
    "doubt_list": applications.doubts_page,
    "timeline_page": timeline.page,
    "timeliness_signs": guide.timeliness,
    "comparison_matrix": matrix.page,
    "comparison_page": topic.page,
    "correspondence_page": correspondence.page,
    "indicator_sheet": indicators.page,
    "workbench": workbench.page,
    "province_page": province.page,
    "text_view": pair.page,
    "text_index": pair.index_page,
    "relation_signs": guide.relations,
    "handout_list": handouts.page,
    "mine_page": mine.page,
    "quiz_page": quiz.page,
    "source_list": sources.page,
    "download_list": downloads.page,
    "correction_list": corrections.page,
    "rule_list": guide.rules,
    "trust_signs": guide.trusts,
    "status_signs": guide.statuses,
    "validity_signs": guide.validities,
    "term_list": guide.terms,
    "editor_marks": guide.marks,
    "threshold_kinds": guide.threshold_kinds,
    "fit_signs": guide.fits,
}
"""Every macro that a page may call, by name."""

KEY = "running"
"""Under this key of `config.extra` the hook leaves what the build that is running is made of."""


@dataclass(frozen=True, kw_only=True)
class Running:
    """What the macros of a build need: its book, and a place where their HTML is held."""

    book: Book
    held: HeldBodies = field(default_factory=HeldBodies, repr=False)


def bound(view: View, env: MacrosPlugin) -> Callable[..., str]:
    """The macro as pages call it: book and addresses come from the page being built."""

    def macro(*arguments: Any) -> str:
        running = env.conf["extra"][KEY]
        assert isinstance(running, Running)
        url_for = relative_to(env.page.file.dest_uri)
        return running.held.hold(view(running.book, url_for, *arguments))

    return macro
