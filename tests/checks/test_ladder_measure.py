"""ladder-measure: a step's measures exist and rest on the step's own article."""

from pathlib import Path

from tests.listed import LADDER, LISTED, NOTICE, changed, twice
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_measure_that_does_not_exist(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "      - warning", "      - warnung"),
        (
            f"{LADDER}:[warnung]: ladder-measure: 没有处理方式“warnung”；"
            "data/measures/ 里有的编号；最接近的是“warning”"
        ),
    )


def test_a_measure_that_does_not_rest_on_the_step(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "      - warning", "      - notice"),
        (
            f"{LADDER}:[notice]: ladder-measure: “通报”没有把 jia-2016/2 列为依据；"
            "data/measures/notice.yml 的 basis 里有 jia-2016/2；补写依据，或从这一级删去"
        ),
    )


def test_a_procedure_is_no_result(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        twice(
            (NOTICE, "order: 20", "order: 20\ncounted: false"),
            (NOTICE, "accountability", "procedure"),
        ),
        f"{LADDER}:[notice]: ladder-measure: “通报”是程序，不是处理；只列处理方式；从这一级删去",
    )
