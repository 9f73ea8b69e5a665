"""The small table that answers article queries: rules with their names, articles with their shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from macros.cite.forms import FORMS, NOT_AFTER
from macros.cite.numerals import to_chinese
from macros.index import Index, instrument_url
from macros.model import Article, Chapter, Instrument, Paragraph, Status, Validity
from macros.search.fold import DROPPED, Folding
from macros.search.names import of_instrument, pinyin
from macros.search.record import Kind
from macros.search.shorthand import WAYS

PROVINCES = [
    "北京",
    "天津",
    "河北",
    "山西",
    "内蒙古",
    "辽宁",
    "吉林",
    "黑龙江",
    "上海",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "重庆",
    "四川",
    "贵州",
    "云南",
    "西藏",
    "陕西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
    "台湾",
    "香港",
    "澳门",
]

Counts = Callable[[Article], dict[str, str]]
"""What else is held on the places of an article (案例 2), by their fragments; the article's is ""."""


def grammar() -> dict[str, Any]:
    """The table of citation forms and that of short ways, as the browser compiles them."""
    return {
        "forms": [[form.token.value, form.regex.pattern] for form in FORMS],
        "notAfter": {token.value: chars for token, chars in NOT_AFTER.items()},
        "ways": [
            [w.step.value, w.regex.pattern, list(w.means), int(w.bare), w.when.value] for w in WAYS
        ],
    }


def folds(fold: Folding) -> dict[str, str]:
    """How characters are compared: pairs of variant and standing character, and what is dropped."""
    pairs = "".join(variant + sign for variant, sign in sorted(fold.table.items()))
    return {"pairs": pairs, "dropped": DROPPED}


def lookup(index: Index, fold: Folding, counts: Counts) -> dict[str, Any]:
    """All that is needed before the text arrives."""
    return {
        "fold": folds(fold),
        "grammar": grammar(),
        "kinds": [[kind.key, kind.label] for kind in Kind],
        "statuses": [[status.key, status.label, status.sign] for status in Status],
        "rules": [_rule(one, fold, counts) for one in index.corpus.instruments],
        "provinces": PROVINCES,
    }


def _rule(one: Instrument, fold: Folding, counts: Counts) -> dict[str, Any]:
    names = of_instrument(one)
    return {
        "id": one.id,
        "url": instrument_url(one),
        "title": one.title,
        "work": one.work,
        "names": sorted({fold(name) for name in names}),
        "pinyin": pinyin(names),
        "years": sorted(
            {v[:4] for v in (one.issued.value, one.effective.value) if v and v[0] != "-"}
        ),
        "status": [one.status.key, one.status.label, one.status.sign],
        "old": int(one.status is Validity.NOT_IN_FORCE),
        "holding": [one.holding.key, one.holding.label],
        "count": one.article_count or 0,
        "chapters": {str(c.number): _chapter(c) for c in one.chapters},
        "articles": [_entry(article, counts) for article in one.articles],
    }


def _chapter(chapter: Chapter) -> str:
    return f"第{to_chinese(chapter.number)}章 {chapter.title or ''}".strip()


def _entry(article: Article, counts: Counts) -> list[Any]:
    """[slug, state, 条旨, chapter, number of 款 (0: unknown), shape, counts]; empty ends are cut."""
    entry: list[Any] = [
        article.slug,
        list(Status).index(article.status),
        article.heading or "",
        article.chapter or 0,
        article.paragraphs_total or 0,
        [] if article.status is Status.MISSING else [_shape(p) for p in article.paragraphs],
        counts(article),
    ]
    return entry if entry[-1] else entry[:-1]


def _shape(paragraph: Paragraph) -> list[Any]:
    """[款, last 项 where they run from 1 (else the list), 1 where all are there, 目 by 项 (0: none)]."""
    numbers = [item.number for item in paragraph.items]
    run: Any = len(numbers) if numbers == list(range(1, len(numbers) + 1)) else numbers
    whole = paragraph.status in (Status.COMPLETE, Status.UNCONFIRMED, Status.EMENDED)
    below = {str(item.number): len(item.subitems) for item in paragraph.items if item.subitems}
    below |= {"0": len(paragraph.subitems)} if paragraph.subitems else {}
    return [paragraph.number, run, int(whole), *([below] if below else [])]
