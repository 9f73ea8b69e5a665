"""Sections of what is set side by side: comparison topics, provinces, text views."""

from collections.abc import Iterator

from macros.compare.pairs import pair_url, pairs
from macros.derive.comparisons import comparison_url, province_url, provinces
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.derive.names import of_region
from macros.model import Instrument
from macros.model.comparison import DEPARTURES, Comparison, Placement
from macros.say import words
from macros.search.record import ResultKind, SearchRecord, TextUnit, own


def sections(index: Index) -> Iterator[SearchRecord]:
    """Every topic, province and text view, in the order of the corpus."""
    corpus = index.corpus
    yield from (_topic(index, comparison) for comparison in corpus.comparisons)
    yield from (_province(index, *placed) for placed in provinces(index))
    columns = {placement.id: placement.column for placement in corpus.placements}
    for pair, other in pairs(corpus):
        names = [columns.get(each.id, each.short) for each in (pair, other)]
        yield _pair(pair, other, names)


def _topic(index: Index, comparison: Comparison) -> SearchRecord:
    shorts = {name: instrument.short for name, instrument in index.instruments.items()}
    cells = [(shorts.get(cell.instrument, ""), cell.note) for cell in comparison.cells]
    said = tuple(
        TextUnit("……".join(quotes), label=shorts.get(cell.instrument, ""))
        for cell in comparison.cells
        if (quotes := [stand.quote for stand in cell.words if stand.quote])
    )
    units = said + own(*cells, (words.NOTE, comparison.note))
    url, meta = comparison_url(comparison), comparison.division.label
    return SearchRecord(ResultKind.TOPIC, url, comparison.title, units, meta)


def _province(index: Index, placement: Placement, instrument: Instrument) -> SearchRecord:
    """What its page says on the rule as a whole, and its topics by what it does: 湖南 更严."""
    title = f"{placement.column}与国家规定相比"
    titles = {topic.id: topic.title for topic in index.corpus.comparisons}
    does = grouped(
        (relation, titles.get(cell.topic, ""))
        for cell in placement.cells
        for relation in cell.relations
    )
    units = own(
        *(("", clause.text) for clause in placement.statements),
        ("", placement.note),
        *((r.label, f"{r.label}：{'、'.join(does[r])}") for r in DEPARTURES if r in does),
    )
    names = (placement.column, *of_region(instrument))
    url = province_url(placement.id)
    return SearchRecord(ResultKind.PROVINCE, url, title, units, instrument.title, names)


def _pair(instrument: Instrument, other: Instrument, names: list[str]) -> SearchRecord:
    """By the names of both sides, whichever way round they stand."""
    title = f"{names[0]}与{names[1]}对读"
    meta = f"{instrument.title}　{other.title}"
    turned = f"{names[1]}与{names[0]}对读"
    return SearchRecord(ResultKind.PAIR, pair_url(instrument, other), title, (), meta, (turned,))
