"""`comparisons` and `placements`: the contract's keys, quotes that stand, ids that exist."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.export import export
from macros.load import load
from tests.comparison_samples import CELLS, topic, tree
from tests.samples import plant

from .conftest import Json
from .test_schema import VALIDATOR, faults, set_at

NUMBER = (
    "    numbers:\n      - {what: 接访, tier: all, quote: 每月至少1天接访, value: 1, "
    "unit: month, counted: days}\n    note: 报道转述。\n"
)
CLAUSE = (
    "column: 丙\nbases: [jia-2016]\ndivisions: {duties: [6]}\nstatements:\n"
    "  - {text: 说明。, provision: jia-2016/1, where: 1, quote: 定期}\n"
)


@pytest.fixture
def sample(tmp_path: Path) -> Json:
    root = plant(tmp_path, tree(topic(CELLS + NUMBER), bing=CLAUSE))
    corpus, problems = load(root)
    assert problems == []
    return json.loads(export(Book.of(corpus), "internal"))


@pytest.fixture
def trial(sample: Json) -> Json:
    return next(record for record in sample["comparisons"] if record["id"] == "trial")


def test_a_topic(trial: Json) -> None:
    assert {key: trial[key] for key in trial if key != "cells"} == {
        "id": "trial",
        "title": "听取汇报",
        "group": "责任内容",
        "seat": "责任内容",
        "indicators": [],
        "note": None,
        "url": "comparisons/trial.html",
    }
    assert trial["cells"][3] == {
        "instrument": "yi",
        "provisions": [{"target": "yi/1", "where": "1", "quote": "每季度至少听取一次汇报"}],
        "reported": [],
        "quote": "每季度至少听取一次汇报",
        "relation": "specific",
        "also": [],
        "against": "jia-2016/1/1",
        "relations": [
            {
                "base": "jia-2016",
                "relation": "specific",
                "also": [],
                "against": "jia-2016/1/1",
                "note": None,
            }
        ],
        "numbers": [],
        "answers": [],
        "note": "照文字。",
    }


def test_a_number(trial: Json) -> None:
    assert trial["cells"][1]["numbers"] == [
        {
            "what": "接访",
            "quote": "每月至少1天接访",
            "value": 1,
            "unit": "month",
            "counted": "days",
            "per_year": 12,
            "days": None,
            "level": "all",
            "whom": None,
        }
    ]


def test_a_column(sample: Json) -> None:
    found = {record["instrument"]: record for record in sample["placements"]}
    assert found["yi"]["seats"]["情形"] == [{"target": "yi/2", "where": None}]
    assert found["yi"]["not_comparable"] == [
        {"target": "yi/3", "where": None, "reason": "只有一省规定。"}
    ]
    assert found["bing"]["clauses"] == [
        {"text": "说明。", "provision": {"target": "jia-2016/1", "where": "1", "quote": "定期"}}
    ]


def test_parallels_of_an_article(sample: Json) -> None:
    yi = next(record for record in sample["instruments"] if record["id"] == "yi")
    assert yi["articles"][0]["parallels"] == ["bing/6", "jia-2016/1"]


def test_the_schema_accepts_it(sample: Json) -> None:
    assert faults(sample) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("seat", "duties"),
        ("title", ""),
        ("url", "/comparisons/trial.html"),
        ("cells/0/relation", "better"),
        ("cells/3/also", ["same", "same"]),
        ("cells/3/against", "jia-2016"),
        ("cells/3/quote", ""),
        ("cells/3/provisions/0/where", "0"),
        ("cells/3/provisions/0/quote", ""),
        ("cells/1/numbers/0/unit", "season"),
        ("cells/1/numbers/0/level", "city"),
        ("cells/1/numbers/0/value", 0),
        ("cells/1/numbers/0/extra", 1),
    ],
)
def test_a_broken_topic_is_refused(sample: Json, trial: Json, path: str, value: Json) -> None:
    set_at(path, value)(trial)
    assert faults(sample), (path, value)


def test_no_key_may_be_left_out(sample: Json, trial: Json) -> None:
    for record in (trial, trial["cells"][1], trial["cells"][1]["numbers"][0]):
        for key in list(record):
            value = record.pop(key)
            assert not VALIDATOR.is_valid(sample), key
            record[key] = value
    for record in (sample["placements"][0], sample["placements"][0]["clauses"][0]):
        for key in list(record):
            value = record.pop(key)
            assert not VALIDATOR.is_valid(sample), key
            record[key] = value


def _text(reference: Json, target: str, where: str | None) -> str:
    """The reading text at an address of the export, a 款 with its items, read without the code."""
    for record in reference["instruments"]:
        for passage in record["passages"]:
            if passage["id"] == target:
                return str(passage["text"])
        for article in record["articles"]:
            if article["id"] == target:
                return "".join(_lines(article, where))
    raise AssertionError(target)


def _lines(article: Json, where: str | None) -> list[str]:
    out = []
    for paragraph in article["paragraphs"]:
        at = str(paragraph["number"])
        out += [paragraph["text"] or ""] if where in (None, at) else []
        for item in paragraph["items"]:
            own = f"{at}/{item['number']}"
            out += [item["text"] or ""] if where in (None, at, own) else []
    return out


def test_every_quote_of_our_own_stands_and_every_id_exists(own: Json) -> None:
    places = {a["id"] for record in own["instruments"] for a in record["articles"]}
    for record in own["comparisons"]:
        for cell in record["cells"]:
            if cell["against"]:
                assert "/".join(cell["against"].split("/")[:2]) in places
            texts = [_text(own, p["target"], p["where"]) for p in cell["provisions"]]
            whole, at = "".join(texts), 0
            for part in (cell["quote"] or "").split("……"):
                number = whole.find(part, at)
                assert number >= 0, (record["id"], cell["instrument"], part)
                at = number + len(part)
    assert len(own["comparisons"]) >= 45
