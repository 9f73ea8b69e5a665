"""An instrument of the export: its facts, its passages, its articles."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.export.article import article_record
from macros.export.record import Record, Value, key_of
from macros.model import Article, Instrument, Passage, Provenance, Scrap


def instrument_record(instrument: Instrument, book: Book) -> Record:
    """One entry of `instruments`."""
    return {
        "id": instrument.id,
        "work": instrument.work,
        "title": instrument.title,
        "short": instrument.short,
        "aliases": list(instrument.aliases),
        "kind": key_of(instrument.kind),
        "level": instrument.level.key,
        "region": instrument.region,
        "issuers": list(instrument.issuers),
        "doc_number": instrument.doc_number.value,
        "issued": instrument.issued.value,
        "published": instrument.published.value,
        "effective": instrument.effective.value,
        "ended": instrument.ended.value,
        "status": instrument.status.key,
        "unverified": list(instrument.unverified),
        "provenance": _provenance(instrument),
        "holding": instrument.coverage.key,
        "article_count": instrument.article_count,
        "based_on": list(instrument.based_on),
        "counterparts": [_counterpart(*tie) for tie in book.versions.ties(instrument)],
        "imprint": instrument.imprint.text if instrument.imprint else None,
        "passages": [_passage(passage) for passage in instrument.passages],
        "scraps": [_scrap(scrap) for scrap in instrument.scraps],
        "notes": list(instrument.notes),
        "url": instrument_url(instrument),
        "articles": [article_record(article, instrument, book) for article in instrument.articles],
    }


def _provenance(instrument: Instrument) -> Record:
    """On what each fact rests that is known, by the name of its field."""
    told: dict[str, Provenance | None] = {
        name: fact.provenance
        for name in instrument.FACTS
        if (fact := getattr(instrument, name)).value is not None
    }
    told["status"] = instrument.status_provenance
    told["article_count"] = (
        instrument.count_provenance if instrument.article_count is not None else None
    )
    return {name: provenance.key for name, provenance in told.items() if provenance}


def _counterpart(article: Article, later: Article, rests_on: Provenance) -> Value:
    return {"from": article.id, "to": later.id, "provenance": rests_on.key}


def _passage(passage: Passage) -> Value:
    return {
        "id": passage.id,
        "text": passage.text,
        "source": passage.span.source,
        "lines": ",".join(passage.span.lines),
    }


def _scrap(scrap: Scrap) -> Value:
    return {
        "source": scrap.span.source,
        "lines": ",".join(scrap.span.lines),
        "text": scrap.text,
        "after": scrap.after,
        "reason": scrap.reason,
    }
