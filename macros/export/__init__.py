"""The open-data export: JSON with its schema, and the forms that other programs read (decisions/0008, 0058)."""

import json
from collections.abc import Callable

from macros.derive.book import Book
from macros.export.akn import documents
from macros.export.bulk import bulk_files
from macros.export.schema import PROFILES, REFERENCE, SITE, VERSION, schema
from macros.export.sheets import csv_files, xlsx_files

__all__ = ["FORMATS", "PROFILES", "VERSION", "export", "published", "schema"]


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


def _json_files(book: Book) -> dict[str, bytes]:
    return {
        "reference.json": export(book, book.profile.key).encode(),
        "reference.schema.json": schema().encode(),
    }


FORMATS: dict[str, Callable[[Book], dict[str, bytes]]] = {
    "json": _json_files,
    "akn": documents,
    "csv": csv_files,
    "xlsx": xlsx_files,
    "ndjson": bulk_files,
}
"""By name of the format its files, by path below a folder."""
BESIDE_PAGES = ("json", "akn", "csv", "xlsx")
"""What readers may fetch from the site; NDJSON says the same as JSON and is made on request."""


def published(book: Book) -> dict[str, bytes]:
    """What lies in `data/` of a site, by path below it."""
    return {name: text for kind in BESIDE_PAGES for name, text in FORMATS[kind](book).items()}
