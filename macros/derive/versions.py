"""Versions of one work: which article of another version is about the same matter (各版对应).

Numbers move between versions, so a number is never carried over. The data tie an article to one of
a later version (`counterparts`); the way back, and two articles tied to one, follow from that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.derive.index import Index
from macros.model import Article, Instrument, Provenance, Validity

IN_FORCE = (Validity.IN_FORCE, Validity.PRESUMED)


@dataclass(frozen=True, slots=True)
class VersionMatch:
    """An article of another version, and on what the tie rests: the weaker of both numbers."""

    article: Article
    provenance: Provenance
    through: Article | None = None
    """The article of a third version that both are tied to, where they are not tied themselves."""

    @property
    def unverified(self) -> bool:
        """True where the tie rests on memory: shown as 尚未查证."""
        return self.provenance is Provenance.MEMORY


@dataclass(frozen=True)
class Versions:
    """Look-ups over the ties between versions. Holds no fact of its own."""

    index: Index

    def ties(self, instrument: Instrument) -> Iterator[tuple[Article, Article, Provenance]]:
        """What the records of a version tie to later ones, in order."""
        for article in instrument.articles:
            for name in article.correspondences:
                later = self.index.articles.get(name)
                if later is not None:
                    yield article, later, _weaker(article.number_rests_on, later.number_rests_on)

    @cached_property
    def _tied(self) -> dict[str, dict[str, VersionMatch]]:
        """The ties that the data name, both ways."""
        out: dict[str, dict[str, VersionMatch]] = {}
        for instrument in self.index.corpus.instruments:
            for article, other, rests_on in self.ties(instrument):
                out.setdefault(article.id, {})[other.id] = VersionMatch(other, rests_on)
                out.setdefault(other.id, {})[article.id] = VersionMatch(article, rests_on)
        return out

    def matches(self, article: Article) -> tuple[VersionMatch, ...]:
        """Articles of other versions about the same matter, in the order of display.

        Those tied by the data, and those tied to the same article of a third version; these rest
        on the weaker of the two ties, and on the best of several such ways.
        """
        direct = self._tied.get(article.id, {})
        joined: dict[str, VersionMatch] = {}
        for middle in direct.values():
            for name, beyond in self._tied[middle.article.id].items():
                if beyond.article.instrument in (article.instrument, middle.article.instrument):
                    continue
                through = _joined(middle, beyond)
                joined[name] = min(joined.get(name, through), through, key=_strength)
        values = (joined | direct).values()
        return tuple(sorted(values, key=lambda match: self._order[match.article.id]))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.index.articles)}

    def today(self, article: Article) -> tuple[VersionMatch, ...]:
        """Its counterparts in the version in force; none for an article of that version."""
        versions = self.index.instruments
        return tuple(
            match
            for match in self.matches(article)
            if versions[match.article.instrument].status in IN_FORCE
        )

    def of_work(self, instrument: Instrument) -> tuple[Instrument, ...]:
        """All versions of its work, in the order of display; alone where there is one."""
        return tuple(i for i in self.index.corpus.instruments if i.work == instrument.work)

    def newest(self, instrument: Instrument) -> Instrument | None:
        """The version in force, where this one no longer is."""
        if instrument.status is not Validity.NOT_IN_FORCE:
            return None
        return next((i for i in self.of_work(instrument) if i.status in IN_FORCE), None)


def _joined(first: VersionMatch, second: VersionMatch) -> VersionMatch:
    return VersionMatch(second.article, _weaker(first.provenance, second.provenance), first.article)


def _strength(match: VersionMatch) -> int:
    return match.provenance.order


def _weaker(provenance: Provenance, other: Provenance) -> Provenance:
    return max(provenance, other, key=lambda value: value.order)
