"""`suggest`: what is like the national words is proposed, nothing is judged, no page changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.checks import check
from macros.derive.book import Book
from macros.desk import suggest
from macros.importer.refusal import ImportRefused
from macros.model.comparison import Relation
from tests.comparison_samples import NATION, tree
from tests.samples import Files, plant

GUIDE = Path(__file__).parents[2] / "docs/guide/import.md"
NEW = "data/instruments/provincial/geng.yml"
COLUMN = "data/comparisons/geng.yml"
RULE = """\
title: 青海省细则
region: 青海省
coverage: full
article_count: {value: 3, from: source}
source: 001
text:
  - article: 第一条
    lines: 51
    text: 机关应当每月听取汇报，研究问题。
  - article: 第二条
    lines: 52-53
    text: |
      有下列情形之一的，追究责任：
      （一）造成严重后果的。
  - article: 第三条
    lines: 54
    text: 水井应当加盖。
"""


def _planted(root: Path, column: str = "column: 青海\nbases: [jia-2016]\n") -> Path:
    files: Files = tree() | {NEW: RULE, COLUMN: column}
    return plant(root, files)


def test_likenesses_are_proposed_and_nothing_is_written_in_the_data(tmp_path: Path) -> None:
    root = _planted(tmp_path)
    before = {path: path.read_bytes() for path in (root / "data").rglob("*.yml")}
    said = suggest.run(root, "geng", ())
    assert before == {path: path.read_bytes() for path in (root / "data").rglob("*.yml")}
    assert "  听取汇报　第一条：机关应当每月听取汇报，研究问题。\n      像甲办法第一条（" in said
    assert "机关应当定期听取汇报，研究问题。" in said
    assert "【没有相近的国家条文】\n  第三条：水井应当加盖。" in said
    drafted = (root / "dist/suggest/geng.yml").read_text("utf-8")
    assert "  duties: [1]\n  circumstances: [2]\n" in drafted
    assert "geng/3" not in drafted
    assert "<td>第一条　机关应当每月" in (root / "dist/suggest/geng.html").read_text("utf-8")


def test_an_accepted_cell_is_not_compared_and_the_data_stay_sound(tmp_path: Path) -> None:
    kept = "# 头\ncolumn: 青海\nbases: [jia-2016]\n"
    root = _planted(tmp_path, kept)
    assert "已收入 1 格，都是未比：reports。" in suggest.run(root, "geng", ("reports",))
    text = (root / COLUMN).read_text("utf-8")
    assert text.startswith(kept + "cells:\n  # 第一条像甲办法第一条（")
    book, problems = check(root)
    assert problems == []
    assert _cells(book)["reports"] is Relation.NOT_COMPARED
    suggest.run(root, "geng", ("all",))
    again = (root / COLUMN).read_text("utf-8")
    assert again.startswith(text)
    assert again.count("- topic: reports") == 1
    assert check(root)[1] == []


def _cells(book: Book) -> dict[str, Relation]:
    found = ((topic.id, topic.cell("geng")) for topic in book.corpus.comparisons)
    return {topic: cell.relation for topic, cell in found if cell}


@pytest.mark.parametrize(
    ("name", "topics", "why"),
    [
        ("none", (), "没有编号为“none”、收有条文的规定"),
        ("geng", ("no-such",), "没有建议的议题：no-such；有：reports、grounds"),
        ("yi", ("all",), ""),
    ],
)
def test_what_can_not_be(tmp_path: Path, name: str, topics: tuple[str, ...], why: str) -> None:
    assert "定期听取汇报" in NATION
    root = _planted(tmp_path)
    if not why:
        before = (root / "data/comparisons/yi.yml").read_bytes()
        assert "已收入 0 格" in suggest.run(root, name, topics)
        assert (root / "data/comparisons/yi.yml").read_bytes() == before
        return
    with pytest.raises(ImportRefused, match=why):
        suggest.run(root, name, topics)


def test_the_commands_of_the_guide_run_as_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = tree() | {NEW: RULE, COLUMN: "column: 青海\nbases: [jia-2016]\n"}
    renamed = {"grounds": "prevention", "geng": "qinghai-2021"}
    for old, new in renamed.items():
        files = {k.replace(old, new): str(v).replace(old, new) for k, v in files.items()}
    monkeypatch.setattr(command, "ROOT", plant(tmp_path, files))
    printed = re.findall(r"^python -m macros (suggest .*)$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert len(printed) == 2
    assert [command.main(line.split()) for line in printed] == [0, 0]
    assert "已收入 2 格，都是未比：reports、prevention。" in capsys.readouterr().out
