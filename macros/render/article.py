"""Page of an article: its text with the address of every 款, 项 and 目, and all that bears on it.

A later kind of section (案例, 对照 …) is one more function in `SECTIONS`; it gives None where it has
nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from macros.index import Index, article_url, instrument_url
from macros.model import Article, Mark, Role, Runs, Status
from macros.render import (
    apparatus,
    article_cases,
    facts,
    filed,
    numbers,
    origin,
    parallel,
    signs,
)
from macros.render.book import Book
from macros.render.citing import Citing
from macros.render.engine import fill
from macros.render.extent import Extent, extent_of
from macros.render.links import UrlFor
from macros.render.rows import LOST, NOT_QUOTED, Row, pieces, rows, unquoted


@dataclass(frozen=True, slots=True)
class Section:
    """A section below the text. `count` stands beside its entry in the right column."""

    id: str
    title: str
    html: str
    count: str | None = None


SectionOf = Callable[[Book, Article, Citing], Section | None]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the article with this id. Raises KeyError."""
    index = book.index
    article = index.articles[record]
    instrument = index.instruments[article.instrument]
    previous, following = index.neighbours(article)
    citing = Citing(index, book.references, url_for)
    return fill(
        "article.html",
        index=index,
        article=article,
        instrument=instrument,
        url_for=url_for,
        label=index.label(article),
        cite=index.cite(article),
        sign=signs.of_article(article),
        validity=signs.of_validity(instrument.status),
        warn=signs.warning_for(article.status),
        tally=tally(article),
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


def _rows(book: Book, article: Article, citing: Citing) -> tuple[Row, ...]:
    """The rows of the text with their badges: 案例 2, 省规定 3."""
    found = rows(book.index, article, linker=citing.linked)
    found = article_cases.badged(book.cases, article, found, "")
    return parallel.badged(book, article, found)


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for an article's page (overrides/README.md)."""
    index = book.index
    article = index.articles[record]
    instrument = index.instruments[article.instrument]
    chapter = index.chapter_of(article)
    path = [
        {"title": "查条文", "url": "index.html"},
        {"title": instrument.short, "url": instrument_url(instrument)},
    ]
    if chapter is not None:
        url = numbers.chapter_url(instrument, chapter)
        path.append({"title": numbers.chapter_label(chapter), "url": url})
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
        "description": f"{title}{caption}，{article.status.label}",
    }


def _toc(book: Book, article: Article) -> list[dict[str, str]]:
    """Sections of the page; addresses are fragments, so any `url_for` gives the same."""
    text = {"title": "条文", "url": "#text"}
    if article.paragraphs_total:
        text["count"] = f"{article.paragraphs_total} 款"
    citing = Citing(book.index, book.references, lambda target: target)
    found = sections(book, article, citing)
    rest = [{"title": s.title, "url": f"#{s.id}", "count": s.count or ""} for s in found]
    return [text, *({k: v for k, v in entry.items() if v} for entry in rest)]


@dataclass(frozen=True, slots=True)
class Step:
    """The article before or after."""

    label: str
    caption: str
    url: str


def _step(index: Index, article: Article | None) -> Step | None:
    if article is None:
        return None
    lost = article.status is Status.MISSING
    caption = "□ 缺文" if lost else article.heading or ""
    return Step(index.label(article), caption, article_url(article))


def _marks(article: Article) -> tuple[str, ...]:
    """Kinds of marks that occur on the page, for the key below the text."""
    order = ("add", "del", "doubt", "gap")
    found = {row_kind for line in article.lines for row_kind in _kinds(line.runs)}
    return tuple(kind for kind in order if kind in found)


def _gap_words(article: Article) -> str:
    """What a lacuna on this page means: lost, not quoted, or now one, now the other."""
    skipped = unquoted(article)
    marks = {run.number for line in article.lines for run in line.runs if run.mark is Mark.LACUNA}
    if not marks & skipped:
        return LOST
    return NOT_QUOTED if marks <= skipped else f"{NOT_QUOTED}或{LOST}"


def _kinds(runs: Runs) -> set[str]:
    return {piece.kind for piece in pieces(runs) if piece.kind}


