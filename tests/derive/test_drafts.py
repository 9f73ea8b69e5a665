"""Drafts: checked with all the rest, shown in the preview alone, never leant upon."""

from pathlib import Path

import pytest

from macros import __main__ as command
from macros import pages
from macros.build.edition import edition
from macros.checks import check, check_drafts
from macros.derive.drafts import state_of
from macros.model.keying import WorkState
from macros.render.catalogue import generated
from tests.comparison_samples import COLUMN, tree
from tests.samples import JIA, Files, jia, plant

ENTRIES = "- article: 第一条\n  lines: 1\n  text: 甲。\n"
DRAFT = "data/instruments/national/draft/wu.yml"
HEAD = "title: 戊办法\ncoverage: partial\nsource: 001\ntext:\n"
SOUND: Files = jia(ENTRIES) | {DRAFT: f"{HEAD}  - article: 第一条\n    lines: 2\n    text: 乙。\n"}
FAULTY: Files = jia(ENTRIES) | {DRAFT: f"{HEAD}  - article: 第壹佰零条\n    text: 乙。\n"}


def test_a_draft_is_in_the_preview_alone(tmp_path: Path) -> None:
    root = plant(tmp_path, SOUND)
    book, problems = edition(root, "internal")
    assert (problems, [rule.id for rule in book.corpus.instruments]) == ([], ["jia-2016"])
    book, problems = edition(root, "internal", drafts=True)
    assert [rule.id for rule in book.corpus.instruments] == ["jia-2016", "wu"]
    assert [state_of(rule) for rule in book.corpus.instruments] == [None, WorkState.DRAFT]
    made = {page.source: page for page in generated(book.index)}
    assert pages._draft_pages(book, made) == {"wu/index.md", "wu/1.md", "coverage/wu.md"}


def test_a_draft_with_problems_stops_nothing_and_is_told(tmp_path: Path) -> None:
    root = plant(tmp_path, FAULTY)
    assert check(root)[1] == []
    found = check_drafts(root)
    assert found is not None
    assert [problem.rule for problem in found[1]] == ["article-number"]
    assert [r.id for r in edition(root, "internal", drafts=True)[0].corpus.instruments] == [
        "jia-2016"
    ]


def test_without_drafts_nothing_is_checked_twice(tmp_path: Path) -> None:
    assert check_drafts(plant(tmp_path, jia(ENTRIES))) is None


def test_what_is_published_does_not_lean_on_a_draft(tmp_path: Path) -> None:
    files = SOUND | {JIA: f"{HEAD.replace('戊', '甲')}".replace("source", "based_on: [wu]\nsource")}
    files[JIA] = str(files[JIA]) + "  - article: 第一条\n    lines: 1\n    text: 甲。\n"
    assert [problem.rule for problem in check(plant(tmp_path, files))[1]] == ["unknown-id"]


def test_the_cells_of_a_draft_column_go_with_it(tmp_path: Path) -> None:
    held = tree()
    files = {k: v for k, v in held.items() if k != COLUMN.format("yi")}
    files["data/comparisons/draft/yi.yml"] = held[COLUMN.format("yi")]
    root = plant(tmp_path, files)
    book, problems = check(root)
    assert problems == []
    assert "yi" not in {cell.instrument for _, cell in book.cells}
    found = check_drafts(root)
    assert found is not None
    assert "yi" in {cell.instrument for _, cell in found[0].cells}


def test_check_tells_of_drafts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "ROOT", plant(tmp_path, FAULTY))
    assert command.main(["check"]) == 0
    said = capsys.readouterr().out
    assert f"草稿里的问题：\n{DRAFT}:5: article-number: " in said
    (tmp_path / DRAFT).write_bytes(str(SOUND[DRAFT]).encode())
    assert command.main(["check"]) == 0
    assert f"草稿 1 件，只在预览里看得到：{DRAFT}" in capsys.readouterr().out
