"""Page of a body of duties (责任主体): the provisions that the compilation lists for it."""

from __future__ import annotations

from typing import Any

from macros.derive.book import Book
from macros.derive.categories import circumstance_url, responsibility_url
from macros.model.category import Circumstance, Responsibility
from macros.render.engine import fill
from macros.say import origin
from macros.say.citing import Citing
from macros.say.entries import Listing
from macros.say.links import UrlFor
from macros.say.shortnames import linked

SECTION = "责任与情形"
INDEX = "responsibilities.html"


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the body of duties with this id. Raises KeyError."""
    responsibility = _record(book, record)
    citing = Citing(book.index, book.references, url_for)
    return fill(
        "responsibility.html",
        record=responsibility,
        blocks=[*Listing(book, responsibility, citing).blocks()],
        origin=origin.of_span(book.index, responsibility.span),
        note=linked(book.short_names, citing, responsibility.note) if responsibility.note else (),
        url_for=url_for,
        citing=citing,
    )


def _record(book: Book, record: str) -> Responsibility:
    return {
        responsibility.id: responsibility for responsibility in book.index.corpus.responsibilities
    }[record]


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    responsibility = _record(book, record)
    return {
        "ref_title": responsibility.title,
        "section": SECTION,
        "path": [{"title": SECTION, "url": INDEX}, {"title": "责任主体", "url": INDEX}],
        "ref_toc": toc(book, responsibility),
        "ref_side": side(book, record),
        "description": f"{responsibility.title}：汇编所列 {len(responsibility.entries)} 项，逐项引条文",
    }


def toc(book: Book, category: Responsibility | Circumstance) -> list[dict[str, str]]:
    """Entries by the instruments that they rest on, in the order of the page."""
    found: dict[str, list[str]] = {}
    for number, entry in enumerate(category.entries, 1):
        name = entry.cited[0].article.partition("/")[0] if entry.cited else ""
        found.setdefault(name, []).append(f"#e{number}")
    shorts = {key: instrument.short for key, instrument in book.index.instruments.items()}
    return [
        {"title": shorts.get(name, "汇编自列"), "url": urls[0], "count": str(len(urls))}
        for name, urls in found.items()
    ]


def side(book: Book, current: str) -> list[dict[str, Any]]:
    """The left column: all bodies of duty, all groups of circumstances."""
    corpus = book.index.corpus
    duties = [
        (responsibility, responsibility_url(responsibility))
        for responsibility in corpus.responsibilities
    ]
    circumstances = [
        (circumstance, circumstance_url(circumstance)) for circumstance in corpus.circumstances
    ]
    groups = (("责任主体", duties), ("追责情形", circumstances))
    return [
        {
            "title": title,
            "items": [
                {"title": category.title, "url": url, "current": category.id == current}
                for category, url in found
            ],
        }
        for title, found in groups
    ]


def index_page(book: Book, url_for: UrlFor) -> str:
    """Both lists: who owes what, and when there is accountability."""
    return fill(
        "responsibilities.html",
        duties=[
            (responsibility, responsibility_url(responsibility), instruments(book, responsibility))
            for responsibility in book.index.corpus.responsibilities
        ],
        circumstances=[
            (circumstance, circumstance_url(circumstance), instruments(book, circumstance))
            for circumstance in book.index.corpus.circumstances
        ],
        url_for=url_for,
    )


def instruments(book: Book, category: Responsibility | Circumstance) -> list[tuple[str, str]]:
    """信访工作条例, 第九条、第十条: the articles that a record lists, by instrument."""
    index = book.index
    out: dict[str, list[str]] = {}
    for entry in category.entries:
        for cited in entry.cited:
            article = index.articles[cited.article]
            labels = out.setdefault(index.instruments[article.instrument].short, [])
            if index.label(article) not in labels:
                labels.append(index.label(article))
    return [(short, "、".join(labels)) for short, labels in out.items()]
