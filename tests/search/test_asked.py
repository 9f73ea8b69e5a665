"""Questions in words of their own: names that are meant, and provisions that share most with them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.search.scripts import Call

ASKING = {"words": ["怎么追责", "怎么", "多久", "几个", "吗"], "meaning": []}
NAMES = [
    [["怎么追责"], ["kinds.html"], [], ""],
    [["泄露信息", "走漏风声"], ["leak.html"], [], ""],
    [["几个代表"], ["visits.html"], [], ""],
    [["听取汇报", "多久听汇报"], ["reports.html"], [], ""],
]
ASKED = """(asking, names, query) => {
  const asked = ref.search.asking(asking, folding);
  asked.take(names);
  const { names: found, ...rest } = asked.of(query);
  return { ...rest, leads: found.map(([, [url]]) => url), slip: asked.slipOf(query) };
}"""
LIKEST = """(asking, names, texts, query) => {
  const asked = ref.search.asking(asking, folding);
  const sections = texts.map((text, n) => [0, `${n}.html`, "", "", [[text]]]);
  const index = ref.search.texting(sections, folding, () => "");
  const found = ref.search.likest(asked.coreOf(query), asked.coreOf, index, names, () => true);
  return [found.seats.map(({ section }) => section), found.names.map(({ name }) => name[1][0])];
}"""
TEXTS = [
    "垂直管理部门负责本系统的工作。",
    "其他部门负责各自的工作，定期听取工作汇报。",
    "应当推选代表，代表人数不得超过五人。",
]


def asked(call: Call, query: str) -> dict[str, Any]:
    found: dict[str, Any] = call(ASKED, ASKING, NAMES, query)
    return found


def test_what_is_named_comes_before_words_that_only_ask(call: Call) -> None:
    assert asked(call, "泄露信息怎么追责")["leads"] == ["leak.html", "kinds.html"]
    assert asked(call, "怎么追责")["exact"] is True


def test_a_name_that_asks_the_same_comes_first(call: Call) -> None:
    assert asked(call, "走漏风声派几个代表")["leads"] == ["visits.html", "leak.html"]


@pytest.mark.parametrize(
    ("query", "slip"), [("走露风声", "走漏风声"), ("走漏", None), ("走露风生", None)]
)
def test_a_character_may_be_wrong_in_a_long_name(call: Call, query: str, slip: str | None) -> None:
    assert asked(call, query)["slip"] == slip


@pytest.mark.parametrize(
    ("query", "first", "name"),
    [
        ("垂直管理部门归谁", 0, None),
        ("多久听一次汇报", 1, "reports.html"),
        ("泄露举报信息", None, "leak.html"),
        ("派几个代表", 2, "visits.html"),
    ],
)
def test_what_shares_most_with_a_question_comes_first(
    call: Call, query: str, first: int | None, name: str | None
) -> None:
    seats, names = call(LIKEST, ASKING, NAMES, TEXTS, query)
    assert next(iter(seats), None) == first
    assert next(iter(names), None) == name


def test_what_shares_nothing_is_not_offered(call: Call) -> None:
    assert call(LIKEST, ASKING, NAMES, TEXTS, "天气预报") == [[], []]


def test_shared_stretches_are_as_long_as_they_go(call: Call) -> None:
    shared = "(core, text) => ref.search.shared(core, text)"
    assert call(shared, ["打击报复上访人"], "打击报复信访人") == ["打击报复", "访人"]
