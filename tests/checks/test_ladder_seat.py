"""ladder-seat: a ladder belongs to one instrument, and its steps stand in that instrument."""

from pathlib import Path

from tests.listed import LADDER, LISTED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_step_of_another_instrument(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "    provision: jia-2016/3", "    provision: yi/3"),
        (
            f"{LADDER}:[title: 通报]: provision-exists: 没有“yi/3”这一条；data/ 里有的条；"
            "写作 文件编号/条号，例如 measures-2016/11"
        ),
        (
            f"{LADDER}:[provision: yi/3]: ladder-seat: yi/3 不属于 jia-2016；jia-2016/条号；改正 provision，"
            "或移到另一个文件的阶梯"
        ),
        (
            f"{LADDER}:[notice]: ladder-measure: “通报”没有把 yi/3 列为依据；"
            "data/measures/notice.yml 的 basis 里有 yi/3；补写依据，或从这一级删去"
        ),
    )


def test_thresholds_of_one_place_written_twice(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            LADDER,
            "rungs:\n",
            (
                "  - provision: jia-2016/2\n    where: 1/2\n    thresholds:\n"
                "      - kind: other\n        quote: 拖延\nrungs:\n"
            ),
        ),
        f"{LADDER}:[quote: 损害利益 > provision]: ladder-seat: jia-2016/2 1/2 的门槛写了两次；同一处只写一次；合成一处",
    )
