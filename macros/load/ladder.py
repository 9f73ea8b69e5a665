"""A ladder's file: what each step of an instrument requires and leads to."""

from dataclasses import replace
from typing import Any

from macros.load.nodes import Mapping
from macros.load.record import is_whole, read, read_all, root_table
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Place, Problem
from macros.model.category import Threshold
from macros.model.field import fields_of, keys_of
from macros.model.measure import CoveredPlace, Ladder, OwnThresholds, Quotation, Rung
from macros.model.text import Where


def read_ladder(document: DataFile, problems: list[Problem]) -> Ladder:
    """The steps of one instrument."""
    table = root_table(Ladder, document, problems)
    readers = {Rung: _rung, OwnThresholds: _own}
    combine = _quotation(table, "combine", "", None)
    return read(Ladder, table, readers, id=document.id, combine=combine)


def _own(table: YamlTable) -> OwnThresholds:
    return read(OwnThresholds, table, thresholds=_thresholds(table))


def _rung(table: YamlTable) -> Rung:
    """A step; what it quotes stands at its seat, and it covers its seat where it names no place."""
    seat, where = table.text("provision") or "", table.where("where") or Where(1)
    quotations: dict[str, Any] = {
        declared.name: _quotation(table, declared.key, seat, where)
        for declared in fields_of(Rung)
        if declared.type is Quotation
    }
    rung = read(Rung, table, thresholds=_thresholds(table), **quotations)
    return rung if rung.covers else replace(rung, covers=(CoveredPlace(seat, rung.place, where),))


def _quotation(table: YamlTable, key: str, article: str, where: Where | None) -> Quotation | None:
    """Words alone stand at the seat; words from elsewhere come as a table with their address."""
    if not isinstance(table.entries.get(key), Mapping):
        text = table.text(key)
        place = Place(table.path, table.at(key).line)
        return Quotation(text, article, place, where) if text else None
    inner = table.table(key, keys_of(Quotation))
    if inner is None:
        return None
    place = Place(inner.path, inner.at("quote").line)
    quotation = read(Quotation, inner, article=inner.text("provision") or article)
    return replace(quotation, place=place)


def _thresholds(table: YamlTable) -> tuple[Threshold, ...]:
    """后果门槛, each with its kind and the words that set it."""
    return tuple(
        replace(threshold, place=threshold.place.at("quote"))
        for threshold in read_all(Threshold, table, "thresholds")
        if is_whole(threshold)
    )
