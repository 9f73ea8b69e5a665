"""Lines shared by spans are tiled without a rest; lines that no span names are listed."""

from __future__ import annotations

from dataclasses import replace

from macros.model import Span
from macros.verify.compare import Outcome
from macros.verify.coverage import uncovered
from macros.verify.normalise import Normalisation
from macros.verify.report import report
from macros.verify.seeds import seed_of

from .conftest import DATA, Project

SHARED = "第一条 为了做好试验，制定本办法。第二条 甲负责。残句又\n\n及其他。\n"
SPLIT = DATA.partition("  - article: 第二条")[0] + (
    "  - article: 第二条\n    lines: 1\n    text: 甲负责。\n"
    "scraps:\n  - {text: 残句又及其他。, lines: 1-3, reason: 残句}\n"
)


def test_spans_that_share_a_line_divide_it(project: Project) -> None:
    project.sources["901"], project.data = SHARED, SPLIT
    verdict = project.verdict()
    assert verdict.problems == []
    assert [o.counts[Normalisation.PART] for o in verdict.outcomes] == [1, 1, 1]
    assert "行内节取 3 处" in report(verdict.outcomes, verdict.seeds)


def test_a_rest_that_belongs_to_nothing_is_refused(project: Project) -> None:
    project.sources["901"], project.data = SHARED, SPLIT.partition("scraps:")[0]
    problems = project.problems()
    assert len(problems) == 2
    assert all("余下 3 字不在任何条文里" in problem for problem in problems)


def test_a_lost_sentence_does_not_pass_for_a_shared_line(project: Project) -> None:
    project.data = DATA.replace("为了做好试验，制定本办法", "制定本办法")
    [problem] = project.problems()
    assert "来源第 1 行作“第一条【为了" in problem
    project.data = DATA.replace("（二）迟到的。", "（二）迟到的")
    assert len(project.problems()) == 1
    project.data = DATA.replace("记录由甲保存。", "记录由甲")
    [problem] = project.problems()
    assert "只是第 9 行的一部分，余下 3 字不在任何条文里" in problem


def test_a_stretch_is_used_once(project: Project) -> None:
    project.sources["901"] = SHARED
    project.data = SPLIT + "  - {text: 残句又及其他。, lines: 1-3, reason: 再记一次}\n"
    assert ["重复使用第 1 行的字" in problem for problem in project.problems()] == [True, True]


def test_uncovered_lines_are_ranges_of_lines_with_text(project: Project) -> None:
    seed = seed_of("901", "题\n\n签\n\n甲。\n\n乙。\n\n丙。\n\n丁。\n\n—3—\n\n戊。\n")
    held = project.verdict().outcomes[0].held
    named = [Outcome(replace(held, span=Span("901", (lines,)))) for lines in ((7, 7), (9, 9))]
    assert uncovered(seed, []) == ["1-15"]
    assert uncovered(seed, named) == ["1-5", "11-15"]
    assert uncovered(
        seed, [*named, Outcome(replace(held, span=Span("901", ((1, 3), (15, 15)))))]
    ) == [
        "5",
        "11",
    ]


def test_the_report_lists_them_by_number_and_never_by_text(project: Project) -> None:
    project.sources["901"] += "\n\n勿引之文\n"
    verdict = project.verdict()
    said = report(verdict.outcomes, verdict.seeds)
    assert "不属于任何段的行：12" in said
    assert "勿引" not in said


def test_a_line_left_out_of_a_rule_held_whole_is_told(project: Project) -> None:
    project.sources["901"] = project.sources["901"].replace("第二条", "遗漏的一款。\n\n第二条")
    project.data = DATA.replace("lines: 3-9", "lines: 5-11")
    [problem] = project.problems()
    assert "trial-2020 收全文，来源 901 第 3 行却不在任何条里" in problem
    project.data = project.data.replace("coverage: full", "coverage: partial")
    assert project.problems() == []
