"""What OCR, haste and other notations do to an address, and what is read in their place."""

from __future__ import annotations

from typing import Any

import pytest

from macros.search.slips import SLIPS, Slip
from tests.search.reading import FOLD
from tests.search.scripts import Call

MEND = """(slips, text, guessing) => ref.search.mending(slips)(text, guessing)"""
TABLE = [[s.pattern, s.means, *([1] if s.guess else [])] for s in SLIPS]


def mended(call: Call, text: str, guessing: bool) -> str:
    found: str = call(MEND, TABLE, FOLD(text), guessing)
    return found


def query(call: Call, text: str) -> dict[str, Any]:
    found: dict[str, Any] = call("text => read(text)", text)
    return found


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.example)
def test_each_slip_mends_its_example_in_its_own_turn_alone(call: Call, slip: Slip) -> None:
    text = FOLD(slip.example)
    assert mended(call, text, slip.guess) != text
    assert not slip.guess or mended(call, text, guessing=False) == text


@pytest.mark.parametrize(
    ("typed", "article"),
    [
        ("笫四十四条", 44),
        ("弟四十四条", 44),
        ("第l1条", 11),
        ("第4O条", 40),
        ("第四十囚条", 44),
        ("四四条", 44),
        ("廿条", 20),
        ("卅一条", 31),
        ("肆拾肆条", 44),
        ("条例:44", 44),
        ("条例/44", 44),
        ("条例_44", 44),
        ("No.44", 44),
        ("art. 44", 44),
        ("Article 44", 44),
        ("44 条例", 44),
        ("第11条 办法", 11),
        ("【某工作条例】第44条", 44),
        ("（甲省办法）第七条", 7),
        ("某机关关于印发《某工作条例》的通知第三条", 3),
    ],
)
def test_a_notation_is_read_as_the_address_that_it_is(call: Call, typed: str, article: int) -> None:
    found = query(call, typed)
    assert "guess" not in found
    (reading,) = found["readings"]
    assert reading["known"]
    assert reading["addresses"][0][0]["from"][0] == article


@pytest.mark.parametrize("typed", ["条列44", "办怯11", "第四十四例"])
def test_a_guess_is_said_to_be_one(call: Call, typed: str) -> None:
    found = query(call, typed)
    assert found["guess"]
    assert all(reading["known"] for reading in found["readings"])


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("公司法 第七条", "公司法"),
        ("公司法，第七条", "公司法"),
        ("某市第七条", "某市"),
        ("劳动争议第七条", "劳动争议"),
        ("甲省办法 征求意见稿 第七条", "甲省办法征求意见稿"),
        ("依照第七条处理", None),
        ("第七条规定了什么", None),
    ],
)
def test_words_beside_a_bare_article_are_read_or_told(
    call: Call, typed: str, unread: str | None
) -> None:
    (reading,) = query(call, typed)["readings"]
    assert (reading["name"], reading["known"]) == (unread, unread is None)


def test_a_version_is_named_as_people_name_it(call: Call) -> None:
    old, new = (query(call, typed)["readings"][0] for typed in ("旧处分条例3", "新处分条例3"))
    assert (old["name"], old["old"]) == ("处分条例", True)
    assert (new["name"], "old" in new) == ("处分条例", False)


def test_words_are_taken_apart_in_steps_that_their_length_bounds(call: Call) -> None:
    """Of words that begin alike: two ways to cut each, and no way is tried twice."""
    count = """(text, words) => {
      let asked = 0;
      const counted = new Proxy(Object(text), { get: (of, key) => {
        if (key === "startsWith") return (...given) => (asked++, text.startsWith(...given));
        return of[key];
      }});
      return [ref.search.isMade(counted, words), asked];
    }"""
    assert call(count, "按照" * 200 + "甲", ["按照", "按", "照"]) == [False, 401 * 3]
