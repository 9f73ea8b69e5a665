"""Page of a body of duties (责任主体): the provisions that the compilation lists for it."""

from __future__ import annotations

from typing import Any

from macros.derive.book import Book
from macros.derive.grouped import grouped
from macros.model.category import Circumstance, Responsibility
from macros.render.applications import places
from macros.render.engine import fill
from macros.render.outline import OutlineEntry, entry, group, trail
from macros.say import origin, words
from macros.say.citing import Citing
from macros.say.entries import Listing, record_url
from macros.say.links import UrlFor
from macros.say.places import NamedPage, cited

SECTION = "责任与情形"
INDEX = "responsibilities.html"


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the body of duties with this id. Raises KeyError."""
    responsibility = _record(book, record)
    citing = Citing(book, url_for)
    return fill(
        "responsibility.html",
        record=responsibility,
        blocks=[*Listing(book, responsibility, citing).blocks()],
        origin=origin.of_span(book.index, responsibility.span),
        above=origin.printed_under(book.corpus, responsibility),
        note=citing.ours(responsibility.note),
        places=[*places(book, book.cases.answering(responsibility), url_for)],
        unknown=words.UNSTATED,
        url_for=url_for,
        citing=citing,
    )


def _record(book: Book, record: str) -> Responsibility:
    return {r.id: r for r in book.index.corpus.responsibilities}[record]


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    responsibility = _record(book, record)
    return {
        "ref_title": responsibility.title,
        "section": SECTION,
        "path": trail((SECTION, INDEX), ("责任主体", INDEX)),
        "ref_toc": toc(book, responsibility),
        "ref_side": side(book, record),
        "description": f"{responsibility.title}：汇编所列 {len(responsibility.entries)} 项，逐项引条文",
    }


def toc(book: Book, category: Responsibility | Circumstance) -> list[OutlineEntry]:
    """Entries by the instruments that they rest on, in the order of the page."""
    found: dict[str, list[str]] = {}
    for number, listed in enumerate(category.entries, 1):
        name = listed.cited[0].article.partition("/")[0] if listed.cited else ""
        found.setdefault(name, []).append(f"#e{number}")
    shorts = {key: instrument.short for key, instrument in book.index.instruments.items()}
    return [entry(shorts.get(n, "汇编自列"), urls[0], len(urls)) for n, urls in found.items()]


def side(book: Book, current: str) -> list[dict[str, Any]]:
    """The left column: all bodies of duty, all groups of circumstances."""
    corpus = book.index.corpus
    kinds: tuple[tuple[str, tuple[Responsibility | Circumstance, ...]], ...] = (
        ("责任主体", corpus.responsibilities),
        ("追责情形", corpus.circumstances),
    )
    return [
        group(title, ((record.title, record_url(record), record.id == current) for record in kind))
        for title, kind in kinds
    ]


def index_page(book: Book, url_for: UrlFor) -> str:
    """Both lists: who owes what, and when there is accountability."""
    corpus = book.index.corpus
    return fill(
        "responsibilities.html",
        duties=[(r, record_url(r), instruments(book, r)) for r in corpus.responsibilities],
        circumstances=[(c, record_url(c), instruments(book, c)) for c in corpus.circumstances],
        above=[origin.printed_under(corpus, c) for c in corpus.circumstances],
        url_for=url_for,
    )


def instruments(
    book: Book, category: Responsibility | Circumstance
) -> list[tuple[str, tuple[NamedPage, ...]]]:
    """信访工作条例, 第九条 and 第十条 with their addresses: the articles that a record lists."""
    index = book.index
    named = dict.fromkeys(place.article for each in category.entries for place in each.cited)
    pages = (
        (index.instruments[a.instrument].short, cited(index, a))
        for a in map(index.articles.__getitem__, named)
    )
    return [*grouped(pages).items()]
