"""An amended rule is a version of its own; the numbers from the old to the new are proposed."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check
from macros.importer.command import ImportOrder, run
from macros.importer.refusal import ImportRefused
from tests.samples import JIA, jia, plant

ENTRIES = """
- article: 第一条
  lines: 1
  text: 看井人每日清扫井台和井沿，保持清洁。
- article: 第二条
  lines: 2
  text: 井盖破损的，看井人应当在三日以内更换。
"""
NEW = """甲办法
第一条　看井人每日清扫井台和井沿，保持清洁。
第二条　水井每年由村民委员会组织检测一次水质并公布结果。
第三条　井盖破损的，看井人应当在二日以内更换。
"""


def tree(root: Path, head: str = "issued: {value: 2016-01-01, from: source}\n") -> Path:
    files = jia(ENTRIES)
    files[JIA] = str(files[JIA]).replace("coverage:", head + "coverage:")
    (root / "新.txt").write_text(NEW, encoding="utf-8")
    return plant(root, files)


def test_the_new_version_beside_the_old_one(tmp_path: Path) -> None:
    root = tree(tmp_path)
    said = run(root, ImportOrder(root / "新.txt", id="jia-2026", amends="jia-2016"))
    book, problems = check(root)
    assert problems == []
    titles = {rule.id: (rule.title, rule.work) for rule in book.corpus.instruments}
    assert titles == {
        "jia-2016": ("甲办法（2016年）", "jia-2016"),
        "jia-2026": ("甲办法", "jia-2016"),
    }
    assert "第一条 → 第一条  文字相同" in said
    assert "第二条 → 第三条  文字有改动" in said
    assert "— → 第二条  新版增加，旧版没有找到" in said
    proposed = (root / "dist/import/jia-2026-numbers.yml").read_text(encoding="utf-8")
    assert "# jia-2016/2\ncorrespondences:\n  - jia-2026/3\n" in proposed


def test_without_a_year_the_titles_cannot_be_told_apart(tmp_path: Path) -> None:
    root = tree(tmp_path, "")
    with pytest.raises(ImportRefused, match="没有年份"):
        run(root, ImportOrder(root / "新.txt", id="jia-2026", amends="jia-2016"))
    assert not (root / "data/instruments/national/jia-2026.yml").exists()


def test_an_older_version_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="没有收有条文的“yi”"):
        run(tree(tmp_path), ImportOrder(tmp_path / "新.txt", id="jia-2026", amends="yi"))
