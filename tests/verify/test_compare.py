"""A span equals its lines, character for character and break for break, or says where it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.verify import main
from macros.verify.normalise import Normalisation

from .conftest import DATA, RULE, Project

Make = Callable[[str, str], Project]
FILE = "data/instruments/national/trial-2020.yml"


def test_equal_text_passes(project: Project) -> None:
    verdict = project.verdict()
    assert verdict.problems == []
    assert [(o.held.id, list(+o.counts)) for o in verdict.outcomes] == [
        ("trial-2020/1@901", []),
        ("trial-2020/2@901", []),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("迟到", "早到", 16, "来源第 7 行作“…录：（一）早到的；（二）【迟到的。记录由甲保存。】”"),
        (
            "      （一）早到的；\n",
            "",
            15,
            "来源第 5 行作“…情形之一的，应当记录：（【一）早到的；（二）迟到的】…”",
        ),
        (
            "      记录由甲保存。\n",
            "",
            16,
            "来源第 9 行作“…）早到的；（二）迟到的。【记录由甲保存。】”",
        ),
        ("    lines: 3-9", "    lines: 1-9", 14, "来源第 1 行作“第【一条为了做好试验，制"),
        (
            "    lines: 3-9",
            "    lines: 3-7",
            17,
            "来源第 7 行作“…）早到的；（二）迟到的。【（完）】”",
        ),
        ("    lines: 3-9", "    lines: 3-99", 12, "超出来源的 10 行"),
        ("    lines: 3-9", "    lines: 4", 14, "来源所指各行没有文字"),
        ("第二条", "第三条", 14, "来源第 3 行作“第【二条"),
    ],
)
def test_a_difference_is_shown_where_it_starts(
    project: Project, old: str, new: str, line: int, says: str
) -> None:
    assert old in DATA
    project.data = DATA.replace(old, new)
    [problem] = project.problems()
    assert problem.startswith(f"{FILE}:{line}: verbatim: ")
    assert says in problem


def test_a_break_that_the_source_has_not_is_refused(project: Project) -> None:
    project.data = DATA.replace("为了做好试验，制定", "为了做好试验，\n      制定")
    [problem] = project.problems()
    assert problem.startswith(f"{FILE}:11: line-break: trial-2020/1@901（来源 901 第 1 行）")
    assert "来源第 1 行接排“第一条为了做好试验，【制定本办法。】”" in problem


def test_a_paragraph_run_into_the_one_before_is_refused(article: Make) -> None:
    project = article("第二条 甲负责。\n\n乙协助。", "lines: 1-3\ntext: 甲负责。乙协助。")
    [problem] = project.problems()
    assert f"{FILE}:9: line-break: " in problem
    assert "来源第 3 行另起“第二条甲负责。【乙协助。】”" in problem


def test_an_item_run_into_the_one_before_is_refused(article: Make) -> None:
    source = "第二条 甲：\n\n（一）记录；\n\n（二）保存；\n\n依照\n第一条移交。"
    entry = "lines: 1-8\ntext: |\n  甲：\n  （一）记录；（二）保存；依照第一条移交。"
    [problem] = article(source, entry).problems()
    assert "来源第 5 行另起“" in problem


SPANS = [
    (Normalisation.JOINED, "第二条 甲对工作\n\n负责。", "lines: 1-3\ntext: 甲对工作负责。"),
    (
        Normalisation.ITEM_BREAK,
        "第二条 甲： （一） 记录； （二）\n保存。",
        "lines: 1-2\ntext: |\n  甲：\n  （一）记录；\n  （二）保存。",
    ),
    (Normalisation.RUNNING_HEAD, "第二条 甲\n\n试验办法\n\n负责。", "lines: 1-5\ntext: 甲负责。"),
    (Normalisation.PAGE_NUMBER, "第二条 甲\n\n—3—\n\n负责。", "lines: 1-5\ntext: 甲负责。"),
    (
        Normalisation.SOURCE_NOTE,
        "2. 甲负\n责。 ( 《试验办法》 第二\n条)",
        "lines: 1-3\ntext: 甲负责。",
    ),
    (
        Normalisation.COMPILER_NUMBER,
        "(三) 甲负责。 ( 《试验办法》 第二条)",
        "lines: 1\ntext: 甲负责。",
    ),
]


@pytest.mark.parametrize(("change", "source", "entry"), SPANS)
def test_a_change_of_a_span_is_counted(
    article: Make, change: Normalisation, source: str, entry: str
) -> None:
    verdict = article(source, entry).verdict()
    assert verdict.problems == []
    [outcome] = verdict.outcomes
    seed = verdict.seeds["901"]
    assert outcome.counts[change] or any(counts[change] for counts in seed.counts)


@pytest.mark.parametrize(("change", "source", "entry"), SPANS)
def test_beside_a_change_a_wrong_character_still_shows(
    article: Make, change: Normalisation, source: str, entry: str
) -> None:
    [problem] = article(source.replace("甲", "丙"), entry).problems()
    assert "丙" in problem


@pytest.mark.parametrize(
    ("note", "where", "good"),
    [
        ("《试验办法》 第二条", "", True),
        ("《试验办法》 第三条", "", False),
        ("《别的办法》 第二条", "", False),
        ("《试验办法》 第二条第一款", "", False),
        ("《试验办法》 第二条第一款", "1", True),
        ("《试验办法》 第二条第二、 三款", "1", False),
        ("《试验办法》 第二条第一、 三款", "1", True),
        ("《试验办法》 第二条第一项", "1", False),
    ],
)
def test_a_note_must_name_the_very_place(article: Make, note: str, where: str, good: bool) -> None:
    place = f", where: {where}" if where else ""
    entry = f"witnesses:\n  - {{source: 901, lines: 1{place}}}\ntext: 甲负责。"
    problems = article(f"1. 甲负责。 ( {note})", entry).problems()
    assert [": source-note: " in problem for problem in problems] == ([] if good else [True])


@pytest.mark.parametrize("label", ["第二条 ", ""])
def test_a_place_is_quoted_with_or_without_the_label(article: Make, label: str) -> None:
    entry = "witnesses:\n  - {source: 901, lines: 1, where: 1}\ntext: 甲负责。"
    assert article(f"{label}甲负责。", entry).problems() == []


def test_a_whole_article_without_label_or_note_is_refused(article: Make) -> None:
    [problem] = article("甲负责。", "lines: 1\ntext: 甲负责。").problems()
    assert "来源第 1 行作“【甲负责。】”；数据作“【第二条甲负责。】”" in problem


def test_the_compilers_number_stands_for_the_items_label(article: Make) -> None:
    entry = (
        "witnesses:\n  - {source: 901, lines: 1, where: 1}\n"
        "  - {source: 901, lines: 3, where: 1/1}\n"
        "text: |\n  甲：\n  （一）记录；"
    )
    source = "第二条 甲:\n\n4. 记录; ( 《试验办法》 第二条第一项)"
    assert article(source, entry).problems() == []
    assert len(article(source.replace("4. ", ""), entry).problems()) == 1


def test_a_place_whose_items_stand_elsewhere_is_its_lead_in(article: Make) -> None:
    entry = (
        "witnesses:\n  - {source: 901, lines: 1, where: 1}\n"
        "  - {source: 901, lines: 3, where: 1/1}\n"
        "text: |\n  甲：\n  （一）记录；\n  （二）保存。"
    )
    [problem] = article("第二条 甲：\n\n（一）记录；", entry).problems()
    assert "来源第 1 行作“第二条甲：【（完）】”；数据作“第二条甲：【（二）保存。】”" in problem


def test_a_quotation_in_two_pieces_has_two_numbers_and_two_notes(article: Make) -> None:
    entry = (
        "witnesses:\n  - {source: 901, lines: '1-2, 4', where: 1}\n"
        "text: 甲应当记录{--；甲--|1}、保存。\nemendations:\n  - {mark: 1, basis: 试验}"
    )
    source = "1. 甲应当记录; ( 《试验办法》\n第二条)\n\n(二) 甲、保存。 ( 《试验办法》 第二条)"
    verdict = article(source, entry).verdict()
    assert verdict.problems == []
    assert verdict.outcomes[0].counts[Normalisation.SOURCE_NOTE] == 2
    assert verdict.outcomes[0].counts[Normalisation.COMPILER_NUMBER] == 2
    [problem] = article(source.replace("第二条)\n\n", "第三条)\n\n"), entry).problems()
    assert ": source-note: " in problem


@pytest.mark.parametrize("number", ["1.", "（一）"])
def test_a_number_without_a_note_is_text_of_a_whole_article(article: Make, number: str) -> None:
    assert len(article(f"{number}第二条 甲负责。", "lines: 1\ntext: 甲负责。").problems()) == 1


def test_marks_are_taken_away(article: Make) -> None:
    text = (
        "甲{++对++|1}工作{--作--|2}负{~~则~>责~~|3}，{??即记录??|4}{……|5}。{<<乙协助。<<|6}"
        "{>>丙旁观。>>|6}"
    )
    marks = "".join(f"  - {{mark: {n}, basis: 试验}}\n" for n in range(1, 7))
    entry = f'lines: 1\ntext: "{text}"\nemendations:\n{marks}'
    source = "第二条 甲工作作负则，即记录。丙旁观。"
    assert article(source, entry).problems() == []
    [problem] = article(source.replace("则", "责"), entry).problems()
    assert "作“第二条甲工作作负【责，即记录。丙旁观。】”" in problem


def test_a_deleted_line_and_a_lost_item_are_compared_too(article: Make) -> None:
    entry = (
        "lines: 1-7\ntext: |\n  甲：\n  （一）记录；\n  （二）{……|1}\n  （三）保存。\n"
        "  {--甲负责。--|2}\nemendations:\n  - {mark: 1, basis: 试验}\n  - {mark: 2, basis: 试验}"
    )
    source = "第二条 甲：\n\n（一）记录；\n\n（三）保存。\n\n甲负责。"
    assert article(source, entry).problems() == []
    assert len(article(source.replace("甲负责", "乙负责"), entry).problems()) == 1
    assert len(article(source.replace("（三）", "（二）"), entry).problems()) == 1


OTHERS = """\
imprint: {text: （甲办公室　2020年1月1日印发）, lines: 1}
text:
  - {chapter: 第一章 总则, lines: 3}
  - article: 第一条
    lines: 5
    text: 甲负责。
