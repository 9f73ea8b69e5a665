"""schema.org/Legislation of a page, for machines that read it: only what the data state for sure.

What rests on memory, was worked out or is an editor's inference is left out; `creativeWorkStatus` tells the state
of a text. The theme writes it as JSON, in which nothing can end the element that holds it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from macros.derive.book import Book
from macros.derive.index import article_url, instrument_url
from macros.model import Article, Attribution, Fact, Instrument, Level, Provenance, Validity
from macros.render.outline import OutlineEntry
from macros.say.downloads import FOLDER, document
from macros.say.holdings import sign_of
from macros.say.links import UrlFor, relative_to
from macros.text import dates

CONTEXT = "https://schema.org"
FORCE = {Validity.IN_FORCE: "InForce", Validity.NOT_IN_FORCE: "NotInForce"}
"""What is presumed or unknown is neither."""
DAYS = {
    "legislationDate": "adopted",
    "datePublished": "published",
    "legislationDateOfApplicability": "effective",
}
SURE = (Provenance.SOURCE, Provenance.FOUND)
Linked = dict[str, Any]


def of_instrument(book: Book, instrument: Instrument, path: Sequence[OutlineEntry]) -> Linked:
    """An instrument's page, with its place in the site."""
    url_for = relative_to(instrument_url(instrument))
    said = _named(instrument, url_for) | {
        "alternateName": [*instrument.aliases],
        "legislationIdentifier": _sure(instrument.doc_number),
        "legislationType": instrument.kind and instrument.kind.label,
        "legislationJurisdiction": _jurisdiction(instrument),
        "legislationPassedBy": _issuers(instrument),
        **{key: _day(getattr(instrument, name)) for key, name in DAYS.items()},
        "legislationDateVersion": book.corpus.site.data_date,
        "legislationLegalForce": _force(instrument),
        "legislationConsolidates": _before(book, instrument, url_for),
        "isBasedOn": [_named(book.index.instruments[n], url_for) for n in instrument.based_on],
        "creativeWorkStatus": sign_of(instrument).word,
        "encoding": _encoding(instrument, url_for),
    }
    return _graph(said, path, instrument.title, url_for)


def of_article(book: Book, article: Article, path: Sequence[OutlineEntry]) -> Linked:
    """An article's page: part of its instrument."""
    url_for = relative_to(article_url(article))
    instrument, label = book.index.instruments[article.instrument], book.index.label(article)
    said = {
        "@type": "Legislation",
        "@id": url_for(article_url(article)),
        "name": f"{instrument.title} {label}",
        "inLanguage": "zh-CN",
        "isPartOf": _named(instrument, url_for),
        "legislationDateVersion": book.corpus.site.data_date,
        "creativeWorkStatus": article.status.label,
    }
    return _graph(said, path, label, url_for)


def _graph(said: Linked, path: Sequence[OutlineEntry], title: str, url_for: UrlFor) -> Linked:
    """What is known of the page, and the way to it from the outermost page."""
    steps = [*((step["title"], url_for(step["url"])) for step in path), (title, said["@id"])]
    crumbs = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(steps, 1)
    ]
    listed = {"@type": "BreadcrumbList", "itemListElement": crumbs}
    return {"@context": CONTEXT, "@graph": [_known(said), listed]}


def _known(said: Mapping[str, Any]) -> Linked:
    return {key: value for key, value in said.items() if value}


def _named(instrument: Instrument, url_for: UrlFor) -> Linked:
    return {
        "@type": "Legislation",
        "@id": url_for(instrument_url(instrument)),
        "name": instrument.title,
        "inLanguage": "zh-CN",
    }


def _sure(fact: Fact) -> str | None:
    return fact.value if fact.provenance in SURE else None


def _day(fact: Fact) -> str | None:
    """As ISO 8601 writes it, half known or whole; a day without its year is no date."""
    day = _sure(fact)
    return day if day and dates.year_of(day) else None


def _force(instrument: Instrument) -> str | None:
    force = FORCE.get(instrument.status)
    return f"{CONTEXT}/{force}" if force and instrument.status_provenance in SURE else None


def _jurisdiction(instrument: Instrument) -> Linked | None:
    if instrument.level is Level.NATIONAL:
        return {"@type": "Country", "name": "中国"}
    if instrument.region is None or instrument.region_by is Attribution.EDITOR:
        return None
    return {"@type": "AdministrativeArea", "name": instrument.region}


def _issuers(instrument: Instrument) -> list[Linked]:
    told = instrument.issuers if instrument.issuers_by is not Attribution.EDITOR else ()
    return [{"@type": "Organization", "name": name} for name in told]


def _before(book: Book, instrument: Instrument, url_for: UrlFor) -> Linked | None:
    """The version of the work before this one, where both days of effect are sure."""
    day = _day(instrument.effective)
    older = [o for o in book.versions.of_work(instrument) if dates.before(_day(o.effective), day)]
    if not older:
        return None
    return _named(max(older, key=lambda other: _day(other.effective) or ""), url_for)


def _encoding(instrument: Instrument, url_for: UrlFor) -> Linked | None:
    """The text as Akoma Ntoso, which has no official standing."""
    if not instrument.articles:
        return None
    return {
        "@type": "LegislationObject",
        "encodingFormat": "application/akn+xml",
        "contentUrl": url_for(f"{FOLDER}/{document(instrument)}"),
        "legislationLegalValue": f"{CONTEXT}/UnofficialLegalValue",
    }
