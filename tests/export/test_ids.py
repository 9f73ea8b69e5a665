"""Every id in the export leads somewhere, and every record has an id and an address of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .conftest import Json

ID_KEYS = {
    "source": "sources",
    "based_on": "instruments",
    "to": "targets",
    "after": "articles",
    "printed_at": "articles",
    "moved_from": "articles",
    "moved_to": "articles",
    "target": "targets",
    "cited_by": "citers",
    "cases": "cases",
    "collection": "collections",
    "related": "cases",
    "from": "articles",
    "parallels": "articles",
}


def referred(value: Json, key: str = "") -> Iterator[tuple[str, str]]:
    """Every id that a record refers to, with the key under which it does."""
    if isinstance(value, dict):
        for name, inner in value.items():
            in_article = name == "after" and "reading" in value
            yield from () if in_article else referred(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from referred(inner, key)
    elif isinstance(value, str) and key in ID_KEYS:
        yield key, value


def dangling(reference: Json) -> list[tuple[str, str]]:
    articles = {a["id"] for record in reference["instruments"] for a in record["articles"]}
    instruments = {record["id"] for record in reference["instruments"]}
    cases = {record["id"] for record in reference["cases"]}
    passages = {p["id"] for record in reference["instruments"] for p in record["passages"]}
    known = {
        "sources": {record["id"] for record in reference["sources"]},
        "instruments": instruments,
        "articles": articles,
        "targets": instruments | articles | passages,
        "cases": cases,
        "collections": {record["id"] for record in reference["collections"]},
        "citers": articles | cases,
    }
    return [(key, name) for key, name in referred(reference) if name not in known[ID_KEYS[key]]]


def test_every_id_referred_to_exists(reference: Json, own: Json) -> None:
    assert dangling(reference) == []
    assert dangling(own) == []


@pytest.mark.parametrize(
    ("record", "key", "value"),
    [
        ("witnesses", "source", "999"),
        ("witnesses", "printed_at", "trial-2020/9"),
        ("emendations", "moved_to", "trial-2020/9"),
        ("cites", "target", "nowhere"),
    ],
)
def test_an_id_that_leads_nowhere_is_found(
    reference: Json, trial: Json, record: str, key: str, value: str
) -> None:
    trial["articles"][0][record][0][key] = value
    assert dangling(reference) == [(key, value)]


def test_ids_and_addresses_are_unique(own: Json) -> None:
    articles = [a for record in own["instruments"] for a in record["articles"]]
    for records in (own["instruments"], articles, own["sources"]):
        ids = [record["id"] for record in records]
        assert len(ids) == len(set(ids))
    urls = [record["url"] for record in (*own["instruments"], *articles)]
    assert len(urls) == len(set(urls))
