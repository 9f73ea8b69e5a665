"""display-order: records of one kind have different numbers."""

from pathlib import Path

from tests.listed import LISTED, NOTICE, WARNING, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_two_measures_with_one_number(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "order: 20", "order: 10"),
        (
            f"{WARNING}:[order]: display-order: 排列号 10 已用于“notice”；各不相同的整数；改成没有用过的数"
        ),
    )
