"""The open-data export: the whole reference as JSON, and its JSON Schema (decisions/0008)."""

import json

from macros.derive.book import Book
from macros.export.schema import PROFILES, REFERENCE, SITE, VERSION, schema

__all__ = ["PROFILES", "VERSION", "export", "schema"]


def export(book: Book, profile: str) -> str:
    """`reference.json`: byte-identical for the same data; indented, UTF-8 text, final newline.

    Keys and their meaning stand in its schema. Raises ValueError for an unknown
    profile.
    """
    if profile not in PROFILES:
        raise ValueError(f"no profile {profile}: {', '.join(PROFILES)}")
    meta = SITE.of(book.corpus.site, book) | {"profile": profile}
    reference = {"meta": meta} | REFERENCE.of(book.corpus, book)
    return json.dumps(reference, ensure_ascii=False, indent=1) + "\n"
