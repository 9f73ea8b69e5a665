"""Which articles belong together: one to one, one split into several, several merged into one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from macros.compare.bonds import Bond, Sides, bonds
from macros.compare.likeness import Scale
from macros.compare.links import Join, StrandLink, judged, links
from macros.compare.ordering import Edge, in_order, joined

Ids = tuple[str, ...]


class Shape(Enum):
    """How the articles of a group stand to one another."""

    ONE = "one"
    SPLIT = "split"
    MERGED = "merged"
    MIXED = "mixed"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Tie:
    """Articles that the editor has put together, or, where one side is empty, left alone."""

    left: Ids
    right: Ids


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    """Articles of both sides, by id, in order. `moved`: out of the order of the others."""

    left: Ids
    right: Ids
    moved: bool = False
    tied: bool = False
    """True where the editor has put it together."""
    slight: bool = False
    """True where two of its articles share a small part of their text only."""

    @property
    def shape(self) -> Shape:
        """One of the six."""
        if not self.right:
            return Shape.LEFT
        if not self.left:
            return Shape.RIGHT
        if len(self.left) > 1:
            return Shape.MIXED if len(self.right) > 1 else Shape.MERGED
        return Shape.SPLIT if len(self.right) > 1 else Shape.ONE


@dataclass(frozen=True, slots=True)
class Grouped:
    """Every article of both instruments once, and the links of strands inside the groups."""

    groups: tuple[ArticleGroup, ...]
    links: tuple[StrandLink, ...]


def grouped(
    sides: Sides,
    order: tuple[Ids, Ids],
    ties: Sequence[Tie],
    scale: Scale,
    joins: Sequence[Join] = (),
) -> Grouped:
    """Groups in the order of the left side; what only the right has follows its neighbour.

    `order` holds the ids of all articles of both sides. The editor's ties come first: the machine
    decides on what they leave. What the editors have compared goes before what is alike.
    """
    ties = tuple(_ordered(tie, order) for tie in ties)
    fixed = {name for tie in ties for name in (*tie.left, *tie.right)}
    found = (*judged(*sides, joins, scale), *links(*sides, scale))
    edges = bonds(sides, found, scale, fixed)
    tied = {(tie.left, tie.right) for tie in ties}
    free = tuple(tuple(name for name in side if name not in fixed) for side in order)
    sets = [*((tie.left, tie.right) for tie in ties), *joined((free[0], free[1]), edges)]
    groups = tuple(
        ArticleGroup(
            _ids(value[0]), _ids(value[1]), moved, value in tied, _is_slight(value[0], edges)
        )
        for value, moved in in_order(sets, order)
    )
    home = {name: n for n, group in enumerate(groups) for name in (*group.left, *group.right)}
    inner = (
        link
        for link in found
        if home[sides[0][link.left].article.id] == home[sides[1][link.right].article.id]
    )
    return Grouped(groups, tuple(inner))


def _ordered(tie: Tie, order: tuple[Ids, Ids]) -> Tie:
    """A tie with its articles in the order of their instruments, however the editor lists them."""
    return Tie(
        tuple(name for name in order[0] if name in tie.left),
        tuple(name for name in order[1] if name in tie.right),
    )


def _ids(names: Iterable[object]) -> Ids:
    return tuple(str(name) for name in names)


def _is_slight(left: Iterable[object], edges: Mapping[Edge, Bond]) -> bool:
    """True where a bond of these articles is: all bonds of a left article lie in its group."""
    names = set(left)
    return any(bond.is_slight for edge, bond in edges.items() if edge[0] in names)
