"""case-related: a pair of related cases is written once."""

from pathlib import Path

from tests.cased import CASE, CASED, OTHER, changed
from tests.samples import accepts, refuses


def test_one_side_is_enough(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_a_case_that_names_itself(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "  - c-2", "  - c-1")),
        f"{CASE}:[c-1]: case-related: 相关案例是它自己；另一个案例的编号；删去这一行",
    )


def test_a_pair_written_on_both_sides(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((OTHER, "circumstances:", "related:\n  - c-1\ncircumstances:")),
        f"{OTHER}:[c-1]: case-related: 与“c-1”相关，已写在 c-1 里；一对只写一次；删去这一行",
    )


def test_a_pair_written_twice_on_one_side(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "  - c-2", "  - c-2\n  - c-2")),
        f"{CASE}:[c-2 > c-2]: case-related: 与“c-2”相关，已写在 c-1 里；一对只写一次；删去这一行",
    )
