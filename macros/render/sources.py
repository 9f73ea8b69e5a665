"""来源: each source, what it is, and which articles rest on it."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Article, Instrument, Role, Source
from macros.render.engine import fill
from macros.say import numbers, words
from macros.say.links import UrlFor
from macros.say.origin import lines_of

SourceUse = tuple[Instrument, str, tuple[numbers.IndexedArticle, ...], str]
"""What of an instrument rests on a source: its role, articles, or the lines of passages."""


def page(book: Book, url_for: UrlFor) -> str:
    """The list of all sources."""
    index = book.index
    found = [(source, resting(index, source)) for source in index.corpus.sources]
    return fill("sources.html", sources=found, url_for=url_for)


def resting(index: Index, source: Source) -> list[SourceUse]:
    """Per instrument and role the articles that the source prints, then its passages."""
    out: list[SourceUse] = []
    for instrument in index.corpus.instruments:
        for role in Role:
            articles = [a for a in instrument.articles if _prints(a, source, role)]
            if articles:
                labels = tuple(numbers.number(index, article) for article in articles)
                out.append((instrument, role.label, labels, ""))
        spans = [lines_of(p.span) for p in instrument.passages if p.span.source == source.id]
        if spans:
            out.append((instrument, words.PRESS, (), "、".join(spans)))
    return out


def _prints(article: Article, source: Source, role: Role) -> bool:
    return any(w.span.source == source.id and w.role is role for w in article.witnesses)
