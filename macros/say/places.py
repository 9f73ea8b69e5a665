"""Places by name and address: an article, a 款 or 项 of it, any record that has a page."""

from __future__ import annotations

from typing import NamedTuple

from macros.derive.applied import case_url
from macros.derive.categories import measure_url
from macros.derive.index import Index, article_url, instrument_url
from macros.model import Article, Where


class NamedPage(NamedTuple):
    """Something with a page or a place of its own."""

    label: str
    url: str


def inside(index: Index, article: Article, where: Where | None) -> str:
    """第二款第一项: a place within its article, nothing for the whole."""
    return index.short_cite(article, where).removeprefix(index.label(article))


def short_cite(index: Index, article: Article, where: Where | None = None) -> str:
    """办法第十四条第二项: a place behind the short title of its instrument."""
    return index.instruments[article.instrument].short + index.short_cite(article, where)


def cited(index: Index, article: Article, where: Where | None = None) -> NamedPage:
    """A place by its number alone, with its address."""
    return NamedPage(index.short_cite(article, where), article_url(article, where))


def cited_in_full(index: Index, article: Article, where: Where | None = None) -> NamedPage:
    """A place by its full citation, with its address."""
    return NamedPage(index.cite(article, where), article_url(article, where))


def named(index: Index, name: str) -> NamedPage | None:
    """A record as readers know it, by its id; None where it has no page of its own."""
    if name in index.articles:
        return cited_in_full(index, index.articles[name])
    if name in index.instruments:
        return NamedPage(index.instruments[name].title, instrument_url(index.instruments[name]))
    corpus = index.corpus
    cases = (NamedPage(c.title, case_url(c)) for c in corpus.cases if c.id == name)
    measures = (NamedPage(m.label, measure_url(m)) for m in corpus.measures if m.id == name)
    return next(iter((*cases, *measures)), None)
