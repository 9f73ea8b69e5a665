"""What bears on an article, below its text: one function a section, in the order of the page.

A later kind of section is one more function in `SECTIONS`; it gives None where it has nothing to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import ListedPlace
from macros.derive.index import Index, instrument_url
from macros.model import Article, Role, Scrap, Status
from macros.model.category import Circumstance
from macros.model.measure import Ladder, Rung
from macros.render import article_cases, parallel, versions
from macros.render.outline import PageSection
from macros.say import apparatus, facts, origin, signs
from macros.say.citing import Citing
from macros.say.entries import placed
from macros.say.rows import Piece
from macros.say.steps import named, step

Pieces = tuple[Piece, ...]
SectionOf = Callable[[Book, Article, Citing], PageSection | None]


def sections(book: Book, article: Article, citing: Citing) -> tuple[PageSection, ...]:
    """The sections that have something to say, in their fixed order."""
    made = (make(book, article, citing) for make in SECTIONS)
    return tuple(section for section in made if section is not None)


def _listed(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """The duties and circumstances that list the article."""
    places = book.categories.listed_at(article)
    if not places:
        return None

    def of_kind(circumstances: bool) -> Iterable[ListedPlace]:
        return (p for p in places if isinstance(p.record, Circumstance) is circumstances)

    def values() -> dict[str, Any]:
        show = partial(placed, book.categories, article, citing=citing)
        return {
            "duties": [*map(show, of_kind(circumstances=False))],
            "circumstances": [*map(show, of_kind(circumstances=True))],
        }

    return PageSection(citing, "listed", "归类", len(places), "filed.html", values)


def _steps(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What follows from the article: steps of the ladder, and measures that it names."""
    categories = book.categories
    ladder = categories.ladders.get(article.instrument)
    rungs = ladder.rungs if ladder else ()
    own = [rung for rung in rungs if rung.article == article.id]
    built = [
        rung
        for rung in rungs
        if rung not in own and any(place.article == article.id for place in rung.covers)
    ]
    in_steps = {name for rung in own for name in rung.measures}
    others = [m.id for m in categories.named_at(article) if m.id not in in_steps]
    if not own and not built and not others:
        return None

    def shown(ladder: Ladder | None, rungs: list[Rung]) -> list[Any]:
        return [step(book, ladder, rung, citing) for rung in rungs] if ladder else []

    def values() -> dict[str, Any]:
        return {
            "own": shown(ladder, own),
            "built": shown(ladder, built),
            "others": named(categories, tuple(others), citing),
            "ladder": ladder,
        }

    return PageSection(citing, "steps", "处理", len(own), "filed-steps.html", values)


def _citations(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What the article cites, and which provisions cite it."""
    outgoing, incoming = citing.outgoing(article), citing.incoming(article)
    if not outgoing and not incoming:
        return None
    values = {"label": book.index.label(article), "outgoing": outgoing, "incoming": incoming}
    count = sum(len(links) for _, links in incoming)
    said = f"被引 {count}" if count else ""
    return PageSection(citing, "cites", "引用与被引", said, "citations.html", lambda: values)


def _apparatus(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What was done to the text, and why."""
    if not article.emendations:
        return None

    def values() -> dict[str, Any]:
        return {
            "notes": apparatus.notes(book.index, article),
            "prose": lambda text, where: citing.prose(text, article.instrument, article.id, where),
            "base": "；".join(origin.bases(article)),
            "lines": [line.source for line in article.lines if line.source],
            "linked": article.status is not Status.MISSING,
            "others": any(w.role is Role.OTHER for w in article.witnesses),
        }

    count = len(article.emendations)
    return PageSection(citing, "apparatus", "校对说明", count, "apparatus.html", values)


def _variants(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What other witnesses print."""
    if not article.variants:
        return None
    variants = apparatus.readings(book.index, article)
    values = {"readings": variants, "summary": apparatus.in_short(variants)}
    return PageSection(
        citing, "variants", "版本出入", len(variants), "variants.html", lambda: values
    )


def _origin(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """Which source prints the article, and what the editor says of it."""

    def values() -> dict[str, Any]:
        return {
            "origins": origin.origins(book.index, article),
            "notes": [citing.prose(n, article.instrument, article.id) for n in article.notes],
        }

    known = article.witnesses or article.notes
    return PageSection(citing, "origin", "出处", "", "origin.html", values) if known else None


def _scraps(book: Book, article: Article, citing: Citing) -> PageSection | None:
    """What the source prints behind the article and no article holds."""
    index = book.index
    behind = [s for s in index.instruments[article.instrument].scraps if s.after == article.id]
    if not behind:
        return None

    def values() -> dict[str, Any]:
        return {"scraps": [_scrap(index, scrap, citing) for scrap in behind]}

    title = "未入正文的残文"
    return PageSection(citing, "scraps", title, len(behind), "article-scraps.html", values)


def _scrap(index: Index, scrap: Scrap, citing: Citing) -> tuple[Scrap, origin.Origin, Pieces]:
    reason = citing.prose(scrap.reason, (scrap.after or "").partition("/")[0])
    return scrap, origin.of_span(index, scrap.span), reason


def _instrument(book: Book, article: Article, citing: Citing) -> PageSection:
    """Facts of the instrument that the article stands in."""
    instrument = book.index.instruments[article.instrument]

    def values() -> dict[str, Any]:
        return {
            "instrument": instrument,
            "issuers": facts.issuers(instrument),
            "facts": facts.told(instrument),
            "validity": signs.of_validity(instrument.status),
            "home": instrument_url(instrument),
        }

    return PageSection(citing, "instrument", "所属文件", "", "instrument-facts.html", values)


SECTIONS: tuple[SectionOf, ...] = (
    article_cases.section,
    _listed,
    _steps,
    parallel.section,
    versions.section,
    _citations,
    _apparatus,
    _variants,
    _origin,
    _scraps,
    _instrument,
)
"""Every section that may stand below the text, in the order of the page."""
