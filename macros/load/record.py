"""A record from a table: each field is read as its declaration says (`macros.model.field`)."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING
from typing import Any, TypeVar

from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Labelled, Problem, Where
from macros.model.field import DeclaredField, Form, fields_of, keys_of

R = TypeVar("R")
Readers = Mapping[type[Any], Callable[[YamlTable], Any]]
"""Hand-written readers of nested records that have more to say than their fields."""
RESTRICTED = "restricted"
EMPTY = (None, (), "")
ZERO: dict[type[Any], Any] = {str: "", int: 0}
"""What stands for a required value after a problem, where the field says nothing else."""


def is_restricted(document: DataFile) -> bool:
    """True for what lies below a folder named restricted/; nothing else decides it."""
    return RESTRICTED in document.folders


def root_table(record: type[Any], document: DataFile, problems: list[Problem]) -> YamlTable:
    """The root of a file that holds one record."""
    return YamlTable(document.root, document.path, problems, keys_of(record))


def read_file(
    record: type[R],
    document: DataFile,
    problems: list[Problem],
    readers: Readers | None = None,
    **given: Any,
) -> R:
    """The record of a file; its id is the file's stem, its folder tells whether it is restricted."""
    names = {declared.name for declared in fields_of(record)}
    path = {"id": document.id, "restricted": is_restricted(document)}
    given = {name: value for name, value in path.items() if name in names} | given
    return read(record, root_table(record, document, problems), readers, **given)


def read(record: type[R], table: YamlTable, readers: Readers | None = None, **given: Any) -> R:
    """The record of a table. What is `given` is not read."""
    make: Callable[..., R] = record
    for declared in fields_of(record):
        if declared.name not in given and declared.keys:
            given[declared.name] = _value(declared, table, readers or {})
    if "place" in record.__annotations__:
        given["place"] = table.place
    return make(**given)


def read_all(
    record: type[R], table: YamlTable, key: str, readers: Readers | None = None
) -> tuple[R, ...]:
    """The records of a list of tables."""
    reader = (readers or {}).get(record, lambda inner: read(record, inner, readers))
    return tuple(map(reader, table.tables(key, keys_of(record))))


def is_whole(record: Any) -> bool:
    """False where a value is lacking that a file must say; its problem is reported already."""
    needed = [declared for declared in fields_of(type(record)) if declared.required]
    return all(getattr(record, declared.name) not in EMPTY for declared in needed)


def _value(declared: DeclaredField, table: YamlTable, readers: Readers) -> Any:
    """The value; where nothing is typed the default, or a problem if there is none."""
    before = len(table.problems)
    value = (_list if declared.many else _single)(declared, table, readers)
    if value not in EMPTY or declared.optional:
        return value or (None if value == "" else value)
    if declared.default is not MISSING:
        return declared.default
    if len(table.problems) == before:
        table.missing(declared.key)
    return _otherwise(declared)


def _otherwise(declared: DeclaredField) -> Any:
    if declared.many:
        return ()
    otherwise = declared.field.otherwise
    return ZERO.get(declared.type) if otherwise is None else otherwise


def _list(declared: DeclaredField, table: YamlTable, readers: Readers) -> tuple[Any, ...]:
    if declared.field.form is Form.LINES:
        return table.ranges(declared.key)
    if issubclass(declared.type, Labelled):
        return tuple(table.choices(declared.key, declared.type))
    if declared.type is str:
        return table.texts(declared.key)
    return read_all(declared.type, table, declared.key, readers)


def _single(declared: DeclaredField, table: YamlTable, readers: Readers) -> Any:
    key, kind = declared.key, declared.type
    if issubclass(kind, Labelled):
        return table.choice(key, kind)
    if kind in SCALARS:
        return SCALARS[kind](table, key)
    if kind is str:
        return _text(declared, table)
    if declared.field.keys:
        return read(kind, table, readers)
    inner = table.table(key, keys_of(kind))
    return read(kind, inner, readers) if inner else None


def _text(declared: DeclaredField, table: YamlTable) -> str | None:
    if declared.field.inherited:
        return table.inherited(declared.key)
    readers = {Form.PROSE: table.prose, Form.DATE: table.date}
    return readers.get(declared.field.form, table.text)(declared.key)


def _flag(table: YamlTable, key: str) -> bool | None:
    """true, false, or None where nothing is said."""
    return table.flag(key) if table.has(key) else None


SCALARS: dict[type[Any], Callable[[YamlTable, str], Any]] = {
    bool: _flag,
    int: YamlTable.integer,
    Where: YamlTable.where,
}