def tally(article: Article) -> str:
    """校补 6 处，缺损存疑 1 处: how much was done, nothing where nothing was."""
    marks = {run.number: run.mark for line in article.lines for run in line.runs if run.mark}
    skipped = len(unquoted(article) & marks.keys())
    left = sum(mark in (Mark.LACUNA, Mark.DOUBT) for mark in marks.values()) - skipped
    changed = len(marks) - left - skipped
    counted = ((changed, "校补"), (left, "缺损、存疑"), (skipped, "来源未引"))
    parts = [f"{word} {number} 处" for number, word in counted if number]
    return "，".join(parts)


def _extent(index: Index, article: Article) -> Extent | None:
    return extent_of(index, article) if article.status is Status.MISSING else None


def sections(book: Book, article: Article, citing: Citing) -> tuple[Section, ...]:
    """The sections that have something to say, in their fixed order."""
    found = (make(book, article, citing) for make in SECTIONS)
    return tuple(section for section in found if section is not None)


def _cases(book: Book, article: Article, citing: Citing) -> Section | None:
    """Cases that apply the article, with their results."""
    found = article_cases.section(book, article, citing.url_for)
    if found is None:
        return None
    html, count = found
    return Section("cases", "案例", html, str(count) if count else None)


def _listed(book: Book, article: Article, citing: Citing) -> Section | None:
    """The duties and circumstances that list the article."""
    html, count = filed.listed_html(book, article, citing)
    return Section("listed", "归类", html, str(count)) if html else None


def _steps(book: Book, article: Article, citing: Citing) -> Section | None:
    """What follows from the article: steps of the ladder, and measures that it names."""
    html, count = filed.steps_html(book, article, citing)
    return Section("steps", "处理", html, str(count) if count else None) if html else None


def _parallels(book: Book, article: Article, citing: Citing) -> Section | None:
    """The topics of comparison that rest on the article, and what the others say on them."""
    found = parallel.section(book, article, citing.url_for)
    return Section(parallel.ID, parallel.TITLE, found[0], found[1] or None) if found else None


def _citations(book: Book, article: Article, citing: Citing) -> Section | None:
    """What the article cites, and which provisions cite it."""
    outgoing, incoming = citing.outgoing(article), citing.incoming(article)
    if not outgoing and not incoming:
        return None
    html = fill(
        "citations.html", label=book.index.label(article), outgoing=outgoing, incoming=incoming
    )
    count = sum(len(found) for _, found in incoming)
    return Section("cites", "引用与被引", html, f"被引 {count}" if count else None)


def _apparatus(book: Book, article: Article, citing: Citing) -> Section | None:
    index, url_for = book.index, citing.url_for
    notes = apparatus.notes(index, article)
    if not notes:
        return None
    html = fill(
        "apparatus.html",
        notes=notes,
        prose=lambda text, where: citing.prose(text, article.instrument, article.id, where),
        url_for=url_for,
        base="；".join(origin.bases(article)),
        lines=[line.source for line in article.lines if line.source],
        linked=article.status is not Status.MISSING,
        others=any(w.role is Role.OTHER for w in article.witnesses),
    )
    return Section("apparatus", "校勘记", html, str(len(notes)))


def _variants(book: Book, article: Article, citing: Citing) -> Section | None:
    index, url_for = book.index, citing.url_for
    found = apparatus.readings(index, article)
    if not found:
        return None
    html = fill(
        "variants.html",
        readings=found,
        summary=apparatus.in_short(found),
        url_for=url_for,
        source_url=origin.source_url,
    )
    return Section("variants", "异文", html, str(len(found)))


def _origin(book: Book, article: Article, citing: Citing) -> Section | None:
    index, url_for = book.index, citing.url_for
    found = origin.origins(index, article)
    if not found and not article.notes:
        return None
    html = fill(
        "origin.html",
        origins=found,
        notes=[citing.prose(note, article.instrument, article.id) for note in article.notes],
        url_for=url_for,
    )
    return Section("origin", "出处", html)


def _instrument(book: Book, article: Article, citing: Citing) -> Section:
    index, url_for = book.index, citing.url_for
    instrument = index.instruments[article.instrument]
    html = fill(
        "instrument-facts.html",
        instrument=instrument,
        told=facts.told(instrument),
        validity=signs.of_validity(instrument.status),
        home=instrument_url(instrument),
        url_for=url_for,
    )
    return Section("instrument", "所属文件", html)


SECTIONS: tuple[SectionOf, ...] = (
    _cases,
    _listed,
    _steps,
    _parallels,
    _citations,
    _apparatus,
    _variants,
    _origin,
    _instrument,
)
"""Every section that may stand below the text, in the order of the page."""
