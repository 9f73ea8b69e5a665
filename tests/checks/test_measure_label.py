"""measure-label: one thing, one name: labels and ids of measures are unique, regimes not doubled."""

from pathlib import Path

from tests.listed import LADDER, LISTED, NOTICE, WARNING, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_one_label_for_two(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "label: 通报", "label: 某警告"),
        (
            f"{NOTICE}:[provision]: measure-basis: jia-2016/3 1 里没有“某警告”；依据之处有它的名称，"
            "或 words 之一；改正依据；条文用另一名称时补进 words"
        ),
        (
            f"{WARNING}:[label]: measure-label: “某警告”已用于 data/measures/notice.yml；"
            "各不相同；改名；是同一种时合成一个文件"
        ),
    )


def test_a_doubled_regime(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "  - accountability\n", "  - accountability\n  - accountability\n"),
        f"{NOTICE}:[regimes]: measure-label: 类别写重了；每个类别写一次；删去重复的",
    )


def test_a_result_that_is_not_counted(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "order: 20", "order: 20\ncounted: false"),
        f"{LADDER}:[notice]: ladder-measure: “通报”是程序，不是处理；只列处理方式；从这一级删去",
        (
            f"{NOTICE}:[counted]: measure-label: “通报”不是程序，却不计入结果；"
            "只有 procedure（程序）不计入结果；删去 counted，或改正 regimes"
        ),
    )
