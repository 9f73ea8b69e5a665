"""收录与核对: how much of every rule is held; what is lacking in each, and every change of its text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Article, Coverage, Instrument, Mark, Role, Status
from macros.render.engine import fill
from macros.render.outline import trail
from macros.say import apparatus, facts, holdings, origin, signs
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.text import dates

TITLE = "收录与核对"
INDEX = "coverage.html"
LEFT = (Mark.LACUNA, Mark.DOUBT)
"""Marks of what was left as it is: what is lacking, what is doubtful."""


@dataclass(frozen=True, slots=True)
class Holding:
    """How much of a rule is held, and in how many places it is lacking, changed, or told otherwise."""

    instrument: Instrument
    bar: holdings.HoldingBar
    lacking: int
    changed: int
    variants: int
    url: str | None
    """Its own page; None where no article is held."""


def coverage_url(instrument: Instrument) -> str:
    """The page of what is lacking in an instrument and what was changed."""
    return f"coverage/{instrument.id}.html"


def reported(index: Index) -> list[Instrument]:
    """The instruments that have such a page: those with articles."""
    return [instrument for instrument in index.corpus.instruments if instrument.with_text]


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the page: a row for every instrument of which something is held."""
    instruments = book.index.corpus.instruments
    named = [instrument for instrument in instruments if instrument.coverage is Coverage.CITED_ONLY]
    return fill(
        "coverage.html",
        summaries=[_holding(book.index, i) for i in instruments if i not in named],
        cited=len(named),
        held_states=holdings.TextState,
        url_for=url_for,
    )


def page_of(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of one instrument. Raises KeyError."""
    index = book.index
    instrument = index.instruments[record]
    notes, reckoned = _notes(index, instrument), holdings.reckoned(instrument)
    return fill(
        "coverage-of.html",
        instrument=instrument,
        holding=_holding(index, instrument),
        facts=[f for f in facts.told(instrument) if _is_lacking(instrument, f)],
        gone=_gone(instrument),
        lacking=[(article, note) for article, note in notes if note.mark in LEFT],
        changes=[(article, note) for article, note in notes if note.mark not in LEFT],
        states=[_state(article) for article in reckoned],
        scraps=[(s, origin.of_span(index, s.span)) for s in instrument.scraps],
        statuses={s: signs.of_status(s) for s in Status if s in map(signs.state_of, reckoned)},
        sign_of=signs.of_article,
        state_of=signs.state_of,
        mark_label=apparatus.LABEL_MARK,
        index=index,
        citing=Citing(book, url_for),
        url_for=url_for,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    instrument = book.index.instruments[record]
    return {
        "ref_title": f"{instrument.short}：缺什么、改了什么",
        "section": "查条文",
        "layout": "wide",
        "path": trail(("查条文", "index.html"), (TITLE, INDEX)),
        "description": f"{instrument.title}：{holdings.bar(instrument).words}；缺什么、改了什么、为什么",
    }


def _is_lacking(instrument: Instrument, fact: facts.StatedFact) -> bool:
    """True for a fact that is unknown, not verified, or a date without its year."""
    dated = not fact.is_date or dates.year_of(getattr(instrument, fact.key).value)
    return not fact.known or not dated or bool(fact.check)


def _gone(instrument: Instrument) -> list[tuple[Article, Article]]:
    """First and last of every run of articles of which no text is held."""
    runs = groupby(holdings.reckoned(instrument), key=lambda a: a.status is Status.MISSING)
    found = [list(run) for lost, run in runs if lost]
    return [(run[0], run[-1]) for run in found]


def _holding(index: Index, instrument: Instrument) -> Holding:
    lacking = sum(note.mark in LEFT for _, note in _notes(index, instrument))
    gone = sum(a.status is Status.MISSING for a in holdings.reckoned(instrument))
    return Holding(
        instrument=instrument,
        bar=holdings.bar(instrument),
        lacking=lacking + gone,
        changed=sum(len(_changed(article)) for article in instrument.articles),
        variants=sum(len(a.variants) for a in instrument.articles),
        url=coverage_url(instrument) if instrument.with_text else None,
    )


def _changed(article: Article) -> set[int]:
    """Numbers of the emendations that changed the text; lacunae and doubts did not."""
    return {
        run.number
        for line in article.lines
        for run in line.runs
        if run.mark is not None and run.mark not in LEFT and run.number is not None
    }


def _state(article: Article) -> tuple[Article, str, tuple[str, ...], int]:
    """An article: what of it is held, its sources by role, how many changes."""
    units = list(article.units())
    lost = sum(unit.status is Status.MISSING for _, unit in units)
    sources = tuple(_sources(article, role) for role in Role)
    return article, _held(article, len(units) - lost, lost), sources, len(_changed(article))


def _held(article: Article, held: int, lost: int) -> str:
    """3 款、7 项，缺 1 处."""
    paragraphs = len(article.paragraphs)
    items = sum(len(p.items) for p in article.paragraphs)
    if not held:
        return f"没有原文（据编目资料 {paragraphs} 款）" if paragraphs else "没有原文"
    words = f"{paragraphs} 款" + (f"、{items} 项" if items else "")
    return words + (f"，缺 {lost} 处" if lost else "")


def _sources(article: Article, role: Role) -> str:
    names = [witness.span.source for witness in article.witnesses if witness.role is role]
    return "、".join(dict.fromkeys(names)) or "无"


def _notes(index: Index, instrument: Instrument) -> list[tuple[Article, apparatus.Note]]:
    """Every emendation with its article."""
    return [(a, note) for a in instrument.articles for note in apparatus.notes(index, a)]
