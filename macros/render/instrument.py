"""Page of an instrument: facts, and the whole text set like a good printed law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from macros.cite.form import article_label
from macros.derive.book import Book
from macros.derive.index import Index, article_url, by_chapter, instrument_url
from macros.model import Article, Chapter, Coverage, Instrument, Scrap, Source, Status
from macros.render import handouts, linked, parallel, versions
from macros.render.applications import PlaceApplications, places
from macros.render.article_cases import badged
from macros.render.coverage import coverage_url
from macros.render.engine import fill
from macros.render.outline import OutlineEntry, entry, trail
from macros.say import facts, holdings, numbers, origin, signs, words
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.rows import TextRow, rows

NAVNOTES = {Coverage.QUOTED: "只收几条", Coverage.PRESS: "报道", Coverage.CITED_ONLY: "存目"}


@dataclass(frozen=True, slots=True)
class FullTextBlock:
    """An article in the full text, or a run of lost or unheld ones in its place."""

    article: Article | None = None
    label: str = ""
    rows: tuple[TextRow, ...] = ()
    warn: str | None = None
    notes: str = ""
    """Page of the 校对说明."""
    cited_by: int = 0
    """How many other articles cite it."""
    sign: signs.Sign | None = None
    lost: tuple[Article, ...] = ()
    first: str = ""
    last: str = ""
    """Labels of the ends of what is lost or unheld; of `lost` a record stands."""

    @property
    def words(self) -> str:
        """第五条至第七条: what is lost or unheld."""
        return "至".join(dict.fromkeys((self.first, self.last)))


@dataclass(frozen=True, slots=True)
class ChapterPart:
    """A chapter with its articles."""

    anchor: str | None
    label: str | None
    title: str | None
    blocks: tuple[FullTextBlock, ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the instrument with this id. Raises KeyError."""
    index = book.index
    instrument = index.instruments[record]
    before, after = _neighbours(index, instrument)
    citing = Citing(book, url_for, full_text=record)
    columns, matters = versions.table(book.versions, instrument)
    return fill(
        "instrument.html",
        packs=handouts.holding(book, record, url_for),
        index=index,
        instrument=instrument,
        url_for=url_for,
        home=instrument_url(instrument),
        validity=signs.of_validity(instrument.status),
        state=holdings.sign_of(instrument),
        issuers=facts.issuers(instrument),
        region=facts.region(instrument),
        facts=facts.told(instrument),
        all_facts=facts.all_told(instrument),
        versions=columns,
        matters=matters,
        version_label=versions.label,
        based_on=_based_on(index, instrument),
        groups=numbers.groups(index, instrument, numbers.in_full_text),
        text=_parts(book, instrument, citing),
        passages=[(p, origin.of_span(index, p.span)) for p in instrument.passages],
        scraps=[_scrap(index, scrap) for scrap in instrument.scraps],
        sources=_sources(index, instrument),
        cited_by=tuple(_applied(book, instrument, url_for)),
        unknown=words.UNSTATED,
        printing=_printing(instrument),
        reported=coverage_url(instrument) if instrument.with_text else None,
        imprint_lines=instrument.imprint and origin.of_span(index, instrument.imprint.span),
        before=before,
        after=after,
        citing=citing,
    )


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs for an instrument's page (overrides/README.md)."""
    index = book.index
    instrument = index.instruments[record]
    path = trail(
        ("查条文", "index.html"),
        (instrument.level.label, f"index.html#{instrument.level.key}"),
    )
    found: dict[str, Any] = {
        "ref_title": instrument.title,
        "ref_navtitle": instrument.short,
        "navnote": navnote(instrument),
        "section": "查条文",
        "path": path,
        "description": f"{instrument.title}，{holdings.sign_of(instrument).word}",
        "linked": linked.of_instrument(book, instrument, path),
    }
    if instrument.articles:
        groups = numbers.groups(index, instrument, numbers.in_full_text)
        found["ref_index"] = numbers.as_meta(groups)
    else:
        found["ref_toc"] = _toc(instrument)
    if instrument.coverage is Coverage.CITED_ONLY:
        found["ref_nav"] = "cited.md"
    return found


def _toc(instrument: Instrument) -> list[OutlineEntry]:
    count = len(instrument.passages)
    passages = [entry("报道怎么说", "#text", count)] if count else []
    return [*passages, entry("事实与依据", "#facts")]


