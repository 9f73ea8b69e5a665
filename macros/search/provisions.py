"""Sections of instruments, their articles and press passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.cite.form import article_label
from macros.cite.numerals import to_chinese
from macros.derive.index import Index, article_url, by_chapter, instrument_url
from macros.derive.names import of_instrument
from macros.model import Article, Chapter, Instrument, Mark, Runs, Status
from macros.model.text import Item, Subitem
from macros.search.record import Kind, Section, Unit

CITED = "cited.html"
"""The page of rules that are only cited, where there are any."""
MARKED = (Mark.SUPPLIED, Mark.REPLACED)


def sections(index: Index) -> Iterator[Section]:
    """Every article, every chapter, every passage of a press item, then every instrument."""
    for article in index.articles.values():
        yield _article(index, article)
    for one in index.corpus.instruments:
        for chapter, held in by_chapter(one):
            if chapter:
                yield _chapter(one, chapter, held)
    for one in index.corpus.instruments:
        if one.passages:
            yield _press(one)
    for one in index.corpus.instruments:
        yield _instrument(one)
    yield Section(Kind.PAGE, CITED, "仅存目的规定")


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


def _chapter(one: Instrument, chapter: Chapter, held: Sequence[Article]) -> Section:
    """Its heading, found by number and title alone or behind a name of the rule."""
    number = f"第{to_chinese(chapter.number)}章"
    label = f"{number} {chapter.title or ''}".strip()
    title = chapter.title or ""
    heads = tuple(head for head in dict.fromkeys((number, title, number + title)) if head)
    names = (*heads, *(name + head for name in of_instrument(one) for head in heads))
    ends = dict.fromkeys(article_label(a.number, a.branch) for a in (*held[:1], *held[-1:]))
    url = f"{instrument_url(one)}#{chapter.anchor}"
    meta = "　".join(part for part in (one.title, "至".join(ends)) if part)
    return Section(Kind.CHAPTER, url, label, (), meta, names)


def _press(one: Instrument) -> Section:
    units = tuple(Unit(p.text, p.id.rpartition("/")[2], own=True) for p in one.passages)
    return Section(Kind.PRESS, instrument_url(one), one.title, units, "新闻报道的转述，不是条文")


def _instrument(one: Instrument) -> Section:
    number = (Unit(one.doc_number.value, own=True),) if one.doc_number.value else ()
    notes = tuple(Unit(note, own=True) for note in one.notes)
    imprint = (Unit(one.imprint.text),) if one.imprint else ()
    url = instrument_url(one)
    return Section(Kind.RULE, url, one.title, imprint + number + notes, one.status.label)
