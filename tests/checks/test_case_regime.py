"""case-regime: a measure is imposed under a regime that it may belong to."""

from pathlib import Path

from tests.cased import CASE, CASED, OTHER, changed
from tests.listed import WARNING
from tests.samples import accepts, refuses

BOTH = ("  - party-discipline", "  - administrative-sanction\n  - administrative-pre-2018")


def test_an_unknown_regime_is_no_problem(tmp_path: Path) -> None:
    accepts(tmp_path, CASED)


def test_a_regime_that_the_measure_does_not_have(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "regime: party-discipline", "regime: organisational")),
        (
            f"{CASE}:[regime]: case-regime: “某警告”不归入“organisational”；其中之一：party-discipline；"
            "改正类别，或在 data/measures/warning.yml 的 regimes 里补上"
        ),
    )


def test_a_regime_that_nobody_states(tmp_path: Path) -> None:
    said = "regime 和 regime_by 一起写；类别不明时都写 null；补写，或都改成 null"
    refuses(
        tmp_path,
        changed(
            (CASE, "        regime_by: source\n", ""),
            (OTHER, "        regime: null", "        regime_by: editor"),
        ),
        f"{CASE}:[regime]: case-regime: 缺“regime_by”；{said}",
        f"{OTHER}:[regime_by]: case-regime: 缺“regime”；{said}",
    )


def test_the_date_decides_between_the_two_administrative_regimes(tmp_path: Path) -> None:
    early = changed(
        (WARNING, *BOTH), (CASE, "regime: party-discipline", "regime: administrative-sanction")
    )
    late = changed(
        (WARNING, *BOTH),
        (CASE, "regime: party-discipline", "regime: administrative-pre-2018"),
        (CASE, "decided: 2017-06-02", "decided: 2018-06"),
        (CASE, "        date: 2017-06-02\n", ""),
    )
    said = "2018-03-20 以前是行政处分，以后是政务处分；改正类别或日期；不明时写 null"
    refuses(
        tmp_path / "a",
        early,
        f"{CASE}:[regime]: case-regime: 处理在 2017-06-02，类别却是“administrative-sanction”；{said}",
    )
    refuses(
        tmp_path / "b",
        late,
        f"{CASE}:[regime]: case-regime: 处理在 2018-06，类别却是“administrative-pre-2018”；{said}",
    )
