"""Which strands of two instruments say the same: the best first, no word counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from macros.compare.likeness import Likeness, Scale, likenesses
from macros.compare.strands import Strand

DICE = 0.28
"""Least likeness of two strands that stand for one another."""
INCLUSION = 0.5
"""Least part of a strand that stands in a longer one: an article merged into another, or split."""
SUBSTANCE = 4.5
"""Least shared weight where only a part is shared, in character pairs of middling rarity."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two strands that belong together, by rank; `weight` is what only they share."""

    left: int
    right: int
    weight: float
    dice: float


def links(left: Sequence[Strand], right: Sequence[Strand], scale: Scale) -> tuple[Link, ...]:
    """Links in the order of the left side; each stretch of text speaks for one link only."""
    found = [
        one
        for one in likenesses(left, right, scale)
        if _are_of_a_kind(left[one.left], right[one.right])
    ]
    size = (max(len(left), 1), max(len(right), 1))
    found.sort(key=lambda one: (-_claim(one), _drift(one, size), one.left, one.right))
    own = [scale.weight(one.grams) for one in left], [scale.weight(one.grams) for one in right]
    rest = [Counter(one.grams) for one in left], [Counter(one.grams) for one in right]
    out: list[Link] = []
    for one in found:
        both = rest[0][one.left] & rest[1][one.right]
        shared = scale.weight(both)
        now = Likeness(
            one.left, one.right, shared, shared / own[0][one.left], shared / own[1][one.right]
        )
        if not _belong(now, scale):
            continue
        out.append(Link(one.left, one.right, shared, now.dice))
        rest[0][one.left] -= both
        rest[1][one.right] -= both
    return tuple(sorted(out, key=lambda one: (one.left, one.right)))


def _belong(one: Likeness, scale: Scale) -> bool:
    if one.dice >= DICE:
        return True
    return one.inclusion >= INCLUSION and one.shared >= SUBSTANCE * scale.middle


def _are_of_a_kind(one: Strand, other: Strand) -> bool:
    """False for the lead-in of a list and a mere item: the one opens the cases, the other is one.

    其他不履行或者不正确履行职责的情形 repeats the words of a lead-in without saying the same.
    """
    return not (one.opens and _is_item(other)) and not (other.opens and _is_item(one))


def _is_item(strand: Strand) -> bool:
    return bool(strand.where and strand.where.item is not None)


def _claim(one: Likeness) -> float:
    """What goes first: much in common, and little else; neither a short like nor a long unlike."""
    return round(one.dice * one.shared, 3)


def _drift(one: Likeness, size: tuple[int, int]) -> float:
    """How far the two stand apart, each as a part of its instrument: of equals, the nearest."""
    return abs(one.left / size[0] - one.right / size[1])
