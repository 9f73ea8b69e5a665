"""comparison-columns: every column has one cell for each topic, and every topic a national side."""

from pathlib import Path

from tests.comparison_samples import CELLS, COLUMN, TOPIC, cells, topic, tree
from tests.samples import Files, accepts, edited, line_of, refuses

BING, DING = COLUMN.format("bing"), COLUMN.format("ding")
YI_COLUMN = COLUMN.format("yi")
SECOND = "topic: trial > topic: trial"


def test_one_cell_for_each_column(tmp_path: Path) -> None:
    accepts(tmp_path, tree(topic()))


def test_an_optional_column_without_a_cell(tmp_path: Path) -> None:
    text = CELLS[: CELLS.index("  - instrument: ding")]
    accepts(tmp_path, tree(topic(text), ding="column: 丁\noptional: true\n"))


def test_a_column_without_a_cell_and_one_with_two(tmp_path: Path) -> None:
    files = tree(topic(CELLS.replace("instrument: ding", "instrument: bing")))
    first = line_of(files, BING, "topic: trial")
    refuses(
        tmp_path,
        files,
        (
            f"{BING}:[{SECOND}]: comparison-columns: “trial”写了两格（前一格在第 {first} 行）；"
            "一栏里一个议题一格；合成一格，条文都列在 provisions 里"
        ),
    )


def test_all_the_topics_that_a_national_column_lacks_are_one_problem(tmp_path: Path) -> None:
    upper: Files = {
        "data/instruments/national/geng.yml": "title: 庚报道\ncoverage: press\nsource: 001\n"
        "passages: [{text: 甲。, lines: 20}]\n",
        COLUMN.format("geng"): "column: 庚\n",
    }
    refuses(
        tmp_path,
        tree() | upper,
        (
            f"{COLUMN.format('geng')}:[column]: comparison-columns: 缺 2 格：reports（听取汇报）、"
            "grounds（情形）；每个议题一格；没有规定也写一格；在 cells 里逐格补写“- topic: 编号”和 relation"
        ),
    )


def test_what_a_province_lacks_is_not_compared_yet(tmp_path: Path) -> None:
    accepts(tmp_path, tree() | {YI_COLUMN: "column: 乙\n"})


def test_what_is_not_compared_may_have_its_words(tmp_path: Path) -> None:
    """Words are keyed, the relation is not judged yet."""
    words = "relation: specific\n    against: jia-2016/1/1\n"
    accepts(tmp_path / "province", tree(topic(CELLS.replace(words, "relation: not-compared\n"))))
    nation = topic(CELLS.replace("relation: baseline", "relation: not-compared"))
    accepts(tmp_path / "nation", tree(nation))


def test_a_cell_of_no_topic(tmp_path: Path) -> None:
    files = edited(tree(topic()), (DING, "topic: trial", "topic: trail"))
    refuses(
        tmp_path,
        files,
        (
            f"{DING}:[topic: trail]: comparison-columns: 对照议题“trail”不存在；"
            "data/ 里有的对照议题；最接近的是“trial”"
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
            f"{TOPIC}:[title]: comparison-columns: 没有国家基准：国家各格都没有可比的条文，也没有一格断定为没有规定；"
            "国家一边至少一格是 baseline 或 silent；"
            "补写国家的条文；都没有原文时这个议题不能比较，把条文列入国家各栏的 not_comparable"
        ),
    )


def test_two_topics_with_one_number(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(topic().replace("90", "10")),
        (
            f"{TOPIC}:[order]: comparison-columns: 排列号 10 已用于“reports”；"
            "同一座次里各不相同的整数；改成没有用过的数"
        ),
    )
