"""How alike two strands are: the weight of the character pairs that they share.

Rare pairs weigh more than common ones, so that 应当 and 信访工作 bind nothing by themselves. What
is rare is read off all the rules that are held: an excerpt of two articles can't tell (decisions/0021).
"""

import math
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.compare.strands import Strand

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class StrandLikeness:
    """What two strands share: `shared` is its weight, `of_left` and `of_right` its part of each."""

    left: int
    right: int
    shared: float
    of_left: float
    of_right: float

    @property
    def dice(self) -> float:
        """Twice the shared part of the whole: 1 for equal texts."""
        both = self.of_left + self.of_right
        return 2 * self.of_left * self.of_right / both if both else 0.0

    @property
    def inclusion(self) -> float:
        """The part of the shorter one that stands in the longer one."""
        return max(self.of_left, self.of_right)


class Scale:
    """Weights of character pairs, from how many strands with words have them."""

    def __init__(self, texts: Iterable[Iterable[Strand]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            for strand in text:
                total += bool(strand.grams)
                counts.update(strand.grams.keys())
        self._rarest = math.log(1 + total)
        self._weights = {gram: math.log(1 + total / n) for gram, n in counts.items()}
        self.middle = statistics.median(self._weights.values()) if counts else 0.0
        """Weight of a pair of middling rarity."""

    def weight(self, grams: Counter[str]) -> float:
        """Weight of a bag of pairs."""
        return sum(self.of(gram) * n for gram, n in grams.items())

    def of(self, gram: str) -> float:
        """Weight of one pair; of one never met, as of one met once."""
        return self._weights.get(gram, self._rarest)


def likenesses(
    left: Sequence[Strand], right: Sequence[Strand], scale: Scale, least: float = 0.25
) -> list[StrandLikeness]:
    """Every two strands of which one has at least `least` of its weight in the other."""
    posts: dict[str, list[tuple[int, int]]] = {}
    for at, strand in enumerate(right):
        for gram, n in strand.grams.items():
            posts.setdefault(gram, []).append((at, n))
    whole = [scale.weight(strand.grams) for strand in right]
    out: list[StrandLikeness] = []
    for at, strand in enumerate(left):
        own = scale.weight(strand.grams)
        shared: dict[int, float] = {}
        for gram, n in strand.grams.items():
            weight = scale.of(gram)
            for other, m in posts.get(gram, ()):
                shared[other] = shared.get(other, 0.0) + weight * min(n, m)
        for other, both in sorted(shared.items()):
            if both >= least * min(own, whole[other]):
                out.append(StrandLikeness(at, other, both, both / own, both / whole[other]))
    return out
