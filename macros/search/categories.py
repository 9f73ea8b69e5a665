"""Sections of duties, circumstances and measures."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derive.categories import circumstance_url, ladder_url, measure_url, responsibility_url
from macros.derive.index import Index
from macros.model.category import Circumstance, Responsibility
from macros.model.measure import Ladder, Measure
from macros.search.record import Kind, Section, Unit, own


def sections(index: Index) -> Iterator[Section]:
    """Every duty, circumstance, measure and ladder, in the order of the corpus."""
    corpus = index.corpus
    yield from (_listed(Kind.DUTY, one) for one in corpus.responsibilities)
    yield from (_listed(Kind.CIRCUMSTANCE, one) for one in corpus.circumstances)
    yield from (_measure(one) for one in corpus.measures)
    yield from (_ladder(one) for one in corpus.ladders)


def _listed(kind: Kind, one: Responsibility | Circumstance) -> Section:
    """The compiler's words alone: the provisions that an entry lists are found where they stand."""
    printed = tuple(
        Unit(text, f"e{number}", own=True)
        for number, entry in enumerate(one.entries, 1)
        for text in (entry.words, *(cited.printed for cited in entry.cited), entry.note)
        if text
    )
    frame = one.frame.text if isinstance(one, Circumstance) and one.frame else None
    head = own(("原标题", one.heading), ("引语", frame), ("说明", one.note))
    url = circumstance_url(one) if isinstance(one, Circumstance) else responsibility_url(one)
    meta = f"{len(one.entries)} 项"
    return Section(kind, url, one.title, head + printed, meta)


def _measure(one: Measure) -> Section:
    near = [("相近", pair.difference) for pair in one.near]
    units = own(("又作", "、".join(one.words)), ("说明", one.note), ("依据", one.reason), *near)
    meta = "、".join(regime.label for regime in one.regimes)
    return Section(Kind.MEASURE, measure_url(one), one.label, units, meta, one.words)


def _ladder(one: Ladder) -> Section:
    """The titles of its steps: their words are found where they stand."""
    units = own(*(("", rung.title) for rung in one.rungs), ("说明", one.note))
    return Section(Kind.LADDER, ladder_url(one), one.title, units, f"{len(one.rungs)} 级")
