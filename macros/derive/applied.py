"""The provisions that a case names: which version and place each means, and was it in force then.

A citation means the version in force at the date of the decision, else of the conduct; an editor may
state the version (`instrument`). Force is computed and inherits the weakest provenance of the dates
it rests on.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from macros.cite.citation import Address
from macros.cite.grammar import find
from macros.derive.force import TIMELINESS, Force, Timeliness, force, rests_on
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.resolve import Context, Link, Resolver, Target
from macros.model import Provenance, Where
from macros.model.case import Application, ApplicationRole, Case
from macros.text.quotes import covers


@dataclass(frozen=True, slots=True)
class AppliedProvision:
    """An application with the place it means. `target` is None where it cannot be told."""

    case: Case
    number: int
    application: Application
    target: Target | None
    address: Address
    conduct: Force | None
    decision: Force | None
    rests_on: Provenance | None
    sanctions: tuple[int, ...]
    """The sanctions that it stands for, counted from 0; none where it is the basis of none."""
    reason: str | None = None
    absent: bool = False
    """True where the instrument is known not to have the place."""

    @property
    def doubts(self) -> tuple[str, ...]:
        """What does not fit, of the application or of a sanction that it carries; each once."""
        own = [self.application.doubt] if self.application.doubt else []
        if self.application.role is not ApplicationRole.BASIS:
            return tuple(own)
        theirs = (self.case.sanctions[n].doubt for n in self.sanctions)
        return tuple(dict.fromkeys([*own, *(doubt for doubt in theirs if doubt)]))

    def doubted(self, number: int) -> bool:
        """True where it carries the sanction of this number (from 0), and the two do not fit."""
        if number not in self.sanctions or self.application.role is not ApplicationRole.BASIS:
            return False
        return bool(self.application.doubt or self.case.sanctions[number].doubt)

    @property
    def unverified(self) -> bool:
        """True where the dates rest on memory: shown as 尚未查证."""
        return self.rests_on is Provenance.MEMORY

    @property
    def timeliness(self) -> Timeliness:
        """The label for readers; what is not known stays unknown."""
        if self.conduct is None or self.decision is None:
            return Timeliness.UNKNOWN
        return TIMELINESS.get((self.conduct, self.decision), Timeliness.UNKNOWN)


@dataclass(frozen=True, slots=True)
class OpenDoubt:
    """What does not fit in a case: the provisions and the sanctions (from 0) that it is about."""

    case: Case
    words: str
    applied: tuple[AppliedProvision, ...]
    sanctions: tuple[int, ...]


NONE, SEVERAL = "没有读出引用", "读出几处引用"
"""Reasons why the words of an application are not one citation."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the words of an application say: one place, or why not."""

    address: Address = field(default_factory=Address)
    link: Link | None = None
    reason: str | None = None


def case_url(case: Case) -> str:
    """Address of a case, from the site root: `cases/b1-1.html`."""
    return f"cases/{case.id}.html"


