"""Where the words of a text become links: cutting pieces at the borders of citations.

Pure: pieces and spans in, stretches out. Nothing is lost and nothing added, whatever comes in.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PieceSpan:
    """A part of a piece: `text[start:end]` of piece number `piece`, under span `span` or none."""

    piece: int
    start: int
    end: int
    span: int | None


def cut(lengths: Sequence[int], spans: Sequence[tuple[int, int]]) -> Iterator[PieceSpan]:
    """Cut pieces that stand one after another at the borders of spans.

    `lengths` are the lengths of the pieces, `spans` start and end in the joined text. An empty
    piece stays one empty stretch. Where spans overlap, the one that starts later wins its place
    (a title within a title), and the outer one goes on after it.

    >>> [(s.piece, s.start, s.end, s.span) for s in cut([3, 3], [(2, 5)])]
    [(0, 0, 2, None), (0, 2, 3, 0), (1, 0, 2, 0), (1, 2, 3, None)]
    """
    borders = sorted({edge for span in spans for edge in span})
    offset = 0
    for number, length in enumerate(lengths):
        end = offset + length
        edges = [offset, *(b for b in borders if offset < b < end), end]
        if length == 0:
            yield PieceSpan(number, 0, 0, None)
        else:
            for a, b in itertools.pairwise(edges):
                yield PieceSpan(number, a - offset, b - offset, _over(spans, a, b))
        offset = end


def _over(spans: Sequence[tuple[int, int]], start: int, end: int) -> int | None:
    """The span that covers a stretch; of several the one that starts last."""
    covering = [(a, -b, number) for number, (a, b) in enumerate(spans) if a <= start and end <= b]
    return max(covering)[2] if covering else None
