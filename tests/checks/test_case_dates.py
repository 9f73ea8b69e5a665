"""case-dates: conduct, decision and events stand in order."""

from pathlib import Path

from tests.cased import CASE, CASED, OTHER, changed
from tests.samples import accepts, refuses

DATED = "        date: 2017-06-02\n"


def test_half_known_dates_are_compared_as_far_as_they_go(tmp_path: Path) -> None:
    accepts(tmp_path / "a", CASED)
    accepts(tmp_path / "b", changed((CASE, "conduct_to: 2017-04", "conduct_to: 2017")))


def test_conduct_that_ends_before_it_begins(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "conduct_to: 2017-04", "conduct_to: 2016-12")),
        (
            f"{CASE}:[conduct_to]: case-dates: 行为止 2016-12 早于行为起 2017-01；行为止不早于行为起；"
            "核对来源，改正日期；不知道的写 null"
        ),
    )


def test_a_decision_before_the_conduct(tmp_path: Path) -> None:
    refuses(
        tmp_path / "a",
        changed((CASE, "decided: 2017-06-02", "decided: 2017-03"), (CASE, DATED, "")),
        (
            f"{CASE}:[decided]: case-dates: 处理 2017-03 早于行为止 2017-04；处理不早于行为止；"
            "核对来源，改正日期；不知道的写 null"
        ),
    )
    refuses(
        tmp_path / "b",
        changed(
            (CASE, "conduct_to: 2017-04\n", ""),
            (CASE, "decided: 2017-06-02", "decided: 2016"),
            (CASE, DATED, ""),
        ),
        (
            f"{CASE}:[decided]: case-dates: 处理 2016 早于行为起 2017-01；处理不早于行为起；"
            "核对来源，改正日期；不知道的写 null"
        ),
    )


def test_events_out_of_order(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "  - date: 2017-01", "  - date: 2017-05")),
        f"{CASE}:[date: 2017-04]: case-dates: 2017-04 排在 2017-05 之后；经过从早到晚；改正日期或次序",
    )


def test_a_result_after_the_last_decision_or_without_one(tmp_path: Path) -> None:
    said = "decided 写最后一项处理的日期；改正其中之一"
    refuses(
        tmp_path / "a",
        changed((CASE, DATED, "        date: 2017-07\n")),
        f"{CASE}:[date: 2017-07]: case-dates: 处理在 2017-07，案例的 decided 是 2017-06-02；{said}",
    )
    refuses(
        tmp_path / "b",
        changed((CASE, "decided: 2017-06-02\n", "")),
        f"{CASE}:[date: 2017-06-02]: case-dates: 处理在 2017-06-02，案例的 decided 是 没写日期；{said}",
    )


def test_a_result_before_the_conduct(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, DATED, "        date: 2016\n")),
        (
            f"{CASE}:[date: 2016]: case-dates: 处理 2016 早于行为起 2017-01；处理不早于行为；"
            "核对来源，改正日期"
        ),
    )


def test_nothing_is_later_than_the_data(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((OTHER, "2019-03", "2027")),
        (
            f"{OTHER}:[date]: case-dates: 2027 晚于数据日期 2026-01-02；不晚于数据日期；"
            "改正日期，或更新 data/site.yml 的 data_date"
        ),
    )
