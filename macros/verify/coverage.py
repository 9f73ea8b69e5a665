"""That nothing of a source is overlooked: lines shared by spans are tiled, the others are listed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from macros.verify.compare import VERBATIM, Outcome
from macros.verify.normalise import Glyph
from macros.verify.seeds import Seed


def refuse_rests(outcomes: Iterable[Outcome]) -> None:
    """A span may be a part of its lines only where other such parts print the rest, just once.

    Otherwise a sentence that the data lost would pass for a sentence that belongs elsewhere.
    """
    by_source: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_source[outcome.held.span.source].append(outcome)
    for group in by_source.values():
        parts = [o for o in group if o.left]
        shared: Counter[Glyph] = Counter()
        for part in parts:
            shared.update(part.covered)
        for part in parts:
            loose = sorted(glyph for glyph in part.left if not shared[glyph])
            double = sorted(glyph for glyph in part.covered if shared[glyph] > 1)
            if loose:
                said = f"只是第 {loose[0][0]} 行的一部分，余下 {len(loose)} 字不在任何条文里"
                part.refuse(VERBATIM, said, "整行的每个字都有归属")
            elif double:
                part.refuse(VERBATIM, f"与别处重复使用第 {double[0][0]} 行的字", "各取各的部分")


def uncovered(seed: Seed, outcomes: Iterable[Outcome]) -> list[str]:
    """Lines with text that no span of the source names, as ranges: `1-9`, `15`."""
    named = {
        n
        for outcome in outcomes
        for first, last in outcome.held.span.ranges
        for n in range(first, last + 1)
    }
    out: list[list[int]] = []
    fresh = True
    for number in seed.printed_lines:
        if number in named:
            fresh = True
        elif fresh:
            out.append([number, number])
            fresh = False
        else:
            out[-1][1] = number
    return [str(a) if a == b else f"{a}-{b}" for a, b in out]
