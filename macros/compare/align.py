"""Two instruments side by side: articles in groups, their 款 and 项 in rows, word by word.

The machine compares words and draws no conclusion (decisions/0021). Every 款, 项 and 目 of both
sides stands in one row, once; every article in one group, once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from macros.compare.differ import Sense, differences
from macros.compare.groups import ArticleGroup, Tie, grouped
from macros.compare.likeness import Scale
from macros.compare.links import Join
from macros.compare.moves import moves
from macros.compare.rows import AlignedRow, Rows, Strands
from macros.compare.strands import Strand, strands
from macros.compare.words import Sort, WordToken
from macros.model import Instrument


@dataclass(frozen=True, slots=True)
class SenseRun:
    """Words of a strand that have one sense, from character `start` to `end` of its reading text.

    `number`: a number or a time limit. `to`: the strand of the other side that words moved to.
    """

    start: int
    end: int
    sense: Sense
    number: bool = False
    to: int | None = None


@dataclass(frozen=True)
class Alignment:
    """The whole of two instruments, in the order of the left one."""

    left: Instrument
    right: Instrument
    strands: tuple[tuple[Strand, ...], tuple[Strand, ...]]
    groups: tuple[tuple[ArticleGroup, tuple[AlignedRow, ...]], ...]
    stretches: tuple[tuple[tuple[SenseRun, ...], ...], tuple[tuple[SenseRun, ...], ...]]
    """Of every strand of either side: its reading text, cut where the sense changes."""


def align(
    left: Instrument,
    right: Instrument,
    ties: Sequence[Tie] = (),
    scale: Scale | None = None,
    joins: Sequence[Join] = (),
) -> Alignment:
    """Align two instruments; `ties` are the editor's, `joins` the places that topics compare.

    `scale` tells rare words from common ones, from all the rules that are held; without one, these
    two must do.
    """
    sides = strands(left), strands(right)
    order = tuple(a.id for a in left.articles), tuple(a.id for a in right.articles)
    found = grouped(sides, order, ties, scale or Scale(sides), joins)
    rows = Rows(sides, found.links)
    groups = tuple((group, tuple(rows.of(group))) for group in found.groups)
    every = [row for _, inner in groups for row in inner]
    return Alignment(left, right, sides, groups, _stretches(sides, every))


def _stretches(
    sides: Strands, rows: Sequence[AlignedRow]
) -> tuple[tuple[tuple[SenseRun, ...], ...], tuple[tuple[SenseRun, ...], ...]]:
    senses = tuple([_alone(strand) for strand in side] for side in sides)
    for row in rows:
        if row.left and row.right:
            _compare(row, sides, senses)
    left, right = (
        [(strand.tokens, sense) for strand, sense in zip(side, found, strict=True)]
        for side, found in zip(sides, senses, strict=True)
    )
    moved = moves(left, right)
    alone = (
        {rank for row in rows if not row.right for rank in row.left},
        {rank for row in rows if not row.left for rank in row.right},
    )
    first, second = (
        tuple(
            tuple(_cut(strand, senses[at][strand.rank], moved[at], strand.rank in alone[at]))
            for strand in side
        )
        for at, side in enumerate(sides)
    )
    return first, second


Runs = tuple[SenseRun, ...]


def facing(
    left: Sequence[Strand], right: Sequence[Strand]
) -> tuple[tuple[Runs, ...], tuple[Runs, ...]]:
    """Two passages read against each other: of every strand, its text cut where the sense changes."""
    sides = left, right
    tokens = [[token for strand in side for token in strand.tokens] for side in sides]
    found = [iter(senses) for senses in differences(*tokens)]
    first, second = (
        tuple(
            tuple(_cut(strand, tuple(islice(found[at], len(strand.tokens))), {}, alone=False))
            for strand in side
        )
        for at, side in enumerate(sides)
    )
    return first, second


def _alone(strand: Strand) -> tuple[Sense, ...]:
    return tuple(Sense.GAP if t.sort is Sort.GAP else Sense.ONLY for t in strand.tokens)


def _compare(row: AlignedRow, sides: Strands, senses: tuple[list[tuple[Sense, ...]], ...]) -> None:
    """The senses of all strands of a row: each side is read through, in order."""
    reaches = row.left, row.right
    left, right = (
        [token for rank in ranks for token in side[rank].tokens]
        for side, ranks in zip(sides, reaches, strict=True)
    )
    for at, found in enumerate(map(iter, differences(left, right))):
        for rank in reaches[at]:
            senses[at][rank] = tuple(islice(found, len(sides[at][rank].tokens)))


def _cut(
    strand: Strand, senses: Sequence[Sense], moved: Mapping[tuple[int, int], int], alone: bool
) -> Iterator[SenseRun]:
    """Stretches of one sense. What stands alone as a whole is not marked word by word."""
    held: SenseRun | None = None
    to: int | None = None
    for at, (token, sense) in enumerate(zip(strand.tokens, senses, strict=True)):
        if token.sort is not Sort.SIGN:
            to = moved.get((strand.rank, at))
        elif sense not in (Sense.ONLY, Sense.CHANGED):
            to = None
        now = _stretch(token, sense, to, alone)
        if held and (held.sense, held.number, held.to) == (now.sense, now.number, now.to):
            held = replace(held, end=now.end)
            continue
        if held:
            yield held
        held = now
    if held:
        yield held


def _stretch(token: WordToken, sense: Sense, to: int | None, alone: bool) -> SenseRun:
    if to is not None:
        sense = Sense.MOVED
    elif alone and sense is Sense.ONLY:
        sense = Sense.SAME
    return SenseRun(token.start, token.end, sense, token.sort is Sort.NUMBER, to)
