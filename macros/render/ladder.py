"""Page of a ladder: 行为 → 门槛 → 处理 → 由谁决定 as one instrument sets it, drawn and as a table."""

from __future__ import annotations

from typing import Any

from macros.derive.book import Book
from macros.derive.categories import Categories, ladder_url
from macros.derive.index import Index
from macros.model.category import Threshold
from macros.model.measure import Ladder, OwnThresholds
from macros.render import people
from macros.render.engine import fill
from macros.render.outline import entry, group, trail
from macros.say import signs
from macros.say.citing import Citing
from macros.say.entries import entry_url
from macros.say.links import UrlFor
from macros.say.places import NamedPage, cited
from macros.say.stairs import drawing
from macros.say.steps import step

SECTION = "处理方式"
INDEX = "ladders.html"
TITLE = "各规定的处理阶梯"


OwnPlace = tuple[NamedPage, tuple[Threshold, ...], tuple[NamedPage, ...]]
"""A place that sets thresholds of its own, and the entries that list it."""


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the ladder with this id. Raises KeyError."""
    index, categories = book.index, book.categories
    ladder = categories.ladders[record]
    instrument = index.instruments[ladder.id]
    citing = Citing(book, url_for)
    own = [_own(categories, threshold) for threshold in ladder.own]
    return fill(
        "ladder.html",
        ladder=ladder,
        instrument=instrument,
        validity=signs.of_validity(instrument.status),
        drawing=drawing(categories, ladder),
        steps=[step(book, ladder, rung, citing) for rung in ladder.rungs],
        combine=_combine(index, ladder),
        people=[
            (number, part)
            for number, rung in enumerate(ladder.rungs, 1)
            if (part := people.of_rung(book, url_for, ladder, rung))
        ],
        own=own,
        filed=any(listed for *_, listed in own),
        note=citing.ours(ladder.note, ladder.id),
        url_for=url_for,
        citing=citing,
    )


def _combine(index: Index, ladder: Ladder) -> tuple[str, NamedPage] | None:
    """Words and place of what it says on combining the ways."""
    words = ladder.combine
    return (words.text, cited(index, index.articles[words.article], words.where)) if words else None


def _own(categories: Categories, own: OwnThresholds) -> OwnPlace:
    article = categories.index.articles[own.article]
    listed = categories.listed_at(article, own.where)
    entries = (NamedPage(f"{e.record.title} {e.entry.label}", entry_url(e)) for e in listed)
    return cited(categories.index, article, own.where), own.thresholds, tuple(entries)


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    ladder = book.categories.ladders[record]
    short = book.index.instruments[ladder.id].short
    toc = [entry("图", "#drawn")] if len(ladder.rungs) > 1 else []
    toc.append(entry("各级", "#steps", len(ladder.rungs)))
    if ladder.own:
        toc.append(entry("各项自设的门槛", "#own", len(ladder.own)))
    return {
        "ref_title": ladder.title,
        "ref_navtitle": short,
        "section": SECTION,
        "path": trail((SECTION, "measures.html"), (TITLE, INDEX)),
        "ref_toc": toc,
        "ref_side": side(book, record),
        "description": f"{ladder.title}：行为、门槛、处理、由谁决定",
    }


def side(book: Book, current: str | None) -> list[dict[str, Any]]:
    """The left column: ladders, then the way to the measures."""
    index = book.index
    links = (
        (index.instruments[ladder.id].short, ladder_url(ladder), ladder.id == current)
        for ladder in index.corpus.ladders
    )
    return [group(TITLE, links), *ways()]


def ways() -> list[dict[str, Any]]:
    """The index pages of measures, for the left column."""
    pages = (("处理方式", "measures.html"), ("处理阶梯", INDEX), ("近义辨析", "glossary.html"))
    return [group("一览", ((title, url, False) for title, url in pages))]


def index_page(book: Book, url_for: UrlFor) -> str:
    """All ladders, with what each says."""
    index = book.index
    found = [
        (ladder, index.instruments[ladder.id], _says(book, ladder))
        for ladder in index.corpus.ladders
    ]
    return fill("ladders.html", ladders=found, url_for=url_for)


def _says(book: Book, ladder: Ladder) -> str:
    """第十一条至第十六条: the articles whose steps it holds."""
    index = book.index
    names = list(dict.fromkeys(rung.article for rung in ladder.rungs))
    articles = sorted((index.articles[name] for name in names), key=lambda a: (a.number, a.branch))
    return "、".join(index.label(article) for article in articles)
