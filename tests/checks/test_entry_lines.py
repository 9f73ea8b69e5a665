"""entry-lines: entries follow one another in the source as they do in the file."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, LISTED, changed
from tests.samples import accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_lines_that_overlap(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "    lines: 8\n", "    lines: 7-8\n"),
        (
            f"{CIRCUMSTANCE}:[lines: 7-8]: entry-lines: 条目“2.”从第 7 行起，前一处到第 7 行；"
            "从第 8 行以后起；核对来源行号和条目次序"
        ),
    )


def test_a_doubled_label(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "label: 2.", "label: 1."),
        (
            f"{CIRCUMSTANCE}:[where: 1/2 > label]: entry-lines: 序号“1.”写了两次；同一标题下序号不重；照来源改正序号"
        ),
    )


def test_a_source_that_is_not_held(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(CIRCUMSTANCE, "source: 002", "source: 003"),
        f"{CIRCUMSTANCE}:[source]: entry-lines: 来源“003”没有收入；已收的来源：001、002；改正 source",
        (
            f"{CIRCUMSTANCE}:[provision]: entry-witness: jia-2016/2 没有来源 003 第 7 行；"
            "该条的 witnesses 里有这些行；核对行号、条号；汇编确实引了该处时，"
            "在该条补记 witnesses"
        ),
    )
