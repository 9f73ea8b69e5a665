"""entry-witness: where an entry lists a provision, its source is a witness of that provision."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derive.categories import Categories, Listed
from macros.derive.index import Index
from macros.model import Article, Corpus, Problem, Rule, Span
from macros.text.quotes import covers, has_place

RULE = Rule(
    "entry-witness",
    "条目的行号落在所引条文的文本来源（witnesses）之内：同一来源、同一处、行号相交。",
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Provisions whose article does not know the entry's lines as a witness."""
    index = Index(corpus)
    for one in Categories(index).listed:
        article = index.articles.get(one.cited.article)
        known = article is not None and has_place(article, one.cited.where)
        if article and known and one.entry.span.ranges and not _witnessed(article, one):
            yield Problem(
                one.cited.place,
                RULE.id,
                f"{article.id} 没有来源 {one.entry.span.source} 第 {'、'.join(one.entry.span.lines)} 行",
                "该条的 witnesses 里有这些行",
                "核对行号、条号；汇编确实引了该处时，在该条补记 witnesses",
            )


def _witnessed(article: Article, one: Listed) -> bool:
    return any(
        (covers(witness.where, one.cited.where) or covers(one.cited.where, witness.where))
        and _meet(witness.span, one.entry.span)
        for witness in article.witnesses
    )


def _meet(one: Span, other: Span) -> bool:
    return one.source == other.source and any(
        a <= d and c <= b for a, b in one.ranges for c, d in other.ranges
    )
