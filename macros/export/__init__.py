"""The open-data export: the whole reference as JSON, and its JSON Schema (decisions/0008)."""

from __future__ import annotations

import json

from macros.derive.book import Book
from macros.export.case import case_record, collection_record
from macros.export.category import circumstance_record, responsibility_record
from macros.export.comparison import comparison_record, placement_record
from macros.export.instrument import instrument_record
from macros.export.measure import ladder_record, measure_record
from macros.export.record import Record, exported
from macros.export.schema import PROFILES, SITE, VERSION, schema

__all__ = ["PROFILES", "VERSION", "export", "schema"]


def export(book: Book, profile: str) -> str:
    """`reference.json`: byte-identical for the same data; indented, UTF-8 text, final newline.

    Keys and their meaning stand in its schema. Raises ValueError for an unknown
    profile.
    """
    if profile not in PROFILES:
        raise ValueError(f"no profile {profile}: {', '.join(PROFILES)}")
    corpus, categories = book.corpus, book.categories
    site = corpus.site
    reference: Record = {
        "meta": SITE.of(site, {"version": VERSION, "profile": profile}),
        "sources": [exported(source) for source in corpus.sources],
        "instruments": [instrument_record(instrument, book) for instrument in corpus.instruments],
        "responsibilities": [responsibility_record(o, categories) for o in corpus.responsibilities],
        "circumstances": [circumstance_record(o, categories) for o in corpus.circumstances],
        "measures": [measure_record(measure, categories) for measure in corpus.measures],
        "ladders": [ladder_record(ladder) for ladder in corpus.ladders],
        "collections": [collection_record(collection) for collection in corpus.collections],
        "cases": [case_record(case, book.applications) for case in corpus.cases],
        "comparisons": [comparison_record(comparison) for comparison in corpus.comparisons],
        "placements": [placement_record(placement) for placement in corpus.placements],
        "retired": [exported(tombstone) for tombstone in corpus.retired],
    }
    return json.dumps(reference, ensure_ascii=False, indent=1) + "\n"
