"""repeated-text: no two articles of an instrument have the same text."""

from __future__ import annotations

from collections.abc import Iterator

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.model import LACUNA, Article, Instrument, Problem, Rule, reading_of

RULE = Rule("repeated-text", "一部文件里没有文字全同的两条（二十字以上）；多半是复制时忘了改。")
LEAST = 20


def check(book: Book) -> Iterator[Problem]:
    """Articles whose whole text stands in an earlier one."""
    for instrument in book.corpus.instruments:
        yield from _of(instrument)


def _of(instrument: Instrument) -> Iterator[Problem]:
    seen: dict[str, Article] = {}
    for article in instrument.articles:
        text = "\n".join(reading_of(line.runs) for line in article.lines).replace(LACUNA, "")
        first = seen.setdefault(text, article)
        if first is not article and len(text) >= LEAST:
            yield RULE.at(
                article.place,
                f"与{article_label(first.number, first.branch)}（第 {first.place.line} 行）文字全同",
                "各条文字不同",
                "核对来源，改成这一条自己的文字",
            )
