"""handout-extract: the lines of a quick reference quote provisions to the character."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derive.index import Index
from macros.model import Corpus, Problem, Rule
from macros.text.quotes import stands

RULE = Rule("handout-extract", "讲义 entries 所引的话逐字见于所指条文的读文，分段用“……”相接。")


def check(corpus: Corpus) -> Iterator[Problem]:
    """Extracts whose provision is not there, or does not say this."""
    articles = Index(corpus).articles
    extracts = (one for h in corpus.handouts for part in h.parts for one in part.entries)
    for one in extracts:
        article = articles.get(one.article)
        if article is None and one.article:
            yield Problem(
                one.place.at("provision"),
                RULE.id,
                f"条“{one.article[:40]}”不存在",
                "data/instruments 里有的条",
                "改正 provision",
            )
        elif article is not None and not stands(article, one.where, one.quote):
            yield Problem(
                one.place.at("quote"),
                RULE.id,
                f"“{one.quote[:40]}”不见于 {one.article}",
                "该处读文里连续的文字",
                "照条文改正引文，或改正 provision、where",
            )
