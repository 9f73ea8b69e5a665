"""更正记录: what was changed in which record, when and why; the latest first."""

from __future__ import annotations

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.categories import measure_url
from macros.derive.index import Index, article_url, instrument_url
from macros.render.engine import fill
from macros.say.links import UrlFor

Named = tuple[str, str | None]
"""Name of a record, and its address where it has a page."""


def page(book: Book, url_for: UrlFor) -> str:
    """The list of all corrections; without any it says so."""
    found = [
        (correction, [named(book.index, name) for name in correction.records])
        for correction in book.index.corpus.corrections
    ]
    return fill("corrections.html", corrections=found, url_for=url_for)


def named(index: Index, name: str) -> Named:
    """A record as readers know it; an id that has no page of its own is shown as it is."""
    corpus = index.corpus
    if name in index.articles:
        return index.cite(index.articles[name]), article_url(index.articles[name])
    if name in index.instruments:
        return index.instruments[name].title, instrument_url(index.instruments[name])
    cases = {case.id: case for case in corpus.cases}
    if name in cases:
        return cases[name].title, case_url(cases[name])
    measures = {measure.id: measure for measure in corpus.measures}
    if name in measures:
        return measures[name].label, measure_url(measures[name])
    return name, None
