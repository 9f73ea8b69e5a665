"""case-basis: the basis of a result is a provision applied as a basis."""

from pathlib import Path

from tests.cased import CASE, CASED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_a_basis_that_names_no_basis(tmp_path: Path) -> None:
    said = "适用条文（applied）里 role: basis 的序号，共 2 条；改正序号；来源没有写依据的删去"
    refuses(
        tmp_path,
        changed((CASE, "      - 1\n", "      - 3\n      - 2\n      - 1\n      - 1\n")),
        f"{CASE}:[basis > 3]: case-basis: 没有第 3 条适用条文；{said}",
        f"{CASE}:[basis > 2]: case-basis: 第 2 条适用条文是评析引用，不是处理依据；{said}",
        f"{CASE}:[basis: > 1 > 1]: case-basis: 第 1 条写了两次；{said}",
    )
