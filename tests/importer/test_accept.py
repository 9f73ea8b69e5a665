"""A better text of the whole 条例 taken in: made here by a program, in a temporary folder."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

import pytest

from macros.checks import check
from macros.derive.book import Book
from macros.importer import update
from macros.importer.command import ImportOrder, run
from macros.importer.entries import entries_of
from macros.importer.mending import UNTOLD
from macros.importer.refusal import ImportRefused
from macros.importer.rule_text import rule_of
from macros.importer.update import Finding
from macros.load import load
from macros.model import LACUNA, Article, Corpus, Status, reading_of
from macros.model.comparison import Cell, Relation
from tests.importer.test_update import FILLER, HELD, ROOT, filled

CHANGED = ("推诿、敷衍", "推诿、甲衍")
"""Words of a held provision that others quote, and what the made text has instead."""


def better_text() -> str:
    """Each lacuna filled, each missing article of a filler of its own length, some words changed."""
    lengths = count(3)
    lines = [
        line.replace(f"{FILLER}。", "甲" * next(lengths) + "。")
        if line.endswith(f"　{FILLER}。")
        else line
        for line in filled(HELD).split("\n")
    ]
    text = "\n".join(lines)
    assert CHANGED[0] in text
    return text.replace(*CHANGED)


def copy_of_data(root: Path) -> Path:
    shutil.copytree(ROOT / "data", root / "data")
    return root


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The data after the whole text was accepted, and what the editor was told."""
    root = copy_of_data(tmp_path_factory.mktemp("taken"))
    path = root / "新.txt"
    path.write_text(better_text(), encoding="utf-8")
    order = ImportOrder(path, id=HELD.id, update=True, accept=("all",), yes=lambda _q: True)
    return root, run(root, order)


@pytest.fixture(scope="module")
def book(taken: tuple[Path, str]) -> Book:
    book, problems = check(taken[0])
    assert [str(problem) for problem in problems] == []
    return book


def column_cells(corpus: Corpus) -> list[Cell]:
    return [cell for placement in corpus.placements for cell in placement.cells]


def articles(book: Book) -> list[Article]:
    return [a for a in book.articles if a.instrument == HELD.id]


def test_check_is_green_and_says_so(taken: tuple[Path, str], book: Book) -> None:
    assert "make check：没有问题。" in taken[1]
    assert "已收入 50 条，来源 005" in taken[1]
    assert len(articles(book)) == 50


def test_the_text_is_the_new_one_to_the_character(book: Book) -> None:
    rule = rule_of(better_text().split("\n"))
    assert [a.lines for a in rule.articles] == [
        tuple(line.label + reading_of(line.runs) for line in a.lines) for a in articles(book)
    ]
    assert all(LACUNA not in reading_of(line.runs) for a in articles(book) for line in a.lines)
    assert {a.summary for a in articles(book)} == {None}


def test_a_unit_is_in_order_or_two_texts_stand_against_one(book: Book) -> None:
    """Nothing is lost; what differs from the published copy in words that both texts have stays so."""
    for article in articles(book):
        doubted = {c.where for c in article.collated if not c.verdict.assents}
        for where, unit in article.units():
            fit = {Status.VERIFIED, Status.COMPLETE, Status.UNCONFIRMED}
            assert (unit.status in fit) or where in doubted
        assert article.witnesses[0].span.source == "005"


def test_the_old_source_stays_and_prints_what_it_printed(book: Book) -> None:
    for old, new in zip(HELD.articles, articles(book), strict=False):
        if old.number == new.number:
            assert {w.span.source for w in old.witnesses} <= {w.span.source for w in new.witnesses}
    ninth = next(a for a in articles(book) if a.number == 1)
    assert ninth.variants[0].source == "003"
    assert "原标“缺”：已按新来源补足（原依据：来源 003 第13行" in str(ninth.variants[0].note)


