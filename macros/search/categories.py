"""Sections of duties, circumstances and measures."""

from collections.abc import Iterator

from macros.derive.categories import ladder_url, measure_url
from macros.derive.index import Index
from macros.model.category import Circumstance, Responsibility
from macros.model.measure import Ladder, Measure
from macros.say import words
from macros.say.entries import record_url
from macros.search.record import ResultKind, SearchRecord, TextUnit, own


def sections(index: Index) -> Iterator[SearchRecord]:
    """Every duty, circumstance, measure and ladder, in the order of the corpus."""
    corpus = index.corpus
    yield from (_listed(ResultKind.DUTY, duty) for duty in corpus.responsibilities)
    yield from (_listed(ResultKind.CIRCUMSTANCE, group) for group in corpus.circumstances)
    yield from (_measure(measure) for measure in corpus.measures)
    yield from (_ladder(ladder) for ladder in corpus.ladders)


def _listed(kind: ResultKind, category: Responsibility | Circumstance) -> SearchRecord:
    """The compiler's words alone: the provisions that an entry lists are found where they stand."""
    printed = tuple(
        TextUnit(text, f"e{number}", own=True)
        for number, entry in enumerate(category.entries, 1)
        for text in (entry.words, *(cited.printed for cited in entry.cited), entry.note)
        if text
    )
    frame = category.group_threshold if isinstance(category, Circumstance) else None
    head = own(
        ("原标题", category.heading),
        ("引语", frame.text if frame else None),
        (words.NOTE, category.note),
    )
    meta = f"{len(category.entries)} 项"
    return SearchRecord(kind, record_url(category), category.title, head + printed, meta)


def _measure(measure: Measure) -> SearchRecord:
    told = [("又作", "、".join(measure.words)), (words.NOTE, measure.note)]
    near = [("相近", pair.difference) for pair in measure.near]
    units = own(*told, (words.BASIS, measure.reason), *near)
    url, meta = measure_url(measure), "、".join(regime.label for regime in measure.regimes)
    return SearchRecord(ResultKind.MEASURE, url, measure.label, units, meta, measure.words)


def _ladder(ladder: Ladder) -> SearchRecord:
    """The titles of its steps: their words are found where they stand."""
    units = own(*(("", rung.title) for rung in ladder.rungs), (words.NOTE, ladder.note))
    url, meta = ladder_url(ladder), f"{len(ladder.rungs)} 级"
    return SearchRecord(ResultKind.LADDER, url, ladder.title, units, meta)
