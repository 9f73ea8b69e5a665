"""That nothing of a source is overlooked: lines shared by spans are tiled, the others are listed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from macros.model import Corpus, Coverage, Problem, Span
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


def left_over(
    corpus: Corpus, outcomes: list[Outcome], seeds: Mapping[str, Seed]
) -> Iterator[Problem]:
    """Lines between the first and the last of a rule held whole that none of its text names.

    A 款 that was left out at entry would pass in silence.
    """
    for rule in corpus.instruments:
        own = [o for o in outcomes if o.held.instrument == rule.id]
        sound = not any(o.problems for o in own)
        if rule.coverage is Coverage.FULL and rule.source and rule.source in seeds and sound:
            mine = [o for o in own if o.held.span.source == rule.source]
            lines = [n for o in mine for reach in o.held.span.ranges for n in reach]
            for part in uncovered(seeds[rule.source], outcomes):
                first = int(part.partition("-")[0])
                if lines and min(lines) < first < max(lines):
                    said = f"{rule.id} 收全文，来源 {rule.source} 第 {part} 行却不在任何条里"
                    mend = "补录漏掉的款、项；不是条文的写进 scraps"
                    yield VERBATIM.at(rule.place, said, "首行到末行之间每一行都有归属", mend)


def uncovered(seed: Seed, outcomes: Iterable[Outcome]) -> list[str]:
    """Lines with text that no span of the source names, as ranges: `1-9`, `15`."""
    ranges = [reach for outcome in outcomes for reach in outcome.held.span.ranges]
    named = {n for first, last in ranges for n in range(first, last + 1)}
    loose = groupby(seed.printed_lines, lambda number: number in named)
    stretches = [list(lines) for is_named, lines in loose if not is_named]
    return Span(seed.id, tuple((lines[0], lines[-1]) for lines in stretches)).lines
