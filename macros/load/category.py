"""A responsibility's file and a circumstance's file."""

from __future__ import annotations

from macros.load.article import read_where
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Problem, Rule, Span
from macros.model.category import (
    Circumstance,
    Entry,
    EntryProvision,
    GroupThreshold,
    Responsibility,
    Wording,
)

PRINTED = Rule(
    "printed-wording", "汇编用字与条文不同时写 printed 和 wording 两项；相同时两项都不写。"
)
RULES = (PRINTED,)

KEYS = ("title", "order", "heading", "source", "lines", "entries", "note")
CIRCUMSTANCE_KEYS = (
    "title",
    "order",
    "heading",
    "source",
    "lines",
    "group_threshold",
    "entries",
    "note",
)
FRAME_KEYS = ("text", "threshold", "lines")
ENTRY_KEYS = ("label", "lines", "provisions", "words", "note")
CITED_KEYS = ("provision", "where", "printed", "wording", "note")


def read_responsibility(document: DataFile, problems: list[Problem]) -> Responsibility:
    """One body of duties."""
    table = YamlTable(document.root, document.path, problems, KEYS)
    return Responsibility(
        id=document.id,
        title=table.required("title"),
        heading=table.required("heading"),
        span=read_span(table),
        order=read_order(table),
        place=table.place,
        entries=_entries(table),
        note=table.prose("note"),
    )


def read_circumstance(document: DataFile, problems: list[Problem]) -> Circumstance:
    """One group of circumstances."""
    table = YamlTable(document.root, document.path, problems, CIRCUMSTANCE_KEYS)
    return Circumstance(
        id=document.id,
        title=table.required("title"),
        heading=table.required("heading"),
        span=read_span(table),
        order=read_order(table),
        place=table.place,
        group_threshold=_frame(table),
        entries=_entries(table),
        note=table.prose("note"),
    )


def read_order(table: YamlTable) -> int:
    """The number by which records of a kind are sorted; required."""
    order = table.integer("order")
    if not table.has("order"):
        table.missing("order")
    return order or 0


def read_span(table: YamlTable, source: str | None = None) -> Span:
    """Source and lines; both are required, the source unless it is inherited."""
    if not table.has("lines"):
        table.missing("lines")
    return Span(source or table.required("source"), table.ranges("lines"))


def _frame(table: YamlTable) -> GroupThreshold | None:
    inner = table.table("group_threshold", FRAME_KEYS)
    if inner is None:
        return None
    source = table.text("source") or ""
    text, threshold = inner.required("text"), inner.required("threshold")
    return GroupThreshold(text, threshold, read_span(inner, source), inner.place)


def _entries(table: YamlTable) -> tuple[Entry, ...]:
    source = table.text("source") or ""
    out = tuple(_entry(entry, source) for entry in table.tables("entries", ENTRY_KEYS))
    if not out and not table.has("entries"):
        table.missing("entries")
    return out


def _entry(entry: YamlTable, source: str) -> Entry:
    cited = tuple(_cited(table) for table in entry.tables("provisions", CITED_KEYS))
    return Entry(
        label=entry.required("label"),
        span=read_span(entry, source),
        place=entry.place,
        cited=cited,
        words=entry.text("words"),
        note=entry.prose("note"),
    )


def _cited(table: YamlTable) -> EntryProvision:
    printed = table.text("printed")
    wording = table.choice("wording", Wording, Wording.SAME) or Wording.SAME
    if (printed is None) != (wording is Wording.SAME):
        _unpaired(table, printed)
    return EntryProvision(
        article=table.required("provision"),
        place=table.place,
        where=read_where(table, "where"),
        printed=printed,
        wording=wording,
        note=table.prose("note"),
    )


def _unpaired(table: YamlTable, printed: str | None) -> None:
    found = "写了 printed，没有写 wording" if printed else "写了 wording，没有写 printed"
    keys = "、".join(Wording.keys()[1:])
    table.problems.append(
        Problem(
            table.at("printed" if printed else "wording"),
            PRINTED.id,
            found,
            f"两项同写，wording 是其中之一：{keys}",
            "补写另一项，或两项都删去",
        )
    )
