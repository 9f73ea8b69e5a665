"""收录与核对: what is held of every instrument and article, every change and every discarded scrap."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Article, Coverage, Instrument, Mark, Role, Status
from macros.render.engine import fill
from macros.say import apparatus, holdings, origin, signs
from macros.say.citing import Citing
from macros.say.links import UrlFor


def page(book: Book, url_for: UrlFor) -> str:
    """The body of the page; three filters, all of it there without scripts."""
    index = book.index
    instruments = index.corpus.instruments
    with_text = [instrument for instrument in instruments if instrument.with_text]
    named = [instrument for instrument in instruments if instrument.coverage is Coverage.CITED_ONLY]
    changes = [(instrument, _changes(index, instrument)) for instrument in with_text]
    return fill(
        "coverage.html",
        summaries=[_summary(instrument) for instrument in instruments if instrument not in named],
        cited=len(named),
        held_states=holdings.TextState,
        states=[(i, [_state(a) for a in holdings.reckoned(i)]) for i in with_text],
        changes=[(instrument, notes) for instrument, notes in changes if notes],
        scraps=[
            (instrument, [(s, origin.of_span(index, s.span)) for s in instrument.scraps])
            for instrument in instruments
            if instrument.scraps
        ],
        statuses={status: signs.of_status(status) for status in Status},
        sign_of=signs.of_article,
        state_of=signs.state_of,
        mark_label=apparatus.LABEL_MARK,
        index=index,
        citing=Citing(book, url_for),
        url_for=url_for,
    )


def _summary(instrument: Instrument) -> tuple[Instrument, holdings.HoldingBar, int, int]:
    """How much of its text is held, the changes of the text, their variants."""
    changes = sum(len(_changed(article)) for article in instrument.articles)
    variants = sum(len(a.variants) for a in instrument.articles)
    return instrument, holdings.bar(instrument), changes, variants


def _changed(article: Article) -> set[int]:
    """Numbers of the emendations that changed the text; lacunae and doubts did not."""
    left = (Mark.LACUNA, Mark.DOUBT)
    return {
        run.number
        for line in article.lines
        for run in line.runs
        if run.mark is not None and run.mark not in left and run.number is not None
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
        return f"无文（据编目资料 {paragraphs} 款）" if paragraphs else "无文"
    words = f"{paragraphs} 款" + (f"、{items} 项" if items else "")
    return words + (f"，缺 {lost} 处" if lost else "")


def _sources(article: Article, role: Role) -> str:
    names = [witness.span.source for witness in article.witnesses if witness.role is role]
    return "、".join(dict.fromkeys(names)) or "无"


def _changes(index: Index, instrument: Instrument) -> list[tuple[Article, apparatus.Note]]:
    """Every emendation with its article."""
    return [(a, note) for a in instrument.articles for note in apparatus.notes(index, a)]
