"""JSON Schema for editors: what a program that helps to type a data file may complete and mark.

It knows keys, closed lists and types; that a value is right in law only `make check` tells.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from macros.load.article import ENTRY_KEYS
from macros.model import Article, Chapter, Corpus, Fact, Imprint, Labelled, Line, Validity
from macros.model.comparison import Against, Division, DivisionPlace
from macros.model.corpus import Site
from macros.model.field import DeclaredField, Form, fields_of, keys_of
from macros.model.handout import Print
from macros.model.measure import Quotation
from macros.model.text import Where

Schema: TypeAlias = dict[str, Any]

KINDS: dict[str, type[Any]] = {d.name: d.type for d in fields_of(Corpus) if d.many} | {
    "site": Site,
    "print": Print,
}
"""Records that have files of their own, by the name of their field in the corpus."""
TYPED: Schema = {"type": ["string", "number", "boolean", "null"]}
"""A text: an editor's program takes 2016 for a number, the reader does not."""
TYPES: dict[type[Any], Schema] = {
    bool: {"enum": [True, False, "true", "false", "是", "否", None]},
    int: {"type": ["integer", "string", "null"]},
    str: TYPED,
    Where: TYPED,
    Against: TYPED,
}


def editor_schema(kind: str) -> Schema:
    """The JSON Schema (2020-12) of one kind of data file. Raises KeyError for no kind."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect} | _table(KINDS[kind])


NAMED_OTHERWISE = {"quizzes": "quiz", "comparisons": "topics", "placements": "comparisons"}
"""Folders below data/ whose name is not that of the field in the corpus."""


def files_of(kind: str) -> str:
    """The data files of a kind, as a pattern from the project's folder."""
    if kind in ("site", "print"):
        return f"data/{kind}.yml"
    return f"data/{NAMED_OTHERWISE.get(kind, kind)}/**/*.yml"


def _table(record: type[Any]) -> Schema:
    """A table with the record's keys and no other."""
    properties: Schema = {key: {} for key in keys_of(record)}
    for declared in fields_of(record):
        for key in declared.keys:
            properties[key] |= _field(declared)
    return _closed(properties)


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _field(declared: DeclaredField) -> Schema:
    """A field with its label; fields that are made of several keys say no more than that."""
    said: Schema = {"title": declared.field.label}
    irregular = IRREGULAR.get((declared.key, declared.type))
    if irregular is not None:
        return said | irregular()
    return said if declared.field.keys else said | _value(declared)


def _value(declared: DeclaredField) -> Schema:
    if declared.field.form is Form.LINES:
        return TYPED
    single = _single(declared)
    if not declared.many:
        return {"anyOf": [single, {"type": "null"}]}
    listed = {"type": "array", "items": single}
    return listed if declared.is_record else {"anyOf": [listed, single]}


def _single(declared: DeclaredField) -> Schema:
    kind = declared.type
    if issubclass(kind, Labelled):
        return {"enum": [*kind.keys(), None]}
    if kind is Quotation:
        return {"anyOf": [TYPED, _table(kind)]}
    return TYPES[kind] if kind in TYPES else _table(kind)


def _entries() -> Schema:
    """The text of an instrument: chapters and articles, in order."""
    both = _table(Article)["properties"] | _table(Chapter)["properties"]
    return {"type": "array", "items": _closed({key: both[key] for key in ENTRY_KEYS})}


def _stated(value: Schema) -> Schema:
    """A fact: a value and where it comes from."""
    table = _table(Fact)
    return {"anyOf": [table | {"properties": table["properties"] | {"value": value}}, TYPED]}


_LIST = {"type": ["array", "string", "number", "null"]}
IRREGULAR: dict[tuple[str, type[Any]], Callable[[], Schema]] = {
    ("text", Article): _entries,
    ("text", Chapter): _entries,
    ("text", Line): lambda: TYPED,
    ("article", int): lambda: TYPED,
    ("chapter", int): lambda: TYPED,
    ("answer", int): lambda: TYPED,
    ("status", Validity): lambda: _stated({"enum": [*Validity.keys(), None]}),
    ("article_count", int): lambda: _stated({"type": ["integer", "null"]}),
    ("imprint", Imprint): lambda: _table(Imprint),
    ("divisions", DivisionPlace): lambda: _closed(dict.fromkeys(Division.keys(), _LIST)),
    ("articles", str): lambda: _LIST,
}
"""What is typed otherwise than the record holds it, by key and type."""
