"""A better text of the whole 条例, made here by a program: each lacuna filled with 甲甲甲.

Nothing of it is written below the project.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros import load
from macros.cite.form import article_label
from macros.importer import update
from macros.importer.command import ImportOrder, run
from macros.importer.plain import plain_text, reading_lines
from macros.importer.refusal import ImportRefused
from macros.importer.rule_text import rule_of
from macros.importer.update import Finding
from macros.model import LACUNA, Instrument

ROOT = Path(__file__).parents[2]
FILLER = "甲甲甲"
CORPUS, _ = load.load(ROOT)
HELD = next(rule for rule in CORPUS.instruments if rule.id == "regulation-2022")


def filled(held: Instrument) -> str:
    """The held text with filler for what was lost; an article without text is filler alone."""
    texts = {
        article.number: tuple(
            f"{line}。" if line.endswith(LACUNA) else line for line in reading_lines(article)
        )
        for article in held.articles
        if article.lines
    }
    lines = [held.title]
    for number in range(1, 51):
        first, *others = texts.get(number, (f"{FILLER}。",))
        lines += [f"　　{article_label(number)}　{first}", *("　　" + line for line in others)]
    return "\n".join(lines).replace(LACUNA, FILLER)


def findings(text: str) -> dict[str, list[Finding]]:
    return {
        article.label: [unit.finding for unit in article.units]
        for article in update.collated(HELD, rule_of(text.split("\n")))
    }


def test_the_whole_rule_with_its_lacunae_filled() -> None:
    found = update.collated(HELD, rule_of(filled(HELD).split("\n")))
    units = {(a.label, str(u.where)): u for a in found for u in a.units}
    lacking = {
        key: unit for key, unit in units.items() if LACUNA in unit.old and unit.old != LACUNA
    }
    assert len(lacking) > 5
    assert {unit.finding for unit in lacking.values()} == {Finding.FILLED}
    lost = [unit for unit in units.values() if unit.old in ("", LACUNA)]
    assert len(lost) > 10
    assert {unit.finding for unit in lost} == {Finding.ADDED}
    assert {a.number for a in found} == set(range(1, 51))
    sound = [u for u in units.values() if LACUNA not in u.old and u.old]
    assert {u.finding for u in sound} == {Finding.CONFIRMED, Finding.EMENDATION_STANDS}
    for unit in units.values():
        if unit not in lost:
            assert unit.new.replace(FILLER, LACUNA).rstrip("。") == unit.old.rstrip("。")


def test_a_changed_word_is_different_and_a_lost_unit_absent() -> None:
    article = next(a for a in HELD.with_text if a.heading == "地方党委的领导责任")
    (first, *_others) = [line for line in plain_text(HELD).split("\n") if "地方党委领导" in line]
    text = plain_text(HELD).replace(first, first.replace("领导本地区", "领导甲地区"))
    text = text.replace(_line_after(text, first.replace("领导本地区", "领导甲地区")) + "\n", "", 1)
    said = findings(text)["第九条"]
    assert article.number == 9
    assert said == [Finding.DIFFERENT, Finding.ABSENT]


def _line_after(text: str, line: str) -> str:
    lines = text.split("\n")
    return lines[lines.index(line) + 1]


def test_an_emendation_that_the_better_text_refutes(tmp_path: Path) -> None:
    from macros.model import Mark
    from tests.samples import JIA, jia, plant

    entries = "- article: 第一条\n  lines: 1\n  text: 井{~~合~>台~~|1}应当清扫。\n"
    entries += "  emendations: [{mark: 1, certainty: attested, basis: 下文作“井台”。}]\n"
    root = plant(tmp_path, jia(entries))
    held = load.load(root)[0].instruments[0]
    assert JIA.endswith(f"{held.id}.yml")
    assert held.articles[0].lines[0].runs[1].mark is Mark.REPLACED
    for word, finding in (
        ("台", Finding.EMENDATION_STANDS),
        ("合", Finding.EMENDATION_FALLS),
        ("边", Finding.DIFFERENT),
    ):
        rule = rule_of(["甲办法", f"第一条　井{word}应当清扫。"])
        assert [a.finding for a in update.collated(held, rule)] == [finding]


def test_what_quotes_the_old_words_is_listed_with_the_new_beside(tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(ROOT / "data", root / "data")
    before = {path: path.read_bytes() for path in (root / "data").rglob("*.yml")}
    path = tmp_path / "新.txt"
    path.write_text(plain_text(HELD).replace("信访", "信甲访"), encoding="utf-8")
    said = run(root, ImportOrder(path, id=HELD.id, update=True))
    page = (root / f"dist/import/{HELD.id}-update.html").read_text(encoding="utf-8")
    assert "data/comparisons/regulation-2022.yml:" in said
    assert "原引：" in said
    assert "信甲访" in said
    assert "<ins>甲</ins>" in page
    assert "restricted" not in said + page
    assert {p: p.read_bytes() for p in (root / "data").rglob("*.yml")} == before


def test_new_words_are_those_at_the_same_place() -> None:
    old, new = "看井人每日清扫井台，清除落叶。", "看井人应当每日打扫井台和井沿，清除落叶。"
    assert update.instead("每日清扫井台", old, new) == "每日打扫井台"
    assert update.instead("清扫井台，清除", old, new) == "打扫井台和井沿，清除"


def test_a_text_of_no_held_rule_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("水井办法\n第一条　井应当加盖。\n", encoding="utf-8")
    with pytest.raises(ImportRefused, match="用 --id 写明编号"):
        run(ROOT, ImportOrder(path, update=True))
