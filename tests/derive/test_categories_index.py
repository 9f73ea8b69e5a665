"""What follows from duties, circumstances, measures and ladders, in both directions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from macros.derive.categories import Categories, JointThresholds, ThresholdMatch, combined
from macros.derive.index import Index
from macros.load import load
from macros.model import Where
from macros.model.category import GroupThreshold
from tests.listed import CIRCUMSTANCE, LADDER, LISTED, changed, twice
from tests.samples import Files, plant

PLACE = Where(1, 2)


def categories(root: Path, files: Files) -> Categories:
    return Categories(Index(load(plant(root, files))[0]))


def frame(categories: Categories, threshold: str = "造成严重后果") -> GroupThreshold:
    frame = categories.index.corpus.circumstances[0].group_threshold
    assert frame is not None
    return replace(frame, threshold=threshold)


def test_the_step_of_accountability_and_the_steps_after_it(tmp_path: Path) -> None:
    found = categories(tmp_path, LISTED)
    step = found.step_for("jia-2016/2", PLACE)
    assert step is not None
    assert step.title == "警告"
    assert [rung.title for rung in found.steps_after("jia-2016/2", PLACE)] == ["通报"]
    assert found.step_for("jia-2016/1", None) is None


def test_thresholds_of_lead_in_and_item_are_required_together(tmp_path: Path) -> None:
    found = categories(tmp_path, LISTED)
    assert combined(found.thresholds("jia-2016/2", PLACE)) == (
        JointThresholds.SEVERAL,
        "造成严重后果的……损害利益",
    )
    only = combined(found.thresholds("jia-2016/2", Where(1, 1)))
    assert only is not None
    assert (only[0].key, only[1]) == ("serious-consequence", "造成严重后果的")
    assert combined(()) is None


def test_the_frame_against_the_provision(tmp_path: Path) -> None:
    found = categories(tmp_path, LISTED)
    assert found.fit(frame(found), "jia-2016/2", PLACE) is ThresholdMatch.SAME
    assert found.fit(frame(found, "造成恶劣影响"), "jia-2016/2", PLACE) is ThresholdMatch.OTHER
    assert found.fit(frame(found), "jia-2016/1", Where(1)) is ThresholdMatch.NONE


def test_a_frame_that_only_one_of_two_consequences_needs(tmp_path: Path) -> None:
    more = (
        "rungs:\n  - title: 改正\n    provision: jia-2016/2\n    where: 1\n"
        "    bearer: organisation\n    quote: 由丙\n    what: 由丙\n"
    )
    found = categories(tmp_path, changed(LADDER, "rungs:\n", more))
    assert found.fit(frame(found), "jia-2016/2", PLACE) is ThresholdMatch.PARTLY
    step = found.step_for("jia-2016/2", PLACE)
    assert step is not None
    assert step.title == "警告", "the step that falls on persons, not the first"


def test_less_than_the_frame_is_another_threshold(tmp_path: Path) -> None:
    wide = "造成不良影响或者严重后果的"
    files = twice(
        (
            LADDER,
            "kind: serious-consequence\n        quote: 造成严重后果的\n",
            f"kind: adverse-or-serious\n        quote: {wide}\n",
        ),
    )
    found = categories(tmp_path, files)
    assert found.fit(frame(found, "严重后果"), "jia-2016/2", PLACE) is ThresholdMatch.OTHER


def test_lost_text_concludes_nothing(tmp_path: Path) -> None:
    start = str(LISTED[LADDER]).index("    bearer: person\n    thresholds:\n      - kind: serious")
    end = str(LISTED[LADDER]).index("  - title: 通报")
    lost = changed(LADDER, str(LISTED[LADDER])[start:end], "    undetermined: true\n")
    found = categories(tmp_path, lost)
    assert found.undetermined("jia-2016/2", PLACE)
    assert not found.undetermined("jia-2016/3", Where(1))
    assert found.fit(frame(found), "jia-2016/2", PLACE) is ThresholdMatch.UNDETERMINED


def test_the_way_back_from_an_article(tmp_path: Path) -> None:
    found = categories(tmp_path, LISTED)
    articles = found.index.articles
    assert [listed.record.id for listed in found.listed_at(articles["jia-2016/1"])] == ["staff"]
    assert [listed.record.id for listed in found.listed_at(articles["jia-2016/2"], PLACE)] == [
        "delay"
    ]
    assert found.listed_at(articles["jia-2016/2"], Where(1, 1)) == ()
    assert [measure.id for measure in found.named_at(articles["jia-2016/3"])] == ["notice"]


def test_a_pair_of_near_terms_shows_on_both_sides(tmp_path: Path) -> None:
    found = categories(tmp_path, LISTED)
    warning, notice = found.measures["warning"], found.measures["notice"]
    assert [(measure.id, near.difference) for measure, near in found.near(notice)] == [
        ("warning", "一种是处分，一种不是。")
    ]
    assert [measure.id for measure, _ in found.near(warning)] == ["notice"]
    assert [rung.title for _, rung in found.rungs_of(notice)] == ["通报"]


def test_records_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    second = str(LISTED[CIRCUMSTANCE]).replace("order: 10", "order: 5")
    found = categories(tmp_path, LISTED | {"data/circumstances/zz.yml": second})
    assert [circumstance.id for circumstance in found.index.corpus.circumstances] == ["zz", "delay"]
