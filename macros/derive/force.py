"""Whether an instrument was in force at a time: computed from dates, and no more certain than they."""

from macros.derive.resolve import in_force
from macros.model import Instrument, Labelled, Provenance, Validity
from macros.model.case import Case
from macros.text import dates


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


TIMELINESS = {
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


def rests_on(instrument: Instrument) -> Provenance | None:
    """The weakest provenance of the dates that the answer rests on."""
    facts = [instrument.effective, instrument.ended]
    found = [fact.provenance for fact in facts if fact.value is not None and fact.provenance]
    return max(found, key=lambda value: value.order, default=None)
