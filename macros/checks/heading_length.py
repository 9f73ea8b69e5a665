"""heading-length: a 条旨 fits a line of the outline."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model import Corpus, Problem, Rule

RULE = Rule("heading-length", "条旨（heading）不超过十个字，不带标点结尾。")
MOST = 10


def check(corpus: Corpus) -> Iterator[Problem]:
    """Headings that are too long or end like a sentence."""
    for instrument in corpus.instruments:
        for article in instrument.articles:
            heading = article.heading or ""
            if len(heading) > MOST or heading.endswith(tuple("。，；：、！？")):
                yield Problem(
                    article.place.at("heading"),
                    RULE.id,
                    f"条旨“{heading[:20]}”有 {len(heading)} 个字",
                    f"不超过 {MOST} 个字，不带标点结尾",
                    "缩短；条旨是编者的，不是条文",
                )
