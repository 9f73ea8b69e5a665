"""unknown-id: every id that a record names exists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from macros.derive.book import Book
from macros.model import Article, Corpus, Instrument, Place, Problem, Problems, Rule, Span
from macros.text.ids import absent, known_ids

RULE = Rule(
    "unknown-id", "所引的编号都存在：来源、文件、条、报道段落；停用的编号改用接替它的编号。"
)


@dataclass(frozen=True, slots=True)
class NamedId:
    """An id that a record names: where, and what it should be."""

    place: Place
    kind: str
    id: str


def check(book: Book) -> Problems:
    """Ids that nothing in data/ has, with the nearest known one."""
    known = known_ids(book.corpus)
    for kind in ("来源", "文件", "文件或条"):
        known[kind] |= dict.fromkeys(book.corpus.unread, "")
    moved = {tombstone.id: tombstone.to for tombstone in book.corpus.retired}
    for named in _all(book.corpus):
        unread = named.id.partition("/")[0] in book.corpus.unread
        if named.id in known[named.kind] or unread or not named.id:
            continue
        problem = absent(named.place, RULE, named.kind, named.id, known[named.kind])
        if named.id in moved:
            problem = _retired(problem, named, moved[named.id])
        yield problem


def _retired(problem: Problem, named: NamedId, successor: str | None) -> Problem:
    mend = f"改为“{successor}”" if successor else problem.mend
    return replace(problem, found=f"{named.kind}“{named.id[:40]}”已停用", mend=mend)


def _all(corpus: Corpus) -> Iterator[NamedId]:
    site = corpus.site
    for n, name in enumerate(site.order):
        yield NamedId(site.place.at(f"order/{n}"), "文件", name)
    for instrument in corpus.instruments:
        yield from _of_instrument(instrument)
        for article in instrument.articles:
            yield from _of_article(article, instrument.source)
    for tombstone in corpus.retired:
        if tombstone.to and tombstone.to != tombstone.id:
            yield NamedId(tombstone.place.at("to"), "文件或条", tombstone.to)


def _of_instrument(instrument: Instrument) -> Iterator[NamedId]:
    for n, name in enumerate(instrument.based_on):
        yield NamedId(instrument.place.at(f"based_on/{n}"), "文件", name)
    if instrument.follows:
        yield NamedId(instrument.place.at("follows"), "文件", instrument.follows)
    if instrument.source:
        yield NamedId(instrument.place.at("source"), "来源", instrument.source)
    for scrap in instrument.scraps:
        if scrap.after:
            yield NamedId(scrap.place.at("after"), "条", scrap.after)
    spans = [(c.place, c.span) for c in instrument.chapters if c.span]
    spans += [(p.place, p.span) for p in instrument.passages]
    spans += [(s.place, s.span) for s in instrument.scraps]
    if instrument.imprint:
        spans.append((instrument.imprint.place, instrument.imprint.span))
    yield from _of_spans(spans, instrument.source)


def _of_spans(spans: Iterable[tuple[Place, Span]], inherited: str | None) -> Iterator[NamedId]:
    """Sources that are named here; one inherited from the instrument is reported there, once."""
    for place, span in spans:
        if span.source != inherited:
            yield NamedId(place.at("source"), "来源", span.source)


def _of_article(article: Article, inherited: str | None) -> Iterator[NamedId]:
    witnesses = [(witness.place, witness.span) for witness in article.witnesses]
    yield from _of_spans(witnesses, inherited)
    for variant in article.variants:
        yield NamedId(variant.place.at("source"), "来源", variant.source)
    for witness in article.witnesses:
        if witness.printed_at:
            yield NamedId(witness.place.at("printed_at"), "条", witness.printed_at)
    for n, later in enumerate(article.correspondences):
        yield NamedId(article.place.at(f"correspondences/{n}"), "条", later)
    for emendation in article.emendations:
        for key, name in (("moved_from", emendation.moved_from), ("moved_to", emendation.moved_to)):
            if name:
                yield NamedId(emendation.place.at(key), "条", name)
        if emendation.reported:
            yield NamedId(emendation.place.at("reported"), "报道段落", emendation.reported)
