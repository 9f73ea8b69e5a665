"""Texts of a text view: the reading text, cut at every difference and every editor's mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.compare import Alignment, Sense, SenseRun, Strand
from macros.derive.index import Index, article_url
from macros.model import Article, Mark, Status, Where
from macros.say.rows import KINDS, why
from macros.say.signs import UNTAKEN, Sign, of_words
from macros.text.standing import unquoted

SIDES = ("左", "右")
ONLY = (("df-l", "只见于左"), ("df-r", "只见于右"))
CLASS = {
    Sense.QUIET: ("df-p", "仅标点或自称不同"),
    Sense.CHANGED: ("df-c", "对方此处作别的文字"),
    Sense.FACING: ("df-u", "对方这里文字不全，有没有不清楚"),
    Sense.MOVED: ("df-mv", "在对方的别处"),
}
"""Class and words of each sense that is shown; what agrees and lacunae have no class of their own."""


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """A stretch as it stands on the page: class of its difference, class of its editor's mark."""

    text: str
    css: str
    title: str
    mark: str | None = None
    to: tuple[str, str] | None = None
    """Words and fragment of the place that a stretch moved to, at its end."""


@dataclass(frozen=True, slots=True)
class SideText:
    """A 款, 项 or 目 on one side."""

    id: str
    label: str
    url: str
    sign: str
    state: Sign | None
    lost: bool
    pieces: tuple[DiffPiece, ...]


def text_of(index: Index, alignment: Alignment, at: int, rank: int) -> SideText:
    """A strand of the left (0) or the right (1) side."""
    strand = alignment.strands[at][rank]
    return SideText(
        id=anchor_of(at, strand),
        label=index.short_cite(strand.article, strand.where),
        url=article_url(strand.article, strand.where),
        sign=strand.label,
        state=_state(index, strand),
        lost=strand.is_lost,
        pieces=tuple(_pieces(index, alignment, at, strand)),
    )


def _state(index: Index, strand: Strand) -> Sign | None:
    if strand.status.whole:
        return None
    return (
        UNTAKEN
        if strand.is_lost and is_untaken(index, strand)
        else of_words(strand.status, strand.runs)
    )


def is_untaken(index: Index, strand: Strand) -> bool:
    """True where what a strand lacks was left out by a source that only quotes, not lost."""
    if not strand.runs:
        return index.instruments[strand.article.instrument].skips
    gaps = [run.number for run in strand.runs if run.mark is Mark.LACUNA]
    return unquoted(strand.article).issuperset(gaps)


def anchor_of(at: int, strand: Strand) -> str:
    """`a4-p1-i2` on the left, `b4-p1-i2` on the right; `a4` for an article without text."""
    tail = f"-{strand.where.anchor}" if strand.where else ""
    return f"{'ab'[at]}{strand.article.slug}{tail}"


def place_in(at: int, article: Article, where: Where | None = None) -> str:
    """Fragment of a place of an article in a text view; its first place where none is named."""
    units = [where for where, _ in article.units()]
    if article.status is Status.MISSING or not units:
        return f"{'ab'[at]}{article.slug}"
    place = where if where in units else units[0]
    assert place is not None
    return f"{'ab'[at]}{article.slug}-{place.anchor}"


def _pieces(index: Index, alignment: Alignment, at: int, strand: Strand) -> Iterator[DiffPiece]:
    stretches = alignment.stretches[at][strand.rank]
    for n, stretch in enumerate(stretches):
        css, said = _css(stretch, at)
        following = stretches[n + 1] if n + 1 < len(stretches) else None
        leaves = stretch.to is not None and (following is None or following.to != stretch.to)
        for start, end, mark, title in _marks(strand, stretch):
            to = (
                _target(index, alignment, at, stretch.to) if end == stretch.end and leaves else None
            )
            yield DiffPiece(strand.text[start:end], css, title or said, mark, to)


def pieces_of(strand: Strand, runs: Sequence[SenseRun] | None, at: int) -> Iterator[DiffPiece]:
    """The words of a strand on one side with what differs; without differences as they stand."""
    for stretch in runs or (SenseRun(0, len(strand.text), Sense.SAME),):
        css, said = _css(stretch, at) if runs else ("", "")
        for start, end, mark, title in _marks(strand, stretch):
            yield DiffPiece(strand.text[start:end], css, title or said, mark)


def _target(
    index: Index, alignment: Alignment, at: int, rank: int | None
) -> tuple[str, str] | None:
    if rank is None:
        return None
    other = alignment.strands[1 - at][rank]
    label = index.short_cite(other.article, other.where)
    return f"{'→' if at == 0 else '←'} {SIDES[1 - at]}{label}", anchor_of(1 - at, other)


def _marks(strand: Strand, stretch: SenseRun) -> Iterator[tuple[int, int, str | None, str]]:
    """A stretch, cut at the editor's marks, each part with their class and reason."""
    at, skipped = 0, unquoted(strand.article)
    for run in strand.runs:
        start, end = max(at, stretch.start), min(at + len(run.reading), stretch.end)
        if start < end:
            yield start, end, KINDS[run.mark] if run.mark else None, why(run, skipped)
        at += len(run.reading)


def _css(stretch: SenseRun, at: int) -> tuple[str, str]:
    css, title = ONLY[at] if stretch.sense is Sense.ONLY else CLASS.get(stretch.sense, ("", ""))
    return f"{css} df-n".strip() if stretch.number else css, title
