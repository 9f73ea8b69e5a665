"""The places that tests tell in words are the lines that a sample has."""

from __future__ import annotations

import pytest

from tests.samples import Files, line_of, placed

FILES: Files = {
    "data/a.yml": "title: 甲\nparts:\n  - key: 1\n    sum: 2\n  - key: 2\n    sum_of: 3\n    sum: 4\n"
}


@pytest.mark.parametrize(
    ("words", "line"),
    [("title", 1), ("key", 3), ("key: 2", 5), ("sum", 4), ("key: 2 > sum", 7), ("sum > sum", 7)],
)
def test_the_line_that_words_lead_to(words: str, line: int) -> None:
    assert line_of(FILES, "data/a.yml", words) == line
    assert (
        placed(FILES, f"data/a.yml:[{words}]: rule: 甲：[乙]")
        == f"data/a.yml:{line}: rule: 甲：[乙]"
    )


def test_words_that_lead_nowhere() -> None:
    with pytest.raises(AssertionError, match="has no “sum” of “key: 2 > sum > sum”"):
        line_of(FILES, "data/a.yml", "key: 2 > sum > sum")


def test_a_line_with_its_number_stays() -> None:
    assert placed(FILES, "data/a.yml:9: rule: [甲]: 乙") == "data/a.yml:9: rule: [甲]: 乙"
