"""Which two instruments have a text view, and the editor's ties between them."""

from collections.abc import Iterator
from itertools import combinations, product

from macros.compare.groups import Tie
from macros.compare.likeness import Scale
from macros.compare.links import Join
from macros.compare.strands import strands
from macros.model import Corpus, Instrument, Level
from macros.model.comparison import Cell

Pair = tuple[Instrument, Instrument]


def has_text(instrument: Instrument) -> bool:
    """True where some article has words: what no source holds can't be aligned."""
    return bool(instrument.with_text)


LEAST = 3
"""Places that the editors must have compared for a page of two rules, where they have compared any."""


def joins(corpus: Corpus, left: Instrument, right: Instrument) -> tuple[Join, ...]:
    """The places of two rules that the topics compare: one with the other, or both with a third."""
    found: list[Join] = []
    for topic in corpus.comparisons:
        here, there = topic.cell(left.id), topic.cell(right.id)
        if here and there:
            found += _joins(here, there)
            found += (Join(join.right, join.left) for join in _joins(there, here))
            found += _by_third(here, there)
    return tuple(dict.fromkeys(found))


def _joins(base: Cell, cell: Cell) -> Iterator[Join]:
    """What a cell is measured against in its base."""
    against = cell.to(base.instrument).against
    if against:
        yield from (
            Join((against.article, against.where), (stand.target, stand.where))
            for stand in cell.provisions
        )


def _by_third(here: Cell, there: Cell) -> Iterator[Join]:
    """Provisions that are measured against the same place of a third rule."""
    for measure in here.measured:
        if measure.against and measure.against == there.to(measure.base).against:
            for one_side, other in product(here.provisions, there.provisions):
                yield Join((one_side.target, one_side.where), (other.target, other.where))


def pairs(corpus: Corpus) -> Iterator[Pair]:
    """Every two that a reader may want side by side, the nation's or else the first on the left.

    A national column with every column that has words, if the editors have joined enough of them or
    nothing yet, two versions of one work, and whatever else the editor asks for by a file of
    alignment: all provinces with all would be a page for each two (decisions/0039).
    """
    columns = {placement.id for placement in corpus.placements}
    asked = {frozenset((file.left, file.right)) for file in corpus.alignments}
    measured = {c.instrument for t in corpus.comparisons for c in t.cells if c.measured}
    new = {p.id for p in corpus.placements if not p.optional} - measured
    held = sorted(filter(has_text, corpus.instruments), key=lambda each: each.level.order)
    for instrument, other in combinations(held, 2):
        names = {instrument.id, other.id}
        compared = (
            names <= columns
            and instrument.level is Level.NATIONAL
            and (other.id in new or len(joins(corpus, instrument, other)) >= LEAST)
        )
        if compared or instrument.work == other.work or names in asked:
            yield instrument, other


def scale_of(corpus: Corpus) -> Scale:
    """How rare words are in all the rules that are held, in whole or in part."""
    return Scale(strands(instrument) for instrument in corpus.instruments if instrument.with_text)


def ties(corpus: Corpus, instrument: Instrument, other: Instrument) -> tuple[Tie, ...]:
    """The editor's ties of a pair, whichever way round the file names them."""
    out: list[Tie] = []
    for file in corpus.alignments:
        for tied in file.ties:
            if (file.left, file.right) == (instrument.id, other.id):
                out.append(Tie(tied.left, tied.right))
            elif (file.left, file.right) == (other.id, instrument.id):
                out.append(Tie(tied.right, tied.left))
    return tuple(out)


def reasons(corpus: Corpus, instrument: Instrument, other: Instrument) -> dict[str, str]:
    """Why the editor has tied an article, by the article's id."""
    return {
        name: tied.reason
        for file in corpus.alignments
        if {file.left, file.right} == {instrument.id, other.id}
        for tied in file.ties
        for name in (*tied.left, *tied.right)
    }


def pair_url(instrument: Instrument, other: Instrument) -> str:
    """Address of a text view, from the site root: `texts/measures-2016/beijing-2017.html`."""
    return f"texts/{instrument.id}/{other.id}.html"