def test_nothing_quotes_lost_words(taken: tuple[Path, str], book: Book) -> None:
    held = next(rule for rule in load(taken[0])[0].instruments if rule.id == HELD.id)
    found = update.collated(HELD, rule_of(better_text().split("\n")))
    assert any(a.finding is Finding.DIFFERENT for a in found)
    assert update.quoting(taken[0], held, found) == ()
    before = update.quoting(ROOT, HELD, found)
    assert len(before) > 3
    places = {(each.place.path, each.place.line, each.old) for each in before}
    assert f"改了 {len(places)} 处引文。" in taken[1], "words of several units are mended once"


def test_what_the_new_text_no_longer_bears_is_to_be_compared_again(
    taken: tuple[Path, str], book: Book
) -> None:
    told = [c for _, c in book.cells if c.relation is Relation.NOT_COMPARED]
    assert len(told) > 10
    assert {cell.note for cell in told} == {UNTOLD}
    files = (taken[0] / "data/comparisons").glob("*.yml")
    count = sum(path.read_text(encoding="utf-8").count(f"note: {UNTOLD}") for path in files)
    assert f"{count} 处关系改回“未比”" in taken[1]
    path = taken[0] / "data/comparisons/regulation-2022.yml"
    assert "# 旧文本的说明：" in path.read_text(encoding="utf-8")


def test_a_relation_to_another_rule_is_left_alone(book: Book) -> None:
    before = {(c.topic, c.instrument): c for c in column_cells(load(ROOT)[0])}
    for cell in column_cells(book.corpus):
        old = before[cell.topic, cell.instrument]
        for measured in cell.measured:
            if HELD.id not in (measured.base, cell.instrument):
                assert measured.relation is old.to(measured.base).relation


def test_files_that_quote_nothing_keep_every_byte(taken: tuple[Path, str]) -> None:
    changed = {
        path.relative_to(taken[0]).as_posix().split("/")[1]
        for path in (taken[0] / "data").rglob("*.yml")
        if not (ROOT / path.relative_to(taken[0])).exists()
        or path.read_bytes() != (ROOT / path.relative_to(taken[0])).read_bytes()
    }
    assert changed <= {"instruments", "sources", "comparisons", "ladders", "quiz", "cases"}
    for path in (ROOT / "data/instruments").rglob("*.yml"):
        if path.stem != HELD.id:
            assert (taken[0] / path.relative_to(ROOT)).read_bytes() == path.read_bytes()
    assert "restricted" not in taken[1]


def test_one_article_alone_and_the_rest_as_it_was(tmp_path: Path) -> None:
    root = copy_of_data(tmp_path)
    path = root / "新.txt"
    path.write_text(better_text(), encoding="utf-8")
    said = run(root, ImportOrder(path, id=HELD.id, update=True, accept=("2", "3"), source="009"))
    assert "已收入 2 条，来源 009" in said
    old = (ROOT / HELD.place.path).read_text(encoding="utf-8").split("\n")
    new = (root / HELD.place.path).read_text(encoding="utf-8").split("\n")
    after = load(root)[0].instruments
    held = next(rule for rule in after if rule.id == HELD.id)
    before = {e.article.number: old[e.start : e.end] for e in entries_of(HELD, old) if e.article}
    now = {e.article.number: new[e.start : e.end] for e in entries_of(held, new) if e.article}
    assert [number for number in before if before[number] != now[number]] == [2, 3]
    assert held.coverage is HELD.coverage


@pytest.mark.parametrize(
    ("typed", "said"), [("x", "不是条号"), ("77", "来件没有第 77 条"), ("9-8", "来件没有第 9-8 条")]
)
def test_numbers_that_the_text_has_not_are_refused(tmp_path: Path, typed: str, said: str) -> None:
    path = tmp_path / "新.txt"
    path.write_text(better_text(), encoding="utf-8")
    root = copy_of_data(tmp_path / "site")
    with pytest.raises(ImportRefused, match=said):
        run(root, ImportOrder(path, id=HELD.id, update=True, accept=(typed,)))
    assert not (root / "data/sources/005.yml").exists()
