"""A field of a record, declared once: reader, export, JSON Schema, labels and guide come from it.

A record says of each field `name: Annotated[type, Field("标签", …)]`; the Python type tells the rest:
`X | None` may be absent, `tuple[X, ...]` is a list, a `Labelled` a closed list, a record a table.
"""

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from typing import Annotated, Any, get_args, get_origin, get_type_hints

STEM = "文件名就是编号"
FOLDER = "由所在的目录定"
DERIVED = "由程序算出"
BY_PLACE = "只定先后"


class Form(Enum):
    """What a text is, beyond being a text: how it is typed, checked and published."""

    TEXT = "一行文字"
    PROSE = "编者的话，可以分几行"
    VERBATIM = "原文，一字不改"
    DATE = "日期"
    ID = "编号"
    ARTICLE = "条的编号"
    TARGET = "文件、条或报道段落的编号"
    LINES = "来源的行号"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    key: str | None = None
    """Key in YAML, where it is not the name."""
    keys: tuple[str, ...] = ()
    """Keys in YAML, where the field is made of several or stands beside its siblings."""
    export: str | None = None
    """Key in the export, where it is not the name."""
    otherwise: Any = None
    """What stands for a required value that is missing or wrong; its problem is reported."""
    inherited: bool = False
    """True where the table around may say it for all that it holds."""
    least: int = 1
    """Least number."""
    distinct: bool = False
    """True for a list that names nothing twice."""
    unread: str = ""
    """Why no file has it."""
    unexported: str = ""
    """Why the export has not got it under a key of its own."""
    unshown: str = ""
    """Why readers do not see it."""


@dataclass(frozen=True, slots=True)
class Field(_Options):
    """Label and form of a field, and whatever does not follow from its name and type."""

    label: str
    form: Form = Form.TEXT


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """A field with its name, and its type taken apart."""

    name: str
    field: Field
    type: type[Any]
    """Of one value: of an entry, where the field is a list."""
    many: bool
    optional: bool
    default: Any

    @property
    def required(self) -> bool:
        """True where a file must say it."""
        return not self.optional and self.default is MISSING

    @property
    def key(self) -> str:
        """Its key in YAML."""
        return self.field.key or self.name

    @property
    def keys(self) -> tuple[str, ...]:
        """All its keys in YAML, none where no file has it."""
        return () if self.field.unread else self.field.keys or (self.key,)

    @property
    def exported_as(self) -> str:
        """Its key in the export."""
        return self.field.export or self.name

    @property
    def is_record(self) -> bool:
        """True where its values are records that declare fields."""
        return bool(fields_of(self.type))


_KNOWN: dict[type[Any], tuple[DeclaredField, ...]] = {}


def fields_of(record: type[Any]) -> tuple[DeclaredField, ...]:
    """The declared fields of a record, in order; where it stands in a file is not declared."""
    if record not in _KNOWN:
        _KNOWN[record] = tuple(_declarations(record))
    return _KNOWN[record]


def _declarations(record: type[Any]) -> Iterator[DeclaredField]:
    defaults = _defaults(record)
    for name, hint in get_type_hints(record, include_extras=True).items():
        if get_origin(hint) is Annotated:
            kind, field = get_args(hint)
            yield _declared(name, kind, field, defaults.get(name, MISSING))


def undeclared(record: type[Any]) -> tuple[str, ...]:
    """Names of the fields that declare nothing, the place in the file aside."""
    declared = {"place", *(declared.name for declared in fields_of(record))}
    return tuple(name for name in get_type_hints(record) if name not in declared)


def _defaults(record: type[Any]) -> dict[str, Any]:
    if not is_dataclass(record):
        return dict(getattr(record, "_field_defaults", {}))
    return {
        f.name: f.default_factory() if f.default_factory is not MISSING else f.default
        for f in fields(record)
    }


def _declared(name: str, hint: Any, field: Field, default: Any) -> DeclaredField:
    inner = [part for part in get_args(hint) if part is not type(None)]
    optional = type(None) in get_args(hint)
    many = get_origin(hint) is tuple
    plain = inner[0] if optional or many else hint
    single = plain if isinstance(plain, type) else tuple
    return DeclaredField(name, field, single, many, optional, default)


def field_of(record: type[Any], name: str) -> DeclaredField:
    """The field of a record with this name. Raises KeyError."""
    for declared in fields_of(record):
        if declared.name == name:
            return declared
    raise KeyError(f"{record.__name__} declares no {name}")


def label_of(record: type[Any], name: str) -> str:
    """The Chinese label of a field: what screen, paper and search call it. Raises KeyError."""
    return field_of(record, name).field.label


def keys_of(record: type[Any]) -> tuple[str, ...]:
    """The keys that a table of the record may have, in order."""
    keys = (key for declared in fields_of(record) for key in declared.keys)
    return tuple(dict.fromkeys(keys))


def records_in(record: type[Any]) -> tuple[type[Any], ...]:
    """The record and every record that its fields hold, to any depth."""
    inner = [r for d in fields_of(record) if d.is_record for r in records_in(d.type)]
    return tuple(dict.fromkeys((record, *inner)))


def all_keys_of(record: type[Any]) -> tuple[str, ...]:
    """The keys of a record's table and of every table inside."""
    return tuple(dict.fromkeys(key for inner in records_in(record) for key in keys_of(inner)))


def prose_of(record: object) -> dict[str, str]:
    """What a record tells in our own words, by field; empty ones are left out."""
    texts = {
        d.name: getattr(record, d.name)
        for d in fields_of(type(record))
        if d.field.form is Form.PROSE
    }
    return {name: text for name, text in texts.items() if isinstance(text, str) and text}
