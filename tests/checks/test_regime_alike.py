"""regime-alike: a measure that the editor assigns to a regime has the same one in every case."""

from pathlib import Path

from tests.cased import CASE, CASED, OTHER, changed
from tests.listed import NOTICE
from tests.samples import accepts, refuses

BOTH = (NOTICE, "  - accountability", "  - accountability\n  - organisational")
UNSTATED = "verbatim: 通报\n        regime: null"


def stated(regime: str, by: str) -> tuple[str, str, str]:
    """The second case with a regime for the measure that the editor of the first one assigned."""
    return (OTHER, UNSTATED, f"verbatim: 通报\n        regime: {regime}\n        regime_by: {by}")


def test_a_regime_that_nobody_states_beside_the_editors(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_the_same_regime_twice(tmp_path: Path) -> None:
    accepts(tmp_path, changed(stated("accountability", "editor")))


def test_another_regime_that_the_source_states(tmp_path: Path) -> None:
    accepts(tmp_path, changed(BOTH, stated("organisational", "source")))


def test_another_regime_by_the_editor(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(BOTH, stated("organisational", "editor")),
        (
            f"{OTHER}:[verbatim: 通报 > regime]: regime-alike: “notice”由编者归入“organisational”；"
            f"与 {CASE} 一致：accountability；改成同一类别；来源写明类别的，把 regime_by 改成 source"
        ),
    )
