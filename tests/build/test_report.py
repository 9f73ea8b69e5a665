"""The report: records before what rests on them, causes with their consequences folded below."""

from __future__ import annotations

from pathlib import Path

from macros.build.report import report
from macros.checks import check
from tests.comparison_samples import COLUMN, tree
from tests.samples import Files, edited, plant

JIA = "data/instruments/national/jia-2016.yml"
YI = "data/instruments/provincial/yi.yml"
THIRD = """\
  - article: 第三条
    lines: 4
    text: |
      有{……|1}情形的，处理。
    emendations:
      - mark: 1
        basis: 来源有脱字。
"""


def shown(root: Path, files: Files) -> list[str]:
    return report(check(plant(root, files))[1]).split("\n")


def test_a_lost_article_is_the_cause_of_what_names_it(tmp_path: Path) -> None:
    files = edited(tree(), (JIA, THIRD, ""))
    lines = shown(tmp_path, files)
    assert lines[0].startswith(f"{JIA}:4: article-count: ")
    assert lines[1] == "  由此另有 2 处，先改上面这一处："
    assert lines[2] == f"    {COLUMN.format('jia-2016')}:2、10: comparison-place 2 处"
    assert lines[-1] == "共 3 处问题，其中 2 处由别处引起（check --all 全部列出）。"
    assert len(lines) == 4


def test_a_rule_that_is_gone_is_told_once(tmp_path: Path) -> None:
    files = tree()
    del files[JIA]
    problems = check(plant(tmp_path, files))[1]
    lines = report(problems).split("\n")
    told = [line for line in lines if "jia-2016" in line and not line.startswith(" ")]
    assert len(told) == 1
    assert "没有编号为“jia-2016”的文件" in told[0]
    assert len(problems) > 4


def test_a_slip_in_a_national_cell_is_the_cause_of_what_is_measured_by_it(tmp_path: Path) -> None:
    nation = COLUMN.format("jia-2016")
    text = str(tree()[nation]).replace("relation: baseline", "relation: 基准", 1)
    lines = shown(tmp_path, tree() | {nation: text})
    heads = [line for line in lines[:-1] if not line.startswith(" ")]
    assert len(heads) == 1
    assert ": wrong-type: “relation”是“基准”" in heads[0]
    assert "这里写“baseline”" in heads[0]


def test_problems_that_follow_from_nothing_stand_in_the_order_of_the_folders(
    tmp_path: Path,
) -> None:
    files = edited(
        tree(),
        (YI, "region: 乙省\n", ""),
        (COLUMN.format("bing"), "column: 丙\n", "column: 丙\ncolour: 红\n"),
    )
    lines = shown(tmp_path, files)
    assert [line.split(": ")[1] for line in lines[:-1]] == ["region", "unknown-key"]
    assert lines[-1] == "共 2 处问题。"


def test_every_problem_is_there_where_all_are_asked_for(tmp_path: Path) -> None:
    problems = check(plant(tmp_path, edited(tree(), (JIA, THIRD, ""))))[1]
    assert report(problems, whole=True).split("\n")[:-1] == [str(problem) for problem in problems]
