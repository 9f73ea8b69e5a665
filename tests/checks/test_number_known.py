"""number-known: a number of which no source prints the text says on what it rests."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses

HEAD = "title: 甲办法\ncoverage: cited-only\ntext:\n"
EXPECTED = "没有文字的条写 known：from 和（推算的、尚未查证的）note"


def test_numbers_that_say_on_what_they_rest(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: HEAD
            + "  - article: 第一条\n    known: {from: found}\n"
            + "  - article: 第二条\n    known: {from: memory, note: 条号尚未查证。}\n"
        },
    )


def test_a_lost_article_of_a_rule_that_sources_print_needs_none(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia("- article: 第一条\n  lines: 1\n  text: 甲。\n- article: 第二条\n  lines: 2\n"),
    )


def test_numbers_without_provenance_or_note(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: HEAD
            + "  - article: 第一条\n"
            + "  - article: 第二条\n    known: {from: derived}\n"
            + "  - article: 第三条\n    known: {note: 不明。}\n"
        },
        f"{JIA}:4: number-known: 第一条没有文字，也没有写条号的来历；{EXPECTED}；补写 known",
        (
            f"{JIA}:6: number-known: 第二条的条号推算或尚未查证而没有说明；{EXPECTED}；"
            "在 known 里补写 note"
        ),
        f"{JIA}:8: missing-field: 缺“from”；必须写“from: …”；补写；样例见编辑指南",
    )


def test_an_article_with_text_needs_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia("- article: 第一条\n  lines: 1\n  known: {from: found}\n  text: 甲。\n"),
        f"{JIA}:7: number-known: 第一条有文字，条号不必另说来历；{EXPECTED}；删去 known",
    )
