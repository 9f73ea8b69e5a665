"""Words that stand elsewhere on the other side: neither added nor left out, but moved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from macros.compare.differ import Sense, key_of
from macros.compare.words import Sort, WordToken

WORDS = 4
LENGTH = 14
"""Least words, and least characters, of a stretch that is said to have moved."""
LOOSE = (Sense.ONLY, Sense.CHANGED)


@dataclass(frozen=True, slots=True)
class LooseWord:
    """A word that has no counterpart where it stands: its strand, and its position in it."""

    strand: int
    at: int
    key: str


Moves = dict[tuple[int, int], int]
"""From strand and position of a token to the strand of the other side that has it."""


def moves(
    left: Sequence[tuple[Sequence[WordToken], Sequence[Sense]]],
    right: Sequence[tuple[Sequence[WordToken], Sequence[Sense]]],
) -> tuple[Moves, Moves]:
    """Stretches of loose words that both sides have; the longest first found, each word once.

    Either side: tokens and senses of every strand. A stretch never runs over a word that has its
    counterpart, a lacuna, or the end of a strand.
    """
    runs = list(_runs(left)), list(_runs(right))
    posts: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for n, run in enumerate(runs[1]):
        for at in range(len(run) - WORDS + 1):
            posts.setdefault(_keys(run, at), []).append((n, at))
    taken: set[tuple[int, int]] = set()
    out: tuple[Moves, Moves] = ({}, {})
    for run in runs[0]:
        at = 0
        while at <= len(run) - WORDS:
            length = _best(run, at, runs[1], posts, taken, out)
            at += length or 1
    return out


def _runs(side: Sequence[tuple[Sequence[WordToken], Sequence[Sense]]]) -> Iterator[list[LooseWord]]:
    """Unbroken stretches of loose words; signs are passed over."""
    for strand, (tokens, senses) in enumerate(side):
        run: list[LooseWord] = []
        for at, (token, sense) in enumerate(zip(tokens, senses, strict=True)):
            if token.sort is Sort.SIGN:
                continue
            if sense in LOOSE and token.sort is not Sort.GAP:
                run.append(LooseWord(strand, at, key_of(token)))
                continue
            yield run
            run = []
        yield run


def _keys(run: Sequence[LooseWord], at: int) -> tuple[str, ...]:
    return tuple(word.key for word in run[at : at + WORDS])


def _best(
    run: Sequence[LooseWord],
    at: int,
    others: Sequence[Sequence[LooseWord]],
    posts: dict[tuple[str, ...], list[tuple[int, int]]],
    taken: set[tuple[int, int]],
    out: tuple[Moves, Moves],
) -> int:
    """Note the longest stretch from here that the other side has; its number of words, 0 if none."""
    best, place = 0, (0, 0)
    for n, start in posts.get(_keys(run, at), ()):
        length = _common(run, at, others[n], start, taken)
        if length > best:
            best, place = length, (n, start)
    words = run[at : at + best]
    if best < WORDS or sum(len(word.key) for word in words) < LENGTH:
        return 0
    there = others[place[0]][place[1] : place[1] + best]
    for word, other in zip(words, there, strict=True):
        out[0][word.strand, word.at] = other.strand
        out[1][other.strand, other.at] = word.strand
        taken.add((other.strand, other.at))
    return best


def _common(
    run: Sequence[LooseWord],
    at: int,
    other: Sequence[LooseWord],
    start: int,
    taken: set[tuple[int, int]],
) -> int:
    pairs = zip(run[at:], other[start:], strict=False)
    alike = (a.key == b.key and (b.strand, b.at) not in taken for a, b in pairs)
    return sum(1 for _ in takewhile(bool, alike))
