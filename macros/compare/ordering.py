"""Sets of what belongs together on two sides, their order, and what has left the order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

Name = str | int
Names = tuple[Name, ...]
Sides = tuple[Names, Names]
"""What belongs together: names of the left side, names of the right side, each in order."""
Edge = tuple[Name, Name]


def strongest(edges: Mapping[Edge, float]) -> list[Edge]:
    """Edges that are the strongest of one of their ends; weaker ones would chain all together.

    >>> strongest({("a", "x"): 9.0, ("b", "x"): 2.0, ("b", "y"): 5.0})
    [('a', 'x'), ('b', 'y')]
    """
    best = _best(edges)
    return [e for e, weight in edges.items() if weight in (best[0][e[0]], best[1][e[1]])]


def mutual(edges: Mapping[Edge, float]) -> set[Edge]:
    """Edges that are the strongest of both their ends.

    >>> mutual({("a", "x"): 9.0, ("b", "x"): 2.0})
    {('a', 'x')}
    """
    best = _best(edges)
    return {e for e, weight in edges.items() if weight == best[0][e[0]] == best[1][e[1]]}


def _best(edges: Mapping[Edge, float]) -> tuple[dict[Name, float], dict[Name, float]]:
    """The greatest weight at every name of either side."""
    best: tuple[dict[Name, float], dict[Name, float]] = ({}, {})
    for edge, weight in edges.items():
        for side, name in zip(best, edge, strict=True):
            side[name] = max(side.get(name, 0.0), weight)
    return best


def joined(order: Sides, edges: Iterable[Edge]) -> list[Sides]:
    """Every name of both sides once, with all that edges connect it to.

    >>> joined(((1, 2), (7, 8, 9)), [(1, 7), (1, 8)])
    [((1,), (7, 8)), ((2,), ()), ((), (9,))]
    """
    leader = {(at, name): (at, name) for at, side in enumerate(order) for name in side}

    def head(node: tuple[int, Name]) -> tuple[int, Name]:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for edge, other in edges:
        leader[head((1, other))] = head((0, edge))
    found: dict[tuple[int, Name], tuple[list[Name], list[Name]]] = {}
    for at, side in enumerate(order):
        for name in side:
            found.setdefault(head((at, name)), ([], []))[at].append(name)
    return [(tuple(value), tuple(other)) for value, other in found.values()]


def in_order(sets: Sequence[Sides], order: Sides) -> Iterator[tuple[Sides, bool]]:
    """Sets by their first name on the left, each with whether it has moved on the right.

    What the right has alone follows the set that holds its nearest neighbour before it.

    >>> [(one, moved) for one, moved in in_order([((1,), (8,)), ((), (9,)), ((2,), (7,))], ((1, 2), (7, 8, 9)))]
    [(((1,), (8,)), True), (((2,), (7,)), False), (((), (9,)), False)]
    """
    rank = tuple({name: n for n, name in enumerate(side)} for side in order)
    out = sorted((value for value in sets if value[0]), key=lambda record: rank[0][record[0][0]])
    placed = [n for n, value in enumerate(out) if value[1]]
    still = longest([rank[1][out[n][1][0]] for n in placed])
    moved = {out[n] for at, n in enumerate(placed) if at not in still}
    alone = sorted((value for value in sets if not value[0]), key=lambda part: rank[1][part[1][0]])
    for value in alone:
        out.insert(_after(out, moved, rank[1], rank[1][value[1][0]]), value)
    yield from ((value, value in moved) for value in out)


def _after(sets: Sequence[Sides], moved: set[Sides], rank: Mapping[Name, int], own: int) -> int:
    """Where a set goes that only the right has: behind its nearest neighbour that has not moved."""
    at, nearest = 0, -1
    for n, value in enumerate(sets):
        before = -1 if value in moved else _nearest(value, rank, own)
        if before > nearest:
            at, nearest = n + 1, before
    while at < len(sets) and not sets[at][0] and rank[sets[at][1][0]] < own:
        at += 1
    return at


def _nearest(sides: Sides, rank: Mapping[Name, int], own: int) -> int:
    return max((rank[name] for name in sides[1] if rank[name] < own), default=-1)


def longest(ranks: Sequence[int]) -> set[int]:
    """Positions of a longest rising run: what stayed in order; the rest has moved.

    >>> sorted(longest([0, 4, 1, 2]))
    [0, 2, 3]
    """
    tails: list[int] = []
    before: list[int | None] = []
    for n, rank in enumerate(ranks):
        at = bisect_left([ranks[tail] for tail in tails], rank)
        before.append(tails[at - 1] if at else None)
        tails[at : at + 1] = [n]
    out: set[int] = set()
    last = tails[-1] if tails else None
    while last is not None:
        out.add(last)
        last = before[last]
    return out
