"""comparison-number: the normalised number is the one that the quoted words print."""

from pathlib import Path

import pytest

from macros.model.figure import CountingUnit
from tests.comparison_samples import CELLS, at, topic, tree
from tests.samples import accepts, refuses

UNITS = "、".join(f"{counting_unit.key} {counting_unit.label}" for counting_unit in CountingUnit)


def numbered(quote: str, value: str, unit: str, counted: str = "times") -> str:
    """The topic with a number in the cell of 乙省, whose words are these."""
    head, tail = CELLS.split("  - instrument: bing")
    value = f"        value: {value}\n" if value else ""
    number = (
        "    numbers:\n      - what: 汇报\n        tier: all\n"
        f"        quote: {quote}\n{value}        unit: {unit}\n        counted: {counted}\n"
    )
    return topic(f"{head}{number}  - instrument: bing{tail}")


def test_a_frequency(tmp_path: Path) -> None:
    accepts(tmp_path, tree(numbered("每季度至少听取一次汇报", "1", "quarter")))


def test_words_without_a_number(tmp_path: Path) -> None:
    text = CELLS.replace(
        "        quote: 定期听取汇报，研究问题。\n",
        "        quote: 定期听取汇报，研究问题。\n    numbers:\n"
        "      - {what: 汇报, tier: all, quote: 定期听取汇报, unit: regularly}\n",
    )
    accepts(tmp_path, tree(topic(text)))


def test_a_limit_and_days_of_a_press_item(tmp_path: Path) -> None:
    text = CELLS + (
        "    numbers:\n      - {what: 接访, tier: all, quote: 每月至少1天接访, value: 1, "
        "unit: month, counted: days}\n"
    )
    accepts(tmp_path, tree(topic(text)))


def test_an_unknown_unit(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(numbered("每季度至少听取一次汇报", "1", "season")),
        (
            f"{at('yi', 'unit')}: wrong-type: “unit”是“season”；应是其中之一："
            f"{'、'.join(CountingUnit.keys())}；改正；样例见编辑指南"
        ),
    )


def test_a_unit_that_the_words_do_not_have(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(numbered("每季度至少听取一次汇报", "1", "month")),
        (
            f"{at('yi', 'unit')}: comparison-number: 引文“每季度至少听取一次汇报”里没有“每月”；"
            f"单位照引文：{UNITS}；改正 unit 或 quote"
        ),
    )


@pytest.mark.parametrize(("value", "said", "key"), [("2", "2", "value"), ("", "空", "what")])
def test_a_number_that_the_words_do_not_have(
    tmp_path: Path, value: str, said: str, key: str
) -> None:
    refuses(
        tmp_path,
        tree(numbered("每季度至少听取一次汇报", value, "quarter")),
        (
            f"{at('yi', key)}: comparison-number: value 是 {said}，引文里是 1；"
            "数目照引文；引文没有数目的不写 value；改正 value 或 quote"
        ),
    )
