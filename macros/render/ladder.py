"""Page of a ladder: 行为 → 门槛 → 处理 → 由谁决定 as one instrument sets it, drawn and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import Categories, ListedPlace, ladder_url
from macros.derive.index import Index, article_url, instrument_url
from macros.model.category import Threshold
from macros.model.measure import Ladder
from macros.render.engine import fill
from macros.render.listed import entry_url
from macros.say import signs
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.shortnames import linked
from macros.say.stairs import drawing
from macros.say.steps import step

SECTION = "处理方式"
INDEX = "ladders.html"


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place that sets thresholds of its own, and the entries that list it."""

    cite: str
    url: str
    thresholds: tuple[Threshold, ...]
    listed: tuple[tuple[str, str], ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the ladder with this id. Raises KeyError."""
    index, categories = book.index, book.categories
    ladder = categories.ladders[record]
    instrument = index.instruments[ladder.id]
    citing = Citing(index, book.references, url_for)
    own = [_own(categories, ladder, at) for at in range(len(ladder.own))]
    return fill(
        "ladder.html",
        ladder=ladder,
        instrument=instrument,
        validity=signs.of_validity(instrument.status),
        drawing=drawing(categories, ladder),
        steps=[step(book, ladder, rung, citing) for rung in ladder.rungs],
        combine=_combine(index, ladder),
        own=own,
        filed=any(own_place.listed for own_place in own),
        note=linked(book.short_names, citing, ladder.note, ladder.id) if ladder.note else (),
        instrument_url=instrument_url,
        url_for=url_for,
        citing=citing,
    )


def _combine(index: Index, ladder: Ladder) -> tuple[str, str, str] | None:
    """Words, citation and address of what it says on combining the ways."""
    quotation = ladder.combine
    if quotation is None:
        return None
    article = index.articles[quotation.article]
    return (
        quotation.text,
        index.short_cite(article, quotation.where),
        article_url(article, quotation.where),
    )


def _own(categories: Categories, ladder: Ladder, at: int) -> OwnPlace:
    own = ladder.own[at]
    index = categories.index
    article = index.articles[own.article]
    listed = categories.listed_at(article, own.where)
    return OwnPlace(
        cite=index.short_cite(article, own.where),
        url=article_url(article, own.where),
        thresholds=own.thresholds,
        listed=tuple((_entry_label(found), entry_url(found)) for found in listed),
    )


def _entry_label(listed: ListedPlace) -> str:
    return f"{listed.record.title} {listed.entry.label}"


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    ladder = book.categories.ladders[record]
    short = book.index.instruments[ladder.id].short
    toc = [{"title": "各级", "url": "#steps", "count": str(len(ladder.rungs))}]
    if len(ladder.rungs) > 1:
        toc.insert(0, {"title": "图", "url": "#drawn"})
    if ladder.own:
        toc.append({"title": "各项自设的门槛", "url": "#own", "count": str(len(ladder.own))})
    return {
        "ref_title": ladder.title,
        "ref_navtitle": short,
        "section": SECTION,
        "path": [
            {"title": SECTION, "url": "measures.html"},
            {"title": "各规定的处理阶梯", "url": INDEX},
        ],
        "ref_toc": toc,
        "ref_side": side(book, record),
        "description": f"{ladder.title}：行为、门槛、处理、由谁决定",
    }


def side(book: Book, current: str | None) -> list[dict[str, Any]]:
    """The left column: ladders, then the way to the measures."""
    index = book.index
    links = [
        {
            "title": index.instruments[ladder.id].short,
            "url": ladder_url(ladder),
            "current": ladder.id == current,
        }
        for ladder in index.corpus.ladders
    ]
    return [{"title": "各规定的处理阶梯", "items": links}, *ways()]


def ways() -> list[dict[str, Any]]:
    """The index pages of measures, for the left column."""
    found = (("处理方式", "measures.html"), ("处理阶梯", INDEX), ("近义辨析", "glossary.html"))
    links = [{"title": title, "url": url, "current": False} for title, url in found]
    return [{"title": "一览", "items": links}]


def index_page(book: Book, url_for: UrlFor) -> str:
    """All ladders, with what each says."""
    index = book.index
    found = [
        (ladder, index.instruments[ladder.id], _says(book, ladder))
        for ladder in index.corpus.ladders
    ]
    return fill("ladders.html", ladders=found, url_for=url_for, ladder_url=ladder_url)


def _says(book: Book, ladder: Ladder) -> str:
    """第十一条至第十六条: the articles whose steps it holds."""
    index = book.index
    names = list(dict.fromkeys(rung.article for rung in ladder.rungs))
    articles = sorted((index.articles[name] for name in names), key=lambda a: (a.number, a.branch))
    return "、".join(index.label(article) for article in articles)
