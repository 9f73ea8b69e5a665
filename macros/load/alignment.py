"""The editor's alignment of two instruments: which articles belong together, or stand alone."""

import re
from collections.abc import Iterator

from macros.load.record import read, root_table
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Problem, Rule
from macros.model.alignment import ArticleTie, InstrumentAlignment
from macros.text.hints import shown

SLUG = Rule("alignment-slug", "对齐表里的条写条号：4；第四十四条之一写 44-1。")
RULES = (SLUG,)

_SLUG = re.compile(r"[1-9][0-9]{0,3}(?:-[1-9][0-9]?)?")


def read_alignment(document: DataFile, problems: list[Problem]) -> InstrumentAlignment:
    """One pair of instruments."""
    table = root_table(InstrumentAlignment, document, problems)
    left, right = table.text("left") or "", table.text("right") or ""
    readers = {ArticleTie: lambda entry: _tie(entry, left, right)}
    return read(InstrumentAlignment, table, readers, id=document.id)


def _tie(table: YamlTable, left: str, right: str) -> ArticleTie:
    return read(
        ArticleTie,
        table,
        left=tuple(_articles(table, "left", left)),
        right=tuple(_articles(table, "right", right)),
    )


def _articles(table: YamlTable, key: str, instrument: str) -> Iterator[str]:
    for scalar in table.scalars(key):
        slug = scalar.text.strip()
        if _SLUG.fullmatch(slug):
            yield f"{instrument}/{slug}"
            continue
        table.problem(
            scalar.line,
            SLUG,
            f"“{shown(slug)}”不是条号",
            "写成 4 或 44-1",
            "改正；文件由上面的 left、right 指定，这里只写条号",
        )
