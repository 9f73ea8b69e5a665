"""printed-differs: a compilation's wording is typed only where it is not the reading text."""

from pathlib import Path

from tests.listed import DUTY, LISTED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_wording_that_is_the_reading_text_but_for_its_last_mark(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(DUTY, "printed: 甲要办乙。", "printed: 甲应当办理乙；"),
        (
            f"{DUTY}:[printed]: printed-differs: 汇编用字与条文相同；相同时不写，由程序显示条文；"
            "删去 printed 和 wording"
        ),
    )
