"""What is said of text that is not there: lost, never quoted, or damaged where no mark shows it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.model import Mark, Run, Status
from macros.say.rows import LOST, NOT_QUOTED, why
from macros.say.signs import UNSEEN, of_article
from tests.samples import first_article

DAMAGED = Status.DAMAGED
GAPPED = Status.PARTIAL.meaning
GAP = Run("〔……〕", "", Mark.LACUNA, 1)


def test_a_lacuna_is_lost_unless_the_source_only_quotes() -> None:
    assert why(GAP) == why(GAP, frozenset({2})) == LOST
    assert why(GAP, frozenset({1})) == NOT_QUOTED != LOST


@pytest.mark.parametrize(
    ("text", "marks", "meaning"),
    [
        ("甲应当办理乙。", "", UNSEEN),
        ("甲{……|1}办理乙。", "  emendations:\n    - {mark: 1, basis: 纸破。}\n", GAPPED),
        (
            "甲{??应应??|1}办理。",
            "  emendations:\n    - {mark: 1, basis: 照录。}\n",
            DAMAGED.meaning,
        ),
    ],
)
def test_a_damage_that_no_mark_shows_says_so(
    tmp_path: Path, text: str, marks: str, meaning: str
) -> None:
    entry = f"- article: 第一条\n  lines: 1\n{marks}  text: |\n    {text}\n"
    article = replace(first_article(tmp_path, entry), status=DAMAGED)
    assert of_article(article).meaning == meaning
