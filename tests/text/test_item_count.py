"""The number of items of a 款: known, told, or open."""

from pathlib import Path

import pytest

from macros.checks import check
from macros.text.item_count import item_count
from tests.samples import jia, plant


def _count(root: Path, lines: str, gist: str = "甲乙丙。", said: str = "") -> int | None:
    text = "".join(f"    {line}\n" for line in lines.splitlines())
    marks = (
        f"  emendations:\n    - {{mark: 1, by: editor, basis: 脱文。{said}}}\n"
        if "|1}" in lines
        else ""
    )
    entry = f"- article: 第一条\n  lines: 1\n  summary: {gist}\n{marks}  text: |\n{text}"
    held, _ = check(plant(root, jia(entry)))  # a list without an end is refused, and still counted
    article = held.corpus.instruments[0].articles[0]
    return item_count(article, article.paragraphs[-1])


LEAD = "对{……|1}下列情形之一的，由丙处理：\n"


@pytest.mark.parametrize(
    ("lines", "gist", "count"),
    [
        ("有下列情形的：\n（一）甲；\n（二）乙。", "甲乙丙。", 2),
        ("甲应当办理乙。", "甲乙丙。", 0),
        (LEAD + "（一）甲；\n（二）乙。", "甲乙丙。", 2),
        (LEAD + "（一）甲；\n（二）{……|1}\n（三）丙。", "甲乙丙。", 3),
        (LEAD + "（一）甲；\n（二）乙；", "甲乙丙。", None),
        (LEAD + "（一）甲；\n（二）乙{……|1}", "甲乙丙。", None),
        (LEAD + "（一）甲。\n（二）乙。", "甲乙丙。", None),
        (LEAD + "（一）{……|1}\n（二）乙。", "甲乙丙。", None),
        (LEAD + "（一）甲；\n（二）乙。\n（三）丙。", "甲乙丙。", None),
        (LEAD + "（一）甲。", "甲乙丙。", None),
        (LEAD + "（一）甲。\n（二）乙。", "丙的两种情形。", 2),
        (LEAD + "（一）甲；\n（二）乙；", "丙的三种情形。", 3),
        (LEAD + "（一）甲；\n（二）乙；", "丙的职责（第三项为两项权）。", 2),
        (LEAD + "（一）甲；\n（二）乙；", "第三项的甲。", None),
        (LEAD + "（一）甲；\n（二）乙；", "丙的一种情形。", None),
    ],
)
def test_the_number_is_known_told_or_open(
    tmp_path: Path, lines: str, gist: str, count: int | None
) -> None:
    assert _count(tmp_path, lines, gist) == count


def test_of_a_paragraph_that_is_quoted_in_part_the_number_is_open(tmp_path: Path) -> None:
    lines = "有下列情形的：\n（一）甲；\n（二）乙；\n（三）{……|1}"
    assert _count(tmp_path, lines, said=", unquoted: true") is None
