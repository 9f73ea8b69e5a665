"""Shapes of exported objects: which keys, in which order, and what JSON Schema says of each.

The keys of a record follow from its declared fields; a shape adds what is derived from others.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from typing import Any, TypeAlias

from macros.derive.book import Book
from macros.model import Fact, Labelled, Provenance, Span, Status, Where
from macros.model.category import ThresholdKind
from macros.model.comparison import Against
from macros.model.field import DeclaredField, Form, fields_of

Fragment: TypeAlias = dict[str, Any]
"""A piece of JSON Schema."""
Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]
Getter: TypeAlias = str | Callable[[Any, Book], Any]
"""Where a value comes from: a path of attributes (null where one of them is), or what works it out."""
Derived: TypeAlias = tuple[Fragment | None, Getter]
"""What JSON Schema says of a key (None: what its declaration says), and its value."""


def exported(record: Any, but: Collection[str] = ()) -> Record:
    """The fields of a record that are exported, in order; lines of a source stand beside them."""
    out: Record = {}
    for declared in fields_of(type(record)):
        if declared.field.unexported or declared.exported_as in but:
            continue
        value = getattr(record, declared.name)
        if isinstance(value, Span):
            lines = {"source": value.source, "lines": _plain(value.lines)}
            out |= {key: lines[key] for key in declared.keys}
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
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return [_plain(inner) for inner in value]
    return exported(value) if fields_of(type(value)) else value


def _value(record: Any, getter: Getter, book: Book) -> Any:
    """A value as the data have it: the export's own form of it is `_plain`."""
    if callable(getter):
        return getter(record, book)
    names = getter.split(".")
    return reduce(lambda at, name: None if at is None else getattr(at, name), names, record)


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
    derived: Mapping[str, Fragment | Derived] = field(default_factory=dict)
    """Derived keys, and declared ones of which more is said than their type tells. A fragment alone
    leaves the value to the record."""
    order: str = ""
    """Keys that follow each other otherwise than declared; all others follow the one before
    them, derived ones stand last."""
    also: Fragment = field(default_factory=dict)
    """What holds between the keys, or describes the whole."""
    base: Getter = ""
    """Where the declared record stands in what the object is made of, if that is more."""

    @cached_property
    def fragments(self) -> dict[str, Fragment]:
        """By key, in order."""
        declared = declared_fragments(self.record) if self.record else {}
        derived = {k: v[0] if isinstance(v, tuple) else v for k, v in self.derived.items()}
        fragments = declared | {key: said for key, said in derived.items() if said is not None}
        keys = self.order.split()
        for before, key in zip((None, *declared), declared, strict=False):
            if key not in keys:
                keys.insert(keys.index(before) + 1 if before else 0, key)
        keys += [key for key in self.derived if key not in keys]
        return {key: fragments[key] for key in keys}

    @cached_property
    def _getters(self) -> dict[str, Getter]:
        """Where the values come from that are not the declared ones."""
        declared = declared_fragments(self.record) if self.record else {}
        return {
            key: said[1] if isinstance(said, tuple) else key
            for key, said in self.derived.items()
            if isinstance(said, tuple) or key not in declared
        }

    def of(self, record: Any, book: Book) -> Record:
        """The object: the record's own values, and those that are derived. Raises KeyError."""
        base = _value(record, self.base, book) if self.base else record
        values = exported(base, self._getters) if self.record else {}
        values |= {k: _plain(_value(record, get, book)) for k, get in self._getters.items()}
        return {key: values[key] for key in self.fragments}

    def schema(self) -> Fragment:
        """The JSON Schema of the object: every key is there, and no other."""
        return closed(self.fragments) | self.also


def each(shape: Shape, getter: Getter) -> Derived:
    """A list of objects of a shape."""
    return many(ref(shape.name)), lambda record, book: [
        shape.of(inner, book) for inner in _value(record, getter, book)
    ]


def held(shape: Shape, getter: Getter) -> Derived:
    """An object of a shape, or null."""

    def value(record: Any, book: Book) -> Record | None:
        inner = _value(record, getter, book)
        return None if inner is None else shape.of(inner, book)

    return nullable(ref(shape.name)), value


def address(url_of: Callable[[Any], str]) -> Derived:
    """The page of a record."""
    return ref("url"), lambda record, _book: url_of(record)


def closed(properties: Mapping[str, Fragment]) -> Fragment:
    """An object with these keys and no other."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
