"""A comparison topic's file, and the file that places an instrument's articles in the comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.load.article import read_where
from macros.load.category import read_order
from macros.load.source import Document, read_tree
from macros.load.table import Table
from macros.model import Place, Problem, Rule, Where
from macros.model.comparison import (
    Against,
    Apart,
    Cell,
    Clause,
    Comparison,
    Counted,
    Figure,
    Placement,
    Relation,
    Seat,
    Seated,
    Stand,
    Tier,
    Unit,
)
from macros.text.hints import shown

ADDRESS = Rule(
    "address", "对照的地址写成 文件编号/条号/款/项，例如 measures-2016/4/1；归位表里不写文件编号。"
)
RULES = (ADDRESS,)

FOLDERS = ("comparisons", "placements")
TOPIC_KEYS = ("title", "seat", "order", "cells", "note")
CELL_KEYS = ("instrument", "relation", "also", "against", "provisions", "numbers", "note")
STAND_KEYS = ("provision", "where", "quote")
FIGURE_KEYS = ("what", "tier", "whom", "quote", "value", "unit", "counted")
PLACEMENT_KEYS = ("column", "optional", "seats", "not_comparable", "clauses", "note")
APART_KEYS = ("articles", "reason")
CLAUSE_KEYS = ("text", *STAND_KEYS)
_PLACE = r"(?P<slug>[1-9][0-9]*(?:-[1-9][0-9]*)?)(?:/(?P<p>[1-9][0-9]*)(?:/(?P<i>[1-9][0-9]*))?)?"
_AGAINST = re.compile(rf"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)/{_PLACE}")
_SEATED = re.compile(_PLACE)


def read_comparisons(root: Path, problems: list[Problem]) -> tuple[Comparison, ...]:
    """Every topic, by seat, then by number."""
    documents = read_tree(root, "data/comparisons", problems)
    topics = [read_comparison(document, problems) for document in documents]
    return tuple(sorted(topics, key=lambda one: (list(Seat).index(one.seat), one.order, one.id)))


def read_placements(
    root: Path, rank: dict[str, int], problems: list[Problem]
) -> tuple[Placement, ...]:
    """Every column, as the instruments are ranked."""
    documents = read_tree(root, "data/placements", problems)
    columns = [read_placement(document, problems) for document in documents]
    return tuple(sorted(columns, key=lambda one: (rank.get(one.id, len(rank)), one.id)))


def read_comparison(document: Document, problems: list[Problem]) -> Comparison:
    """One topic."""
    table = Table(document.root, document.path, problems, TOPIC_KEYS)
    seat = table.choice("seat", Seat)
    if not table.has("seat"):
        table.missing("seat")
    if not table.has("cells"):
        table.missing("cells")
    return Comparison(
        id=document.id,
        title=table.required("title"),
        seat=seat or Seat.GENERAL,
        order=read_order(table),
        place=table.place,
        cells=tuple(_cells(table)),
        note=table.prose("note"),
    )


def _cells(table: Table) -> Iterator[Cell]:
    for one in table.tables("cells", CELL_KEYS):
        relation = one.choice("relation", Relation)
        if not one.has("relation"):
            one.missing("relation")
        name = one.required("instrument")
        if relation is None or not name:
            continue
        yield Cell(
            instrument=name,
            relation=relation,
            place=one.place,
            stands=tuple(_stand(inner) for inner in one.tables("provisions", STAND_KEYS)),
            also=tuple(one.choices("also", Relation)),
            against=_against(one),
            figures=tuple(_figures(one)),
            note=one.prose("note"),
        )


def _stand(table: Table) -> Stand:
    target = table.required("provision")
    return Stand(target, table.place, read_where(table, "where"), table.text("quote"))


def _against(table: Table) -> Against | None:
    typed = table.text("against")
    if typed is None:
        return None
    found = _AGAINST.fullmatch(typed)
    if found is None:
        table.problems.append(_bad_address(table.at("against"), typed, "measures-2016/4/1"))
        return None
    return Against(f"{found['id']}/{found['slug']}", _where(found))


def _where(found: re.Match[str]) -> Where | None:
    if not found["p"]:
        return None
    return Where(int(found["p"]), int(found["i"]) if found["i"] else None)


def _bad_address(place: Place, typed: str, example: str) -> Problem:
    return Problem(
        Place(place.path, place.line),
        ADDRESS.id,
        f"“{shown(typed)}”不是地址",
        f"写成 {example}",
        "改正；指全条时只写到条号",
    )


def _figures(table: Table) -> Iterator[Figure]:
    for one in table.tables("numbers", FIGURE_KEYS):
        unit, tier = one.choice("unit", Unit), one.choice("tier", Tier)
        for key in ("unit", "tier"):
            if not one.has(key):
                one.missing(key)
        what, quote = one.required("what"), one.required("quote")
        counted = one.choice("counted", Counted, Counted.TIMES) or Counted.TIMES
        value, whom = one.integer("value"), one.text("whom")
        if unit and tier and quote:
            yield Figure(what, quote, unit, tier, one.place, value, counted, whom)


def read_placement(document: Document, problems: list[Problem]) -> Placement:
    """One instrument's column."""
    table = Table(document.root, document.path, problems, PLACEMENT_KEYS)
    return Placement(
        id=document.id,
        column=table.required("column"),
        place=table.place,
        optional=table.flag("optional"),
        seated=tuple(_seated(table, document.id)),
        apart=tuple(_apart(table, document.id)),
        clauses=tuple(_clause(one) for one in table.tables("clauses", CLAUSE_KEYS)),
        note=table.prose("note"),
    )


def _seated(table: Table, instrument: str) -> Iterator[Seated]:
    inner = table.table("seats", tuple(Seat.keys()))
    if inner is None:
        return
    for seat in Seat:
        for article, where, place in _addresses(inner, seat.key, instrument):
            yield Seated(seat, article, place, where)


def _addresses(
    table: Table, key: str, instrument: str
) -> Iterator[tuple[str, Where | None, Place]]:
    """Articles of one instrument, each with its line: `4`, `19/1`."""
    for scalar in table.scalars(key):
        place = Place(table.path, scalar.line)
        found = _SEATED.fullmatch(scalar.text.strip())
        if found is None:
            table.problems.append(_bad_address(place, scalar.text, "4 或 19/1"))
            continue
        yield f"{instrument}/{found['slug']}", _where(found), place


def _apart(table: Table, instrument: str) -> Iterator[Apart]:
    for one in table.tables("not_comparable", APART_KEYS):
        if not one.has("articles"):
            one.missing("articles")
        reason = one.required("reason")
        for article, where, place in _addresses(one, "articles", instrument):
            yield Apart(article, reason, place, where)


def _clause(table: Table) -> Clause:
    text = table.prose("text") or table.required("text")
    return Clause(text, table.place, _stand(table) if table.has("provision") else None)