@dataclass(frozen=True)
class Applications:
    """Every application of every case, and the way back from provisions to cases."""

    index: Index
    resolver: Resolver

    @cached_property
    def all(self) -> tuple[AppliedProvision, ...]:
        """Applications of all cases, in the order of display."""
        return tuple(
            self._read(case, number, application)
            for case in self.index.corpus.cases
            for number, application in enumerate(case.applied, 1)
        )

    def of_case(self, case: Case) -> tuple[AppliedProvision, ...]:
        """The applications of one case, in its order."""
        return self._by_case.get(case.id, ())

    @cached_property
    def _by_case(self) -> dict[str, tuple[AppliedProvision, ...]]:
        return grouped((applied.case.id, applied) for applied in self.all)

    @cached_property
    def by_article(self) -> dict[str, tuple[AppliedProvision, ...]]:
        """Applications by the id of the article they mean."""
        return grouped(
            (applied.target.article, applied)
            for applied in self.all
            if applied.target is not None and applied.target.article is not None
        )

    @cached_property
    def by_instrument(self) -> dict[str, tuple[AppliedProvision, ...]]:
        """Applications of an instrument as a whole or of an article of it that is not held."""
        return grouped(
            (applied.target.instrument, applied)
            for applied in self.all
            if applied.target is not None and applied.target.article is None
        )

    def doubts_of(self, case: Case) -> tuple[OpenDoubt, ...]:
        """Every doubt of a case once, whether a provision, a sanction or both bear it."""
        mine = self.of_case(case)
        on = [self.doubts_on(case, number) for number in range(len(case.sanctions))]
        every = dict.fromkeys(chain(*(applied.doubts for applied in mine), *on))
        return tuple(
            OpenDoubt(
                case,
                words,
                tuple(applied for applied in mine if words in applied.doubts),
                tuple(number for number, doubts in enumerate(on) if words in doubts),
            )
            for words in every
        )

    def doubts_on(self, case: Case, number: int) -> tuple[str, ...]:
        """What is doubtful of one sanction (from 0): on its own, and on what it rests."""
        own = case.sanctions[number].doubt
        found = [
            applied.application.doubt for applied in self.of_case(case) if applied.doubted(number)
        ]
        return tuple(dict.fromkeys(doubt for doubt in (own, *found) if doubt))

    def cases_of(self, article: str, where: Where | None = None) -> tuple[Case, ...]:
        """Cases that name an article (or a place in it); a counterpart is no application."""
        cases = [
            applied.case
            for applied in self.by_article.get(article, ())
            if applied.application.role is not ApplicationRole.COUNTERPART
            and (where is None or (applied.target is not None and applied.target.where == where))
        ]
        return tuple(dict.fromkeys(cases))

    def under(self, places: Iterable[tuple[str, Where | None]]) -> tuple[AppliedProvision, ...]:
        """Applications of these places, or of what is in or around them; no counterpart."""
        found = {
            (applied.case.id, applied.number): applied
            for article, where in places
            for applied in self.by_article.get(article, ())
            if applied.application.role is not ApplicationRole.COUNTERPART
            and applied.target is not None
            and (covers(where, applied.target.where) or covers(applied.target.where, where))
        }
        return tuple(found.values())

    def _read(self, case: Case, number: int, application: Application) -> AppliedProvision:
        read = self._meant(case, application)
        target = read.link.target if read.link else None
        instrument = self.index.instruments.get(target.instrument) if target else None
        sanctions = stands_for(case, number)
        conduct, decision = None, None
        if instrument is not None and application.role is not ApplicationRole.COUNTERPART:
            conduct, decision = force(instrument, case, _decided(case, application, sanctions))
            conduct = None if application.undated else conduct
        known = conduct is not None or decision is not None
        return AppliedProvision(
            case=case,
            number=number,
            application=application,
            target=target,
            address=read.address,
            conduct=conduct,
            decision=decision,
            rests_on=rests_on(instrument) if instrument is not None and known else None,
            sanctions=sanctions,
            reason=read.link.reason if read.link else read.reason,
            absent=read.link is not None and read.link.absent,
        )

    def _meant(self, case: Case, application: Application) -> _Read:
        """The one place that the words name, or the reason why none can be told."""
        citations = find(application.cite)
        if not citations:
            return _Read(reason=NONE)
        (citation, *more) = citations
        if more or len(citation.parts) > 1 or any(part.to for part in citation.parts):
            return _Read(reason=SEVERAL)
        address = citation.parts[0].address if citation.parts else Address()
        context = Context(date=self._date(case, application))
        (link,) = self.resolver.links(citation, context, application.instrument)
        return _Read(address, link)

    def _date(self, case: Case, application: Application) -> str | None:
        """A commentary speaks today; everything else at the decision, else at the conduct."""
        if application.role in (ApplicationRole.COMMENTARY, ApplicationRole.COUNTERPART):
            return self.index.corpus.site.data_date
        return case.decided or case.conduct_to or case.conduct_from


def stands_for(case: Case, number: int) -> tuple[int, ...]:
    """Sanctions (from 0) that the application of this number (from 1) stands for.

    A basis carries those that name it; under a heading the compiler files the whole case; what a
    commentary or an editor cites carries none.
    """
    filed = case.applied[number - 1].role is ApplicationRole.HEADING
    return tuple(n for n, s in enumerate(case.sanctions) if filed or number in s.basis)


def _decided(case: Case, application: Application, sanctions: tuple[int, ...]) -> str | None:
    """The last day of the sanctions that a basis carries, else of the case."""
    dates_of = [m.date for n in sanctions for m in case.sanctions[n].measures]
    known = [date for date in dates_of if date]
    dated = known and len(known) == len(dates_of)
    return max(known) if dated and application.role is ApplicationRole.BASIS else case.decided
