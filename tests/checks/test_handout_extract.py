"""handout-extract: the lines of a quick reference quote provisions to the character."""

from pathlib import Path

from tests.handout.sample import SHEET, changed
from tests.samples import accepts, refuses


def test_words_of_the_provision(tmp_path: Path) -> None:
    accepts(tmp_path, changed(SHEET, "quote: 甲应当办理乙", "quote: 甲……乙"))


def test_words_that_it_has_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(SHEET, "quote: 甲应当办理乙", "quote: 甲可以办理乙"),
        f"{SHEET}:14: handout-extract: “甲可以办理乙”不见于 jia-2016/1；"
        "该处读文里连续的文字；照条文改正引文，或改正 provision、where",
    )


def test_a_provision_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(SHEET, "provision: jia-2016/1", "provision: jia-2016/9"),
        f"{SHEET}:12: handout-extract: 条“jia-2016/9”不存在；data/instruments 里有的条；改正 provision",
    )
