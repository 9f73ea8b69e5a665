"""Page of a ladder: 行为 → 门槛 → 处理 → 由谁决定 as one instrument sets it, drawn and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import Categories, ladder_url
from macros.derive.index import Index
from macros.model.category import Regime, Threshold
from macros.model.measure import Ladder, OwnThresholds, Rung
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
        examples=tuple(_examples(book, ladder, url_for)),
        own=own,
        filed=any(listed for *_, listed in own),
        note=citing.ours(ladder.note, ladder.id),
        url_for=url_for,
        citing=citing,
    )


@dataclass(frozen=True, slots=True)
class RungExamples:
    """Who received a measure of a step, and how many one that is called nearly alike."""

    title: str
    people: people.PeoplePart | None
    near: tuple[tuple[str, int, str], ...]


def _examples(book: Book, ladder: Ladder, url_for: UrlFor) -> Iterator[RungExamples]:
    """一级一例: every step that names measures; none where no case has to do with the instrument."""
    if not book.recipients.having("article", ladder.id):
        return
    for rung in ladder.rungs:
        if rung.measures:
            part = people.of_rung(book, url_for, ladder, _named(book.categories, rung))
            near = () if part else tuple(_near(book, ladder, rung, url_for))
            yield RungExamples(rung.title, part, near)


def _named(categories: Categories, rung: Rung) -> tuple[str, ...]:
    """The measures of a step; a general name (党纪政纪处分) stands for all of its regimes."""
    measures = categories.measures
    general = [measures[name] for name in rung.measures if measures[name].unspecified]
    regimes = {r for measure in general for r in measure.regimes if r is not Regime.OTHER}
    kinds = (m.id for m in measures.values() if m.regimes and regimes.issuperset(m.regimes))
    return tuple(dict.fromkeys((*rung.measures, *kinds)))


def _near(
    book: Book, ladder: Ladder, rung: Rung, url_for: UrlFor
) -> Iterator[tuple[str, int, str]]:
    measures = (book.categories.measures[name] for name in rung.measures)
    others = dict.fromkeys(m.id for measure in measures for m, _ in book.categories.near(measure))
    for name in (name for name in others if name not in rung.measures):
        part = people.of_rung(book, url_for, ladder, [name])
        if part:
            yield book.categories.measures[name].label, part.total, part.url


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
