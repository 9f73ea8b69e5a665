"""NDJSON for the bulk interface of OpenSearch, and the mapping of each index (decisions/0058).

The documents are the objects of `reference.json`; an article is a document of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from macros.derive.book import Book
from macros.export.schema import REFERENCE, schema

PREFIX = "zeren-"
KINDS = (
    *("instruments", "responsibilities", "circumstances", "measures", "ladders", "collections"),
    *("cases", "comparisons"),
)
ARTICLES = "articles"
KEYWORD = {"type": "keyword"}
TEXT = {"type": "text", "analyzer": "cjk", "fields": {"raw": KEYWORD | {"ignore_above": 256}}}
"""Words in pairs of characters, by an analyser that needs no plugin; short ones as they stand, too."""
SIMPLE = {"integer": "integer", "number": "double", "boolean": "boolean"}


def bulk_files(book: Book) -> dict[str, bytes]:
    """The documents as one file, and by index the body that creates it."""
    reference = REFERENCE.of(book.corpus, book)
    lines = (_line(part) for pair in documents(reference) for part in pair)
    made = {f"bulk-{book.profile.key}.ndjson": "".join(lines).encode()}
    return made | {
        f"mapping-{kind}.json": (json.dumps(body, indent=1) + "\n").encode()
        for kind, body in mappings().items()
    }


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def documents(reference: dict[str, Any]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Action and document of every record, each under an id of its own."""
    for kind in KINDS:
        for record in reference[kind]:
            own = {key: value for key, value in record.items() if key != ARTICLES}
            yield _action(kind, record.get("id") or record["instrument"]), own
            for article in record.get(ARTICLES, ()):
                yield _action(ARTICLES, article["id"]), {"instrument": record["id"]} | article


def _action(kind: str, name: str) -> dict[str, Any]:
    return {"index": {"_index": PREFIX + kind, "_id": name}}


def mappings() -> dict[str, dict[str, Any]]:
    """By kind the body that creates its index; strict: a field unknown to it is refused."""
    tree = json.loads(schema())
    definitions = tree["$defs"]
    found = {kind: _fields(tree["properties"][kind], definitions) for kind in KINDS}
    articles = found["instruments"]["properties"].pop(ARTICLES)
    found[ARTICLES] = {"properties": {"instrument": KEYWORD} | articles["properties"]}
    return {
        kind: {"mappings": {"dynamic": "strict", "properties": made["properties"]}}
        for kind, made in found.items()
    }


def _fields(fragment: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """The mapping of what a piece of JSON Schema describes.

    Objects in a list are nested: a measure is never found with the post of another recipient.
    """
    if "$ref" in fragment:
        return _fields(definitions[fragment["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in fragment:
        known = [inner for inner in fragment["anyOf"] if inner != {"type": "null"}]
        return _fields(known[0], definitions)
    said = fragment.get("type", ())
    types = {said} if isinstance(said, str) else {*said}
    if "array" in types:
        inner = _fields(fragment["items"], definitions)
        return {"type": "nested"} | inner if "properties" in inner else inner
    if "object" in types:
        return {"properties": _properties(fragment, definitions)}
    for simple in SIMPLE.keys() & types:
        if "string" not in types:
            return {"type": SIMPLE[simple]}
    free = not fragment.keys() & {"enum", "const", "pattern"} and types <= {"string", "null"}
    return TEXT if free else KEYWORD


def _properties(fragment: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """By key; an object of any key has those of its closed list, all alike."""
    named = fragment.get("properties")
    if named is None:
        names = fragment["propertyNames"]["enum"]
        named = dict.fromkeys(names, fragment["additionalProperties"])
    return {key: _fields(inner, definitions) for key, inner in named.items()}
