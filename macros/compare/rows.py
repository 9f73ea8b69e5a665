"""The strands of two instruments in rows: each once, beside what says the same."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.compare.groups import ArticleGroup
from macros.compare.links import StrandLink
from macros.compare.ordering import Edge, in_order, joined, strongest
from macros.compare.strands import Strand

Strands = tuple[tuple[Strand, ...], tuple[Strand, ...]]
Ranks = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """Strands of both sides, by rank, that say the same; one side may have none.

    `by_place`: they stand together because one of them is lost where the other is.
    """

    left: Ranks
    right: Ranks
    moved: bool = False
    by_place: bool = False


class Rows:
    """The rows of every group, from the strands and their links."""

    def __init__(self, sides: Strands, links: Iterable[StrandLink]) -> None:
        self._sides = sides
        self._ranks: dict[str, list[int]] = {}
        for side in sides:
            for strand in side:
                self._ranks.setdefault(strand.article.id, []).append(strand.rank)
        self._links: dict[int, list[StrandLink]] = {}
        for link in links:
            self._links.setdefault(link.left, []).append(link)

    def of(self, group: ArticleGroup) -> Iterator[AlignedRow]:
        """The strands of a group, in the order of the left side."""
        order = self._of(group.left), self._of(group.right)
        found = [link for rank in order[0] for link in self._links.get(rank, ())]
        told = stars(link for link in found if link.judged)
        used = {edge[0] for edge in told}, {edge[1] for edge in told}
        weights: dict[Edge, float] = {
            (link.left, link.right): link.weight
            for link in found
            if link.left not in used[0] and link.right not in used[1]
        }
        edges = [*told, *strongest(weights)] or (_all(order) if group.tied else [])
        linked = {edge[0] for edge in edges}, {edge[1] for edge in edges}
        by_place: list[Edge] = [
            (number, other)
            for number, other in self._in_place(group, order)
            if number not in linked[0] and other not in linked[1]
        ]
        beside = {((value,), (other,)) for value, other in by_place}
        for sides, moved in in_order(joined(order, [*edges, *by_place]), order):
            yield AlignedRow(_ints(sides[0]), _ints(sides[1]), moved, sides in beside)

    def _of(self, names: Sequence[str]) -> Ranks:
        return tuple(rank for name in names for rank in self._ranks.get(name, ()))

    def _in_place(
        self, group: ArticleGroup, order: tuple[Ranks, Ranks]
    ) -> Iterator[tuple[int, int]]:
        """Of two articles that belong together: a lost 款 or 项, and what stands in its place."""
        if group.slight or len(group.left) != 1 or len(group.right) != 1:
            return
        places: Mapping[object, int] = {self._sides[1][rank].where: rank for rank in order[1]}
        for rank in order[0]:
            strand = self._sides[0][rank]
            other = places.get(strand.where) if strand.where else None
            if other is not None and strand.is_lost != self._sides[1][other].is_lost:
                yield rank, other


def stars(links: Iterable[StrandLink]) -> list[Edge]:
    """Of what the editors have compared, the most alike first: one to several, never a chain."""
    degree: Counter[tuple[int, int | str]] = Counter()
    out: list[Edge] = []
    for link in sorted(links, key=lambda link: (-link.weight, link.left, link.right)):
        ends = (0, link.left), (1, link.right)
        if all(degree[end] for end in ends):
            continue
        busy = next((end for end in ends if degree[end]), None)
        if busy and any(
            degree[(1 - busy[0], edge[1 - busy[0]])] > 1 for edge in out if edge[busy[0]] == busy[1]
        ):
            continue
        degree.update(ends)
        out.append((link.left, link.right))
    return out


def _all(order: tuple[Ranks, Ranks]) -> list[Edge]:
    """What the editor has put together and the machine finds nothing in stands in one row."""
    if not order[0] or not order[1]:
        return []
    first: list[Edge] = [(order[0][0], rank) for rank in order[1]]
    return [*first, *((rank, order[1][0]) for rank in order[0])]


def _ints(names: Sequence[object]) -> Ranks:
    return tuple(name for name in names if isinstance(name, int))
