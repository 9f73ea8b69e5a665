"""The editor's alignment of two instruments: which articles belong together, or stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.load.source import Document, read_tree
from macros.load.table import Table
from macros.model import Place, Problem, Rule
from macros.model.alignment import Aligned, Tied
from macros.text.hints import shown

SLUG = Rule("alignment-slug", "对齐表里的条写条号：4；第四十四条之一写 44-1。")
RULES = (SLUG,)

FOLDER = "alignments"
KEYS = ("left", "right", "ties")
TIE_KEYS = ("left", "right", "reason")
_SLUG = re.compile(r"[1-9][0-9]{0,3}(?:-[1-9][0-9]?)?")


def read_alignments(root: Path, problems: list[Problem]) -> tuple[Aligned, ...]:
    """Every file of overrides, by its name."""
    documents = read_tree(root, f"data/{FOLDER}", problems)
    return tuple(read_alignment(document, problems) for document in documents)


def read_alignment(document: Document, problems: list[Problem]) -> Aligned:
    """One pair of instruments."""
    table = Table(document.root, document.path, problems, KEYS)
    if not table.has("ties"):
        table.missing("ties")
    left, right = table.required("left"), table.required("right")
    return Aligned(
        id=document.id,
        left=left,
        right=right,
        place=table.place,
        ties=tuple(_tie(one, left, right) for one in table.tables("ties", TIE_KEYS)),
    )


def _tie(table: Table, left: str, right: str) -> Tied:
    return Tied(
        left=tuple(_articles(table, "left", left)),
        right=tuple(_articles(table, "right", right)),
        reason=table.required("reason"),
        place=table.place,
    )


def _articles(table: Table, key: str, instrument: str) -> Iterator[str]:
    for scalar in table.scalars(key):
        slug = scalar.text.strip()
        if _SLUG.fullmatch(slug):
            yield f"{instrument}/{slug}"
            continue
        table.problems.append(
            Problem(
                Place(table.path, scalar.line),
                SLUG.id,
                f"“{shown(slug)}”不是条号",
                "写成 4 或 44-1",
                "改正；文件由上面的 left、right 指定，这里只写条号",
            )
        )
