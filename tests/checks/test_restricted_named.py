"""restricted-named: nothing outside a restricted/ folder names a record inside one."""

from pathlib import Path

from tests.listed import LADDER, WARNING, changed, with_file
from tests.samples import Files, accepts, refuses

CLOSED = "label: 某通报\norder: 30\nregimes:\n  - other\nreason: 无\n"


def closed(path: str, old: str, new: str) -> Files:
    """A restricted measure, and one open file that names it."""
    return changed(path, old, new) | {"data/measures/restricted/closed.yml": CLOSED}


def test_only_the_inside_names_the_outside(tmp_path: Path) -> None:
    near = "near:\n  - measure: notice\n    difference: 不同。\n"
    accepts(tmp_path, with_file("data/measures/restricted/closed.yml", CLOSED + near))


def test_a_near_term(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        closed(WARNING, "measure: notice", "measure: closed"),
        (
            f"{WARNING}:[measure]: restricted-named: 提到了 restricted/ 里的编号“closed”；"
            "restricted/ 之外不提其中的编号；删去；必须相连时，由 restricted/ 里的那一边来写"
        ),
    )


def test_a_measure_of_a_step(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        closed(LADDER, "      - notice", "      - closed"),
        (
            f"{LADDER}:[closed]: ladder-measure: “某通报”没有把 jia-2016/3 列为依据；"
            "data/measures/restricted/closed.yml 的 basis 里有 jia-2016/3；补写依据，"
            "或从这一级删去"
        ),
        (
            f"{LADDER}:[closed]: restricted-named: 提到了 restricted/ 里的编号“closed”；"
            "restricted/ 之外不提其中的编号；删去；必须相连时，由 restricted/ 里的那一边来写"
        ),
    )
