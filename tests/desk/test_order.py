"""Keys in the order of their record: comments come along, and a second run changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks import check
from macros.desk.fix import fixed
from macros.desk.order import ordered
from macros.desk.workbench import files
from macros.load.editor import KINDS
from macros.model.handout import Handout
from tests.guide_tree import MAIN, WELLS
from tests.samples import JIA, plant

ROOT = Path(__file__).parents[2]
MIXED = """\
# 文件的头
order: 3
# 题目之上
title: 甲  # 尾上

note: 乙
parts:
  - title: 丙
    kind: text
    # 编号之上
    records:
      - a
  - {note: x, kind: text}
"""
ORDERED = """\
# 文件的头
# 题目之上
title: 甲  # 尾上
order: 3
parts:
  - kind: text
    title: 丙
    # 编号之上
    records:
      - a
  - {note: x, kind: text}

note: 乙
"""


def test_keys_are_put_in_order_with_their_comments() -> None:
    assert ordered(MIXED, Handout) == ORDERED
    assert ordered(ORDERED, Handout) == ORDERED


@pytest.mark.parametrize(
    "text",
    [
        "order: 3\nno_such: 1\ntitle: 甲\n",
        "parts:\n  - title: 丙\n    # 种类之上\n    kind: text\n",
    ],
)
def test_what_is_not_sure_is_left(text: str) -> None:
    assert ordered(text, Handout) == text


def test_no_key_of_our_data_is_out_of_order() -> None:
    for name, kind in files(ROOT).items():
        text = (ROOT / name).read_text(encoding="utf-8")
        assert kind == "instruments" or ordered(text, KINDS[kind]) == text, name


def test_fix_orders_and_mends_widths_and_never_touches_law(tmp_path: Path) -> None:
    tree = dict(MAIN)
    law = (
        str(tree[WELLS])
        .replace("看好全省", "看好,全省")
        .replace("title: 青海省水", "title: 青海省,水")
    )
    notice = "order: 20\nlabel: 通报\n"
    tree["data/measures/notice.yml"] = str(tree["data/measures/notice.yml"]).replace(
        "label: 通报\norder: 20\n", notice
    )
    root = plant(tmp_path, tree | {WELLS: law})
    assert fixed(root)
    assert (root / WELLS).read_text("utf-8") == law.replace("title: 青海省,水", "title: 青海省，水")
    assert (root / "data/measures/notice.yml").read_text("utf-8") == MAIN[
        "data/measures/notice.yml"
    ]
    assert fixed(root) == []
    assert {problem.rule for problem in check(root)[1]} == {"half-width"}
    assert (root / JIA).read_text("utf-8") == MAIN[JIA]
