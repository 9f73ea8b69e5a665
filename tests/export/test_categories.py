"""Duties, circumstances, measures and ladders of the export."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.categories import Categories
from macros.derive.index import Index
from macros.export import export
from macros.load import load
from macros.model import Where
from macros.text.quotes import stands
from tests.listed import LISTED
from tests.samples import plant

from .conftest import Json


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Json:
    corpus = load(plant(tmp_path_factory.mktemp("listed"), LISTED))[0]
    return json.loads(export(Book.of(corpus), "internal"))


def test_the_provision_of_a_circumstance(listed: Json) -> None:
    (record,) = listed["circumstances"][0]["provisions"]
    steps = record.pop("steps")
    assert record == {
        "target": "jia-2016/2",
        "where": "1/2",
        "quote": "拖延，损害利益。",
        "entry": "1.",
        "printed": None,
        "wording": "same",
        "note": None,
        "frame": "造成严重后果",
        "fit": "same",
        "threshold": {
            "kind": "several",
            "quote": "造成严重后果的……损害利益",
            "parts": [
                {"kind": "serious-consequence", "quote": "造成严重后果的"},
                {"kind": "interests-harmed", "quote": "损害利益"},
            ],
        },
        "consequence": {
            "what": "给予警告",
            "on_whom": "责任人",
            "by_whom": "丙",
            "quote": "有下列情形之一，造成严重后果的，由丙对责任人给予警告",
        },
        "undetermined": False,
    }
    assert [step["measures"] for step in steps] == [["warning"]]


def test_an_entry_of_the_compilers_own(listed: Json) -> None:
    entries = listed["circumstances"][0]["entries"]
    assert [(entry["label"], entry["words"]) for entry in entries] == [
        ("1.", None),
        ("2.", "其他情形。"),
    ]


def test_a_measure_with_its_near_terms(listed: Json) -> None:
    notice = next(record for record in listed["measures"] if record["id"] == "notice")
    assert notice["legal_basis"] == [{"target": "jia-2016/3", "where": "1"}]
    assert notice["near"] == [{"measure": "warning", "difference": "一种是处分，一种不是。"}]
    assert notice["rank"] is None


def test_an_article_names_what_lists_it(listed: Json) -> None:
    articles = {a["id"]: a for record in listed["instruments"] for a in record["articles"]}
    assert articles["jia-2016/1"]["responsibilities"] == ["staff"]
    assert articles["jia-2016/2"]["circumstances"] == ["delay"]
    assert articles["jia-2016/3"]["circumstances"] == []


def test_every_quote_of_the_projects_own_stands(own: Json) -> None:
    root = Path(__file__).parents[2]
    articles = Categories(Index(load(root)[0])).index.articles
    provisions = [
        p
        for kind in ("responsibilities", "circumstances")
        for record in own[kind]
        for p in record["provisions"]
    ]
    assert len(provisions) == 68
    for provision in provisions:
        assert provision["quote"]
        assert stands(articles[provision["target"]], _where(provision["where"]), provision["quote"])


def _where(typed: str) -> Where:
    return Where(*map(int, typed.split("/")))
