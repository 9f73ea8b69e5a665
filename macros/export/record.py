"""A record as the export has it, from its declaration; values that are derived stand in shapes."""

from __future__ import annotations

from typing import Any, TypeAlias

from macros.model import Fact, Labelled, Span, Where
from macros.model.comparison import Against
from macros.model.field import fields_of

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]


def exported(record: Any) -> Record:
    """The fields of a record that are exported, in order; lines of a source stand beside them."""
    out: Record = {}
    for declared in fields_of(type(record)):
        value = getattr(record, declared.name)
        if declared.field.unexported:
            continue
        if isinstance(value, Span):
            out |= {key: v for key, v in lines_of(value).items() if key in declared.keys}
        else:
            out[declared.exported_as] = _plain(value)
    return out


def _plain(value: Any) -> Value:
    if isinstance(value, Labelled):
        return value.key
    if isinstance(value, Where | Against):
        return str(value)
    if isinstance(value, Fact):
        return value.value
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [_plain(inner) for inner in value]
    return exported(value) if fields_of(type(value)) else value


def lines_of(span: Span) -> Record:
    """A source and the ranges of its lines."""
    return {"source": span.source, "lines": list(span.lines)}


def address(where: Where | None) -> str | None:
    """`1`, `1/2`, `1/2/3`; null for the whole article."""
    return str(where) if where else None


def key_of(member: Labelled | None) -> str | None:
    """Key of a member of a closed list."""
    return member.key if member else None
