"""Two profiles of one corpus: all of it, or what may be published (decisions/0011).

What stands in a folder named restricted/ belongs to the internal profile alone, and with it what
came only from there: an instrument of which nothing is held stays only where a published record
cites it, or names it in any of its words. The rule never asks what the restricted records hold, so
that the public profile is the same whether their folders are there or not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeVar

from macros.cite.grammar import find
from macros.derive.categories import records
from macros.derive.index import Index
from macros.derive.references import References
from macros.derive.resolve import Context, Resolver
from macros.model import Corpus, Coverage, Instrument, Place
from macros.model.base import Labelled
from macros.model.case import ApplicationRole, Case

FOLDER = "restricted"
NAME = 5
"""Characters that a title needs to be found in running text without title marks."""


class Profile(Labelled):
    """For whom a site is built."""

    INTERNAL = ("internal", "内部版")
    PUBLIC = ("public", "公开版")


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


R = TypeVar("R", bound=_Placed)


def is_restricted(place: Place) -> bool:
    """True for what stands below a folder named restricted/."""
    return FOLDER in PurePosixPath(place.path).parts[:-1]


def for_profile(corpus: Corpus, profile: Profile) -> Corpus:
    """The records of a profile; the internal one is the whole corpus, unchanged."""
    if profile is Profile.INTERNAL:
        return corpus
    tables = {field.name: getattr(corpus, field.name) for field in fields(corpus)}
    records = {name: table for name, table in tables.items() if _is_records(table)}
    opened: dict[str, Any] = {name: _open(table) for name, table in records.items()}
    kept = replace(corpus, **opened)
    return _without_strangers(kept)


def _is_records(table: object) -> bool:
    """True for every table of records, of whatever kind: none can be forgotten here."""
    return isinstance(table, tuple) and all(hasattr(record, "place") for record in table)


def _open(records: Iterable[R]) -> tuple[R, ...]:
    return tuple(record for record in records if not is_restricted(record.place))


def _without_strangers(corpus: Corpus) -> Corpus:
    """Leave out instruments without text that no other record of the profile cites."""
    index = Index(corpus)
    resolver = Resolver(index)
    names = _names(corpus)
    others = (
        getattr(corpus, field.name) for field in fields(corpus) if field.name != "instruments"
    )
    cited = set(_named(corpus, resolver)).union(*(_spoken(part, names) for part in others))
    kept = {instrument.id for instrument in corpus.instruments if _is_held(instrument)} | cited
    by_owner = _citing(References(index, resolver), names)
    while more := {to for name in kept for to in by_owner.get(name, ())} - kept:
        kept |= more
    gone = {instrument.id for instrument in corpus.instruments} - kept
    return replace(
        corpus,
        site=replace(corpus.site, order=tuple(n for n in corpus.site.order if n not in gone)),
        instruments=tuple(instrument for instrument in corpus.instruments if instrument.id in kept),
        retired=tuple(
            tombstone
            for tombstone in corpus.retired
            if gone.isdisjoint({_root(tombstone.id), _root(tombstone.to or "")})
        ),
    )


def _is_held(instrument: Instrument) -> bool:
    return instrument.coverage is not Coverage.CITED_ONLY


def _root(name: str) -> str:
    return name.partition("/")[0]


def _names(corpus: Corpus) -> dict[str, str]:
    """Title and aliases of instruments without text, as far as they are long enough, and its id."""
    return {
        name: instrument.id
        for instrument in corpus.instruments
        if not _is_held(instrument)
        for name in (instrument.title, *instrument.aliases)
        if len(name) >= NAME
    }


def _spoken(record: Any, names: dict[str, str]) -> set[str]:
    """Instruments that any word of a record names, with title marks or without."""
    text = "\n".join(_strings(record))
    return {identifier for name, identifier in names.items() if name in text}


def _strings(value: Any) -> Iterator[str]:
    """Every string in a record, to any depth; places in files are none of its words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for record in value:
            yield from _strings(record)
    elif is_dataclass(value) and not isinstance(value, Place):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _citing(references: References, names: dict[str, str]) -> dict[str, set[str]]:
    """For each instrument the instruments that it names: in its text, in notes, as what it rests on."""
    out = {
        instrument.id: {*instrument.based_on, *_spoken(instrument, names)} - {instrument.id}
        for instrument in references.index.corpus.instruments
    }
    for reference in references.all:
        if reference.link.target is not None:
            out[_root(reference.owner)].add(reference.link.target.instrument)
    return out


def _named(corpus: Corpus, resolver: Resolver) -> Iterator[str]:
    """Instruments that duties, circumstances, measures, ladders and cases name."""
    for record in records(corpus):
        yield from (_root(cited.article) for entry in record.entries for cited in entry.cited)
    for measure in corpus.measures:
        yield from (_root(basis.article) for basis in measure.basis)
        yield from (unheld.instrument for unheld in measure.unheld)
    yield from (ladder.id for ladder in corpus.ladders)
    for collection in corpus.collections:
        yield from (
            _root(section.provision) for section in collection.sections if section.provision
        )
    for case in corpus.cases:
        yield from _of_case(case, resolver, corpus.site.data_date)


def _of_case(case: Case, resolver: Resolver, today: str) -> Iterator[str]:
    """What a case applies, at its own date; a counterpart speaks today."""
    then = case.decided or case.conduct_to or case.conduct_from
    for application in case.applied:
        date = today if application.role is ApplicationRole.COUNTERPART else then
        yield from (
            [application.instrument]
            if application.instrument
            else _targets(application.cite, resolver, date)
        )
        yield from _targets(application.note, resolver, today)
    for _, text in (*case.narrative(), *case.remarks()):
        yield from _targets(text, resolver, then)


def _targets(text: str | None, resolver: Resolver, date: str | None) -> Iterator[str]:
    for citation in find(text or ""):
        for link in resolver.links(citation, Context(date=date)):
            if link.target is not None:
                yield link.target.instrument
