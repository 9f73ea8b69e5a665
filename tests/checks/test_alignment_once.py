"""alignment-once: a pair has one file of overrides, and each article is tied once."""

from pathlib import Path

from tests.checks.test_alignment_place import GOOD, PATH, with_ties
from tests.samples import accepts, refuses

OTHER = "data/alignments/yi-jia.yml"
TIE = "left: {}\nright: {}\nties:\n  - left: {}\n    right: {}\n    reason: 有理由。\n"


def test_two_files_of_two_pairs(tmp_path: Path) -> None:
    accepts(tmp_path, with_ties(GOOD) | {OTHER: TIE.format("yi", "bing", "[1]", "[6]")})


def test_two_files_of_one_pair(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_ties(GOOD) | {OTHER: TIE.format("yi", "jia-2016", "[2]", "[3]")},
        (
            f"{OTHER}:1: alignment-once: yi 与 jia-2016 已有对齐表 {PATH}；"
            "两件文件一个对齐表；合并成一个文件"
        ),
    )


def test_an_article_twice_and_a_tie_of_nothing(tmp_path: Path) -> None:
    text = GOOD.replace("      - 2\n", "      - 1\n") + "  - reason: 空。\n"
    refuses(
        tmp_path,
        with_ties(text),
        f"{PATH}:8: alignment-once: jia-2016/1 列了两次；一条只在一组里；合成一组，或删去一处",
        f"{PATH}:11: alignment-once: 这一组两边都没有条；left、right 至少一边写条号；补写或删去",
    )


def test_what_is_no_number_of_an_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_ties(GOOD.replace("[1, 3]", "[1, 第三条]")),
        (
            f"{PATH}:5: alignment-slug: “第三条”不是条号；写成 4 或 44-1；"
            "改正；文件由上面的 left、right 指定，这里只写条号"
        ),
    )