def navnote(instrument: Instrument) -> str:
    """19 条; 只收几条, 报道, 存目 where that says more."""
    if instrument.coverage in NAVNOTES:
        return NAVNOTES[instrument.coverage]
    return f"{instrument.article_count or len(instrument.articles)} 条"


def _neighbours(
    index: Index, instrument: Instrument
) -> tuple[Instrument | None, Instrument | None]:
    order = list(index.instruments.values())
    at = order.index(instrument)
    before = order[at - 1] if at else None
    return before, order[at + 1] if at + 1 < len(order) else None


def _printing(instrument: Instrument) -> str:
    """What the page prints: 全文 only where every article is held."""
    if not instrument.with_text:
        return "打印本页"
    states = set(map(holdings.state_of, instrument.articles))
    whole = not instrument.skips and holdings.TextState.NONE not in states
    return "打印全文" if whole else "打印所存条文"


def _applied(book: Book, instrument: Instrument, url_for: UrlFor) -> Iterator[PlaceApplications]:
    """Cases that name it as a whole, or a provision of it that is not held."""
    return places(book, book.applications.by_instrument.get(instrument.id, ()), url_for)


def _based_on(index: Index, instrument: Instrument) -> list[Instrument]:
    return [index.instruments[name] for name in instrument.based_on if name in index.instruments]


def _parts(book: Book, instrument: Instrument, citing: Citing) -> list[ChapterPart]:
    """The text by chapter; numbers of which no record stands are told where they are missing."""
    groups: list[tuple[Chapter | None, list[FullTextBlock]]] = []
    last: Article | None = None
    for chapter, articles in by_chapter(instrument):
        groups.append((chapter, []))
        for article in articles:
            blocks = (*_unheld(last, article, None), _block(book, article, citing))
            groups[-1][1].extend(blocks)
            last = article
    if last and (tail := _unheld(last, None, instrument.article_count)):
        groups.append((None, tail))
    if groups and instrument.skips and all(chapter is None for chapter, _ in groups):
        groups = [(None, [block for _, blocks in groups for block in blocks])]
    return [_part(chapter, _join(blocks)) for chapter, blocks in groups]


def _part(chapter: Chapter | None, blocks: list[FullTextBlock]) -> ChapterPart:
    if chapter is None:
        return ChapterPart(None, None, None, tuple(blocks))
    label, _, title = numbers.chapter_label(chapter).partition("　")
    return ChapterPart(chapter.anchor, label, title or None, tuple(blocks))


def _block(book: Book, article: Article, citing: Citing) -> FullTextBlock:
    """Its rows with their badges; its own state only where no row tells it."""
    index = book.index
    if article.status is Status.MISSING:
        gone = signs.of_missing(index.instruments[article.instrument])
        label = index.label(article)
        return FullTextBlock(sign=gone, lost=(article,), first=label, last=label)
    url = citing.url_for(article_url(article))
    found = rows(index, article, f"{article.anchor}-", citing.linked)
    found = badged(book.cases, article, parallel.badged(book, article, found, url), url)
    told = article.status.whole or any(row.sign for row in found)
    return FullTextBlock(
        article=article,
        label=index.label(article),
        rows=found,
        sign=None if told else signs.of_article(article),
        warn=signs.caveat(article, None),
        notes=url,
        cited_by=len({r.owner for r in citing.references.cited_by(article)}),
    )


def _join(blocks: list[FullTextBlock]) -> list[FullTextBlock]:
    """Neighbours of which no text is held become one block with their numbers."""
    out: list[FullTextBlock] = []
    for block in blocks:
        before = out[-1] if out else block
        if out and not block.article and not before.article and block.sign == before.sign:
            out[-1] = replace(before, lost=before.lost + block.lost, last=block.last)
        else:
            out.append(block)
    return out


def _unheld(
    before: Article | None, after: Article | None, count: int | None
) -> list[FullTextBlock]:
    gap = holdings.gaps(before, after, count)
    if gap is None:
        return []
    first, last = article_label(gap.first), article_label(gap.last)
    return [FullTextBlock(first=first, last=last, sign=signs.UNTAKEN)]


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
    return [index.sources[name] for name in dict.fromkeys(named) if name in index.sources]
