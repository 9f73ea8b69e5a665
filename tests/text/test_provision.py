"""Counting of 款, 项 and 目 (decisions/0004), and the state of what is counted."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.model import Line, Place, Problem, Runs, Status, Where, reading_of
from macros.text.provision import TypedLine, build, read_lines
from macros.text.standing import Ground, whole


def lines(text: str) -> tuple[Line, ...]:
    typed = [
        TypedLine(line, Place("data/x.yml", number))
        for number, line in enumerate(dedent(text).strip("\n").split("\n"), 1)
    ]
    problems: list[Problem] = []
    read = read_lines(typed, problems)
    assert problems == []
    return read


def addresses(text: str) -> list[str | None]:
    return [None if line.where is None else str(line.where) for line in lines(text)]


def test_every_plain_line_is_a_paragraph() -> None:
    assert addresses("甲。\n乙。\n丙。") == ["1", "2", "3"]


def test_the_lead_in_and_its_items_are_one_paragraph() -> None:
    assert addresses("甲：\n（一）乙；\n（二）丙。\n丁。") == ["1", "1/1", "1/2", "2"]


def test_items_start_again_below_each_paragraph() -> None:
    assert addresses("甲：\n（一）乙。\n丙：\n（一）丁。") == ["1", "1/1", "2", "2/1"]


def test_subitems_belong_to_the_item_or_to_the_paragraph() -> None:
    text = "甲：\n（一）乙：\n1.丙；\n2．丁。\n戊：\n１.己；\n2. 庚。"
    assert addresses(text) == ["1", "1/1", "1/1/1", "1/1/2", "2", "2/0/1", "2/0/2"]


@pytest.mark.parametrize(
    "typed", ["（二）乙。", "(二)乙。", "（二)乙。", "（二）　乙。", "　　（二）乙。"]
)
def test_an_item_in_every_form_has_one_label(typed: str) -> None:
    line = lines(f"甲：\n（一）丙；\n{typed}")[-1]
    assert (line.label, reading_of(line.runs), line.where) == ("（二）", "乙。", Where(1, 2))


@pytest.mark.parametrize(
    "typed", ["（乙）丙。", "一、乙。", "1、乙。", "2016.5乙。", "3.5米。", "①乙。"]
)
def test_what_only_looks_like_a_number_starts_a_paragraph(typed: str) -> None:
    assert addresses(f"甲。\n{typed}") == ["1", "2"]


def test_large_items() -> None:
    text = "甲：\n（九）乙；\n（十）丙；\n（十六）丁；\n（二十一）戊。"
    assert addresses(text) == ["1", "1/9", "1/10", "1/16", "1/21"]


@pytest.mark.parametrize("typed", ["（一）至（三）{……|1}", "(一)至(三){……|1}"])
def test_a_range_of_lost_items_is_written_in_one_line(typed: str) -> None:
    read = lines(f"甲：\n{typed}\n（四）乙。")
    assert [str(line.where) for line in read] == ["1", "1/1", "1/2", "1/3", "1/4"]
    assert [line.editorial for line in read] == [False, True, True, True, False]


@pytest.mark.parametrize(
    "typed", ["（一）至（三）", "（一）至（三）{……|1}。", "（一）—（三）{……|1}"]
)
def test_a_range_of_anything_else_is_refused_not_guessed(typed: str) -> None:
    problems: list[Problem] = []
    read_lines(
        [TypedLine("甲：", Place("x.yml", 1)), TypedLine(typed, Place("x.yml", 2))], problems
    )
    assert [(problem.place.line, problem.rule) for problem in problems] == [(2, "line")]


def test_a_line_that_is_wholly_deleted_or_moved_away_is_not_counted() -> None:
    text = "甲：\n（一）乙；\n（二）{--页眉--|1}\n{--第3页--|1}\n（二）{>>丁。>>|2}\n（二）丙。"
    assert addresses(text) == ["1", "1/1", None, None, None, "1/2"]
    assert [line.source for line in lines(text)[2:5]] == ["（二）页眉", "第3页", "（二）丁。"]


def test_the_label_of_a_line_that_the_source_does_not_print_is_ours() -> None:
    read = lines("甲：\n（一）{……|1}\n（二）{++乙；++|2}\n（三）丙{++。++|3}")
    assert [(line.editorial, line.source) for line in read] == [
        (False, "甲："),
        (True, ""),
        (True, ""),
        (False, "（三）丙"),
    ]


@given(st.lists(st.text("甲乙（一）()12.．、：。 \u3000{}|…", max_size=12), max_size=8))
def test_nothing_typed_is_lost_or_read_twice(typed: list[str]) -> None:
    problems: list[Problem] = []
    places = [Place("data/x.yml", n) for n in range(1, len(typed) + 1)]
    read = read_lines((TypedLine(t, p) for t, p in zip(typed, places, strict=True)), problems)
    assume(not problems)
    plain = [name.strip(" \u3000") for name in typed]
    for place, text in zip(places, plain, strict=True):
        here = [line for line in read if line.place == place]
        if "……" in text:
            continue
        said = "".join(line.label + reading_of(line.runs) for line in here)
        assert _bare(said) == _bare(text)


def _bare(text: str) -> str:
    """Letters alone: a label's brackets and the blank behind it are written anew."""
    return text.translate(dict.fromkeys(map(ord, "（）() \u3000")))


PLAIN = Ground((), {}, {}, frozenset())


def test_paragraphs_hold_their_items_and_subitems() -> None:
    first, second = build(lines("甲：\n（一）乙：\n1.丙。\n丁：\n1.戊。"), PLAIN)
    assert [item.label for item in first.items] == ["（一）"]
    assert [sub.label for sub in first.items[0].subitems] == ["1."]
    assert first.subitems == ()
    assert second.items == ()
    assert [sub.label for sub in second.subitems] == ["1."]
    assert (first.text, second.text) == ("甲：", "丁：")


LOST = lines("{……|1}")[0].runs
HELD = lines("甲。")[0].runs


@pytest.mark.parametrize(
    ("parts", "unquoted", "status"),
    [
        ([], (), Status.VERIFIED),
        ([(Status.VERIFIED, HELD), (Status.COMPLETE, HELD)], (), Status.COMPLETE),
        ([(Status.COMPLETE, HELD)], (), Status.COMPLETE),
        ([(Status.COMPLETE, HELD), (Status.EMENDED, HELD)], (), Status.EMENDED),
        ([(Status.DAMAGED, HELD), (Status.UNCONFIRMED, HELD)], (), Status.DAMAGED),
        ([(Status.MISSING, LOST), (Status.MISSING, LOST)], (), Status.MISSING),
        ([(Status.COMPLETE, HELD), (Status.MISSING, LOST)], (), Status.DAMAGED),
        ([(Status.COMPLETE, HELD), (Status.MISSING, LOST)], (1,), Status.PARTIAL),
        ([(Status.DAMAGED, HELD), (Status.MISSING, LOST)], (1,), Status.PARTIAL),
    ],
)
def test_a_whole_is_as_good_as_its_worst_part(
    parts: list[tuple[Status, Runs]], unquoted: tuple[int, ...], status: Status
) -> None:
    assert whole(parts, frozenset(unquoted)) is status
