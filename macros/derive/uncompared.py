"""Cells that no editor has written: what is held decides some, all others are 未比.

A province's column may lack cells (decisions/0044). Nothing is concluded from what is not there yet:
a cell is lost, unheld or silent here only where every provision of the column has its seat.
"""

from collections.abc import Iterator
from dataclasses import replace

from macros.derive.comparisons import Comparisons
from macros.derive.index import Index
from macros.model import Corpus, Coverage, Instrument, Level
from macros.model.comparison import Cell, Comparison, Placement, Relation

REASONS = {
    Relation.UNHELD: "手头没有全文，归在“{}”的条文没有引到。",
    Relation.LOST: "归在“{}”的条文没有原文。",
    Relation.SILENT: "各条都归了座次，没有一条归在“{}”。",
    Relation.NOT_COMPARED: None,
}
"""What the note of a cell says, by its relation, with the name of the seat."""


def completed(corpus: Corpus) -> Corpus:
    """The corpus with a cell in every topic for each column of a province that is not optional."""
    lookup = Comparisons(Index(corpus))
    columns = tuple(_columns(lookup))
    if all(topic.cell(column.id) for topic in corpus.comparisons for column, _ in columns):
        return corpus
    topics = tuple(
        replace(topic, cells=_cells(topic, columns, lookup)) for topic in corpus.comparisons
    )
    return replace(corpus, comparisons=topics)


def _columns(lookup: Comparisons) -> Iterator[tuple[Placement, Instrument]]:
    for column in lookup.corpus.placements:
        instrument = lookup.index.instruments.get(column.id)
        if instrument and instrument.level is Level.PROVINCIAL and not column.optional:
            yield column, instrument


def _cells(
    topic: Comparison, columns: tuple[tuple[Placement, Instrument], ...], lookup: Comparisons
) -> tuple[Cell, ...]:
    """Its cells in the order of the columns."""
    missing = (
        _cell(topic, column, instrument, lookup)
        for column, instrument in columns
        if topic.cell(column.id) is None
    )
    rank = {name: number for number, name in enumerate(lookup.placements)}
    return tuple(sorted((*topic.cells, *missing), key=lambda cell: rank[cell.instrument]))


def _cell(topic: Comparison, column: Placement, held: Instrument, lookup: Comparisons) -> Cell:
    relation = _relation(topic, held, lookup)
    reason = REASONS[relation]
    return Cell(
        place=column.place,
        topic=topic.id,
        instrument=column.id,
        own=relation,
        note=reason and reason.format(topic.division.label),
    )


def _relation(topic: Comparison, held: Instrument, lookup: Comparisons) -> Relation:
    if held.coverage in (Coverage.PRESS, Coverage.CITED_ONLY):
        return Relation.UNHELD
    if not lookup.is_placed(held):
        return Relation.NOT_COMPARED
    seated = tuple(lookup.seated(held.id, topic.division))
    if any(article.lines for article, _ in seated):
        return Relation.NOT_COMPARED
    if held.coverage is Coverage.QUOTED:
        return Relation.UNHELD
    whole = lookup.is_whole(held, topic.division)
    return Relation.SILENT if whole else Relation.LOST
