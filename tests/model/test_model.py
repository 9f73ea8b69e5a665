"""Values that every other module shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros import model
from macros.model import Labelled, Place, Problem, Span, Status, Validity, Where
from macros.model.base import Labelled as Base
from macros.model.comparison import DEPARTURES, Relation

ENUMS = [var for var in vars(model).values() if isinstance(var, type) and issubclass(var, Base)]


def test_a_problem_says_where_which_rule_what_and_how() -> None:
    problem = Problem(Place("data/site.yml", 3), "date", "“x”不是日期", "2017", "改正")
    assert str(problem) == "data/site.yml:3: date: “x”不是日期；2017；改正"


def test_a_problem_without_a_hint_has_no_empty_part() -> None:
    assert str(Problem(Place("a.yml", 1), "file", "甲", "", "")) == "a.yml:1: file: 甲"


def test_a_character_beyond_the_first_plane_is_escaped_whole() -> None:
    problem = Problem(Place("a.yml", 1), "file", "甲\U000e0041\u202e\n", "", "")
    assert str(problem) == "a.yml:1: file: 甲\\U000e0041\\u202e\\u000a"


@given(st.text(), st.text(), st.text(), st.text())
def test_a_problem_is_always_one_line_that_a_terminal_shows_as_it_is(
    path: str, found: str, expected: str, mend: str
) -> None:
    said = str(Problem(Place(path, 1), "rule", found, expected, mend))
    assert len(said.splitlines()) == 1
    assert said.isprintable()


def test_a_place_knows_the_lines_of_its_keys() -> None:
    keys = (("effective", 4), ("effective/value", 5), ("aliases", 7), ("aliases/0", 8))
    place = Place("a.yml", 2, keys)
    assert place.at("effective/value") == Place("a.yml", 5)
    assert place.at("effective/note") == Place("a.yml", 4)
    assert place.at("aliases/0") == Place("a.yml", 8)
    assert place.at("title") == Place("a.yml", 2)
    assert place.has("aliases")
    assert not place.has("title")
    assert place == Place("a.yml", 2)


@pytest.mark.parametrize("enum", [e for e in ENUMS if e is not Labelled])
def test_keys_and_labels_of_an_enum_are_there_and_unique(enum: type[Labelled]) -> None:
    members = list(enum)
    assert members
    assert len({member.key for member in members}) == len(members)
    assert len({member.label for member in members}) == len(members)
    assert all(member.key and member.label for member in members)
    assert enum.keys() == [member.key for member in members]
    assert [enum.of(member.key) for member in members] == members
    with pytest.raises(KeyError):
        enum.of("no such key")


def test_every_status_has_its_own_sign() -> None:
    assert len({status.sign for status in Status if status.sign}) == len(Status)


def test_an_address_is_written_and_anchored() -> None:
    assert [str(w) for w in (Where(1), Where(1, 2), Where(1, 2, 3), Where(1, None, 3))] == [
        "1",
        "1/2",
        "1/2/3",
        "1/0/3",
    ]
    assert [w.anchor for w in (Where(1), Where(1, 2), Where(1, 2, 3), Where(1, None, 3))] == [
        "p1",
        "p1-i2",
        "p1-i2-s3",
        "p1-s3",
    ]


def test_lines_of_a_span_are_written_as_they_are_typed() -> None:
    assert Span("001", ((7, 7), (9, 12))).lines == ["7", "9-12"]


def test_what_a_province_may_be_to_the_nation_leaves_out_the_nation_alone() -> None:
    assert set(DEPARTURES) == set(Relation) - {Relation.BASELINE}
    assert len(DEPARTURES) == len(set(DEPARTURES))


@pytest.mark.parametrize("enum", [Relation, Status, Validity])
def test_every_sign_says_what_it_means(enum: type[Labelled]) -> None:
    assert [member.key for member in enum if not (member.sign and member.meaning)] == []
    assert len({member.meaning for member in enum}) == len(enum)
