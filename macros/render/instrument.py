"""Page of an instrument: facts, and the whole text set like a good printed law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.cases import Cases
from macros.cite.form import article_label
from macros.index import Index, article_url, by_chapter, instrument_url
from macros.model import Article, Chapter, Holding, Instrument, Scrap, Source, Status
from macros.render import facts, handouts, holdings, numbers, origin, signs
from macros.render.article_cases import badged
from macros.render.book import Book
from macros.render.citing import Citing
from macros.render.engine import fill
from macros.render.links import UrlFor
from macros.render.rows import Row, rows

NAVNOTES = {Holding.QUOTED: "引文", Holding.PRESS: "报道", Holding.CITED_ONLY: "存目"}


@dataclass(frozen=True, slots=True)
class Block:
    """An article in the full text, or a run of lost or unheld ones in its place."""

    article: Article | None = None
    label: str = ""
    rows: tuple[Row, ...] = ()
    warn: str | None = None
    notes: str = ""
    """Page of the 校勘记."""
    cited_by: int = 0
    """How many other articles cite it."""
    sign: signs.Sign | None = None
    lost: tuple[Article, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter with its articles."""

    anchor: str | None
    label: str | None
    title: str | None
    by_source: bool
    blocks: tuple[Block, ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the instrument with this id. Raises KeyError."""
    index = book.index
    instrument = index.instruments[record]
    before, after = _neighbours(index, instrument)
    citing = Citing(index, book.references, url_for, full_text=record)
    return fill(
        "instrument.html",
        packs=handouts.holding(book, record, url_for),
        index=index,
        instrument=instrument,
        url_for=url_for,
        home=instrument_url(instrument),
        validity=signs.of_validity(instrument.status),
        state=holdings.sign_of(instrument),
        told=facts.told(instrument),
        all_told=_all_told(instrument),
        based_on=_based_on(index, instrument),
        groups=numbers.groups(index, instrument, numbers.in_full_text),
        text=_parts(index, instrument, citing, book.cases),
        passages=[(p, origin.of_span(index, p.span)) for p in instrument.passages],
        scraps=[_scrap(index, scrap) for scrap in instrument.scraps],
        sources=_sources(index, instrument),
        source_url=origin.source_url,
        imprint_lines=origin.of_span(index, instrument.imprint.span)
        if instrument.imprint
        else None,
        before=before,
        after=after,
        instrument_url=instrument_url,
        citing=citing,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for an instrument's page (overrides/README.md)."""
    index = book.index
    instrument = index.instruments[record]
    found: dict[str, Any] = {
        "ref_title": instrument.title,
        "ref_navtitle": instrument.short,
        "navnote": navnote(instrument),
        "section": "查条文",
        "path": [
            {"title": "查条文", "url": "index.html"},
            {"title": instrument.level.label, "url": f"index.html#{instrument.level.key}"},
        ],
        "description": f"{instrument.title}，{holdings.sign_of(instrument).word}",
    }
    if instrument.articles:
        groups = numbers.groups(index, instrument, numbers.in_full_text)
        found["ref_index"] = numbers.as_meta(groups)
    else:
        found["ref_toc"] = _toc(instrument)
    if instrument.holding is Holding.CITED_ONLY:
        found["ref_nav"] = "cited.md"
    return found


def _toc(instrument: Instrument) -> list[dict[str, str]]:
    passages = [{"title": "报道所引", "url": "#text", "count": str(len(instrument.passages))}]
    return [*(passages if instrument.passages else []), {"title": "事实与依据", "url": "#facts"}]


def navnote(instrument: Instrument) -> str:
    """19 条; 引文, 报道, 存目 where that says more."""
    if instrument.holding in NAVNOTES:
        return NAVNOTES[instrument.holding]
    return f"{instrument.article_count or len(instrument.articles)} 条"


def _neighbours(
    index: Index, instrument: Instrument
) -> tuple[Instrument | None, Instrument | None]:
    order = list(index.instruments.values())
    at = order.index(instrument)
    before = order[at - 1] if at else None
    return before, order[at + 1] if at + 1 < len(order) else None


def _all_told(instrument: Instrument) -> tuple[facts.Told, ...]:
    count = () if instrument.holding is Holding.PRESS else (facts.count_told(instrument),)
    return (*facts.told(instrument), facts.status_told(instrument), *count)


def _based_on(index: Index, instrument: Instrument) -> list[Instrument]:
    return [index.instruments[one] for one in instrument.based_on if one in index.instruments]


def _parts(index: Index, instrument: Instrument, citing: Citing, cases: Cases) -> list[Part]:
    """The text by chapter; numbers of which no record stands are told where they are missing."""
    parts: list[Part] = []
    last: Article | None = None
    for chapter, articles in by_chapter(instrument):
        blocks: list[Block] = []
        for article in articles:
            blocks += _unheld(last, article, None)
            blocks.append(_block(index, article, citing, cases))
            last = article
        parts.append(_part(chapter, _join_lost(index, blocks)))
    tail = _unheld(last, None, instrument.article_count) if instrument.articles else []
    if tail:
        parts.append(Part(None, None, None, True, tuple(tail)))
    return parts


def _part(chapter: Chapter | None, blocks: list[Block]) -> Part:
    if chapter is None:
        return Part(None, None, None, True, tuple(blocks))
    label, _, title = numbers.chapter_label(chapter).partition("　")
    return Part(chapter.anchor, label, title or None, chapter.span is not None, tuple(blocks))


def _block(index: Index, article: Article, citing: Citing, cases: Cases) -> Block:
    sign = signs.of_article(article) if article.status is not Status.COMPLETE else None
    if article.status is Status.MISSING:
        return Block(sign=sign, lost=(article,))
    url = citing.url_for(article_url(article))
    found = rows(index, article, f"{article.anchor}-", citing.linked)
    found = badged(cases, article, found, url)
    return Block(
        article=article,
        label=index.label(article),
        rows=found,
        sign=sign,
        warn=signs.warning_for(article.status),
        notes=url,
        cited_by=len({r.owner for r in citing.references.cited_by(article)}),
    )


def _join_lost(index: Index, blocks: list[Block]) -> list[Block]:
    """Neighbouring lost articles become one block with their numbers."""
    out: list[Block] = []
    for block in blocks:
        if block.lost and out and out[-1].lost:
            out[-1] = Block(sign=block.sign, lost=out[-1].lost + block.lost)
        else:
            out.append(block)
    return [_named(index, block) if block.lost else block for block in out]


def _named(index: Index, block: Block) -> Block:
    first, last = index.label(block.lost[0]), index.label(block.lost[-1])
    words = first if len(block.lost) == 1 else f"{first}至{last}"
    return Block(sign=block.sign, lost=block.lost, words=words)


def _unheld(before: Article | None, after: Article | None, count: int | None) -> list[Block]:
    gap = holdings.gaps(before, after, count)
    if gap is None:
        return []
    words = article_label(gap.first)
    if gap.last > gap.first:
        words += f"至{article_label(gap.last)}"
    return [Block(words=words, sign=signs.of_status(Status.PARTIAL, "未收", "来源没有引到"))]


def _scrap(index: Index, scrap: Scrap) -> dict[str, Any]:
    after = index.articles.get(scrap.after or "")
    return {
        "text": scrap.text,
        "reason": scrap.reason,
        "origin": origin.of_span(index, scrap.span),
        "after": index.label(after) if after else scrap.after,
    }


def _sources(index: Index, instrument: Instrument) -> list[Source]:
    """Every source that prints something of the instrument, its main one first."""
    named = [instrument.source] if instrument.source else []
    named += [w.span.source for a in instrument.articles for w in a.witnesses]
    named += [p.span.source for p in instrument.passages]
    return [index.sources[one] for one in dict.fromkeys(named) if one in index.sources]
