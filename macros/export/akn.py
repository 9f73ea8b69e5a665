"""Akoma Ntoso 3.0: an instrument as a document of the OASIS standard (decisions/0058).

The standard's own words say what is text and what is not: `ins`, `del`, `omissis`, `status`. Who
says so, how sure it is and on what it rests are terms (`refersTo`) and notes; a fact whose date is
half known or rests on memory stands under `proprietary` alone, where nobody takes it for a date.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from macros.cite.numerals import to_chinese
from macros.derive.book import Book
from macros.export.akn_names import EDITORS, Child, Terms, element, iri, place_id, work_iri
from macros.export.akn_text import Words
from macros.model import (
    Article,
    Attribution,
    Fact,
    Instrument,
    Item,
    Paragraph,
    Provenance,
    Status,
    Subitem,
    Where,
    Witness,
)
from macros.model.base import Labelled
from macros.model.field import label_of
from macros.model.instrument import Chapter
from macros.say.downloads import document as path_of
from macros.text import dates

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OURS = "urn:xinfang-zeren:record"
Unit: TypeAlias = Paragraph | Item | Subitem
TAGS = {Paragraph: "paragraph", Item: "point", Subitem: "indent"}


def documents(book: Book) -> dict[str, bytes]:
    """By path every instrument of which articles are held, or known by their numbers."""
    return {
        path_of(instrument): document(book, instrument)
        for instrument in book.corpus.instruments
        if instrument.articles
    }


def document(book: Book, instrument: Instrument) -> bytes:
    """One instrument, UTF-8; byte-identical for the same data, no blank added to any text."""
    act = _Act(book, instrument)
    title = element("docTitle", {}, instrument.title)
    printed = element("p", {}, instrument.imprint.text) if instrument.imprint else None
    preface = element("preface", {}, element("longTitle", {}, element("p", {}, title)), printed)
    body = element("body", {}, *act.chapters())
    whole = element("act", {"name": "act", "contains": "singleVersion"}, act.meta(), preface, body)
    root = element("akomaNtoso", {"xmlns": NAMESPACE}, whole)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _below(at: Where, unit: Unit) -> Iterator[tuple[Where, Unit]]:
    """The 目 and 项 directly below a 款 or 项, with their places."""
    for subitem in () if isinstance(unit, Subitem) else unit.subitems:
        yield Where(at.paragraph, at.item, subitem.number), subitem
    for item in unit.items if isinstance(unit, Paragraph) else ():
        yield Where(at.paragraph, item.number), item


@dataclass
class _Act:
    """An instrument on its way into a document, with the terms and notes that it has met."""

    book: Book
    instrument: Instrument
    terms: Terms = field(default_factory=Terms)
    notes: list[ET.Element] = field(default_factory=list)
    ties: list[ET.Element] = field(default_factory=list)

    def chapters(self) -> Iterator[ET.Element]:
        """Chapters with their articles; an article of no chapter stands by itself."""
        chapters = {chapter.number: chapter for chapter in self.instrument.chapters}
        for number, articles in groupby(self.instrument.articles, lambda a: a.chapter):
            made = [self._article(article) for article in articles]
            chapter = chapters.get(number or 0)
            yield from [self._chapter(chapter, made)] if chapter else made

    def _chapter(self, chapter: Chapter, articles: list[ET.Element]) -> ET.Element:
        ours = "editorial" if chapter.by is not Attribution.SOURCE else None
        said = {"status": ours, "refersTo": self.terms.of(chapter.by)}
        num = element("num", said, f"第{to_chinese(chapter.number)}章")
        heading = element("heading", said, chapter.title) if chapter.title else None
        return element("chapter", {"eId": f"chp_{chapter.number}"}, num, heading, *articles)

    def _article(self, article: Article) -> ET.Element:
        words = Words(self.book, article, self.terms)
        self.notes += words.notes
        self.ties += [self._witness(article, witness) for witness in article.witnesses]
        label = self.book.index.label(article)
        num = element("num", {}, label, *words.pointers.get(None, ()))
        gist = article.heading and element("heading", {"status": "editorial"}, article.heading)
        inner = [self._unit(words, Where(unit.number), unit) for unit in article.paragraphs]
        return element("article", self._state(place_id(article), article.status), num, gist, *inner)

    def _unit(self, words: Words, at: Where, unit: Unit) -> ET.Element:
        """A 款, 项 or 目: its own words are its content, or lead in to what stands below it."""
        name = place_id(words.article, at)
        below = [self._unit(words, place, inner) for place, inner in _below(at, unit)]
        part = "intro" if below else "content"
        lines = element(part, {"eId": f"{name}__{part}"}, *words.line(at, unit.runs))
        checked = unit.collated
        refers = self.terms.of(checked.verdict, checked.provenance) if checked else None
        state = self._state(name, unit.status, refers)
        return element(TAGS[type(unit)], state, _num(unit), lines, *below)

    def _state(self, name: str, status: Status, more: str | None = None) -> dict[str, str | None]:
        """Id, the standard's own word for text that is not there, and our states of the text."""
        lacking = status in (Status.PARTIAL, Status.MISSING)
        refers = " ".join(filter(None, (self.terms.of(status), more)))
        return {"eId": name, "status": "incomplete" if lacking else None, "refersTo": refers}

    def _witness(self, article: Article, witness: Witness) -> ET.Element:
        """Which lines of which source print an article, or a place in it."""
        source = self.terms.declare(f"source-{witness.span.source}", witness.span.source, "object")
        at = f"，印在 {witness.printed_at} 之下" if witness.printed_at else ""
        attributes = {
            "for": f"#{place_id(article, witness.where)}",
            "refersTo": f"{source} {self.terms.of(witness.role)}",
            "showAs": f"第 {'、'.join(witness.span.lines)} 行{at}",
        }
        return element("implicitReference", attributes)

    def meta(self) -> ET.Element:
        """What is known of the instrument. Called last: terms are declared as they are used."""
        source = {"source": self.terms.declare(EDITORS, "本站编者", "organization")}
        identification = element("identification", source, *self._identified())
        events = list(self._events())
        ties = element("otherReferences", source, *self.ties)
        own = element("proprietary", source, *self._facts())
        related = list(self._related())
        return element(
            "meta",
            {},
            identification,
            element("lifecycle", source, *events) if events else None,
            element("analysis", source, ties) if self.ties else None,
            element("references", source, *self._terms(), *related),
            element("notes", source, *self.notes) if self.notes else None,
            own,
        )

    def _terms(self) -> Iterator[ET.Element]:
        """The terms used; a source is shown by its title."""
        titles = {f"source-{source.id}": source.title for source in self.book.corpus.sources}
        for name, term in self.terms.declared.items():
            term.set("showAs", titles.get(name, term.get("showAs", "")))
            yield term

    def _known(self) -> Iterator[tuple[str, str, Provenance | None]]:
        """Names and days of the acts whose whole day is known, and not from memory alone."""
        for name in self.instrument.FACTS[1:]:
            fact: Fact = getattr(self.instrument, name)
            if fact.value and dates.is_whole(fact.value) and not fact.unverified:
                yield name, fact.value, fact.provenance

    def _identified(self) -> Iterator[ET.Element]:
        """Work, expression, manifestation; without a known day, that of the data, and named so."""
        instrument, today = self.instrument, self.book.corpus.site.data_date
        known = [(name, day) for name, day, _ in self._known() if name != "ended"]
        undated = [("data", today)]
        work = [day for day in known if day[0] != "effective"] or undated
        version = [day for day in known if day[0] == "effective"] or undated
        issuers = [
            self.terms.declare(f"issuer-{number}", name, "organization")
            for number, name in enumerate(instrument.issuers, 1)
        ] or [self.terms.declare("issuer-unknown", "资料没写制定机关", "organization")]
        number = instrument.doc_number
        yield element(
            "FRBRWork",
            {},
            *_entity(work_iri(instrument), work, issuers, "/!main"),
            element("FRBRcountry", {"value": "cn"}),
            element("FRBRsubtype", {"value": instrument.kind.label}) if instrument.kind else None,
            element("FRBRnumber", {"value": number.value})
            if number.value and not number.unverified
            else None,
            element("FRBRname", {"value": instrument.title}),
        )
        yield element(
            "FRBRExpression",
            {},
            *_entity(iri(instrument), version, issuers, "/!main"),
            element("FRBRversionNumber", {"value": instrument.id}),
            element("FRBRauthoritative", {"value": "false"}),
            element("FRBRlanguage", {"language": "zho"}),
        )
        yield element(
            "FRBRManifestation",
            {},
            *_entity(iri(instrument), undated, [f"#{EDITORS}"], "/!main.xml", ".xml"),
            element("FRBRformat", {"value": "application/akn+xml"}),
        )

    def _events(self) -> Iterator[ET.Element]:
        for name, day, provenance in self._known():
            kind = "repeal" if name == "ended" else "generation"
            act = self.terms.declare(f"fact-{name}", label_of(Instrument, name))
            refers = f"{act} {self.terms.of(provenance) or ''}".strip()
            attributes = {"date": day, "type": kind, "source": f"#{EDITORS}"}
            yield element("eventRef", attributes | {"refersTo": refers})

    def _related(self) -> Iterator[ET.Element]:
        """Other versions of the work, and what the instrument says that it rests on."""
        own, index = self.instrument, self.book.index
        others = [i for i in self.book.corpus.instruments if i.work == own.work and i is not own]
        based = [index.instruments[name] for name in own.based_on]
        for kind, listed in (("version", others), ("based-on", based)):
            for other in listed:
                attributes = {"eId": f"{kind}-{other.id}", "name": kind, "href": iri(other)}
                yield element("TLCReference", attributes | {"showAs": other.title})

    def _facts(self) -> Iterator[Child]:
        """Every fact with what it rests on, half-known days and those from memory, too."""
        instrument, site = self.instrument, self.book.corpus.site
        facts: list[tuple[str, object, Labelled | None]] = [
            (name, fact.value, fact.provenance)
            for name in instrument.FACTS
            for fact in (getattr(instrument, name),)
        ]
        facts += [
            ("issuers", "；".join(instrument.issuers), instrument.issuers_by),
            ("region", instrument.region, instrument.region_by),
            ("status", instrument.status.key, instrument.status_provenance),
            ("article_count", instrument.article_count, instrument.count_provenance),
            ("holding", instrument.coverage.key, None),
            ("data_date", site.data_date, None),
            ("profile", self.book.profile.key, None),
        ]
        for name, value, rests in facts:
            if value:
                said = {"xmlns": OURS, "name": name, "value": str(value)}
                yield element("fact", said | {"from": rests.key if rests else None})
        for scrap in instrument.scraps:
            said = {"xmlns": OURS, "source": scrap.span.source, "lines": ",".join(scrap.span.lines)}
            yield element("scrap", said | {"after": scrap.after}, scrap.text)


def _entity(
    address: str,
    days: list[tuple[str, str]],
    authors: list[str],
    part: str,
    suffix: str = "",
) -> Iterator[ET.Element]:
    yield element("FRBRthis", {"value": address + part})
    yield element("FRBRuri", {"value": address + suffix})
    yield from (element("FRBRdate", {"date": day, "name": name}) for name, day in days)
    yield from (element("FRBRauthor", {"href": author}) for author in authors)


def _num(unit: Unit) -> ET.Element | None:
    """The sign of a 项 or 目; one that the source has not got is marked as ours."""
    if isinstance(unit, Paragraph):
        return None
    ours = isinstance(unit, Item) and unit.editorial
    return element("num", {"status": "editorial" if ours else None}, unit.label)
