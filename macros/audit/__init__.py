"""The audit of a finished public output: nothing that is, or came only from, a restricted record.

It looks at the files and at nothing else: how a page was made does not matter (decisions/0018).
"""

import importlib.util
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.audit.find import Finding, audit_folder
from macros.audit.fingerprint import LIST, Fingerprints, Unusable, excused, fingerprints
from macros.audit.mark import Marks, marks
from macros.audit.needles import Needles, known, needles
from macros.audit.withheld import open_texts, withheld
from macros.derive.book import Book

__all__ = [
    "Finding",
    "Marks",
    "Needles",
    "audit",
    "audit_folder",
    "marks_of",
    "needles_of",
]

SHELL = ("docs", "overrides", "macros", "deploy", "mkdocs.yml", "LICENSE", "pyproject.toml")
"""What pages are made of besides data."""
TEXT = {".md", ".py", ".html", ".js", ".css", ".svg", ".json", ".yml", ".toml", ".txt", ".conf", ""}


def audit(root: Path, book: Book, output: Path) -> list[Finding]:
    """Every restricted word in the finished public output of the project at `root`, by file.

    `book` is of the whole corpus. A file that cannot be opened is a finding, too.
    """
    return audit_folder(output, needles_of(root, book))


def needles_of(root: Path, book: Book) -> Needles:
    """What may not be published, as the project stands."""
    try:
        prints = fingerprints(root, book.corpus) or Fingerprints()
    except Unusable as unusable:
        raise ValueError(f"{LIST}: {unusable}") from None
    records = tuple(withheld(root, book))
    found = needles(records, known(_public(root, book), records))
    return replace(found, prints=prints)


def marks_of(root: Path, book: Book) -> Marks:
    """Which pages of the internal profile say that they are restricted."""
    return marks(root, _public(root, book))


def _public(root: Path, book: Book) -> Iterator[str]:
    """What readers of the public profile see anyway, and the phrases excused by name."""
    yield from excused(root)
    yield from open_texts(root, book)
    yield from (_read(path) for name in SHELL for path in _files(root / name))
    yield from (_read(path) for path in _theme())


def _files(base: Path) -> Iterator[Path]:
    if base.is_file():
        yield base
    for path in sorted(base.rglob("*")):
        if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
            yield path


def _theme() -> Iterator[Path]:
    """Material's own scripts, styles and words, which every page carries."""
    spec = importlib.util.find_spec("material")
    for folder in spec.submodule_search_locations or () if spec else ():
        templates = Path(folder) / "templates"
        yield from sorted(templates.glob("assets/**/*.min.[cj]s*"))
        yield from sorted(templates.glob("partials/**/*.html"))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="ignore")
