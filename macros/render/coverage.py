"""校勘与覆盖: what is held of every instrument and article, every change and every discarded scrap."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.index import Index, article_url, instrument_url
from macros.model import Article, Instrument, Mark, Role, Status
from macros.render.engine import fill
from macros.say import apparatus, holdings, origin, signs
from macros.say.citing import Citing
from macros.say.links import UrlFor


@dataclass(frozen=True, slots=True)
class Summary:
    """A line of the first table: an instrument, and how many of its articles are in which state."""

    instrument: Instrument
    url: str
    holding: str
    total: str
    counts: tuple[tuple[Status, int], ...]
    changes: int
    variants: int


@dataclass(frozen=True, slots=True)
class ArticleState:
    """A line of the second table: an article."""

    article: Article
    label: str
    url: str
    sign: signs.Sign
    held: str
    bases: str
    others: str
    changes: int
    gaps: int


@dataclass(frozen=True, slots=True)
class EmendationRow:
    """A line of the third table: one emendation, with the place it stands."""

    article: Article
    label: str
    url: str
    note: apparatus.Note


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the page; three filters, all of it there without scripts."""
    index = book.index
    with_text = [instrument for instrument in index.corpus.instruments if instrument.with_text]
    return fill(
        "coverage.html",
        summaries=[_summary(instrument) for instrument in index.corpus.instruments],
        states=[
            (instrument, [_state(index, a) for a in holdings.reckoned(instrument)])
            for instrument in with_text
        ],
        changes=[
            (instrument, changes)
            for instrument in with_text
            if (changes := _changes(index, instrument))
        ],
        scraps=[
            (instrument, [(s, origin.of_span(index, s.span)) for s in instrument.scraps])
            for instrument in index.corpus.instruments
            if instrument.scraps
        ],
        statuses=[signs.of_status(status) for status in Status],
        status_keys=[status.key for status in Status],
        marks=list(apparatus.LABEL_MARK.items()),
        mark_label=apparatus.LABEL_MARK,
        citing=Citing(book, url_for),
        url_for=url_for,
    )


def _summary(instrument: Instrument) -> Summary:
    counts = Counter(article.status for article in holdings.reckoned(instrument))
    return Summary(
        instrument=instrument,
        url=instrument_url(instrument),
        holding=instrument.coverage.label,
        total=holdings.total(instrument),
        counts=tuple((status, counts[status]) for status in Status),
        changes=sum(len(_changed(article)) for article in instrument.articles),
        variants=sum(len(article.variants) for article in instrument.articles),
    )


def _changed(article: Article) -> set[int]:
    """Numbers of the emendations that changed the text; lacunae and doubts did not."""
    left = (Mark.LACUNA, Mark.DOUBT)
    return {
        run.number
        for line in article.lines
        for run in line.runs
        if run.mark is not None and run.mark not in left and run.number is not None
    }


def _state(index: Index, article: Article) -> ArticleState:
    units = list(article.units())
    lost = sum(unit.status is Status.MISSING for _, unit in units)
    changed = len(_changed(article))
    return ArticleState(
        article=article,
        label=index.label(article),
        url=article_url(article),
        sign=signs.of_article(article),
        held=_held(article, len(units) - lost, lost),
        bases=_sources(article, Role.BASE),
        others=_sources(article, Role.OTHER),
        changes=changed,
        gaps=len(article.emendations) - changed,
    )


def _held(article: Article, held: int, lost: int) -> str:
    """3 款、7 项，缺 1 处."""
    paragraphs = len(article.paragraphs)
    items = sum(len(p.items) for p in article.paragraphs)
    if not held:
        return f"无文（据编目资料 {paragraphs} 款）" if paragraphs else "无文"
    words = f"{paragraphs} 款" + (f"、{items} 项" if items else "")
    return words + (f"，缺 {lost} 处" if lost else "")


def _sources(article: Article, role: Role) -> str:
    names = [witness.span.source for witness in article.witnesses if witness.role is role]
    return "、".join(dict.fromkeys(names)) or "无"


def _changes(index: Index, instrument: Instrument) -> list[EmendationRow]:
    return [
        EmendationRow(
            article, index.label(article), f"{article_url(article)}#ap{note.number}", note
        )
        for article in instrument.articles
        for note in apparatus.notes(index, article)
    ]