passages:
  - {text: 记者了解到，甲负责。, lines: 7-9}
scraps:
  - {text: 乙又, lines: 11, reason: 残句}
"""


@pytest.mark.parametrize("wrong", ["", "办公", "总", "甲负", "了解", "又"])
def test_headings_imprint_passages_and_scraps_are_spans(project: Project, wrong: str) -> None:
    source = (
        "（甲办公室 2020 年 1 月 1 日印发）\n\n第一章 总 则\n\n第一条 甲负责。\n\n"
        "记者了解到，\n\n甲负责。\n\n乙又"
    )
    project.sources = {"901": source.replace(wrong, "丁", 1) if wrong else source}
    project.data = DATA.partition("text:")[0] + OTHERS
    verdict = project.verdict()
    assert len(verdict.problems) == bool(wrong)
    assert [o.held.id for o in verdict.outcomes] == [
        "trial-2020/imprint@901",
        "trial-2020/c1@901",
        "trial-2020/1@901",
        "trial-2020/p1@901",
        "trial-2020/s1@901",
    ]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([], "有 0 个 901_*.txt"),
        (["901_a.txt", "901_b.txt"], "有 2 个 901_*.txt"),
        (["901_gbk.txt"], "来源文件不是 UTF-8"),
    ],
)
def test_a_source_has_exactly_one_readable_file(
    project: Project, files: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write()
    (project.seeds / "901_0123.txt").unlink()
    for name in files:
        (project.seeds / name).write_text(RULE, encoding="gbk")
    assert main(project.root, project.seeds, write=False) == 1
    assert f"data/sources/901.yml:1: seed: {says}；" in capsys.readouterr().out
