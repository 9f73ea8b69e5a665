"""Which strands of two instruments say the same: the best first, no word counted twice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.compare.likeness import Scale, StrandLikeness, likenesses
from macros.compare.strands import Strand
from macros.model import Where

DICE = 0.28
"""Least likeness of two strands that stand for one another."""
INCLUSION = 0.5
"""Least part of a strand that stands in a longer one: an article merged into another, or split."""
SUBSTANCE = 4.5
"""Least shared weight where only a part is shared, in character pairs of middling rarity."""


@dataclass(frozen=True, slots=True)
class StrandLink:
    """Two strands that belong together, by rank; `weight` is what only they share.

    `judged`: an editor has compared them.
    """

    left: int
    right: int
    weight: float
    dice: float
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Join:
    """A place of the left and one of the right that the editors have compared; None: the article."""

    left: tuple[str, Where | None]
    right: tuple[str, Where | None]


def judged(
    left: Sequence[Strand], right: Sequence[Strand], joins: Iterable[Join], scale: Scale
) -> tuple[StrandLink, ...]:
    """The editors' joins as links, each once."""
    sides = _by_place(left), _by_place(right)
    pairs = dict.fromkeys(
        (one_side, other)
        for join in joins
        for one_side in _at(sides[0], *join.left)
        for other in _at(sides[1], *join.right)
    )
    return tuple(
        StrandLink(at, to, scale.weight(left[at].grams & right[to].grams), 1.0, judged=True)
        for at, to in pairs
    )


Placed = dict[str, list[Strand]]


def _by_place(side: Sequence[Strand]) -> Placed:
    found: Placed = {}
    for strand in side:
        found.setdefault(strand.article.id, []).append(strand)
    return found


def _at(side: Placed, article: str, where: Where | None) -> list[int]:
    """Ranks of the strands at a place: its own words, all of an article that is named alone."""
    strands = side.get(article, [])
    return [s.rank for s in strands if where is None or s.where in (where, None)]


def links(left: Sequence[Strand], right: Sequence[Strand], scale: Scale) -> tuple[StrandLink, ...]:
    """Links in the order of the left side; each stretch of text speaks for one link only."""
    size = (max(len(left), 1), max(len(right), 1))
    found = sorted(
        (-_claim(likeness), _drift(likeness, size), likeness.left, likeness.right)
        for likeness in likenesses(left, right, scale)
        if _are_of_a_kind(left[likeness.left], right[likeness.right])
    )
    rest = [Counter(strand.grams) for strand in left], [Counter(strand.grams) for strand in right]
    out: list[StrandLink] = []
    for _, _, one_side, other in found:
        both = rest[0][one_side] & rest[1][other]
        shared = scale.weight(both)
        parts = (
            shared / scale.weight(left[one_side].grams),
            shared / scale.weight(right[other].grams),
        )
        now = StrandLikeness(one_side, other, shared, *parts)
        if _belong(now, scale):
            out.append(StrandLink(one_side, other, shared, now.dice))
            rest[0][one_side] -= both
            rest[1][other] -= both
    return tuple(sorted(out, key=lambda link: (link.left, link.right)))


def _belong(likeness: StrandLikeness, scale: Scale) -> bool:
    if likeness.dice >= DICE:
        return True
    return likeness.inclusion >= INCLUSION and likeness.shared >= SUBSTANCE * scale.middle


def _are_of_a_kind(strand: Strand, other: Strand) -> bool:
    """False for the lead-in of a list and a mere item: the one opens the cases, the other is one.

    其他不履行或者不正确履行职责的情形 repeats the words of a lead-in without saying the same.
    """
    return not (strand.opens and _is_item(other)) and not (other.opens and _is_item(strand))


def _is_item(strand: Strand) -> bool:
    return bool(strand.where and strand.where.item is not None)


def _claim(likeness: StrandLikeness) -> float:
    """What goes first: much in common, and little else; neither a short like nor a long unlike."""
    return round(likeness.dice * likeness.shared, 3)


def _drift(likeness: StrandLikeness, size: tuple[int, int]) -> float:
    """How far the two stand apart, each as a part of its instrument: of equals, the nearest."""
    return abs(likeness.left / size[0] - likeness.right / size[1])
