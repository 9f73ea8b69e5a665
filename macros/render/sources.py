"""来源: each source, what it is, and which articles rest on it."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cite.numerals import to_chinese
from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Article, Corpus, Instrument, Role, Source, Span
from macros.render.engine import fill
from macros.say import numbers, words
from macros.say.entries import record_url
from macros.say.links import UrlFor
from macros.say.origin import in_short, lines_of

SourceUse = tuple[Instrument, str, tuple[numbers.IndexedArticle, ...], str]
"""What of an instrument rests on a source: its role, articles, or the lines of passages."""


def page(book: Book, url_for: UrlFor) -> str:
    """The list of all sources."""
    index = book.index
    found = [
        (source, resting(index, source), [*outline(index.corpus, source)])
        for source in index.corpus.sources
    ]
    return fill("sources.html", sources=found, url_for=url_for, in_short=in_short)


def outline(corpus: Corpus, source: Source) -> Iterator[tuple[str, Span, str | None]]:
    """Headings as printed, in their order, each with its lines and the page of what stands under it.

    What is restricted is listed with its collection alone, in the internal edition.
    """
    if not source.headings:
        return
    own: list[tuple[str, Span, str | None]] = [(h.text, h.span, None) for h in source.headings]
    own += [(r.heading, r.span, record_url(r)) for r in corpus.responsibilities]
    own += [(c.heading, c.span, record_url(c)) for c in corpus.circumstances]
    for collection in (c for c in corpus.collections if not c.restricted):
        url = f"cases.html#{collection.id}"
        own += [(f"{to_chinese(s.number)}、{s.heading}", s.span, url) for s in collection.sections]
    yield from sorted(
        (entry for entry in own if entry[1].source == source.id), key=lambda entry: entry[1].ranges
    )


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
