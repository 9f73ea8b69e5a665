"""Precision and recall of the grammar on the hand-labelled set; labelled by another hand."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from macros.cite.citation import Citation
from macros.cite.grammar import find
from tests.cite.test_grammar import targets

LABELLED = Path(__file__).with_name("labelled.yml")
Found = tuple[str, str, str, tuple[str, ...]]


def entries() -> list[dict[str, object]]:
    """The set as it stands in the file."""
    read = yaml.safe_load(LABELLED.read_text(encoding="utf-8"))
    assert isinstance(read, list)
    return read


def labelled(entry: dict[str, object]) -> list[Found]:
    """(words, anchor, title, addresses) as the labeller wrote them."""
    cited = entry["citations"] or []
    assert isinstance(cited, list)
    return [
        (record["text"], record["anchor"], record.get("title") or "", tuple(record["targets"]))
        for record in cited
    ]


def read(entry: dict[str, object]) -> list[Found]:
    """The same as the grammar reads it."""
    text = str(entry["text"])
    return [as_labelled(citation) for citation in find(text)]


def as_labelled(citation: Citation) -> Found:
    """In the labeller's terms: what a sentence carries over is not part of the words themselves."""
    addresses = tuple(targets(citation))
    if not citation.carried:
        return citation.text, citation.anchor.value, citation.title or "", addresses
    if "条" not in citation.text:
        addresses = tuple(re.sub(r"(^|\.\.)[\d-]+/", r"\1/", address) for address in addresses)
    return citation.text, "bare", "", addresses


def score() -> tuple[int, int, int, list[str]]:
    """(right, found, labelled, differences in words)."""
    right = number = wanted = 0
    wrong: list[str] = []
    for entry in entries():
        gold, got = labelled(entry), read(entry)
        common = [value for value in got if value in gold]
        right, number, wanted = right + len(common), number + len(got), wanted + len(gold)
        if sorted(gold) != sorted(got):
            wrong.append(f"{entry['text']}\n  labelled {gold}\n  read     {got}")
    return right, number, wanted, wrong


def test_the_set_is_large_enough() -> None:
    read_entries = entries()
    assert sum(len(labelled(entry)) for entry in read_entries) >= 150
    assert sum(not labelled(entry) for entry in read_entries) >= 40


def test_labels_stand_in_their_texts() -> None:
    for entry in entries():
        for words, *_ in labelled(entry):
            assert words in str(entry["text"]), entry["text"]


def test_precision_and_recall() -> None:
    right, number, wanted, wrong = score()
    assert right >= 0.99 * number, "\n".join(wrong)
    assert right >= 0.99 * wanted, "\n".join(wrong)
