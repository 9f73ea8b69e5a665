"""The project's own duties, circumstances, measures and ladders."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.categories import Categories, ThresholdMatch, records
from macros.derive.index import Index
from macros.load import load
from macros.model import Attribution, Where
from macros.model.category import Circumstance, Regime

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def own() -> Categories:
    return Categories(Index(load(ROOT)[0]))


def test_every_entry_of_the_compilation_is_there(own: Categories) -> None:
    entries = [entry for record in records(own.index.corpus) for entry in record.entries]
    compilers = [entry.words for entry in entries if not entry.cited]
    assert len(entries) == 57
    assert compilers == ["其他应当追究责任的失职失责情形。"] * 4


@pytest.mark.parametrize(
    ("article", "where", "fit"),
    [
        ("regulation-2022/42", Where(1, 1), ThresholdMatch.SAME),
        ("regulation-2022/45", Where(1, 1), ThresholdMatch.PARTLY),
        ("measures-2016/11", Where(1, 2), ThresholdMatch.OTHER),
        ("measures-2016/11", Where(1, 1), ThresholdMatch.SAME),
        ("regulation-2022/43", Where(1), ThresholdMatch.UNDETERMINED),
        ("shandong/13", Where(1, 4), ThresholdMatch.UNDETERMINED),
    ],
)
def test_no_threshold_is_lent_to_a_provision(
    own: Categories, article: str, where: Where, fit: ThresholdMatch
) -> None:
    frames = [
        circumstance.group_threshold
        for circumstance in own.index.corpus.circumstances
        if circumstance.group_threshold
    ]
    assert {own.fit(frame, article, where) for frame in frames} == {fit}


def test_where_the_place_is_lost_nothing_is_concluded(own: Categories) -> None:
    lost = [
        listed
        for listed in own.listed
        if isinstance(listed.record, Circumstance)
        and own.undetermined(listed.cited.article, listed.cited.where)
    ]
    assert {listed.cited.article for listed in lost} == {"regulation-2022/43", "shandong/13"}
    for listed in lost:
        step = own.step_for(listed.cited.article, listed.cited.where)
        assert step is not None
        assert step.what is None


def test_the_kinds_of_party_discipline_in_their_order(own: Categories) -> None:
    ranked = sorted(
        (measure.rank, measure.label)
        for measure in own.measures.values()
        if measure.regimes == (Regime.PARTY,) and measure.rank
    )
    labels = ["党内警告", "党内严重警告", "撤销党内职务", "留党察看", "开除党籍"]
    assert ranked == list(enumerate(labels, 1))


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("admonition", "admonition-talk"),
        ("circular", "circular-criticism"),
        ("written-review", "written-self-criticism"),
        ("written-review", "thorough-review"),
        ("party-warning", "administrative-warning"),
    ],
)
def test_near_terms_are_told_apart_on_both_sides(own: Categories, name: str, other: str) -> None:
    for here, there in ((name, other), (other, name)):
        assert there in {measure.id for measure, _ in own.near(own.measures[here])}


def test_a_procedure_is_listed_and_not_counted(own: Categories) -> None:
    assert not own.measures["case-filing"].counted


def test_there_is_a_ladder_for_each_instrument_with_consequences(own: Categories) -> None:
    assert list(own.ladders) == [
        "regulation-2022",
        "measures-2016",
        "discipline-2023",
        "accountability-2019",
        "hunan-2016",
        "beijing-2017",
        "jiangsu",
        "shandong",
    ]


def test_every_kind_of_review_is_one_regime_by_the_editor_and_the_case_says_so(
    own: Categories,
) -> None:
    """书面检查, 深刻检查, 书面检讨: the sources name no kind, so that none may differ from the others."""
    found = [
        (case, imposed)
        for case in own.index.corpus.cases
        for sanction in case.sanctions
        for imposed in sanction.measures
        if imposed.verbatim.endswith(("检查", "检讨"))
    ]
    assert {imposed.regime for _, imposed in found} == {Regime.ACCOUNTABILITY}
    assert {imposed.regime_by for _, imposed in found} == {Attribution.EDITOR}
    for case, _ in found:
        told = [note for _, note in case.remarks() if "归入问责，是编者所归" in note]
        assert len(told) == 1, case.id
