"""entry-witness: where an entry lists a provision, its source is a witness of that provision."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, DUTY, LISTED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_lines_that_no_witness_has(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "    lines: 7\n", "    lines: 17\n"),
        (
            f"{CIRCUMSTANCE}:[provision]: entry-witness: jia-2016/2 没有来源 002 第 17 行；"
            "该条的 witnesses 里有这些行；核对行号、条号；汇编确实引了该处时，"
            "在该条补记 witnesses"
        ),
        (
            f"{CIRCUMSTANCE}:[lines: 8]: entry-lines: 条目“2.”从第 8 行起，前一处到第 17 行；"
            "从第 18 行以后起；核对来源行号和条目次序"
        ),
    )


def test_an_article_without_the_witness(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(DUTY, "jia-2016/1\n", "jia-2016/3\n"),
        (
            f"{DUTY}:[provision]: entry-witness: jia-2016/3 没有来源 002 第 2-3 行；"
            "该条的 witnesses 里有这些行；核对行号、条号；汇编确实引了该处时，"
            "在该条补记 witnesses"
        ),
    )


def test_another_place_of_the_article(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "where: 1/2", "where: 1/1"),
        (
            f"{CIRCUMSTANCE}:[provision]: entry-witness: jia-2016/2 没有来源 002 第 7 行；"
            "该条的 witnesses 里有这些行；核对行号、条号；汇编确实引了该处时，"
            "在该条补记 witnesses"
        ),
    )
