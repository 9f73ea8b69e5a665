"""What follows from the cases: by provision, by measure, by circumstance, and which are alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros.derive.applied import Applications, Applied
from macros.derive.categories import Categories
from macros.derive.index import Index
from macros.model import Where
from macros.model.case import ApplicationRole, Case, Collection, Imposed, Sanction, Section
from macros.model.category import Circumstance, Regime
from macros.model.measure import Measure

COUNTERPART = ApplicationRole.COUNTERPART


@dataclass(frozen=True, slots=True)
class Received:
    """One measure as one recipient received it; `order` is the recipient's place in the source."""

    case: Case
    order: int
    sanction: Sanction
    imposed: Imposed


@dataclass(frozen=True, slots=True)
class Alike:
    """Another case, and what it shares with the one at hand."""

    case: Case
    stated: bool
    places: tuple[tuple[str, Where | None], ...]
    measures: tuple[Measure, ...]

    @property
    def weight(self) -> int:
        """What an editor states comes first, then shared provisions, then shared measures."""
        return self.stated * 100 + len(self.places) * 10 + len(self.measures)


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
        return {one.id: one for one in self.all}

    @cached_property
    def collections(self) -> dict[str, Collection]:
        """Collections by id."""
        return {one.id: one for one in self.index.corpus.collections}

    @cached_property
    def circumstances(self) -> dict[str, Circumstance]:
        """Circumstances by id, in the order of display."""
        return {one.id: one for one in self.index.corpus.circumstances}

    def section_of(self, case: Case) -> Section | None:
        """The section of the collection in which a case stands."""
        found = self.collections.get(case.collection)
        sections = found.sections if found else ()
        return next((one for one in sections if one.number == case.section), None)

    def neighbours(self, case: Case) -> tuple[Case | None, Case | None]:
        """The cases before and after."""
        row = [None, *self.all, None]
        at = row.index(case)
        return row[at - 1], row[at + 1]

    def results(self, case: Case) -> tuple[tuple[Regime | None, tuple[Received, ...]], ...]:
        """Measures by regime in the order of the regimes, in each in that of the source."""
        groups: dict[Regime | None, list[Received]] = {regime: [] for regime in (*Regime, None)}
        for order, sanction in enumerate(case.sanctions, 1):
            for imposed in sanction.measures:
                groups[imposed.regime].append(Received(case, order, sanction, imposed))
        return tuple((regime, tuple(found)) for regime, found in groups.items() if found)

    def silent_on(self, case: Case) -> tuple[Regime, ...]:
        """Kinds of result of which the source says nothing in a case.

        政务处分 stands for 行政处分, too; procedure and 其他 are no kinds.
        """
        named = {imposed.regime for one in case.sanctions for imposed in one.measures}
        if Regime.ADMINISTRATIVE_PRE_2018 in named:
            named.add(Regime.ADMINISTRATIVE)
        left_out = {Regime.PROCEDURE, Regime.OTHER, Regime.ADMINISTRATIVE_PRE_2018}
        return tuple(one for one in Regime if one not in named | left_out)

    def received(self, measure: Measure) -> tuple[tuple[Case, tuple[Received, ...]], ...]:
        """Who received a measure, by case."""
        found = (
            (case, tuple(one for _, rows in self.results(case) for one in rows))
            for case in self.all
        )
        mine = ((case, tuple(r for r in rows if _is(r, measure))) for case, rows in found)
        return tuple((case, rows) for case, rows in mine if rows)

    def places(self, case: Case) -> tuple[tuple[str, Where | None], ...]:
        """Articles (with the place) that a case applies, each once; never a counterpart."""
        found = (
            (one.target.article, one.target.where)
            for one in self.applications.of_case(case)
            if one.application.role is not COUNTERPART and one.target and one.target.article
        )
        return tuple(dict.fromkeys(found))

    def measures_of(self, case: Case) -> tuple[Measure, ...]:
        """Measures of a case, each once, in the order of display."""
        named = {imposed.measure for one in case.sanctions for imposed in one.measures}
        return tuple(one for name, one in self.categories.measures.items() if name in named)

    def alike(self, case: Case, most: int = 6) -> tuple[Alike, ...]:
        """Cases that share a provision, or a measure, with this one; the closest first."""
        found = [self._alike(case, other) for other in self.all if other is not case]
        near = [one for one in found if one.stated or one.places]
        return tuple(sorted(near, key=lambda one: -one.weight)[:most])

    def _alike(self, case: Case, other: Case) -> Alike:
        mine, theirs = self.measures_of(case), self.measures_of(other)
        return Alike(
            case=other,
            stated=other.id in case.related or case.id in other.related,
            places=tuple(place for place in self.places(case) if place in self.places(other)),
            measures=tuple(one for one in mine if one in theirs and one.counted),
        )

    def applied_to(self, article: str) -> tuple[Applied, ...]:
        """Applications of an article by cases, counterparts left out."""
        found = self.applications.by_article.get(article, ())
        return tuple(one for one in found if one.application.role is not COUNTERPART)

    def counterparts_to(self, article: str) -> tuple[Applied, ...]:
        """Cases whose conduct an editor sees under an article of today."""
        found = self.applications.by_article.get(article, ())
        return tuple(one for one in found if one.application.role is COUNTERPART)


def _is(received: Received, measure: Measure) -> bool:
    return received.imposed.measure == measure.id


def years(case: Case) -> tuple[str, ...]:
    """Every year that a case speaks of: of the conduct, of the events, of the decision."""
    named = [*(date for date, _ in case.timeline), case.decided]
    found = {date[:4] for date in named if date and not date.startswith("-")}
    start, end = case.conduct_from or case.conduct_to, case.conduct_to or case.conduct_from
    if start and end and not start.startswith("-"):
        found |= {str(year) for year in range(int(start[:4]), int(end[:4]) + 1)}
    return tuple(sorted(found))
