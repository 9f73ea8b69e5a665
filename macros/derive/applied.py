"""The provisions that a case names: which version and place each means, and was it in force then.

A citation means the version in force at the date of the decision, else of the conduct; an editor may
state the version (`instrument`). Force is computed and inherits the weakest provenance of the dates
it rests on.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from macros.cite.citation import Address
from macros.cite.grammar import find
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.resolve import Context, Link, Resolver, Target, in_force
from macros.model import Instrument, Labelled, Provenance, Validity, Where
from macros.model.case import Application, ApplicationRole, Case
from macros.text import dates
from macros.text.quotes import covers


class Force(Labelled):
    """Whether a provision was in force at a time; keys are those of the export."""

    YES = ("yes", "有效", "√")
    NO = ("no", "未施行", "×")
    PARTLY = ("partly", "跨施行日", "≈")
    OVER = ("no", "已失效", "×")
    ENDING = ("partly", "跨失效日", "≈")


class Timeliness(Labelled):
    """What the dates say of a provision and a case, in one line."""

    BOTH = ("both", "行为时、处理时均有效", "√", "行为时和处理时，该文件都在施行")
    LATER = ("later", "行为时未施行，处理时已施行", "≈", "行为在施行以前，处理在施行以后")
    ACROSS = ("across", "行为跨施行日，处理时有效", "≈", "行为从施行以前持续到施行以后")
    LAPSED = ("lapsed", "处理时已失效", "×", "作出处理时，该文件已经失效")
    GONE = ("gone", "行为时、处理时均已失效", "×", "行为和处理都在该文件失效以后")
    NEITHER = ("neither", "均未施行，事后评析", "×", "行为和处理都在施行以前，引用它是事后的评析")
    UNKNOWN = ("unknown", "日期不明", "？", "案例或者文件的日期不够，不能断定")


_TIMELINESS = {
    (Force.YES, Force.YES): Timeliness.BOTH,
    (Force.NO, Force.YES): Timeliness.LATER,
    (Force.PARTLY, Force.YES): Timeliness.ACROSS,
    (Force.NO, Force.NO): Timeliness.NEITHER,
    (Force.OVER, Force.OVER): Timeliness.GONE,
    (Force.YES, Force.OVER): Timeliness.LAPSED,
    (Force.NO, Force.OVER): Timeliness.LAPSED,
    (Force.PARTLY, Force.OVER): Timeliness.LAPSED,
    (Force.ENDING, Force.OVER): Timeliness.LAPSED,
}
"""Only where both are known; every other pair is unknown."""


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
        return _TIMELINESS.get((self.conduct, self.decision), Timeliness.UNKNOWN)


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

    @cached_property
    def doubtful(self) -> tuple[AppliedProvision, ...]:
        """Every application that does not fit what it carries."""
        return tuple(applied for applied in self.all if applied.doubts)

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

    def cases_under(self, places: Iterable[tuple[str, Where | None]]) -> tuple[Case, ...]:
        """Cases that name one of these places, or what is in or around it; no counterpart."""
        found = (
            applied.case
            for article, where in places
            for applied in self.by_article.get(article, ())
            if applied.application.role is not ApplicationRole.COUNTERPART
            and applied.target is not None
            and (covers(where, applied.target.where) or covers(applied.target.where, where))
        )
        return tuple(dict.fromkeys(found))

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
            rests_on=_rests_on(instrument) if instrument is not None and known else None,
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


def force(
    instrument: Instrument, case: Case, decided: str | None
) -> tuple[Force | None, Force | None]:
    """Force of an instrument at the conduct and at the decision of a case; None is unknown."""
    conduct = _over(instrument, case)
    if decided is not None:
        return conduct, _at(instrument, decided)
    earliest = case.conduct_to or case.conduct_from  # an undated decision came after the conduct
    return conduct, _lasting(instrument, _at(instrument, earliest))


def _at(instrument: Instrument, date: str | None) -> Force | None:
    """Force on one (half-known) date."""
    state = in_force(instrument, date)
    endless = instrument.ended.value is None and instrument.status is Validity.UNKNOWN
    if state is None or (state and endless):
        return None  # whether it has ended since is not known
    if state:
        return Force.YES
    return Force.NO if dates.before(date, instrument.effective.value) else Force.OVER


def _over(instrument: Instrument, case: Case) -> Force | None:
    """Force over the conduct. It is over at the decision, if that is all that is known of its end."""
    start, end = case.conduct_from, case.conduct_to or case.decided
    first, last = _at(instrument, start), _at(instrument, end)
    if start is None:  # it began at some time before
        return Force.NO if last is Force.NO else None
    if end is None:  # it ended at some time after
        return _lasting(instrument, first)
    if case.conduct_to is None and first is not last:
        return None  # when between the two it ended is not known
    if first is last:
        return first
    if first is None or last is None:
        return None
    return Force.ENDING if first is Force.YES else Force.PARTLY


def _lasting(instrument: Instrument, first: Force | None) -> Force | None:
    """Force over a time of unknown end: what had ended stays so, what has no end goes on."""
    never_ended = first is Force.YES and instrument.ended.value is None
    return first if first is Force.OVER or never_ended else None


def _rests_on(instrument: Instrument) -> Provenance | None:
    """The weakest provenance of the dates that the answer rests on."""
    facts = [instrument.effective, instrument.ended]
    found = [fact.provenance for fact in facts if fact.value is not None and fact.provenance]
    return max(found, key=lambda value: value.order, default=None)
