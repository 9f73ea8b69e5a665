"""consequence: what follows from a circumstance is recorded, or its text is known to be wanting."""

from pathlib import Path

from tests.listed import CIRCUMSTANCE, LADDER, LISTED, changed
from tests.samples import accepts, refuses


def test_a_step_whose_text_is_lost_concludes_nothing(tmp_path: Path) -> None:
    start = str(LISTED[LADDER]).index("    bearer: person\n    thresholds:\n      - kind: serious")
    end = str(LISTED[LADDER]).index("  - title: 通报")
    files = changed(LADDER, str(LISTED[LADDER])[start:end], "    undetermined: true\n")
    accepts(tmp_path, files)


def test_a_circumstance_without_a_step(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            LADDER,
            "    where: 1\n    bearer: person\n    thresholds:\n      - kind: serious",
            (
                "    where: 1\n    bearer: person\n    covers:\n"
                "      - provision: jia-2016/2\n        where: 1/1\n    thresholds:\n"
                "      - kind: serious"
            ),
        ),
        (
            f"{CIRCUMSTANCE}:[provision]: consequence: jia-2016/2 在阶梯里没有后果；"
            "data/ladders/jia-2016.yml 里有一级以该条为据；补写一级；"
            "条文缺失时写 undetermined: true"
        ),
    )


def test_a_step_with_nothing_to_impose(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "    what: 给予警告\n", ""),
        (
            f"{LADDER}:[title: 警告]: consequence: 没有写全处理；写 bearer、quote、what 三项；照条文补写；"
            "条文缺失时写 undetermined: true"
        ),
    )


def test_a_conclusion_from_text_that_is_lost(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "    what: 给予警告\n", "    what: 给予警告\n    undetermined: true\n"),
        (
            f"{LADDER}:[undetermined]: consequence: 写了不能断定，又写了处理或者门槛；"
            "条文缺失时只写所存的行为和说明；删去处理和门槛，或删去 undetermined"
        ),
    )
