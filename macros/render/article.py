"""Page of an article: its text with the address of every 款, 项 and 目, and all that bears on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.index import Index, article_url, instrument_url
from macros.model import Article, Instrument, Mark, Status
from macros.render import article_cases, linked, parallel
from macros.render.article_sections import sections
from macros.render.engine import fill
from macros.render.outline import OutlineEntry, entry, trail
from macros.say import numbers, signs
from macros.say.citing import Citing
from macros.say.extent import Strip, extent_of
from macros.say.links import UrlFor
from macros.say.rows import LOST, NOT_QUOTED, TextRow, pieces, rows
from macros.say.trust import ARCHIVED, needs_word, published, trust
from macros.say.versions import NumberSign
from macros.say.versions import number as number_sign
from macros.text.standing import unquoted


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the article with this id. Raises KeyError."""
    index = book.index
    article = index.articles[record]
    instrument = index.instruments[article.instrument]
    previous, following = index.neighbours(article)
    citing = Citing(book, url_for)
    lines = trust(instrument, article)
    return fill(
        "article.html",
        index=index,
        article=article,
        instrument=instrument,
        url_for=url_for,
        label=index.label(article),
        cite=index.cite(article),
        sign=_sign(instrument, article),
        validity=signs.of_validity(instrument.status),
        warn=signs.caveat(article, None),
        trust=lines,
        archived=ARCHIVED if needs_word(lines) else "",
        published=published(instrument),
        tally=tally(article),
        number=number_sign(article) if article.known else NumberSign(),
        rows=_rows(book, article, citing),
        marks=_marks(article),
        gap_words=_gap_words(article),
        extent=_extent(index, article),
        groups=numbers.groups(index, instrument, current=article),
        previous=_step(index, previous),
        following=_step(index, following),
        sections=sections(book, article, citing),
        missing=article.status is Status.MISSING,
        citing=citing,
    )


def _sign(instrument: Instrument, article: Article) -> signs.Sign:
    lost = article.status is Status.MISSING
    return signs.of_missing(instrument) if lost else signs.of_article(article)


def _rows(book: Book, article: Article, citing: Citing) -> tuple[TextRow, ...]:
    """The rows of the text with their badges: 案例 2, 省规定 3."""
    plain = rows(book.index, article, linker=citing.linked)
    return parallel.badged(book, article, article_cases.badged(book.cases, article, plain, ""))


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for an article's page (overrides/README.md)."""
    index = book.index
    article = index.articles[record]
    instrument = index.instruments[article.instrument]
    chapter = index.chapter_of(article)
    path = trail(("查条文", "index.html"), (instrument.short, instrument_url(instrument)))
    if chapter is not None:
        url = numbers.chapter_url(instrument, chapter)
        path.append(entry(numbers.chapter_label(chapter), url))
    title = f"{instrument.title} {index.label(article)}"
    caption = f"【{article.heading}】" if article.heading else ""
    return {
        "ref_title": title,
        "ref_navtitle": index.label(article),
        "ref_nav": f"{instrument.id}/index.md",
        "section": "查条文",
        "path": path,
        "ref_toc": _toc(book, article),
        "ref_index": numbers.as_meta(numbers.groups(index, instrument, current=article)),
        "ref_index_title": "各条",
        "description": f"{title}{caption}，{_sign(instrument, article).word}",
        "linked": linked.of_article(book, article, path),
    }


def _toc(book: Book, article: Article) -> list[OutlineEntry]:
    """Sections of the page; addresses are fragments, so any `url_for` gives the same."""
    total = article.paragraphs_total
    citing = Citing(book, lambda target: target)
    made = sections(book, article, citing)
    text = entry("条文", "#text", f"{total} 款" if total else "")
    return [text, *(entry(section.title, f"#{section.id}", section.count) for section in made)]


@dataclass(frozen=True, slots=True)
class NextArticle:
    """The article before or after."""

    label: str
    caption: str
    url: str


def _step(index: Index, article: Article | None) -> NextArticle | None:
    if article is None:
        return None
    sign = _sign(index.instruments[article.instrument], article)
    lost = article.status is Status.MISSING
    caption = f"{sign.symbol} {sign.word}" if lost else article.heading or ""
    return NextArticle(index.label(article), caption, article_url(article))


def _marks(article: Article) -> tuple[str, ...]:
    """Kinds of marks that occur on the page, for the key below the text."""
    occurring = {piece.kind for line in article.lines for piece in pieces(line.runs)}
    return tuple(kind for kind in ("add", "del", "doubt", "gap", "away") if kind in occurring)


def _gap_words(article: Article) -> str:
    """What a lacuna on this page means: lost, not quoted, or now one, now the other."""
    skipped = unquoted(article)
    marks = {run.number for line in article.lines for run in line.runs if run.mark is Mark.LACUNA}
    if not marks & skipped:
        return LOST
    return NOT_QUOTED if marks <= skipped else f"{NOT_QUOTED}或{LOST}"


def tally(article: Article) -> str:
    """补改 6 处，残缺、存疑 1 处: how much was done, nothing where nothing was."""
    marks = {run.number: run.mark for line in article.lines for run in line.runs if run.mark}
    skipped = len(unquoted(article) & marks.keys())
    left = sum(mark in (Mark.LACUNA, Mark.DOUBT) for mark in marks.values()) - skipped
    changed = len(marks) - left - skipped
    counted = ((changed, "补改"), (left, "残缺、存疑"), (skipped, "来源没有引"))
    parts = [f"{word} {number} 处" for number, word in counted if number]
    return "，".join(parts)


def _extent(index: Index, article: Article) -> Strip | None:
    """The neighbourhood of a lost article; what was never taken has none."""
    skipped = index.instruments[article.instrument].skips
    return extent_of(index, article) if article.status is Status.MISSING and not skipped else None
