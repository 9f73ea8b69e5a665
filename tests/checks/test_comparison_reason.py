"""comparison-reason: every cell of a province says in a note why it has its relation."""

from pathlib import Path

from tests.comparison_samples import COLUMN, REASON, topic, tree
from tests.samples import accepts, refuses

YI = COLUMN.format("yi")


def test_cells_with_their_reason_and_a_nation_without(tmp_path: Path) -> None:
    accepts(tmp_path, tree(topic()))


def test_cells_of_a_province_without_a_reason(tmp_path: Path) -> None:
    files = tree(topic())
    without = str(files[YI]).replace(REASON, "", 2)
    refuses(
        tmp_path,
        files | {YI: without},
        (
            f"{YI}:[topic: grounds]: comparison-reason: “grounds”一格没有说明；"
            "写一句话：为什么是“更严”；补写 note"
        ),
        (
            f"{YI}:[topic: reports]: comparison-reason: “reports”一格没有说明；"
            "写一句话：为什么是“细化”；补写 note"
        ),
    )
