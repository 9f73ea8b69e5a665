"""Cells that nobody wrote: 未比, unless what is held decides them; never silent by omission."""

from pathlib import Path

import pytest

from macros.checks import check
from macros.derive.survey import uncompared
from tests.comparison_samples import COLUMN, PROVINCE, tree
from tests.samples import Files, plant

YI, BING, DING = (COLUMN.format(name) for name in ("yi", "bing", "ding"))
PLACED = "column: 乙\ndivisions: {duties: [1], procedure: [2, 3]}\n"
WHOLE = PROVINCE.replace("（二）{……|1}", "（二）造成后果的。").replace(
    "    emendations:\n      - mark: 1\n        basis: 来源脱去一项。\n", ""
)
RULE = "data/instruments/provincial/yi.yml"


def relations(root: Path, files: Files) -> dict[str, dict[str, str]]:
    """By column the relation of each topic; the tree is sound."""
    book, problems = check(plant(root, tree() | files))
    assert [str(problem) for problem in problems] == []
    out: dict[str, dict[str, str]] = {}
    for topic, cell in book.cells:
        out.setdefault(cell.instrument, {})[topic.id] = cell.relation.key
    return out


@pytest.mark.parametrize(
    ("files", "name", "reports", "grounds"),
    [
        pytest.param({YI: "column: 乙\n"}, "yi", "not-compared", "not-compared", id="no seat"),
        pytest.param({YI: PLACED}, "yi", "not-compared", "silent", id="empty seat, whole"),
        pytest.param(
            {YI: PLACED, RULE: WHOLE.replace("value: 3", "value: 4")},
            "yi",
            "not-compared",
            "lost",
            id="empty seat, an article lacks",
        ),
        pytest.param({BING: "column: 丙\n"}, "bing", "not-compared", "not-compared", id="quoted"),
        pytest.param(
            {BING: "column: 丙\ndivisions: {duties: [6]}\n"},
            "bing",
            "not-compared",
            "unheld",
            id="quoted, in another seat",
        ),
        pytest.param({DING: "column: 丁\n"}, "ding", "unheld", "unheld", id="press"),
    ],
)
def test_what_is_held_decides_some(
    tmp_path: Path, files: Files, name: str, reports: str, grounds: str
) -> None:
    found = relations(tmp_path, files)[name]
    assert found == {"reports": reports, "grounds": grounds}


def test_an_editor_s_cell_stays_and_others_keep_theirs(tmp_path: Path) -> None:
    before = relations(tmp_path / "a", {})
    after = relations(tmp_path / "b", {YI: "column: 乙\n"})
    assert before["yi"]["reports"] == "specific"
    assert {k: v for k, v in before.items() if k != "yi"} == {
        k: v for k, v in after.items() if k != "yi"
    }


def test_silence_is_refused_while_an_article_has_no_seat(tmp_path: Path) -> None:
    cell = "cells:\n  - {topic: grounds, relation: silent, note: 没有。}\n"
    one_seat = "column: 乙\ndivisions: {duties: [1, 3]}\n"
    _, problems = check(plant(tmp_path, tree() | {YI: one_seat + cell}))
    assert [problem.rule for problem in problems] == ["comparison-relation"]


def test_what_is_not_compared_is_counted_for_editors(tmp_path: Path) -> None:
    book, _ = check(plant(tmp_path, tree() | {YI: "column: 乙\n"}))
    assert uncompared(book) == "未比的格（没有写，不作结论）：乙 2 格"
    book, _ = check(plant(tmp_path / "all", tree()))
    assert uncompared(book) == ""
