"""Whatever stands in data/: located problems, or pages on which the text stands as typed."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from macros.checks import check
from macros.derive.book import Book
from tests.samples import plant
from tests.untrusted.hostile import CANARY, CHANGES, SOUND, WORDS, Change, planted
from tests.untrusted.shown import Shape, dangerous, data, pages, shape

LOCATED = re.compile(r"data[^\n]*:\d+: [a-z-]+: .*[\u4e00-\u9fff].*")
QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
HEAVY = settings(max_examples=2_200, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def allowed() -> Shape:
    """Markup of the sound reference and of the project itself: what templates make."""
    from tests.conftest import ROOT

    with tempfile.TemporaryDirectory() as folder:
        own = [check(plant(Path(folder), SOUND))[0], check(ROOT)[0]]
    return frozenset().union(*(shape(html) for book in own for _, html, _ in pages(book)))


def try_out(changes: list[Change], counted: Counter[str]) -> None:
    """Load, check and, where nothing is wrong, show."""
    with tempfile.TemporaryDirectory() as folder:
        book, problems = check(planted(Path(folder), changes))
        assert not list(Path(folder).rglob(CANARY))
    counted["bad data sets tried"] += 1
    lines = [str(problem) for problem in problems]
    assert [line for line in lines if not LOCATED.fullmatch(line)] == []
    if lines:
        counted["  of these refused with located problems"] += 1
    else:
        counted["  of these shown, every text as typed"] += 1
        show(book)


def show(book: Book) -> None:
    for address, html, _ in pages(book):
        assert "\n" not in html, address
        assert shape(html) <= allowed(), address
        assert dangerous(html) == [], address
    assert list(data(book))


@QUICK
@given(changes=CHANGES)
def test_some_data_sets(changes: list[Change]) -> None:
    try_out(changes, Counter())


@pytest.mark.heavy
@HEAVY
@given(changes=CHANGES)
def test_two_thousand_data_sets(counted: Counter[str], changes: list[Change]) -> None:
    try_out(changes, counted)


def test_the_sound_tree_is_sound(tmp_path: Path) -> None:
    assert check(plant(tmp_path, SOUND))[1] == []


@pytest.mark.parametrize("word", WORDS, ids=lambda word: ascii(word)[:30])
def test_each_word_in_a_note_is_shown_as_typed_or_refused(tmp_path: Path, word: str) -> None:
    """A note of an article: our own words, on its page and in the export."""
    from tests.untrusted.hostile import noted

    book, problems = check(noted(tmp_path, word))
    if problems:
        assert all(LOCATED.fullmatch(str(problem)) for problem in problems)
        return
    from tests.markup import Markup

    said = [Markup(html).text for address, html, _ in pages(book) if address == "jia-2016/1.html"]
    assert any(squeezed(word) in squeezed(text) for text in said)


def squeezed(text: str) -> str:
    return "".join(text.split())
