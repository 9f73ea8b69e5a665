"""handout-empty: a handout holds something, and so does every query."""

from pathlib import Path

from tests.handout.sample import HANDED, PACK, sealed
from tests.samples import Files, accepts, refuses


def with_pack(text: str) -> Files:
    return sealed(HANDED | {PACK: f"title: 样例\nparts:\n{text}"})


def test_a_part_without_records_of_its_kind_yet(tmp_path: Path) -> None:
    accepts(tmp_path, with_pack("  - kind: instruments\n  - kind: comparisons\n"))


def test_a_query_that_nothing_answers(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_pack("  - kind: instruments\n  - kind: cases\n    query:\n      positions: 省长\n"),
        f"{PACK}:5: handout-empty: 这一部分（案例）没有选中任何记录；至少一条；放宽 query，或删去这一部分",
    )


def test_a_handout_without_anything(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_pack("  - kind: comparisons\n  - kind: limits\n"),
        f"{PACK}:1: handout-empty: 讲义“all”是空的；至少收一条记录；核对各部分的 records 和 query",
    )
