"""A file that cannot be read makes no false problems elsewhere, and hides no true ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import ALL_RULES
from macros.load.aftermath import ANYWHERE, COMPARED, NAMING
from tests.cased import CASED
from tests.comparison_samples import topic, tree
from tests.samples import BASE, Files, plant, report


def broken(root: Path, files: Files, path: str) -> list[str]:
    """The report on a sound tree in which one file has a slip in its first line."""
    sound = BASE | files
    assert report(plant(root / "sound", sound)) == []
    return report(plant(root / "broken", sound | {path: f"甲\n{sound[path]!s}"}))


@pytest.mark.parametrize(
    "path",
    [
        *(name for name in CASED if name.count("/") > 1),
        "data/sources/001.yml",
    ],
)
def test_one_slip_is_one_problem_among_cases_and_measures(tmp_path: Path, path: str) -> None:
    (line,) = broken(tmp_path, CASED, path)
    assert line.startswith(f"{path}:")
    assert "yaml-syntax" in line


@pytest.mark.parametrize("path", [*tree(topic()), "data/sources/001.yml"])
def test_one_slip_is_one_problem_among_topics(tmp_path: Path, path: str) -> None:
    (line,) = broken(tmp_path, tree(topic()), path)
    assert line.startswith(f"{path}:")


def test_the_one_problem_tells_how_many_rest_on_it(tmp_path: Path) -> None:
    (line,) = broken(tmp_path, tree(topic()), "data/comparisons/jia-2016.yml")
    assert line.endswith("；另有 13 处牵涉到它，改好以后再核对")


def test_a_true_problem_of_a_record_that_names_the_unread_file_stays(tmp_path: Path) -> None:
    files = tree(topic().replace("unit: quarter", "unit: fortnight"))
    column = "data/comparisons/bing.yml"
    files |= {
        column: f"{files[column]!s}columm: 丙\n",
        "data/instruments/provincial/yi.yml": "甲\n",
    }
    found = report(plant(tmp_path, files))
    assert [name.split(":")[0] for name in found] == [column, "data/instruments/provincial/yi.yml"]


def test_only_rules_that_are_there_are_held_back() -> None:
    known = {rule.id for rule in ALL_RULES}
    for rules in (*NAMING.values(), *ANYWHERE.values(), COMPARED):
        assert rules <= known
