"""Sections of comparison topics, duties, circumstances and measures."""

from __future__ import annotations

from collections.abc import Iterator

from macros.index import Index
from macros.model.category import Circumstance, Responsibility
from macros.model.comparison import Comparison
from macros.model.measure import Measure
from macros.search.record import Kind, Section, Unit


def sections(index: Index) -> Iterator[Section]:
    """Every topic, duty, circumstance and measure, in the order of the corpus."""
    corpus = index.corpus
    yield from (_topic(index, one) for one in corpus.comparisons)
    yield from (_listed(Kind.DUTY, one) for one in corpus.responsibilities)
    yield from (_listed(Kind.CIRCUMSTANCE, one) for one in corpus.circumstances)
    yield from (_measure(one) for one in corpus.measures)


def _own(*texts: tuple[str, str | None]) -> tuple[Unit, ...]:
    return tuple(Unit(text, label=label, own=True) for label, text in texts if text)


def _topic(index: Index, one: Comparison) -> Section:
    shorts = {name: instrument.short for name, instrument in index.instruments.items()}
    cells = [(shorts.get(cell.instrument, ""), cell.note) for cell in one.cells]
    quotes = [(shorts.get(cell.instrument, ""), cell.quote) for cell in one.cells]
    units = _own(*quotes, *cells, ("说明", one.note))
    return Section(Kind.TOPIC, f"comparisons/{one.id}.html", one.title, units, one.seat.label)


def _listed(kind: Kind, one: Responsibility | Circumstance) -> Section:
    """The compiler's words alone: the provisions that an entry lists are found where they stand."""
    printed = [
        (entry.label, text)
        for entry in one.entries
        for text in (entry.words, *(cited.printed for cited in entry.cited), entry.note)
    ]
    frame = one.frame.text if isinstance(one, Circumstance) and one.frame else None
    units = _own(("原标题", one.heading), ("引语", frame), *printed, ("说明", one.note))
    folder = "responsibilities" if kind is Kind.DUTY else "circumstances"
    meta = f"{len(one.entries)} 项"
    return Section(kind, f"{folder}/{one.id}.html", one.title, units, meta)


def _measure(one: Measure) -> Section:
    near = [("相近", pair.difference) for pair in one.near]
    units = _own(("又作", "、".join(one.words)), ("说明", one.note), ("依据", one.reason), *near)
    meta = "、".join(regime.label for regime in one.regimes)
    return Section(Kind.MEASURE, f"measures/{one.id}.html", one.label, units, meta, one.words)
