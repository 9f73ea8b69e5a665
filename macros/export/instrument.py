"""An instrument of the export: its facts, its passages, its articles."""

from __future__ import annotations

from macros.derive.applied import Applications
from macros.derive.categories import Categories
from macros.derive.comparisons import Comparisons
from macros.derive.index import instrument_url
from macros.derive.references import References
from macros.derive.versions import Versions
from macros.export.article import article_record
from macros.export.record import Record, Value, key_of
from macros.model import Article, Instrument, Passage, Provenance, Scrap


def instrument_record(
    one: Instrument,
    references: References,
    categories: Categories,
    comparisons: Comparisons,
    applications: Applications,
) -> Record:
    """One entry of `instruments`."""
    return {
        "id": one.id,
        "work": one.work,
        "title": one.title,
        "short": one.short,
        "aliases": list(one.aliases),
        "kind": key_of(one.kind),
        "level": one.level.key,
        "region": one.region,
        "issuers": list(one.issuers),
        "doc_number": one.doc_number.value,
        "issued": one.issued.value,
        "published": one.published.value,
        "effective": one.effective.value,
        "ended": one.ended.value,
        "status": one.status.key,
        "unverified": list(one.unverified),
        "provenance": _provenance(one),
        "holding": one.holding.key,
        "article_count": one.article_count,
        "based_on": list(one.based_on),
        "counterparts": [_counterpart(*tie) for tie in Versions(references.index).ties(one)],
        "imprint": one.imprint.text if one.imprint else None,
        "passages": [_passage(passage) for passage in one.passages],
        "scraps": [_scrap(scrap) for scrap in one.scraps],
        "notes": list(one.notes),
        "url": instrument_url(one),
        "articles": [
            article_record(article, one, references, categories, comparisons, applications)
            for article in one.articles
        ],
    }


def _provenance(one: Instrument) -> Record:
    """On what each fact rests that is known, by the name of its field."""
    told: dict[str, Provenance | None] = {
        name: fact.provenance
        for name in one.FACTS
        if (fact := getattr(one, name)).value is not None
    }
    told["status"] = one.status_provenance
    told["article_count"] = one.count_provenance if one.article_count is not None else None
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
