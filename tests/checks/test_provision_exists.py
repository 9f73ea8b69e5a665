"""provision-exists: what duties, circumstances, measures and ladders point at is held."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, DUTY, LADDER, LISTED, NOTICE, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_an_article_that_is_not_held(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(DUTY, "jia-2016/1\n", "jia-2016/9\n"),
        (
            f"{DUTY}:[provision]: provision-exists: 没有“jia-2016/9”这一条；data/ 里有的条；"
            "最接近的是“jia-2016/3”"
        ),
    )


def test_a_place_that_the_article_has_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "where: 1/2", "where: 1/3"),
        (
            f"{CIRCUMSTANCE}:[where]: provision-exists: jia-2016/2 没有“1/3”；条内有的位置：1、"
            "1/1、1/2；改正 where；指全条时不写"
        ),
    )


def test_the_basis_of_a_measure(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "jia-2016/3", "jia-2015/3"),
        (
            f"{LADDER}:[notice]: ladder-measure: “通报”没有把 jia-2016/3 列为依据；"
            "data/measures/notice.yml 的 basis 里有 jia-2016/3；补写依据，或从这一级删去"
        ),
        (
            f"{NOTICE}:[provision]: provision-exists: 没有“jia-2015/3”这一条；data/ 里有的条；"
            "最接近的是“jia-2016/3”"
        ),
    )


def test_a_place_that_a_step_covers(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            LADDER,
            "      - provision: jia-2016/2\n        where: 1\n    thresholds",
            "      - provision: jia-2016/2\n        where: 2\n    thresholds",
        ),
        (
            f"{LADDER}:[where: 2]: provision-exists: jia-2016/2 没有“2”；条内有的位置：1、1/1、1/2；"
            "改正 where；指全条时不写"
        ),
    )
