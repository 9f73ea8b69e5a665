"""Shapes of exported objects: which keys, in which order, and what JSON Schema says of each.

The keys of a record follow from its declared fields; a shape adds what is derived from others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from macros.export.record import Record, Value, exported
from macros.model import Fact, Labelled, Provenance, Span, Status, Where
from macros.model.category import ThresholdKind
from macros.model.comparison import Against
from macros.model.field import DeclaredField, Form, fields_of

Fragment: TypeAlias = dict[str, Any]
"""A piece of JSON Schema."""


def ref(name: str) -> Fragment:
    """What stands in `$defs` under a name."""
    return {"$ref": f"#/$defs/{name}"}


def choice(enum: type[Labelled]) -> Fragment:
    """The keys of a closed list."""
    return ref(NAMED[enum]) if enum in NAMED else {"enum": enum.keys()}


def many(items: Fragment, *, distinct: bool = False) -> Fragment:
    """A list, where said of values that differ."""
    return {"type": "array", "items": items} | ({"uniqueItems": True} if distinct else {})


def nullable(fragment: Fragment) -> Fragment:
    """The same, or null."""
    if fragment == ref("date"):
        return fragment
    if "enum" in fragment:
        return fragment | {"enum": [*fragment["enum"], None]}
    if "type" in fragment:
        return fragment | {"type": [fragment["type"], "null"]}
    return {"anyOf": [fragment, {"type": "null"}]}


NAMED: dict[type[Any], str] = {
    Status: "status",
    Provenance: "provenance",
    ThresholdKind: "thresholdKind",
}
"""Closed lists that stand in `$defs`."""
TEXT: Fragment = {"type": "string", "minLength": 1}
BOOLEAN: Fragment = {"type": "boolean"}
COUNT: Fragment = {"type": "integer", "minimum": 1}
TEXT_OR_NULL, COUNT_OR_NULL = nullable(TEXT), nullable(COUNT)
WHERE, WHERE_OR_NULL = ref("where"), nullable(ref("where"))
IDS = many(ref("id"), distinct=True)
URL = ref("url")
_FORMS = {
    Form.DATE: ref("date"),
    Form.ID: ref("id"),
    Form.ARTICLE: ref("articleId"),
    Form.TARGET: ref("target"),
}
_TYPES: dict[type[Any], Fragment] = {Where: WHERE, Against: ref("against"), bool: BOOLEAN}


def name_of(record: type[Any]) -> str:
    """Name of a record in `$defs`: `imposedMeasure`."""
    return record.__name__[0].lower() + record.__name__[1:]


def fragment_of(declared: DeclaredField) -> Fragment:
    """What JSON Schema says of a declared field."""
    single = _single(declared)
    if declared.many:
        return many(single, distinct=declared.field.distinct)
    optional = declared.optional or declared.type is Fact
    return nullable(single) if optional else single


def _single(declared: DeclaredField) -> Fragment:
    kind = declared.type
    if issubclass(kind, Labelled):
        return choice(kind)
    if kind in (str, Fact):
        return _FORMS.get(declared.field.form, TEXT)
    if kind is int:
        return COUNT | {"minimum": declared.field.least}
    return _TYPES[kind] if kind in _TYPES else ref(name_of(kind))


def declared_fragments(record: type[Any]) -> dict[str, Fragment]:
    """By key of the export what JSON Schema says of a record's fields."""
    out: dict[str, Fragment] = {}
    for declared in fields_of(record):
        if declared.field.unexported:
            continue
        if declared.type is Span:
            lines = {"source": ref("id"), "lines": many(ref("range"))}
            out |= {key: lines[key] for key in declared.keys}
        else:
            out[declared.exported_as] = fragment_of(declared)
    return out


@dataclass(frozen=True)
class Shape:
    """One kind of object of the export: a record, what is derived beside it, or both."""

    name: str
    record: type[Any] | None = None
    derived: Mapping[str, Fragment] = field(default_factory=dict)
    """What JSON Schema says of derived keys, and of declared ones that say more than their type."""
    order: str = ""
    """Keys that follow each other otherwise than declared; all others follow the one before
    them, derived ones stand last."""
    also: Fragment = field(default_factory=dict)
    """What holds between the keys, or describes the whole."""

    @cached_property
    def fragments(self) -> dict[str, Fragment]:
        """By key, in order."""
        declared = declared_fragments(self.record) if self.record else {}
        fragments = declared | dict(self.derived)
        keys = self.order.split()
        for before, key in zip((None, *declared), declared, strict=False):
            if key not in keys:
                keys.insert(keys.index(before) + 1 if before else 0, key)
        keys += [key for key in self.derived if key not in keys]
        return {key: fragments[key] for key in keys}

    def of(self, record: Any, derived: Mapping[str, Value] | None = None) -> Record:
        """The object: the record's own values, and those that are derived. Raises KeyError."""
        values = (exported(record) if self.record else {}) | dict(derived or {})
        return {key: values[key] for key in self.fragments}

    def schema(self) -> Fragment:
        """The JSON Schema of the object: every key is there, and no other."""
        return closed(self.fragments) | self.also


def closed(properties: Mapping[str, Fragment]) -> Fragment:
    """An object with these keys and no other."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
