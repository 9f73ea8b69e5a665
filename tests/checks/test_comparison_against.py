"""comparison-against: a relation names the national place that it is measured against."""

from pathlib import Path

from tests.comparison_samples import CELLS, at, topic, tree
from tests.samples import accepts, refuses


def test_a_part_of_the_baseline_and_the_whole_around_it(tmp_path: Path) -> None:
    accepts(tmp_path, tree(topic()))


def test_no_measure(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(topic(CELLS.replace("    against: jia-2016/1\n", ""))),
        (
            f"{at('bing', 'base')}: comparison-against: “same”没有写 against；写明与 jia-2016 哪一条、款、项相比；"
            "补写，例如 against: jia-2016/4/1"
        ),
        (
            f"{at('bing', 'relation')}: comparison-relation: 与 jia-2016 相比，这一格不能是“same”（相同）；"
            "按现存文字只能是：undetermined；改正 relation，或核对 provisions、quote、against 和 divisions"
        ),
    )


def test_a_measure_that_is_not_the_bases(tmp_path: Path) -> None:
    text = CELLS.replace("against: jia-2016/1/1", "against: jia-2016/2")
    refuses(
        tmp_path,
        tree(topic(text)),
        (
            f"{at('yi', 'against')}: comparison-against: “jia-2016/2”不在本议题 jia-2016 的一格里；"
            "那一格所引的条、款、项；改正，或在那一格里补引这一条"
        ),
    )


def test_a_province_is_no_measure(tmp_path: Path) -> None:
    text = CELLS.replace("against: jia-2016/1\n", "against: yi/1\n")
    refuses(
        tmp_path,
        tree(topic(text)),
        (
            f"{at('bing', 'against')}: comparison-against: “yi/1”不在本议题 jia-2016 的一格里；"
            "那一格所引的条、款、项；改正，或在那一格里补引这一条"
        ),
    )
