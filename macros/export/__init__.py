"""The open-data export: the whole reference as JSON, and its JSON Schema (decisions/0008)."""

from __future__ import annotations

import json

from macros.derive.applied import Applications
from macros.derive.categories import Categories
from macros.derive.comparisons import Comparisons
from macros.derive.index import Index
from macros.derive.references import References
from macros.export.case import case_record, collection_record
from macros.export.category import circumstance_record, responsibility_record
from macros.export.comparison import comparison_record, placement_record
from macros.export.instrument import instrument_record
from macros.export.measure import ladder_record, measure_record
from macros.export.record import Record, exported
from macros.export.schema import PROFILES, SITE, VERSION, schema

__all__ = ["PROFILES", "VERSION", "export", "schema"]


def export(index: Index, profile: str) -> str:
    """`reference.json`: byte-identical for the same data; indented, UTF-8 text, final newline.

    Keys and their meaning stand in its schema. Raises ValueError for an unknown
    profile.
    """
    if profile not in PROFILES:
        raise ValueError(f"no profile {profile}: {', '.join(PROFILES)}")
    corpus, references, categories = index.corpus, References(index), Categories(index)
    site, applications = corpus.site, Applications(index)
    comparisons = Comparisons(index)
    reference: Record = {
        "meta": SITE.of(site, {"version": VERSION, "profile": profile}),
        "sources": [exported(source) for source in corpus.sources],
        "instruments": [
            instrument_record(instrument, references, categories, comparisons, applications)
            for instrument in corpus.instruments
        ],
        "responsibilities": [responsibility_record(o, categories) for o in corpus.responsibilities],
        "circumstances": [circumstance_record(o, categories) for o in corpus.circumstances],
        "measures": [measure_record(measure, categories) for measure in corpus.measures],
        "ladders": [ladder_record(ladder) for ladder in corpus.ladders],
        "collections": [collection_record(collection) for collection in corpus.collections],
        "cases": [case_record(case, applications) for case in corpus.cases],
        "comparisons": [comparison_record(comparison) for comparison in corpus.comparisons],
        "placements": [placement_record(placement) for placement in corpus.placements],
        "retired": [exported(tombstone) for tombstone in corpus.retired],
    }
    return json.dumps(reference, ensure_ascii=False, indent=1) + "\n"
