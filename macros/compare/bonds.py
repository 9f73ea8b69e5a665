"""What binds two articles: the strands that say the same, and how much of each article they are.

Enough of one must stand in the other, or a strand of one for a strand of the other; or neither has
a better partner. Else one short item would pull its whole article to a stranger (decisions/0021).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from macros.compare.likeness import Scale
from macros.compare.links import DICE, StrandLink
from macros.compare.ordering import Edge, mutual, strongest
from macros.compare.strands import Strand

Sides = tuple[tuple[Strand, ...], tuple[Strand, ...]]
JUDGED = 1e6
"""What a comparison by an editor weighs more than any likeness of words."""
SHARE = 0.15
"""Least part of one of two articles that stands in the other, for them to count as merged or split."""


@dataclass(frozen=True, slots=True)
class Bond:
    """What two articles share: its weight, the greater of its parts of either, its best likeness."""

    weight: float
    share: float
    dice: float

    @property
    def is_slight(self) -> bool:
        """True where only a small part of both is shared: a few items, a sentence."""
        return self.share < SHARE


def bonds(
    sides: Sides, links: Iterable[StrandLink], scale: Scale, fixed: set[str]
) -> dict[Edge, Bond]:
    """The bonds that hold, by the ids of their articles; none of those that the editor has tied."""
    found = _found(sides, links, scale, fixed)
    weights = {edge: bond.weight for edge, bond in found.items()}
    each_other = mutual(weights)
    return {
        edge: found[edge]
        for edge in strongest(weights)
        if edge in each_other or found[edge].dice >= DICE or not found[edge].is_slight
    }


def _found(
    sides: Sides, links: Iterable[StrandLink], scale: Scale, fixed: set[str]
) -> dict[Edge, Bond]:
    whole: defaultdict[str, float] = defaultdict(float)
    for strand in chain(*sides):
        whole[strand.article.id] += scale.weight(strand.grams)
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    told: set[tuple[str, str]] = set()
    best: defaultdict[tuple[str, str], float] = defaultdict(float)
    for link in links:
        edge = sides[0][link.left].article.id, sides[1][link.right].article.id
        if fixed.isdisjoint(edge):
            weights[edge] += link.weight + JUDGED * link.judged
            told |= {edge} if link.judged else set()
            best[edge] = max(best[edge], link.dice)
    return {
        edge: Bond(
            weight,
            1.0 if edge in told else max(weight / whole[name] for name in edge),
            best[edge],
        )
        for edge, weight in weights.items()
    }
