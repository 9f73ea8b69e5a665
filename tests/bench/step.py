"""One step of the benchmark in a process of its own: `python -m tests.bench.step NAME ROOT`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from macros.checks import check
from macros.derive.book import Book
from macros.export import export
from macros.handout import fonts
from macros.handout.compose import compose
from macros.handout.typeset import pdf_of
from macros.render.catalogue import generated
from macros.search import files
from tests.bench.handouts import FOLDERS

PACK = "compendium"


def checked(_: Book) -> int:
    """Nothing more than the checks, which every step needs."""
    return 0


def exported(book: Book) -> int:
    """Size of the open data."""
    return len(export(book, "internal").encode())


def searched(book: Book) -> int:
    """Size of the data of the search."""
    pages = {page.source.removesuffix(".md") + ".html" for page in generated(book.index)}
    return sum(len(text.encode()) for text in files(book, pages).values())


def packed(book: Book) -> int:
    """Size of the PDF of the compendium."""
    handout = next(handout for handout in book.corpus.handouts if handout.id == PACK)
    faces = fonts.find(FOLDERS, book.corpus.print)
    faces.check(())
    return len(pdf_of(compose(book.drawn_by(handout), handout), faces))


STEPS: dict[str, Callable[[Book], int]] = {
    "check": checked,
    "export": exported,
    "search": searched,
    "pack": packed,
}


def main(name: str, root: Path) -> None:
    """Run a step; print the size of what it makes. Exit status 1 where the data have a problem."""
    book, problems = check(root)
    if problems:
        sys.exit(f"数据有 {len(problems)} 处问题：{problems[0]}")
    json.dump({"bytes": STEPS[name](book)}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
