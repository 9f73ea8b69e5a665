"""comparison-columns: every topic has one cell for each column, and a national side."""

from pathlib import Path

from tests.comparison_samples import CELLS, TOPIC, cells, topic, tree
from tests.samples import accepts, refuses


def test_one_cell_for_each_column(tmp_path: Path) -> None:
    accepts(tmp_path, tree(topic()))


def test_an_optional_column_without_a_cell(tmp_path: Path) -> None:
    text = CELLS[: CELLS.index("  - instrument: ding")]
    accepts(tmp_path, tree(topic(text), ding="column: 丁\noptional: true\n"))


def test_a_column_without_a_cell_and_one_with_two(tmp_path: Path) -> None:
    text = CELLS.replace("instrument: ding", "instrument: bing").replace("ding/p1", "bing/6")
    refuses(
        tmp_path,
        tree(topic(text.replace("每月至少1天接访", "定期听取汇报"))),
        (
            f"{TOPIC}:4: comparison-columns: 缺 ding（丁）一格；每一栏一格；没有规定也写一格；"
            "补写 instrument: ding"
        ),
        (
            f"{TOPIC}:25: comparison-columns: bing 写了两格；一个议题里一件文件一格；"
            "合成一格，条文都列在 provisions 里"
        ),
        (
            f"{TOPIC}:26: comparison-relation: bing 这一格不能是“unheld”（未收）；按现存文字只能是："
            "undetermined；改正 relation，或核对 provisions、quote、against 和归位表"
        ),
    )


def test_no_national_baseline(tmp_path: Path) -> None:
    text = """
- instrument: jia-2016
  relation: lost
- instrument: yi
  relation: lost
- instrument: bing
  relation: unheld
- instrument: ding
  relation: unheld
"""
    refuses(
        tmp_path,
        tree(topic(cells(text), "circumstances")),
        (
            f"{TOPIC}:4: comparison-columns: 没有国家基准：国家各格都没有可比的条文，也没有一格断定为没有规定；"
            "国家一边至少一格是 baseline 或 silent；"
            "补写国家的条文；都缺损时这个议题不能比较，把条文列入归位表的 not_comparable"
        ),
    )


def test_two_topics_with_one_number(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(topic().replace("90", "10")),
        (
            f"{TOPIC}:3: comparison-columns: 排列号 10 已用于“reports”；"
            "同一座次里各不相同的整数；改成没有用过的数"
        ),
    )
