"""case-section: cases and sections of a collection belong together."""

from pathlib import Path

from tests.cased import CASE, CASED, COLLECTION, OTHER, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_a_section_that_is_not_there_and_one_without_a_case(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "section: 1", "section: 3")),
        (
            f"{CASE}:[section]: case-section: 案例集“first”没有第 3 节；{COLLECTION} 的 sections "
            "里有的序号；改正节的序号，或在案例集里补上这一节"
        ),
        (
            f"{COLLECTION}:[number]: case-section: 第 1 节没有案例；每节至少有一个案例；"
            "补上案例，或删去这一节"
        ),
    )


def test_a_section_number_twice(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((COLLECTION, "number: 2", "number: 1")),
        (
            f"{OTHER}:[section]: case-section: 案例集“first”没有第 2 节；{COLLECTION} 的 sections "
            "里有的序号；改正节的序号，或在案例集里补上这一节"
        ),
        f"{COLLECTION}:[note: 标题用字与该项不同。 > number]: case-section: 第 1 节写了两次；每节一个序号；改正序号",
    )


def test_a_code_twice(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((OTHER, "code: C2", "code: C1")),
        f"{OTHER}:[code]: case-section: 代号“C1”已用于 c-1；一个案例一个代号；改正代号",
    )
