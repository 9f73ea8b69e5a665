"""Which two instruments have a text view, and the editor's ties between them."""

from collections.abc import Iterator
from itertools import combinations

from macros.compare.groups import Tie
from macros.compare.likeness import Scale
from macros.compare.strands import strands
from macros.model import Corpus, Instrument, Level

Pair = tuple[Instrument, Instrument]


def has_text(instrument: Instrument) -> bool:
    """True where some article has words: what no source holds can't be aligned."""
    return bool(instrument.with_text)


def pairs(corpus: Corpus) -> Iterator[Pair]:
    """Every two that a reader may want side by side, the nation's or else the first on the left.

    A national column with every column that has words, two versions of one work, and whatever else
    the editor asks for by a file of alignment: all provinces with all would be a page for each two.
    """
    columns = {placement.id for placement in corpus.placements}
    asked = {frozenset((file.left, file.right)) for file in corpus.alignments}
    held = sorted(filter(has_text, corpus.instruments), key=lambda each: each.level.order)
    for instrument, other in combinations(held, 2):
        names = {instrument.id, other.id}
        compared = names <= columns and instrument.level is Level.NATIONAL
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
