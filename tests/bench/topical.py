"""`python -m tests.bench.topical`: how good the alignment is, against the editor's topics, as tables.

The machine does not know the topics. Two articles count as right where a topic rests on both. Of
what topics call the same, stricter … it says how much stands together. And, since excerpts are
where a machine errs: every one or two neighbouring articles of what is held in whole, taken out and
aligned with each of the others as if no more were held.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from macros.checks import check
from macros.compare import Scale, align
from macros.compare.pairs import pairs, scale_of, ties
from macros.model import Corpus, Instrument
from tests.conftest import ROOT

Edges = set[tuple[str, str]]
ROW = "{:<24}{:<22}{:>10}{:>8}{:>10}"


def main() -> int:
    """Measure and print; exit status 1 only where the data can't be read."""
    book, problems = check(ROOT)
    corpus = book.corpus
    if problems:
        say(f"数据有 {len(problems)} 处问题，请先运行 make check。")
        return 1
    columns = {placement.id for placement in corpus.placements}
    found = [
        pair for pair in pairs(corpus) if columns.issuperset(instrument.id for instrument in pair)
    ]
    scale = scale_of(corpus)
    of_pairs(corpus, found, scale)
    of_excerpts(corpus, found, scale)
    return 0


def of_pairs(corpus: Corpus, found: Sequence[tuple[Instrument, Instrument]], scale: Scale) -> None:
    """Every text view: article pairs together, right ones, those with a common topic; relations."""
    say(ROW.format("left", "right", "together", "right", "on topics"))
    sums: Counter[str] = Counter()
    relations: Counter[tuple[str, bool]] = Counter()
    for instrument, other in found:
        got, topical = (
            together(corpus, instrument, other, scale),
            on_topics(corpus, instrument, other),
        )
        say(ROW.format(instrument.id, other.id, len(got), len(got & topical), len(topical)))
        sums.update(got=len(got), right=len(got & topical), topical=len(topical))
        relations.update((word, edge in got) for word, edge in measured(corpus, instrument, other))
    say(ROW.format(f"{len(found)} pairs", "", sums["got"], sums["right"], sums["topical"]))
    for word in sorted({word for word, _ in relations}):
        yes, no = relations[word, True], relations[word, False]
        say(f"{word:<24}{yes} of {yes + no} together")


def of_excerpts(
    corpus: Corpus, found: Sequence[tuple[Instrument, Instrument]], scale: Scale
) -> None:
    """Excerpts of what is held in whole or nearly, each against all of every other."""
    whole = list(
        dict.fromkeys(instrument for pair in found for instrument in pair if not instrument.skips)
    )
    for size in (1, 2):
        sums: Counter[str] = Counter()
        for instrument, other in permutations(whole, 2):
            topical = on_topics(corpus, instrument, other)
            for part in excerpts(instrument, size):
                got = edges(part, other, scale)
                sums.update(tried=1, got=len(got), right=len(got & topical))
        say(
            f"{sums['tried']} excerpts of {size}: "
            f"{sums['got']} pairs together, {sums['right']} of them right"
        )


def excerpts(instrument: Instrument, size: int) -> Iterator[Instrument]:
    """An instrument of which these neighbouring articles are all that is held."""
    for n in range(len(instrument.with_text) - size + 1):
        yield replace(instrument, articles=instrument.with_text[n : n + size])


def together(corpus: Corpus, instrument: Instrument, other: Instrument, scale: Scale) -> Edges:
    """Pairs of articles in one group, the editor's ties left aside."""
    tied = {name for tie in ties(corpus, instrument, other) for name in (*tie.left, *tie.right)}
    return {edge for edge in edges(instrument, other, scale) if tied.isdisjoint(edge)}


def edges(instrument: Instrument, other: Instrument, scale: Scale) -> Edges:
    """Pairs of articles that the machine alone has put in one group."""
    groups = align(instrument, other, (), scale).groups
    return {(a, b) for group, _ in groups for a in group.left for b in group.right}


def on_topics(corpus: Corpus, instrument: Instrument, other: Instrument) -> Edges:
    """Pairs of articles on which one topic rests."""
    out: Edges = set()
    for topic in corpus.comparisons:
        left, right = topic.cell(instrument.id), topic.cell(other.id)
        if left and right:
            out |= {(a.target, b.target) for a in left.provisions for b in right.provisions}
    return out


def measured(
    corpus: Corpus, instrument: Instrument, other: Instrument
) -> set[tuple[str, tuple[str, str]]]:
    """Relations of the right side, with the article of the left that each is measured against."""
    out = set()
    for topic in corpus.comparisons:
        cell = topic.cell(other.id)
        if cell and cell.against and cell.against.article.startswith(f"{instrument.id}/"):
            out |= {(cell.relation.key, (cell.against.article, b.target)) for b in cell.provisions}
    return out


def say(line: str) -> None:
    """A line of the report."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
