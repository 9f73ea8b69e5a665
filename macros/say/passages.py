"""Passages of two rules read against each other, for the places that topics quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from macros.compare import SenseRun, Strand, facing, strands
from macros.derive.book import Book
from macros.derive.comparisons import places_of
from macros.derive.index import article_url
from macros.model import Where
from macros.model.comparison import CellProvision
from macros.say.side_text import DiffPiece, pieces_of
from macros.text.quotes import JOIN

QUIET = {"df-p", "df-n"}
"""Classes of what is no difference in the rule: signs, own names, numbers that agree."""
Stands = Sequence[CellProvision]


@dataclass(frozen=True, slots=True)
class Line:
    """A place with its words, cut where they differ from the other side."""

    label: str
    url: str
    pieces: tuple[DiffPiece, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """Words of a base and of a rule, and what only the base says."""

    base: tuple[Line, ...]
    own: tuple[Line, ...]
    without: tuple[str, ...]

    @property
    def same(self) -> bool:
        """True where both say the same words, whatever they call themselves."""
        marks = {css for line in self.own for piece in line.pieces for css in piece.css.split()}
        return bool(self.own and self.base) and not self.without and marks <= QUIET


@dataclass(frozen=True)
class Passages:
    """The strands of the rules of a book, taken apart once."""

    book: Book
    _known: dict[str, tuple[Strand, ...]] = field(default_factory=dict, repr=False)

    def strands(self, instrument: str) -> tuple[Strand, ...]:
        """All strands of a rule."""
        if instrument not in self._known:
            self._known[instrument] = strands(self.book.index.instruments[instrument])
        return self._known[instrument]

    def places(self, stand: CellProvision) -> tuple[Where, ...]:
        """Where the words of a provision stand; all of an article that is named without words."""
        article = self.book.index.articles[stand.target]
        if stand.quote:
            return tuple(places_of(article, stand))
        return (stand.where,) if stand.where else tuple(where for where, _ in article.units())

    def at(self, stands: Iterable[CellProvision]) -> list[Strand]:
        """The strands in which the words of some provisions stand, in the order of the rule."""
        wanted = {(s.target, place) for s in stands for place in self.places(s)}
        named = dict.fromkeys(target.partition("/")[0] for target, _ in wanted)
        return [
            s for name in named for s in self.strands(name) if (s.article.id, s.where) in wanted
        ]

    def facing(self, base: Sequence[Strand], own: Sequence[Strand]) -> Facing:
        """Whole places read against each other."""
        left, right = facing(base, own)
        return self._facing(base, own, left, right)

    def quoted(self, base: Stands, own: Stands) -> Facing:
        """The quoted words of two cells read against each other."""
        sides = self.at(base), self.at(own)
        found = facing(*sides)
        clips = tuple(
            {id(s): tuple(_ranges(s, stands)) for s in side}
            for side, stands in zip(sides, (base, own), strict=True)
        )
        return self._facing(*sides, *found, *clips)

    def _facing(
        self,
        base: Sequence[Strand],
        own: Sequence[Strand],
        left: Sequence[tuple[SenseRun, ...]],
        right: Sequence[tuple[SenseRun, ...]],
        *clips: dict[int, tuple[tuple[int, int], ...]],
    ) -> Facing:
        first, second = clips or ({}, {})
        lines = tuple(
            self.line(s, runs, 0, first.get(id(s))) for s, runs in zip(base, left, strict=True)
        )
        return Facing(
            base=lines,
            own=tuple(
                self.line(s, runs, 1, second.get(id(s))) for s, runs in zip(own, right, strict=True)
            ),
            without=tuple(dict.fromkeys(w for line in lines for w in _only(line) if _tells(w)))
            if own
            else (),
        )

    def line(
        self,
        strand: Strand,
        runs: tuple[SenseRun, ...] | None = None,
        at: int = 0,
        clip: tuple[tuple[int, int], ...] | None = None,
    ) -> Line:
        """A strand with its differences, if any, or a part of it."""
        label = self.book.index.short_cite(strand.article, strand.where)
        pieces = tuple(pieces_of(strand, runs, at))
        shown = tuple(_clipped(pieces, clip)) if clip else pieces
        return Line(label, article_url(strand.article, strand.where), shown)


def _ranges(strand: Strand, stands: Stands) -> Iterator[tuple[int, int]]:
    """Where the quoted parts stand in the words of a strand, in order."""
    found = set()
    for stand in stands:
        for part in (stand.quote or "").split(JOIN):
            start = strand.text.find(part) if part and stand.target == strand.article.id else -1
            if start >= 0:
                found.add((start, start + len(part)))
    yield from sorted(found)


def _clipped(pieces: Sequence[DiffPiece], ranges: Sequence[tuple[int, int]]) -> Iterator[DiffPiece]:
    """The pieces within some ranges, …… between them."""
    for n, (start, end) in enumerate(ranges):
        if n:
            yield DiffPiece("……", "", "")
        at = 0
        for piece in pieces:
            first, last = max(at, start), min(at + len(piece.text), end)
            if first < last:
                yield replace(piece, text=piece.text[first - at : last - at])
            at += len(piece.text)


def _only(line: Line) -> Iterator[str]:
    return (p.text for p in line.pieces if not {"df-l", "df-c"}.isdisjoint(p.css.split()))


def _tells(words: str) -> bool:
    """False for a single sign or particle."""
    return len(words.strip("，。；、：的")) > 1
