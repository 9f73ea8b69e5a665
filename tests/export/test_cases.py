"""Cases in the export: applications with version, force and provenance; the way back from articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from macros.derive.book import Book
from macros.export import export
from tests.cased import CASE, CASED, changed
from tests.export.test_schema import faults
from tests.samples import Files, sound


def exported(root: Path, files: Files = CASED) -> Any:
    corpus = sound(root, files)
    return json.loads(export(Book.of(corpus), "internal"))


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return exported(tmp_path_factory.mktemp("cases"))


def article(reference: Any, name: str) -> Any:
    return next(
        a for record in reference["instruments"] for a in record["articles"] if a["id"] == name
    )


def test_it_keeps_the_schema(reference: Any) -> None:
    assert faults(reference) == []


def test_an_application_names_version_place_force_and_provenance(reference: Any) -> None:
    basis, commentary = reference["cases"][0]["applied"]
    assert basis == {
        "cite": "《甲办法》第二条第二项",
        "instrument": "jia-2016",
        "article": 2,
        "branch": 0,
        "paragraph": 1,
        "item": 2,
        "role": "basis",
        "attribution": "source",
        "in_force": {"conduct": "yes", "decision": "yes"},
        "rests_on": "source",
        "note": None,
        "sanctions": [0],
        "doubt": None,
        "undated": None,
        "excerpt": None,
    }
    assert (commentary["instrument"], commentary["article"]) == ("wu-2018", 8)
    assert commentary["in_force"] == {"conduct": "no", "decision": "no"}
    assert (commentary["sanctions"], commentary["doubt"]) == ([], None)
    assert commentary["rests_on"] == "memory"


def test_a_paragraph_of_a_text_that_is_not_held_is_kept(tmp_path: Path) -> None:
    files = changed((CASE, "《戊条例》第八条", "《戊条例》第八条第二款第三项"))
    record = exported(tmp_path, files)["cases"][0]["applied"][1]
    assert (record["article"], record["paragraph"], record["item"]) == (8, 2, 3)


def test_a_repealed_rule_was_not_in_force_at_the_decision(tmp_path: Path) -> None:
    role = "    role: commentary"
    files = changed(
        (CASE, role, f"    instrument: wu-2010\n{role}"),
        (CASE, "decided: 2017-06-02", "decided: 2019"),
    )
    record = exported(tmp_path, files)["cases"][0]["applied"][1]
    assert record["in_force"] == {"conduct": "yes", "decision": "no"}


def test_the_way_back_from_articles_measures_and_circumstances(reference: Any) -> None:
    second, third = (article(reference, f"jia-2016/{n}") for n in (2, 3))
    assert second["cases"] == ["c-1", "c-2"]
    assert {"c-1", "c-2"} <= set(second["cited_by"])
    assert third["cases"] == [], "a counterpart applies nothing"
    assert "c-2" in third["cited_by"]
    measures = {record["id"]: record["cases"] for record in reference["measures"]}
    assert measures["notice"] == ["c-1", "c-2"]
    assert measures["warning"] == ["c-1"]
    assert reference["circumstances"][0]["cases"] == ["c-1", "c-2"]


def test_both_directions_agree(reference: Any) -> None:
    there = {
        (case["id"], f"{record['instrument']}/{record['article']}")
        for case in reference["cases"]
        for record in case["applied"]
        if record["role"] != "counterpart" and record["article"]
    }
    back = {
        (case, record["id"])
        for instrument in reference["instruments"]
        for record in instrument["articles"]
        for case in record["cases"]
    }
    held = {
        record["id"] for instrument in reference["instruments"] for record in instrument["articles"]
    }
    assert back == {(case, name) for case, name in there if name in held} != set()


def test_authority_and_date_stand_at_the_sanction_only_where_all_share_them(
    reference: Any,
) -> None:
    first, second = reference["cases"][0]["sanctions"]
    assert (first["authority"], first["date"], first["basis"]) == ("某县", "2017-06-02", [0])
    assert (second["authority"], second["each"], second["count"]) == (None, False, 2)


def test_a_sanction_whose_measures_differ_in_date_has_none_of_its_own(tmp_path: Path) -> None:
    other = """\
      - measure: notice
        verbatim: 通报批评
        regime: accountability
        regime_by: source
        authority: 某市
        date: 2017-05-02
    basis:
"""
    files = changed((CASE, "    basis:\n", other))
    sanction = exported(tmp_path, files)["cases"][0]["sanctions"][0]
    assert (sanction["authority"], sanction["date"]) == (None, None)
    assert [m["date"] for m in sanction["measures"]] == ["2017-06-02", "2017-05-02"]
