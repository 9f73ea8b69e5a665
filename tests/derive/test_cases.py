"""What follows from the cases: groups of results, what is alike, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.cases import Cases, years
from macros.load import load
from macros.model.category import Regime
from tests.cased import CASE, CASED, OTHER, changed
from tests.samples import Files, plant


def cases(root: Path, files: Files = CASED) -> Cases:
    corpus, problems = load(plant(root, files))
    assert problems == []
    return Book.of(corpus).cases


def test_results_stand_by_regime_and_keep_the_order_of_the_source(tmp_path: Path) -> None:
    held = cases(tmp_path)
    first, second = held.all
    assert [
        (regime, [received.order for received in rows]) for regime, rows in held.results(first)
    ] == [
        (Regime.PARTY, [1]),
        (Regime.ACCOUNTABILITY, [2]),
    ]
    assert [regime for regime, _ in held.results(second)] == [Regime.PROCEDURE, None]


def test_only_a_regime_under_which_no_result_can_fall_is_said_to_be_lacking(tmp_path: Path) -> None:
    held = cases(tmp_path)
    first, second = map(held.lacks, held.all)
    assert first == (Regime.ADMINISTRATIVE, Regime.CRIMINAL)
    assert second == (Regime.PARTY, Regime.ADMINISTRATIVE, Regime.CRIMINAL)


def test_the_older_administrative_regime_speaks_for_both(tmp_path: Path) -> None:
    old = (CASE, "regime: accountability", "regime: administrative-pre-2018")
    held = cases(tmp_path, changed(old))
    assert held.lacks(held.all[0]) == (Regime.CRIMINAL,)


def test_alike_is_what_shares_a_provision_or_what_an_editor_names(tmp_path: Path) -> None:
    held = cases(tmp_path / "a")
    first, second = held.all
    (other,) = held.alike(first)
    assert (other.case.id, other.stated) == ("c-2", True)
    assert [name for name, _ in other.places] == ["jia-2016/2"]
    assert [measure.id for measure in other.measures] == ["notice"], (
        "a step of procedure is not shared"
    )
    assert [(similar.case.id, similar.stated) for similar in held.alike(second)] == [
        ("c-1", True)
    ], "the other side is computed"
    apart = changed((CASE, "related:\n  - c-2\n", ""), (OTHER, "第二条第二项", "第一条"))
    other_tree = cases(tmp_path / "b", apart)
    assert other_tree.alike(other_tree.all[0]) == (), "a measure alone makes no likeness"


def test_a_step_of_procedure_that_both_have_is_not_shared(tmp_path: Path) -> None:
    filed = "        scope: 全县\n"
    more = filed + (
        "      - measure: filing\n        verbatim: 立案\n"
        "        regime: procedure\n        regime_by: editor\n"
    )
    held = cases(tmp_path, changed((CASE, filed, more)))
    (other,) = held.alike(held.by_id["c-1"])
    assert {measure.id for measure in held.measures_of(held.by_id["c-1"])} >= {"filing", "notice"}
    assert [measure.id for measure in other.measures] == ["notice"]


def test_what_an_editor_states_comes_before_any_number_of_shared_places(tmp_path: Path) -> None:
    text = CASED[OTHER]
    assert isinstance(text, str)
    near = text.replace("code: C2", "code: C3").replace(
        "applied:\n", "applied:\n  - cite: 《甲办法》第一条\n    role: basis\n"
    )
    files = changed(
        (OTHER, "第二条第二项", "第三条"),
        (CASE, "applied:\n", "applied:\n  - cite: 《甲办法》第一条\n    role: basis\n"),
    )
    held = cases(tmp_path, files | {"data/cases/c-3.yml": near})
    similar = held.alike(held.by_id["c-1"])
    assert [(other.case.id, other.stated, len(other.places)) for other in similar] == [
        ("c-2", True, 0),
        ("c-3", False, 2),
    ]
    assert [other.case.id for other in held.alike(held.by_id["c-1"], most=1)] == ["c-2"]


def test_the_cases_before_and_after(tmp_path: Path) -> None:
    held = cases(tmp_path)
    first, second = held.all
    assert held.neighbours(first) == (None, second)
    assert held.neighbours(second) == (first, None)


def test_who_received_a_measure(tmp_path: Path) -> None:
    held = cases(tmp_path)
    found = held.received(held.categories.measures["notice"])
    assert [
        (case.id, [received.sanction.recipient for received in rows]) for case, rows in found
    ] == [
        ("c-1", ["两名工作人员"]),
        ("c-2", ["某所"]),
    ]


def test_counterparts_are_kept_apart(tmp_path: Path) -> None:
    held = cases(tmp_path)
    assert held.applied_to("jia-2016/3") == ()
    assert [applied.case.id for applied in held.counterparts_to("jia-2016/3")] == ["c-2"]
    assert ("jia-2016/3", None) not in held.places(held.all[1])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2015-01", "2017-04", ("2015", "2016", "2017")),
        ("null", "null", ()),
        ("3月5日", "null", ()),
    ],
)
def test_years_of_the_conduct_of_the_events_and_of_the_decision_are_kept_apart(
    tmp_path: Path, start: str, end: str, expected: tuple[str, ...]
) -> None:
    files = changed(
        (CASE, "conduct_from: 2017-01", f"conduct_from: {start}"),
        (CASE, "conduct_to: 2017-04", f"conduct_to: {end}"),
    )
    found = years(cases(tmp_path, files).all[0])
    assert found == {"conduct": expected, "event": ("2017",), "decided": ("2017",)}
