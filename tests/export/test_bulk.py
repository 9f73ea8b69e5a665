"""NDJSON as the bulk interface reads it: pairs of lines, every document as its mapping allows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.export.bulk import bulk_files
from macros.load import load

from .conftest import ROOT, Json

SCALARS: dict[str, tuple[type, ...]] = {
    "keyword": (str, int),
    "text": (str,),
    "integer": (int,),
    "double": (int, float),
    "boolean": (bool,),
}


def faults(value: Json, field: Json, path: str) -> list[str]:
    """What a strict mapping would refuse in a value, by its path."""
    if value is None:
        return []
    if isinstance(value, list):
        return [fault for inner in value for fault in faults(inner, field, path)]
    if isinstance(value, dict):
        known = field.get("properties", {})
        return [
            fault
            for key, inner in value.items()
            for fault in (
                faults(inner, known[key], f"{path}.{key}") if key in known else [f"{path}.{key}"]
            )
        ]
    allowed = SCALARS.get(field.get("type", ""), ())
    right = isinstance(value, allowed) and isinstance(value, bool) == (allowed == (bool,))
    return [] if right else [f"{path}: {value!r} is no {field.get('type')}"]


def read(files: dict[str, bytes]) -> tuple[dict[tuple[str, str], Json], dict[str, Json]]:
    """Documents by index and id, mappings by index: as a server takes them."""
    (bulk,) = [text for name, text in files.items() if name.endswith(".ndjson")]
    assert bulk.endswith(b"\n")
    lines = [json.loads(line) for line in bulk.decode().removesuffix("\n").split("\n")]
    found: dict[tuple[str, str], Json] = {}
    for action, document in zip(lines[::2], lines[1::2], strict=True):
        assert list(action) == ["index"]
        key = (action["index"]["_index"], action["index"]["_id"])
        assert key not in found
        found[key] = document
    mapped = {
        "zeren-" + name.removeprefix("mapping-").removesuffix(".json"): json.loads(text)["mappings"]
        for name, text in files.items()
        if name.startswith("mapping-")
    }
    return found, mapped


@pytest.fixture(scope="module")
def held() -> Book:
    return Book.of(load(ROOT)[0])


@pytest.mark.parametrize("profile", list(Profile), ids=lambda p: p.key)
def test_every_document_is_what_its_mapping_allows(held: Book, profile: Profile) -> None:
    book = held.in_profile(profile)
    found, mapped = read(bulk_files(book))
    assert {index for index, _ in found} == set(mapped)
    assert all(mapping["dynamic"] == "strict" for mapping in mapped.values())
    assert [
        fault
        for (index, name), document in found.items()
        for fault in faults(document, mapped[index], f"{index}/{name}")
    ] == []
    cases = {name for index, name in found if index == "zeren-cases"}
    assert cases == {case.id for case in book.corpus.cases}


def test_the_documents_are_those_of_the_reference(held: Book, own: Json) -> None:
    found, _ = read(bulk_files(held))
    for instrument in own["instruments"]:
        for article in instrument["articles"]:
            document = found["zeren-articles", article["id"]]
            assert document == {"instrument": instrument["id"]} | article
    assert [found["zeren-cases", case["id"]] for case in own["cases"]] == own["cases"]


def test_who_received_what_is_not_mixed_up(held: Book) -> None:
    """Objects in lists are nested, or a query would join the post of one with the measure of another."""
    _, mapped = read(bulk_files(held))
    sanctions = mapped["zeren-cases"]["properties"]["sanctions"]
    assert sanctions["type"] == "nested"
    assert sanctions["properties"]["measures"]["type"] == "nested"
    assert mapped["zeren-articles"]["properties"]["status"] == {"type": "keyword"}


def test_a_field_unknown_to_the_mapping_is_refused() -> None:
    field: dict[str, Any] = {"properties": {"a": {"type": "integer"}}}
    assert faults({"a": 1}, field, "") == []
    assert faults({"a": "1", "b": 1}, field, "") == [".a: '1' is no integer", ".b"]
