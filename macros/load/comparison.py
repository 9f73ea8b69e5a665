"""A comparison topic's file, and a compared instrument's: its column, seats and cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.load.record import is_whole, read, read_all, read_file, root_table
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Place, Problem, Rule, Where
from macros.model.comparison import (
    Against,
    BaseRelation,
    Cell,
    CellProvision,
    Comparison,
    Division,
    DivisionPlace,
    Incomparable,
    Placement,
    RankStatement,
)
from macros.model.field import keys_of
from macros.model.figure import Figure
from macros.text.hints import shown

ADDRESS = Rule(
    "address",
    "对照的地址写成 文件编号/条号/款/项，例如 measures-2016/4/1；一栏自己的条不写文件编号。",
)
RULES = (ADDRESS,)

_PLACE = r"(?P<slug>[1-9][0-9]*(?:-[1-9][0-9]*)?)(?:/(?P<p>[1-9][0-9]*)(?:/(?P<i>[1-9][0-9]*))?)?"
_AGAINST = re.compile(rf"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)/{_PLACE}")
_SEATED = re.compile(_PLACE)


def read_comparison(
    document: DataFile, columns: Iterable[Placement], problems: list[Problem]
) -> Comparison:
    """One topic with its cells, which stand in the files of the columns."""
    cells = tuple(cell for column in columns for cell in column.cells if cell.topic == document.id)
    return replace(read_file(Comparison, document, problems), cells=cells)


def _cells(table: YamlTable, instrument: str) -> tuple[Cell, ...]:
    measures = {BaseRelation: lambda entry: read(BaseRelation, entry, against=_against(entry))}
    readers = {
        Cell: lambda entry: read(
            Cell,
            entry,
            instrument=instrument,
            measured=tuple(filter(is_whole, read_all(BaseRelation, entry, "relations", measures))),
            figures=tuple(filter(is_whole, read_all(Figure, entry, "numbers"))),
        )
    }
    return tuple(filter(is_whole, read_all(Cell, table, "cells", readers)))


def _against(table: YamlTable) -> Against | None:
    typed = table.text("against")
    if typed is None:
        return None
    match = _AGAINST.fullmatch(typed)
    if match is None:
        _bad_address(table, "against", typed, "measures-2016/4/1")
        return None
    return Against(f"{match['id']}/{match['slug']}", _where(match))


def _where(match: re.Match[str]) -> Where | None:
    if not match["p"]:
        return None
    return Where(int(match["p"]), int(match["i"]) if match["i"] else None)


def _bad_address(table: YamlTable, at: str | int, typed: str, example: str) -> None:
    mend = "改正；指全条时只写到条号"
    table.problem(at, ADDRESS, f"“{shown(typed)}”不是地址", f"写成 {example}", mend)


def read_placement(document: DataFile, problems: list[Problem]) -> Placement:
    """One instrument's column, with its cells."""
    table = root_table(Placement, document, problems)
    return read(
        Placement,
        table,
        {RankStatement: _statement},
        id=document.id,
        divisions=tuple(_seated(table, document.id)),
        not_comparable=tuple(_apart(table, "not_comparable", document.id)),
        slight_losses=tuple(_apart(table, "slight_losses", document.id)),
        cells=_cells(table, document.id),
    )


def _seated(table: YamlTable, instrument: str) -> Iterator[DivisionPlace]:
    inner = table.table("divisions", tuple(Division.keys()))
    if inner is None:
        return
    for seat in Division:
        for article, where, place in _addresses(inner, seat.key, instrument):
            yield DivisionPlace(seat, article, place, where)


def _addresses(
    table: YamlTable, key: str, instrument: str
) -> Iterator[tuple[str, Where | None, Place]]:
    """Articles of one instrument, each with its line: `4`, `19/1`."""
    for scalar in table.scalars(key):
        place = Place(table.path, scalar.line)
        match = _SEATED.fullmatch(scalar.text.strip())
        if match is None:
            _bad_address(table, scalar.line, scalar.text, "4 或 19/1")
            continue
        yield f"{instrument}/{match['slug']}", _where(match), place


def _apart(table: YamlTable, key: str, instrument: str) -> Iterator[Incomparable]:
    for entry in table.tables(key, keys_of(Incomparable)):
        if not entry.has("articles"):
            entry.missing("articles")
        reason = entry.required("reason")
        for article, where, place in _addresses(entry, "articles", instrument):
            yield Incomparable(article, where, reason, place)


def _statement(table: YamlTable) -> RankStatement:
    provision = read(CellProvision, table) if table.has("provision") else None
    return read(RankStatement, table, provision=provision)
