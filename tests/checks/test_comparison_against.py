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
            f"{at('bing')}: comparison-against: “same”没有写 against；写明与国家哪一条、款、项相比；"
            "补写，例如 against: measures-2016/4/1"
        ),
        (
            f"{at('bing', 'relation')}: comparison-relation: bing 这一格不能是“same”（相同）；按现存文字只能是："
            "undetermined；改正 relation，或核对 provisions、quote、against 和 divisions"
        ),
    )


def test_a_measure_that_is_not_the_topics_and_one_too_many(tmp_path: Path) -> None:
    text = CELLS.replace("against: jia-2016/1/1", "against: jia-2016/2")
    text = text.replace("relation: unheld", "relation: unheld\n    against: jia-2016/1")
    refuses(
        tmp_path,
        tree(topic(text)),
        f"{at('ding', 'against')}: comparison-against: “unheld”写了 against；这种关系不与哪一条相比；删去",
        (
            f"{at('yi', 'against')}: comparison-against: “jia-2016/2”不在本议题的国家各格里；"
            "本议题国家各格所引的条、款、项；改正，或在国家的那一格里补引这一条"
        ),
    )


def test_a_province_is_no_measure(tmp_path: Path) -> None:
    text = CELLS.replace("against: jia-2016/1\n", "against: yi/1\n")
    refuses(
        tmp_path,
        tree(topic(text)),
        (
            f"{at('bing', 'against')}: comparison-against: “yi/1”不在本议题的国家各格里；"
            "本议题国家各格所引的条、款、项；改正，或在国家的那一格里补引这一条"
        ),
    )
