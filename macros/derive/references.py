"""Every citation of the corpus with its place, and the way back: who cites this provision."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from macros.cite.citation import Anchor
from macros.cite.grammar import find
from macros.cite.unmarked import led
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.resolve import Context, Link, Resolver
from macros.model import Article, Instrument, Place, Where, reading_of
from macros.text import dates

COUNTED_BACK = (Anchor.PREVIOUS_ARTICLE, Anchor.PREVIOUS_PARAGRAPH, Anchor.PREVIOUS_ITEM)


@dataclass(frozen=True, slots=True)
class Reference:
    """A link and where it stands: the citing record, the place in it, the kind of text."""

    owner: str
    """Id of the citing article or instrument."""
    where: Where | None
    kind: str
    """`text` for provisions, `note` for our own words, `passage` for press."""
    place: Place
    link: Link


@dataclass(frozen=True)
class References:
    """All references of a corpus; scanned once, when first asked for."""

    index: Index
    resolver: Resolver

    @cached_property
    def all(self) -> tuple[Reference, ...]:
        """Every reference, in the order of display."""
        today = self.index.corpus.site.data_date
        return tuple(
            reference
            for instrument in self.index.corpus.instruments
            for reference in _of_instrument(instrument, self.resolver, today)
        )

    def read(self, text: str, context: Context) -> tuple[Link, ...]:
        """Links of any text in a context; abbreviations that it declares go into the context."""
        links: list[Link] = []
        for citation in led(text, find(text, context.declared)):
            if citation.declared and citation.title:
                context.declared[citation.declared] = citation.title
            links.extend(self.resolver.links(citation, context))
        return tuple(links)

    @cached_property
    def _by_unit(self) -> dict[tuple[str, Where | None, str], tuple[Link, ...]]:
        return grouped(
            ((reference.owner, reference.where, reference.kind), reference.link)
            for reference in self.all
        )

    def links_in(self, article: Article, where: Where) -> tuple[Link, ...]:
        """Links in the reading text of one 款, 项 or 目 (without what stands below it)."""
        return self._by_unit.get((article.id, where, "text"), ())

    def cites(self, article: Article) -> tuple[Reference, ...]:
        """What the text of an article cites, in order, its own places included."""
        return self._outgoing.get(article.id, ())

    @cached_property
    def _outgoing(self) -> dict[str, tuple[Reference, ...]]:
        return grouped(
            (reference.owner, reference)
            for reference in self.all
            if reference.kind == "text" and reference.link.target is not None
        )

    def cited_by(self, article: Article) -> tuple[Reference, ...]:
        """Provisions whose text cites an article, its own left out."""
        return self._incoming.get(article.id, ())

    @cached_property
    def _incoming(self) -> dict[str, tuple[Reference, ...]]:
        return grouped(
            (target, reference)
            for reference in self.all
            if reference.kind == "text"
            for target in self._hit(reference.link)
            if target != reference.owner
        )

    def _hit(self, link: Link) -> Iterator[str]:
        """Every article that a link meets; a range meets all between its ends."""
        target = link.target
        if target is None or target.article is None:
            return
        if target.to_article is None or target.to_article == target.article:
            yield target.article
            return
        ids = [a.id for a in self.index.instruments[target.instrument].articles]
        first, last = ids.index(target.article), ids.index(target.to_article)
        yield from ids[min(first, last) : max(first, last) + 1]

    @cached_property
    def unresolved(self) -> tuple[Reference, ...]:
        """References that stay text, with their reasons."""
        return tuple(r for r in self.all if r.link.target is None)


def speaks_at(instrument: Instrument) -> str | None:
    """The date at which a text speaks: of issue, else publication, adoption, effect."""
    adopted, effective = instrument.adopted.value, instrument.effective.value
    days = (instrument.issued.value, instrument.published.value, adopted, effective)
    return next(filter(dates.year_of, days), None)


def _of_instrument(instrument: Instrument, resolver: Resolver, today: str) -> Iterator[Reference]:
    declared: dict[str, str] = {}
    date = speaks_at(instrument)
    for article in instrument.articles:
        for where, unit in article.units():
            context = Context(instrument.id, article.id, where, date, declared)
            text = reading_of(unit.runs)
            yield from _in_text(text, context, resolver, article.id, "text", unit.place)
        for where_of, note, place in _notes(article):
            context = Context(instrument.id, article.id, where_of, today, declared)
            yield from _in_text(note, context, resolver, article.id, "note", place)
    heard: dict[str, str] = {}
    for passage in instrument.passages:
        context = Context(None, None, None, date, heard)
        yield from _in_text(passage.text, context, resolver, passage.id, "passage", passage.place)
    for note in instrument.notes:
        context = Context(instrument.id, None, None, today, declared)
        yield from _in_text(note, context, resolver, instrument.id, "note", instrument.place)


def _notes(article: Article) -> Iterator[tuple[Where | None, str, Place]]:
    """Our own words about an article; the reason of a mark speaks from where the mark stands."""
    for note in article.notes:
        yield None, note, article.place
    for emendation in article.emendations:
        marked = (
            line.where
            for line in article.lines
            if any(run.number == emendation.number for run in line.runs)
        )
        yield next(marked, None), emendation.basis, emendation.place


def _in_text(
    text: str, context: Context, resolver: Resolver, owner: str, kind: str, place: Place
) -> Iterator[Reference]:
    for citation in led(text, find(text, context.declared)):
        if citation.declared and citation.title:
            context.declared[citation.declared] = citation.title
        for link in resolver.links(citation, context):
            # in our own prose 前两款 may as well mean the first two: no mistake to be mended
            loose = kind == "note" and citation.anchor in COUNTED_BACK
            shown = replace(link, absent=False) if loose else link
            yield Reference(owner, context.where, kind, place, shown)
