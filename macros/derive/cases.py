"""What follows from the cases: by provision, by measure, by circumstance, and which are alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest

from macros.derive.applied import Applications, AppliedProvision
from macros.derive.categories import Categories
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.model import Where
from macros.model.case import ApplicationRole, Case, Conduct, ImposedMeasure, PostLevel, Sanction
from macros.model.category import Circumstance, Regime, Responsibility
from macros.model.collection import Collection, CollectionSection
from macros.model.measure import Measure
from macros.text import dates

COUNTERPART = ApplicationRole.COUNTERPART
ADMINISTRATIVE = {
    Regime.ADMINISTRATIVE,
    Regime.ADMINISTRATIVE_PRE_2018,
    Regime.ADMINISTRATIVE_UNSPECIFIED,
}
EXCLUDABLE = (Regime.PARTY, Regime.ADMINISTRATIVE, Regime.CRIMINAL)
"""Regimes whose absence may be said, where every result is known to fall elsewhere."""
POSTS = frozenset(level for level in PostLevel if level is not PostLevel.ORGANISATION)
"""Levels of persons: that both name a unit makes no two cases alike."""
CasePlace = tuple[str, Where | None]
"""An article that a case applies, and the place in it."""


@dataclass(frozen=True, slots=True)
class ReceivedMeasure:
    """One measure as one recipient received it; `order` is the recipient's place in the source."""

    case: Case
    order: int
    sanction: Sanction
    imposed: ImposedMeasure


