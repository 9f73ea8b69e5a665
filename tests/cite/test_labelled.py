"""Precision and recall of the grammar on the hand-labelled set; labelled by another hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

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
    out: list[Found] = []
    cited = entry["citations"] or []
    assert isinstance(cited, list)
    for one in cited:
        title = one.get("carried") or one.get("title") or ""
        anchor = "named" if one.get("carried") else one["anchor"]
        out.append((one["text"], anchor, title, tuple(one["targets"])))
    return out


def read(entry: dict[str, object]) -> list[Found]:
    """The same as the grammar reads it."""
    text = str(entry["text"])
    return [(c.text, c.anchor.value, c.title or "", tuple(targets(c))) for c in find(text)]


def score() -> tuple[int, int, int, list[str]]:
    """(right, found, labelled, differences in words)."""
    right = found = wanted = 0
    wrong: list[str] = []
    for entry in entries():
        gold, got = labelled(entry), read(entry)
        common = [one for one in got if one in gold]
        right, found, wanted = right + len(common), found + len(got), wanted + len(gold)
        if sorted(gold) != sorted(got):
            wrong.append(f"{entry['text']}\n  labelled {gold}\n  read     {got}")
    return right, found, wanted, wrong


def test_the_set_is_large_enough() -> None:
    read_entries = entries()
    assert sum(len(labelled(entry)) for entry in read_entries) >= 150
    assert sum(not labelled(entry) for entry in read_entries) >= 40


def test_labels_stand_in_their_texts() -> None:
    for entry in entries():
        for words, *_ in labelled(entry):
            assert words in str(entry["text"]), entry["text"]


def test_precision_and_recall(capsys: pytest.CaptureFixture[str]) -> None:
    right, found, wanted, wrong = score()
    with capsys.disabled():
        print(f"\n标注集：查全 {right}/{wanted}，查准 {right}/{found}")
    assert right >= 0.99 * found, "\n".join(wrong)
    assert right >= 0.99 * wanted, "\n".join(wrong)
