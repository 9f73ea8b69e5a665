"""State of a text: of a 款, 项 or 目 from its marks, its sources and its collation; of a whole.

This is the one place in which a state is made. A unit has its own; a whole has its worst part's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from macros.model import (
    Article,
    Collation,
    Condition,
    Item,
    Mark,
    Paragraph,
    Runs,
    Status,
    Subitem,
    Verdict,
    Where,
    Witness,
    is_lost,
)
from macros.text.quotes import covers
from macros.text.seals import seal_of_words

Unit = Paragraph | Item | Subitem
AT_LEAST = {
    Verdict.PUNCTUATION: Status.UNCONFIRMED,
    Verdict.AT_MARKS: Status.DAMAGED,
    Verdict.ELSEWHERE: Status.DAMAGED,
}
"""A unit with this verdict is in no better state."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the state of an article's units rests on."""

    witnesses: tuple[Witness, ...]
    conditions: Mapping[str, Condition]
    collated: Mapping[Where, Collation]
    unquoted: frozenset[int]
    """The lacunae that are there because the source quotes a part only."""

    def verdict_at(self, where: Where, runs: Runs) -> Collation | None:
        """The verdict that holds for the words as they are; a seal that does not fit ends assent."""
        collation = self.collated.get(where)
        return None if collation is None or is_withdrawn(collation, runs) else collation

    def status(self, runs: Runs, where: Where) -> Status:
        """State of a unit, its own words alone."""
        marked = _marked(runs, self.unquoted)
        collation = self.collated.get(where)
        if marked in (Status.MISSING, Status.PARTIAL):
            return marked
        if collation is None:
            return worse(marked, _witnessed(self.witnesses, where, self.conditions))
        if is_withdrawn(collation, runs):
            return worse(marked, Status.UNCONFIRMED)
        if collation.verdict is Verdict.AGREES and marked is not Status.DAMAGED:
            return Status.VERIFIED
        least = Status.EMENDED if collation.settled else AT_LEAST.get(collation.verdict)
        return worse(marked, least or Status.UNCONFIRMED)


def is_withdrawn(collation: Collation, runs: Runs) -> bool:
    """True for a verdict that spoke for other words than stand here now."""
    return collation.verdict.assents and not fits(collation, runs)


def fits(collation: Collation, runs: Runs) -> bool:
    """True where the words are still those that the verdict was given for."""
    return collation.seal == seal_of_words(runs)


def worse(first: Status, second: Status) -> Status:
    """The worse of two states."""
    return max(first, second, key=lambda status: status.order)


def _marked(runs: Runs, unquoted: frozenset[int]) -> Status:
    """State of a stretch as its marks tell it."""
    if is_lost(runs):
        return Status.MISSING
    lost = [run for run in runs if run.mark is Mark.LACUNA]
    if any(run.number in unquoted for run in lost):
        return Status.PARTIAL
    if lost or any(run.mark is Mark.DOUBT for run in runs):
        return Status.DAMAGED
    return Status.EMENDED if any(run.mark for run in runs) else Status.COMPLETE


def _witnessed(
    witnesses: tuple[Witness, ...], where: Where, conditions: Mapping[str, Condition]
) -> Status:
    """State as the witnesses tell it: a damaged source alone never makes a complete text."""
    here = [w for w in witnesses if w.where is None or w.where.covers(where)]
    if not here or any(conditions.get(w.span.source) is Condition.SOUND for w in here):
        return Status.COMPLETE
    return Status.UNCONFIRMED


def whole(parts: Iterable[tuple[Status, Runs]], unquoted: frozenset[int]) -> Status:
    """State of a whole from its parts: the worst of them; missing only where all is missing.

    A missing part makes its whole damaged where text was lost, partial where it was not quoted.
    """
    held = list(parts)
    if held and all(is_lost(runs) for _, runs in held):
        return Status.MISSING
    worst = Status.VERIFIED
    for status, runs in held:
        share = status
        if status is Status.MISSING:
            share = Status.PARTIAL if _not_quoted(runs, unquoted) else Status.DAMAGED
        worst = worse(worst, share)
    return worst


def _not_quoted(runs: Runs, unquoted: frozenset[int]) -> bool:
    return all(run.number in unquoted for run in runs if run.mark is Mark.LACUNA)


def unquoted(article: Article) -> frozenset[int]:
    """Numbers of the lacunae of an article that its source did not quote."""
    return frozenset(e.number for e in article.emendations if e.unquoted)


def units_within(article: Article, where: Where | None) -> list[Unit]:
    """The 款, 项 and 目 at an address, in order; None is the whole article."""
    return [unit for place, unit in article.units() if covers(where, place)]


def status_at(article: Article, where: Where | None) -> Status:
    """State of what a citation of the address takes: a 款 with its 项, or the whole article."""
    held = units_within(article, where)
    if where is None or not held:
        return article.status
    return whole(((unit.status, unit.runs) for unit in held), unquoted(article))


def differs_unseen(collated: Collation | None) -> bool:
    """True for words that differ from a published text where no mark stands."""
    return (
        collated is not None and collated.verdict is Verdict.ELSEWHERE and collated.settled is None
    )
