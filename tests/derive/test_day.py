"""The law of the day: versions by dates alone, what is sure, what may be, what cannot be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.say import day
from macros.say.links import relative_to
from tests.cased import CASE, NEW, OLD, changed
from tests.samples import sound

WU = "    role: commentary"


def book_of(root: Path, *changes: tuple[str, str, str]) -> Book:
    return Book.of(sound(root, changed(*changes)))


def then(root: Path, start: str, end: str, decided: str = "2017-06-02") -> tuple[str, ...]:
    """What is said of 戊条例: words and versions at the conduct, words and versions at the decision."""
    book = book_of(
        root,
        (CASE, "conduct_from: 2017-01", f"conduct_from: {start}"),
        (CASE, "conduct_to: 2017-04", f"conduct_to: {end}"),
        (CASE, "decided: 2017-06-02", f"decided: {decided}"),
        (CASE, WU, "    instrument: wu-2018\n" + WU),
        (CASE, "        scope: 全县", f"        scope: 全县\n        date: {decided}"),
        (CASE, "        authority: 某县\n        date: 2017-06-02", f"        date: {decided}"),
    )
    rows = {row.title: row for row in day.rows(book, book.cases.by_id["c-1"])}
    row = rows["戊条例"]
    cells = (row.conduct, row.decision)
    return tuple(f"{c.words}：{'、'.join(v.id for v in c.versions)}" for c in cells)


@pytest.mark.parametrize(
    ("start", "end", "conduct"),
    [
        ("2017-01", "2018-06", "：wu-2010"),
        ("2018-07-01", "2018-09", "：wu-2018"),
        ("2018-01", "2018-09", "跨 2018-07-01，先后是：wu-2010、wu-2018"),
        ("2018", "2018-09", "可能跨 2018-07-01，先后是：wu-2010、wu-2018"),
        ("2018-01", "2018", "可能跨 2018-07-01，先后是：wu-2010、wu-2018"),
        ("2009", "2009-12", "还没有这一文件："),
        ("2009-12", "2010-02", "跨 2010-01-01 施行日：wu-2010"),
        ("2017-01", "null", "2017-01 时；止于何时没有写：wu-2010"),
    ],
)
def test_the_versions_at_the_conduct(tmp_path: Path, start: str, end: str, conduct: str) -> None:
    assert then(tmp_path, start, end, "2019-02")[0] == conduct


def test_the_versions_at_a_dated_decision(tmp_path: Path) -> None:
    assert then(tmp_path, "2017-01", "2017-04", "2019-02")[1] == "：wu-2018"


def test_an_undated_decision_has_all_versions_since_the_conduct(tmp_path: Path) -> None:
    undated = then(tmp_path, "2017-01", "2017-04", "null")[1]
    assert undated == "没写日期；从行为起算，施行过的有：wu-2010、wu-2018"


def test_a_case_without_a_date_has_no_rows(tmp_path: Path) -> None:
    book = book_of(tmp_path)
    assert day.rows(book, book.cases.by_id["c-2"]) == ()


def test_a_work_that_follows_another_stands_in_its_line(tmp_path: Path) -> None:
    book = book_of(
        tmp_path,
        (OLD, "work: wu", "work: old"),
        (OLD, "title: 戊条例（2010年）", "title: 己条例"),
        (NEW, "coverage:", "follows: wu-2010\ncoverage:"),
    )
    (row,) = [r for r in day.rows(book, book.cases.by_id["c-1"]) if "戊" in r.title]
    assert row.title == "己条例 → 戊条例"
    assert [version.id for version in row.conduct.versions] == ["wu-2010"]


def test_a_counterpart_of_today_was_not_yet_in_force(tmp_path: Path) -> None:
    text = "  - cite: 《戊条例》第八条\n    role: commentary"
    book = book_of(
        tmp_path, (CASE, text, text.replace("commentary", "counterpart\n    by: editor"))
    )
    (later,) = day.not_yet(book, book.cases.by_id["c-1"], relative_to("cases/c-1.html"))
    assert (later.cite, later.since, later.then) == ("《戊条例》第八条", "2018-07-01", ())
    assert later.rule_of_time is None
    assert day.not_yet(book, book.cases.by_id["c-2"], relative_to("cases/c-2.html")) == ()