@dataclass(frozen=True, slots=True)
class SimilarCase:
    """Another case, and what it shares with the one at hand."""

    case: Case
    stated: bool
    conduct: tuple[Conduct, ...]
    levels: tuple[PostLevel, ...]
    places: tuple[CasePlace, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class Cases:
    """Look-ups over the cases of a corpus. Holds no fact of its own."""

    index: Index
    applications: Applications
    categories: Categories

    @cached_property
    def all(self) -> tuple[Case, ...]:
        """Every case, in the order of display."""
        return self.index.corpus.cases

    @cached_property
    def by_id(self) -> dict[str, Case]:
        """Cases by id."""
        return {case.id: case for case in self.all}

    @cached_property
    def collections(self) -> dict[str, Collection]:
        """Collections by id."""
        return {collection.id: collection for collection in self.index.corpus.collections}

    @cached_property
    def circumstances(self) -> dict[str, Circumstance]:
        """Circumstances by id, in the order of display."""
        return {circumstance.id: circumstance for circumstance in self.index.corpus.circumstances}

    def section_of(self, case: Case) -> CollectionSection | None:
        """The section of the collection in which a case stands."""
        collection = self.collections.get(case.collection)
        sections = collection.sections if collection else ()
        return next((section for section in sections if section.number == case.section), None)

    def of_collection(self, collection: Collection) -> tuple[Case, ...]:
        """The cases of a collection."""
        return self._of_collection.get(collection.id, ())

    @cached_property
    def _of_collection(self) -> dict[str, tuple[Case, ...]]:
        return grouped((case.collection, case) for case in self.all)

    def neighbours(self, case: Case) -> tuple[Case | None, Case | None]:
        """The cases before and after."""
        at = self._rank[case.id]
        row = self.all
        return row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {case.id: number for number, case in enumerate(self.all)}

    def results(self, case: Case) -> tuple[tuple[Regime | None, tuple[ReceivedMeasure, ...]], ...]:
        """Measures by regime in the order of the regimes, in each in that of the source."""
        groups: dict[Regime | None, list[ReceivedMeasure]] = {
            regime: [] for regime in (*Regime, None)
        }
        for order, sanction in enumerate(case.sanctions, 1):
            for imposed in sanction.measures:
                groups[imposed.regime].append(ReceivedMeasure(case, order, sanction, imposed))
        return tuple((regime, tuple(received)) for regime, received in groups.items() if received)

    def lacks(self, case: Case) -> tuple[Regime, ...]:
        """Regimes under which none of the results falls, nor could fall.

        A result whose regime is unknown could fall under any that its measure may have; 问责 is how
        other measures are used, so that its absence is never said.
        """
        possible = {m.regime for m in case.imposed if m.regime}
        for each in (m for m in case.imposed if m.regime is None):
            measure = self.categories.measures[each.measure]
            possible |= {*EXCLUDABLE} if measure.unspecified else {*measure.regimes}
        if possible & ADMINISTRATIVE:
            possible |= ADMINISTRATIVE
        return tuple(regime for regime in EXCLUDABLE if regime not in possible)

    def received(self, measure: Measure) -> tuple[tuple[Case, tuple[ReceivedMeasure, ...]], ...]:
        """Who received a measure, by case."""
        by_case = grouped((r.case.id, r) for r in self._received.get(measure.id, ()))
        return tuple((rows[0].case, rows) for rows in by_case.values())

    @cached_property
    def _received(self) -> dict[str, tuple[ReceivedMeasure, ...]]:
        return grouped(
            (received.imposed.measure, received)
            for case in self.all
            for _, rows in self.results(case)
            for received in rows
        )

    def places(self, case: Case) -> tuple[CasePlace, ...]:
        """Articles (with the place) that a case applies, each once; never a counterpart."""
        return self._places[case.id]

    @cached_property
    def _places(self) -> dict[str, tuple[CasePlace, ...]]:
        return {case.id: tuple(dict.fromkeys(self._applied(case))) for case in self.all}

    def _applied(self, case: Case) -> Iterator[CasePlace]:
        for applied in self.applications.of_case(case):
            target = applied.target
            if target and target.article and applied.application.role is not COUNTERPART:
                yield target.article, target.where

    @cached_property
    def _at(self) -> dict[CasePlace, tuple[str, ...]]:
        """Cases by the places that they apply."""
        return grouped((place, name) for name, places in self._places.items() for place in places)

    @cached_property
    def _stated(self) -> dict[str, tuple[str, ...]]:
        """Cases that an editor ties to a case, from either side."""
        ties = ((case.id, name) for case in self.all for name in case.related)
        return grouped(pair for tie in ties for pair in (tie, tie[::-1]))

    def measures_of(self, case: Case) -> tuple[Measure, ...]:
        """Measures of a case, each once, in the order of display."""
        named = {imposed.measure for imposed in case.imposed}
        return tuple(measure for name, measure in self.categories.measures.items() if name in named)

    @cached_property
    def _counted(self) -> dict[str, frozenset[str]]:
        """Ids of the measures of each case that count as a result."""
        known = {name for name, measure in self.categories.measures.items() if measure.counted}
        return {
            case.id: frozenset(known.intersection(i.measure for i in case.imposed))
            for case in self.all
        }

    @cached_property
    def _acts(self) -> dict[str, frozenset[Conduct]]:
        """What was done in each case."""
        return {c.id: frozenset(act for s in c.sanctions for act in s.conduct) for c in self.all}

    @cached_property
    def _posts(self) -> dict[str, frozenset[PostLevel | None]]:
        """Levels of the persons dealt with in each case."""
        return {c.id: frozenset(s.level for s in c.sanctions) & POSTS for c in self.all}

    @cached_property
    def _doing(self) -> dict[Conduct, tuple[str, ...]]:
        """Cases by act."""
        return grouped((act, name) for name, acts in self._acts.items() for act in acts)

    def alike(self, case: Case, most: int = 6) -> tuple[SimilarCase, ...]:
        """Cases that share an act or a provision with this one, of any collection; the closest first.

        What an editor states comes before all, then acts, levels, provisions and measures shared.
        """
        name = case.id
        stated = {*self._stated.get(name, ())} & self._rank.keys()
        near = stated | {other for act in self._acts[name] for other in self._doing[act]}
        near |= {other for place in self.places(case) for other in self._at[place]}

        def distance(other: str) -> tuple[int, ...]:
            shared = (by_case[name] & by_case[other] for by_case in (self._acts, self._posts))
            places = len({*self.places(case)} & {*self._places[other]})
            measures = len(self._counted[name] & self._counted[other])
            weight = (other in stated, *map(len, shared), places, measures)
            return (*(-number for number in weight), self._rank[other])

        closest = nsmallest(most, near - {name}, key=distance)
        return tuple(self._alike(case, self.by_id[other], other in stated) for other in closest)

    def _alike(self, case: Case, other: Case, stated: bool) -> SimilarCase:
        acts, posts, counted = (
            by_case[case.id] & by_case[other.id]
            for by_case in (self._acts, self._posts, self._counted)
        )
        return SimilarCase(
            case=other,
            stated=stated,
            conduct=tuple(act for act in Conduct if act in acts),
            levels=tuple(level for level in PostLevel if level in posts),
            places=tuple(place for place in self.places(case) if other.id in self._at[place]),
            measures=tuple(m for m in self.measures_of(case) if m.id in counted),
        )

    def applied_to(self, article: str) -> tuple[AppliedProvision, ...]:
        """Applications of an article by cases, counterparts left out."""
        applications = self.applications.by_article.get(article, ())
        return tuple(
            applied for applied in applications if applied.application.role is not COUNTERPART
        )

    def answering(self, responsibility: Responsibility) -> tuple[AppliedProvision, ...]:
        """Applications of the provisions that list what a body answers for."""
        return self._answering[responsibility.id]

    @cached_property
    def _answering(self) -> dict[str, tuple[AppliedProvision, ...]]:
        listed = {
            record.id: [(at.article, at.where) for entry in record.entries for at in entry.cited]
            for record in self.index.corpus.responsibilities
        }
        return {name: self.applications.under(places) for name, places in listed.items()}

    def responsibilities_of(self, case: Case) -> tuple[Responsibility, ...]:
        """The bodies among whose duties a case names a provision."""
        return tuple(dict.fromkeys(self._bodies.get(case.id, ())))

    @cached_property
    def _bodies(self) -> dict[str, tuple[Responsibility, ...]]:
        return grouped(
            (applied.case.id, record)
            for record in self.index.corpus.responsibilities
            for applied in self._answering[record.id]
        )

    def counterparts_to(self, article: str) -> tuple[AppliedProvision, ...]:
        """Cases whose conduct an editor sees under an article of today."""
        applications = self.applications.by_article.get(article, ())
        return tuple(applied for applied in applications if applied.application.role is COUNTERPART)


def years(case: Case) -> dict[str, tuple[str, ...]]:
    """Years of the conduct, of the events and of the decisions: each by what it is a year of."""
    conduct = (case.conduct_from or case.conduct_to, case.conduct_to or case.conduct_from)
    start, end = map(dates.year_of, conduct)
    spanned = range(int(start), int(end) + 1) if start and end else ()
    return {
        "conduct": tuple(map(str, spanned)),
        "event": _years_of(date for date, _ in case.timeline),
        "decided": _years_of([case.decided, *(imposed.date for imposed in case.imposed)]),
    }


def _years_of(named: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({year for date in named if (year := dates.year_of(date))}))
