"""The open-data export: the whole reference as JSON, and its JSON Schema (decisions/0008)."""

from __future__ import annotations

import json
from pathlib import Path

from macros.derive.book import Book
from macros.export.case import case_record, collection_record
from macros.export.category import circumstance_record, responsibility_record
from macros.export.comparison import comparison_record, placement_record
from macros.export.instrument import instrument_record
from macros.export.measure import ladder_record, measure_record
from macros.export.record import Record
from macros.model import Source, Tombstone

VERSION = 1
PROFILES = ("internal", "public")
_SCHEMA = Path(__file__).with_name("reference.schema.json")


def export(book: Book, profile: str) -> str:
    """`reference.json`: byte-identical for the same data; indented, UTF-8 text, final newline.

    Keys and their meaning stand in `reference.schema.json`. Raises ValueError for an unknown
    profile.
    """
    if profile not in PROFILES:
        raise ValueError(f"no profile {profile}: {', '.join(PROFILES)}")
    corpus, categories = book.corpus, book.categories
    site = corpus.site
    reference: Record = {
        "meta": {
            "version": VERSION,
            "profile": profile,
            "title": site.title,
            "data_date": site.data_date,
        },
        "sources": [_source(source) for source in corpus.sources],
        "instruments": [instrument_record(instrument, book) for instrument in corpus.instruments],
        "responsibilities": [responsibility_record(o, categories) for o in corpus.responsibilities],
        "circumstances": [circumstance_record(o, categories) for o in corpus.circumstances],
        "measures": [measure_record(measure, categories) for measure in corpus.measures],
        "ladders": [ladder_record(ladder) for ladder in corpus.ladders],
        "collections": [collection_record(collection) for collection in corpus.collections],
        "cases": [case_record(case, book.applications) for case in corpus.cases],
        "comparisons": [comparison_record(comparison) for comparison in corpus.comparisons],
        "placements": [placement_record(placement) for placement in corpus.placements],
        "retired": [_tombstone(tombstone) for tombstone in corpus.retired],
    }
    return json.dumps(reference, ensure_ascii=False, indent=1) + "\n"


def schema() -> str:
    """`reference.schema.json`: the JSON Schema (2020-12) of the export, as shipped beside it."""
    return _SCHEMA.read_text(encoding="utf-8")


def _source(source: Source) -> Record:
    return {
        "id": source.id,
        "title": source.title,
        "kind": source.kind,
        "condition": source.condition.key,
        "pages": source.pages,
        "notes": list(source.notes),
    }


def _tombstone(tombstone: Tombstone) -> Record:
    return {"id": tombstone.id, "to": tombstone.to, "reason": tombstone.reason}
