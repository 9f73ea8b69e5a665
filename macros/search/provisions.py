"""Sections of instruments, their articles and press passages."""

from __future__ import annotations

from collections.abc import Iterator

from macros.index import Index, article_url, instrument_url
from macros.model import Article, Instrument, Mark, Runs, Status
from macros.model.text import Item, Subitem
from macros.search.record import Kind, Section, Unit

MARKED = (Mark.SUPPLIED, Mark.REPLACED)


def sections(index: Index) -> Iterator[Section]:
    """Every article, then every passage of a press item, then every instrument."""
    for article in index.articles.values():
        yield _article(index, article)
    for one in index.corpus.instruments:
        if one.passages:
            yield _press(one)
    for one in index.corpus.instruments:
        yield _instrument(one)


def shown(runs: Runs) -> str:
    """Reading text with what is supplied in 〔〕; comparing drops the brackets."""
    return "".join(
        f"〔{r.reading}〕" if r.mark in MARKED and r.reading else r.reading for r in runs
    )


def _article(index: Index, article: Article) -> Section:
    instrument = index.instruments[article.instrument]
    held = () if article.status is Status.MISSING else article.units()
    units = tuple(
        Unit(
            shown(unit.runs),
            where.anchor,
            unit.label if isinstance(unit, Item | Subitem) else "",
            unit.status.key,
        )
        for where, unit in held
    )
    gist = (Unit(article.summary, "", "提要", own=True),) if article.summary else ()
    title = f"{instrument.title} {index.label(article)}"
    return Section(Kind.PROVISION, article_url(article), title, units + gist)


def _press(one: Instrument) -> Section:
    units = tuple(Unit(p.text, p.id.rpartition("/")[2], own=True) for p in one.passages)
    return Section(Kind.PRESS, instrument_url(one), one.title, units, "新闻报道的转述，不是条文")


def _instrument(one: Instrument) -> Section:
    number = (Unit(one.doc_number.value, own=True),) if one.doc_number.value else ()
    notes = tuple(Unit(note, own=True) for note in one.notes)
    imprint = (Unit(one.imprint.text),) if one.imprint else ()
    url = instrument_url(one)
    return Section(Kind.RULE, url, one.title, imprint + number + notes, one.status.label)
