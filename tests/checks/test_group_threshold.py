"""group-threshold: the threshold that a frame is said to name stands in it."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, LISTED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_threshold_that_the_frame_has_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "threshold: 造成严重后果", "threshold: 造成不良影响"),
        (
            f"{CIRCUMSTANCE}:[threshold]: group-threshold: 引语里没有“造成不良影响”；"
            "引语里连续的原话；照引语改正"
        ),
    )
