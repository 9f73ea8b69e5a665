"""Sections of what is set side by side: comparison topics, provinces, text views."""

from __future__ import annotations

from collections.abc import Iterator

from macros.compare.pairs import pair_url, pairs
from macros.derive.comparisons import comparison_url, province_url
from macros.derive.index import Index
from macros.derive.names import of_region
from macros.model import Instrument, Level
from macros.model.comparison import Comparison, Placement
from macros.search.record import Kind, Section, Unit, own


def sections(index: Index) -> Iterator[Section]:
    """Every topic, province and text view, in the order of the corpus."""
    corpus = index.corpus
    yield from (_topic(index, one) for one in corpus.comparisons)
    for placement in corpus.placements:
        instrument = index.instruments.get(placement.id)
        if instrument and instrument.level is Level.PROVINCIAL:
            yield _province(placement, instrument)
    columns = {one.id: one.column for one in corpus.placements}
    for one, other in pairs(corpus):
        names = [columns.get(each.id, each.short) for each in (one, other)]
        yield _pair(one, other, names)


def _topic(index: Index, one: Comparison) -> Section:
    shorts = {name: instrument.short for name, instrument in index.instruments.items()}
    cells = [(shorts.get(cell.instrument, ""), cell.note) for cell in one.cells]
    quotes = [(shorts.get(cell.instrument, ""), cell.quote) for cell in one.cells]
    said = tuple(Unit(text, label=label) for label, text in quotes if text)
    units = said + own(*cells, ("说明", one.note))
    return Section(Kind.TOPIC, comparison_url(one), one.title, units, one.seat.label)


def _province(one: Placement, instrument: Instrument) -> Section:
    """What its page says on the rule as a whole: its topics are found by themselves."""
    title = f"{one.column}与国家规定相比"
    units = own(*(("", clause.text) for clause in one.clauses), ("", one.note))
    names = (one.column, *of_region(instrument))
    return Section(Kind.PROVINCE, province_url(one.id), title, units, instrument.title, names)


def _pair(one: Instrument, other: Instrument, names: list[str]) -> Section:
    """By the names of both sides, whichever way round they stand."""
    title = f"{names[0]}与{names[1]}对读"
    meta = f"{one.title}　{other.title}"
    turned = f"{names[1]}与{names[0]}对读"
    return Section(Kind.PAIR, pair_url(one, other), title, (), meta, (turned,))
