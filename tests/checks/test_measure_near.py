"""measure-near: near terms exist, and a pair is told apart once, for both sides."""

from pathlib import Path

from tests.listed import LISTED, NOTICE, WARNING, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_near_term_that_does_not_exist(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(WARNING, "measure: notice", "measure: notise"),
        (
            f"{WARNING}:[measure]: measure-near: “notise”不存在；"
            "data/measures/ 里另一个处理方式的编号；最接近的是“notice”"
        ),
    )


def test_the_measure_itself(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(WARNING, "measure: notice", "measure: warning"),
        (
            f"{WARNING}:[measure]: measure-near: “warning”是自己；"
            "data/measures/ 里另一个处理方式的编号；改正编号"
        ),
    )


def test_a_pair_written_on_both_sides(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            NOTICE,
            "regimes:",
            "near:\n  - measure: warning\n    difference: 一种不是处分。\nregimes:",
        ),
        (
            f"{WARNING}:[measure]: measure-near: 与“notice”的区别已写在 data/measures/notice.yml 第 4 行；"
            "一对只写一次；删去一处"
        ),
    )
