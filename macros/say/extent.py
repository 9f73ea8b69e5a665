"""Extent of a loss: the chapter's articles in a strip, and the run of lost ones in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from macros.cite.numerals import to_chinese
from macros.derive.index import Index, article_url, by_chapter
from macros.model import Article, Status
from macros.say.numbers import chapter_label, short
from macros.say.signs import Sign, of_article, state_of


@dataclass(frozen=True, slots=True)
class StripArticle:
    """One article in the strip."""

    n: str
    url: str
    sign: Sign
    status: str
    current: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip and what it says."""

    words: str
    cells: tuple[StripArticle, ...]


def extent_of(index: Index, article: Article) -> Strip:
    """The neighbourhood of a lost article: its chapter, or the whole instrument without chapters."""
    instrument = index.instruments[article.instrument]
    chapter = index.chapter_of(article)
    group = next(
        articles for each_chapter, articles in by_chapter(instrument) if each_chapter == chapter
    )
    cells = tuple(
        StripArticle(short(a), article_url(a), of_article(a), state_of(a).key, a is article)
        for a in group
    )
    scope = chapter_label(chapter) if chapter else "本文件"
    ends = f"（{index.label(group[0])}至{index.label(group[-1])}）" if len(group) > 1 else ""
    return Strip(f"{scope}{ends}哪些条有原文，如下{_run_words(index, article)}。", cells)


def _run_words(index: Index, article: Article) -> str:
    """；第二十九条至第三十六条连续八条没有原文, nothing for a single lost article."""
    run = _run(index.instruments[article.instrument].articles, article)
    if len(run) < 2:
        return ""
    ends = f"{index.label(run[0])}至{index.label(run[-1])}"
    return f"；{ends}连续{to_chinese(len(run))}条没有原文"


def _run(articles: tuple[Article, ...], article: Article) -> list[Article]:
    """The lost articles around this one without a break."""
    runs = groupby(articles, key=lambda each: each.status is Status.MISSING)
    lost = ([*run] for is_lost, run in runs if is_lost)
    return next((run for run in lost if article in run), [])
