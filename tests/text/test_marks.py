"""The editor's marks: what readers read, what the source prints."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model import LACUNA, Mark, Place, Problem, Run, is_lost, reading_of, source_of
from macros.text.marks import read_runs

PLACE = Place("data/x.yml", 7)


def read(text: str) -> tuple[Run, ...]:
    problems: list[Problem] = []
    runs = read_runs(text, PLACE, problems)
    assert problems == []
    return runs


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("{++补字++|1}", Run("补字", "", Mark.SUPPLIED, 1)),
        ("{--删字--|2}", Run("", "删字", Mark.DELETED, 2)),
        ("{~~原字~>改字~~|3}", Run("改字", "原字", Mark.REPLACED, 3)),
        ("{>>移走>>|4}", Run("", "移走", Mark.MOVED, 4)),
        ("{<<移来<<|4}", Run("移来", "", Mark.MOVED, 4, here=True)),
        ("{……|5}", Run(LACUNA, "", Mark.LACUNA, 5)),
        ("{??可疑??|999}", Run("可疑", "可疑", Mark.DOUBT, 999)),
        ("{++甲\\{乙++|1}", Run("甲{乙", "", Mark.SUPPLIED, 1)),
        ("{++a+b++|1}", Run("a+b", "", Mark.SUPPLIED, 1)),
    ],
)
def test_each_mark(text: str, run: Run) -> None:
    assert read(text) == (run,)
    assert read(f"甲{text}乙") == (Run("甲", "甲"), run, Run("乙", "乙"))


def test_a_brace_that_opens_no_mark_stands_for_itself() -> None:
    text = "甲{乙}{{ x }}{% raw %}{#丙#}"
    assert read(text) == (Run(text, text),)


def test_an_escaped_brace_opens_no_mark() -> None:
    assert reading_of(read("\\{++甲++|1}")) == "{++甲++|1}"


def test_marks_beside_each_other_stay_apart() -> None:
    runs = read("{--甲--|1}{++乙++|2}{……|3}")
    assert [run.mark for run in runs] == [Mark.DELETED, Mark.SUPPLIED, Mark.LACUNA]
    assert (reading_of(runs), source_of(runs)) == ("乙〔……〕", "甲")


def test_a_stretch_is_lost_only_where_nothing_else_is_read() -> None:
    assert is_lost(read("{……|1}"))
    assert is_lost(read("{……|1}{--甲--|2}"))
    assert not is_lost(read("甲{……|1}"))
    assert not is_lost(())


@pytest.mark.parametrize(
    "text",
    ["{++甲|1}", "{++甲++}", "{++++|1}", "{~~甲~~|1}", "{~~~>甲~~|1}", "{……}", "{……|1000}",
     "{…|1}", "甲++|1}", "{++甲{++乙++|1}", "{++甲--|1}", "{++甲++|一}", "{++甲++|１}"],
)  # fmt: skip
def test_a_mark_that_is_not_whole_is_one_problem_and_nothing_is_lost(text: str) -> None:
    problems: list[Problem] = []
    runs = read_runs(text, PLACE, problems)
    assert [(problem.place, problem.rule) for problem in problems] == [(PLACE, "mark")]
    assert "甲" not in text or "甲" in reading_of(runs)


WORDS = st.text(st.characters(exclude_characters="{}|\\\n", exclude_categories=["Cs"]), min_size=1)
MARKED = st.one_of(
    st.tuples(WORDS).map(lambda w: (w[0], w[0], w[0])),
    st.tuples(st.just("{……|5}"), st.just(LACUNA), st.just("")),
    WORDS.filter(lambda w: "+" not in w).map(lambda w: (f"{{++{w}++|1}}", w, "")),
    WORDS.filter(lambda w: "-" not in w).map(lambda w: (f"{{--{w}--|2}}", "", w)),
    WORDS.filter(lambda w: ">" not in w).map(lambda w: (f"{{>>{w}>>|3}}", "", w)),
    WORDS.filter(lambda w: "<" not in w).map(lambda w: (f"{{<<{w}<<|3}}", w, "")),
    WORDS.filter(lambda w: "?" not in w).map(lambda w: (f"{{??{w}??|4}}", w, w)),
    st.tuples(WORDS, WORDS)
    .filter(lambda w: not re.search("[~>]", "".join(w)))
    .map(lambda w: (f"{{~~{w[0]}~>{w[1]}~~|6}}", w[1], w[0])),
)


@given(st.lists(MARKED))
def test_sources_give_the_printed_line_back_and_readings_what_is_read(
    parts: list[tuple[str, str, str]],
) -> None:
    runs = read("".join(typed for typed, _, _ in parts))
    assert reading_of(runs) == "".join(reading for _, reading, _ in parts)
    assert source_of(runs) == "".join(source for _, _, source in parts)


@given(WORDS)
def test_text_without_marks_is_read_as_it_is(text: str) -> None:
    assert read(text) == (Run(text, text),)


@given(st.text(st.sampled_from(list("{}+-~<>?…|\\0123甲\u3000（一）."))))
def test_no_line_raises_or_loses_a_character_that_is_no_mark(text: str) -> None:
    problems: list[Problem] = []
    runs = read_runs(text, PLACE, problems)
    assert text.count("甲") == sum(
        max(run.reading.count("甲"), run.source.count("甲"))
        if run.mark is not Mark.REPLACED
        else run.reading.count("甲") + run.source.count("甲")
        for run in runs
    )
    if "{" not in text and "|" not in text:
        assert source_of(runs) == reading_of(runs) == text
