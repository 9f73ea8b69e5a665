"""What bears on an article, below its text: one function a section, in the order of the page.

A later kind of section is one more function in `SECTIONS`; it gives None where it has nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.model import Article, Role, Status
from macros.render import article_cases, filed, parallel, versions
from macros.render.engine import fill
from macros.say import apparatus, facts, origin, signs
from macros.say.citing import Citing


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section below the text. `count` stands beside its entry in the right column."""

    id: str
    title: str
    html: str
    count: str | None = None


SectionOf = Callable[[Book, Article, Citing], PageSection | None]


def sections(book: Book, article: Article, citing: Citing) -> tuple[PageSection, ...]:
    """The sections that have something to say, in their fixed order."""
    found = (make(book, article, citing) for make in SECTIONS)
    return tuple(section for section in found if section is not None)


def _cases(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """Cases that apply the article, with their results."""
    found = article_cases.section(book, article, citing.url_for)
    if found is None:
        return None
    html, count = found
    return PageSection("cases", "案例", html, str(count) if count else None)


def _listed(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """The duties and circumstances that list the article."""
    html, count = filed.listed_html(book, article, citing)
    return PageSection("listed", "归类", html, str(count)) if html else None


def _steps(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What follows from the article: steps of the ladder, and measures that it names."""
    html, count = filed.steps_html(book, article, citing)
    return PageSection("steps", "处理", html, str(count) if count else None) if html else None


def _parallels(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """The topics of comparison that rest on the article, and what the others say on them."""
    found = parallel.section(book, article, citing.url_for)
    return PageSection(parallel.ID, parallel.TITLE, found[0], found[1] or None) if found else None


def _versions(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """Where the same matter stands in other versions of the work."""
    found = versions.section(book.versions, article, citing.url_for)
    return PageSection("versions", "各版对应", found[0], str(found[1] or "")) if found else None


def _citations(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What the article cites, and which provisions cite it."""
    outgoing, incoming = citing.outgoing(article), citing.incoming(article)
    if not outgoing and not incoming:
        return None
    html = fill(
        "citations.html", label=book.index.label(article), outgoing=outgoing, incoming=incoming
    )
    count = sum(len(links) for _, links in incoming)
    return PageSection("cites", "引用与被引", html, f"被引 {count}" if count else None)


def _apparatus(book: Book, article: Article, citing: Citing) -> PageSection | None:
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
    return PageSection("apparatus", "校勘记", html, str(len(notes)))


def _variants(book: Book, article: Article, citing: Citing) -> PageSection | None:
    index, url_for = book.index, citing.url_for
    variants = apparatus.readings(index, article)
    if not variants:
        return None
    html = fill(
        "variants.html",
        readings=variants,
        summary=apparatus.in_short(variants),
        url_for=url_for,
        source_url=origin.source_url,
    )
    return PageSection("variants", "异文", html, str(len(variants)))


def _origin(book: Book, article: Article, citing: Citing) -> PageSection | None:
    index, url_for = book.index, citing.url_for
    origins = origin.origins(index, article)
    if not origins and not article.notes:
        return None
    html = fill(
        "origin.html",
        origins=origins,
        notes=[citing.prose(note, article.instrument, article.id) for note in article.notes],
        url_for=url_for,
    )
    return PageSection("origin", "出处", html)


def _instrument(book: Book, article: Article, citing: Citing) -> PageSection:
    index, url_for = book.index, citing.url_for
    instrument = index.instruments[article.instrument]
    html = fill(
        "instrument-facts.html",
        instrument=instrument,
        facts=facts.told(instrument),
        validity=signs.of_validity(instrument.status),
        home=instrument_url(instrument),
        url_for=url_for,
    )
    return PageSection("instrument", "所属文件", html)


SECTIONS: tuple[SectionOf, ...] = (
    _cases,
    _listed,
    _steps,
    _parallels,
    _versions,
    _citations,
    _apparatus,
    _variants,
    _origin,
    _instrument,
)
"""Every section that may stand below the text, in the order of the page."""
