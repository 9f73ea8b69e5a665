"""The provisions that a case names: which version and place each means, and was it in force then.

A citation means the version in force at the date of the decision, else of the conduct; an editor may
state the version (`instrument`). Force is computed and inherits the weakest provenance of the dates
it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from macros import dates
from macros.cite.grammar import Address, find
from macros.index import Index
from macros.model import Instrument, Labelled, Provenance, Where
from macros.model.case import Application, ApplicationRole, Case
from macros.resolve import Context, Resolver, Target, in_force


class Force(Labelled):
    """Whether a provision was in force at a time."""

    YES = ("yes", "当时已施行", "√")
    NO = ("no", "当时尚未施行", "×")
    PARTLY = ("partly", "跨施行日", "≈")


class Timeliness(Labelled):
    """What the dates say of a provision and a case, in one line."""

    BOTH = ("both", "行为时、处理时均有效", "√")
    LATER = ("later", "行为时未施行，处理时已施行", "≈")
    ACROSS = ("across", "行为跨施行日，处理时有效", "≈")
    NEITHER = ("neither", "均未施行，事后评析", "×")
    UNKNOWN = ("unknown", "日期不明", "？")


@dataclass(frozen=True, slots=True)
class Applied:
    """An application with the place it means. `target` is None where it cannot be told."""

    case: Case
    number: int
    application: Application
    target: Target | None
    address: Address
    conduct: Force | None
    decision: Force | None
    rests_on: Provenance | None
    reason: str | None = None

    @property
    def timeliness(self) -> Timeliness:
        """The label for readers; what is not known stays unknown."""
        pair = (self.conduct, self.decision)
        if pair == (Force.YES, Force.YES):
            return Timeliness.BOTH
        if pair == (Force.NO, Force.YES):
            return Timeliness.LATER
        if pair == (Force.PARTLY, Force.YES):
            return Timeliness.ACROSS
        return Timeliness.NEITHER if pair == (Force.NO, Force.NO) else Timeliness.UNKNOWN


@dataclass(frozen=True)
class Applications:
    """Every application of every case, and the way back from provisions to cases."""

    index: Index

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.index)

    @cached_property
    def all(self) -> tuple[Applied, ...]:
        """Applications of all cases, in the order of display."""
        return tuple(
            self._read(case, number, application)
            for case in self.index.corpus.cases
            for number, application in enumerate(case.applied, 1)
        )

    def of_case(self, case: Case) -> tuple[Applied, ...]:
        """The applications of one case, in its order."""
        return tuple(one for one in self.all if one.case is case)

    @cached_property
    def by_article(self) -> dict[str, tuple[Applied, ...]]:
        """Applications by the id of the article they mean."""
        out: dict[str, tuple[Applied, ...]] = {}
        for one in self.all:
            if one.target is not None and one.target.article is not None:
                out[one.target.article] = (*out.get(one.target.article, ()), one)
        return out

    def cases_of(self, article: str, where: Where | None = None) -> tuple[Case, ...]:
        """Cases that name an article (or a place in it); a counterpart is no application."""
        found = [
            one.case
            for one in self.by_article.get(article, ())
            if one.application.role is not ApplicationRole.COUNTERPART
            and (where is None or (one.target is not None and one.target.where == where))
        ]
        return tuple(dict.fromkeys(found))

    def _read(self, case: Case, number: int, application: Application) -> Applied:
        citations = find(application.cite)
        context = Context(date=self._date(case, application))
        target: Target | None = None
        reason: str | None = "没有读出引用"
        address = Address()
        if len(citations) == 1 and len(citations[0].parts) <= 1:
            citation = citations[0]
            address = citation.parts[0].address if citation.parts else Address()
            (link,) = self._resolver.links(citation, context, application.instrument)
            target, reason = link.target, link.reason
        instrument = self.index.instruments.get(target.instrument) if target else None
        conduct, decision = _force(instrument, case, application)
        return Applied(
            case,
            number,
            application,
            target,
            address,
            conduct,
            decision,
            _rests_on(instrument, conduct, decision),
            reason,
        )

    def _date(self, case: Case, application: Application) -> str | None:
        """A commentary speaks today; everything else at the decision, else at the conduct."""
        if application.role in (ApplicationRole.COMMENTARY, ApplicationRole.COUNTERPART):
            return self.index.corpus.site.data_date
        return case.decided or case.conduct_to or case.conduct_from


def _force(
    instrument: Instrument | None, case: Case, application: Application
) -> tuple[Force | None, Force | None]:
    if instrument is None or application.role is ApplicationRole.COUNTERPART:
        return None, None
    conduct = _over(instrument, case.conduct_from, case.conduct_to)
    if case.decided is None:
        return conduct, _later(instrument, case.conduct_to or case.conduct_from)
    return conduct, _at(instrument, case.decided)


def _at(instrument: Instrument, date: str | None) -> Force | None:
    """Force on one (half-known) date. A repealed instrument was no longer in force: 当时 is NO."""
    state = in_force(instrument, date)
    return None if state is None else Force.YES if state else Force.NO


def _over(instrument: Instrument, start: str | None, end: str | None) -> Force | None:
    """Force over a period; PARTLY where it came into force, or ended, in between."""
    first, last = _at(instrument, start or end), _at(instrument, end or start)
    if first is last:
        return first if not _spans(instrument, start, end) else Force.PARTLY
    if first is None or last is None:
        return None
    return Force.PARTLY


def _spans(instrument: Instrument, start: str | None, end: str | None) -> bool:
    """True where the whole life of an instrument lies inside a period."""
    effective = instrument.effective.value
    return dates.before(start, effective) and dates.before(effective, end)


def _later(instrument: Instrument, earliest: str | None) -> Force | None:
    """Force at an undated decision: it comes after the conduct, so what has not ended still holds."""
    if instrument.ended.value is not None or _at(instrument, earliest) is not Force.YES:
        return None
    return Force.YES


def _rests_on(
    instrument: Instrument | None, conduct: Force | None, decision: Force | None
) -> Provenance | None:
    """The weakest provenance of the dates that the answer rests on."""
    if instrument is None or (conduct is None and decision is None):
        return None
    facts = [instrument.effective, instrument.ended]
    found = [fact.provenance for fact in facts if fact.value is not None and fact.provenance]
    return max(found, key=list(Provenance).index, default=None)
