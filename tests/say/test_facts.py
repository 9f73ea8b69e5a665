"""Each kind of day has its own label; what no source states says who states it."""

from __future__ import annotations

from pathlib import Path

from macros.load import load
from macros.model import Instrument
from macros.say import facts
from tests.samples import JIA, plant

HEAD = "title: 甲办法\ncoverage: partial\nsource: 001\n"
TEXT = "text:\n  - article: 第一条\n    lines: 1\n    text: 甲。\n"


def rule(folder: Path, more: str) -> Instrument:
    plant(folder, {JIA: HEAD + more + TEXT})
    return load(folder)[0].instruments[0]


def told(folder: Path, more: str) -> dict[str, str]:
    return {fact.label: fact.value for fact in facts.told(rule(folder, more))}


def test_a_day_stands_under_the_act_that_it_is_of(tmp_path: Path) -> None:
    said = told(
        tmp_path,
        "adopted: {value: 2005-01-05, from: found}\npublished: {value: 2005-01-10, from: found}\n",
    )
    assert said == {
        "文号": "资料没写",
        "通过（批准）": "2005-01-05",
        "公布": "2005-01-10",
        "施行": "没写日期",
    }


def test_only_where_neither_act_is_dated_is_that_said(tmp_path: Path) -> None:
    assert told(tmp_path, "") == {
        "文号": "资料没写",
        "印发、公布": "没写日期",
        "施行": "没写日期",
    }


def test_an_article_without_words_is_named_and_not_linked(tmp_path: Path) -> None:
    effective = "effective: {{value: 2020-05-01, from: found, article: {}}}\n"
    (held,) = (f for f in facts.told(rule(tmp_path, effective.format(1))) if f.key == "effective")
    assert (held.article, held.anchor) == ("第一条", "a1")
    (lost,) = (f for f in facts.told(rule(tmp_path, effective.format(9))) if f.key == "effective")
    assert (lost.article, lost.anchor) == ("第九条", None)


def test_makers_and_region_say_who_names_them(tmp_path: Path) -> None:
    makers = "issuers: [甲机关, 乙机关]\n"
    assert facts.issuers(rule(tmp_path, makers)) == "甲机关、乙机关（据编目资料）"
    assert facts.issuers(rule(tmp_path, makers + "issuers_by: source\n")) == "甲机关、乙机关"
    assert facts.issuers(rule(tmp_path, "")) == "资料没写"
    assert facts.region(rule(tmp_path, "region: 甲省\nregion_by: facts\n")) == "甲省（据编目资料）"
