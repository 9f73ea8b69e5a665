"""correction-record: a correction names records that are there, on a whole day up to the data date."""

from pathlib import Path

import pytest

from tests.listed import LISTED
from tests.samples import Files, accepts, refuses

ONE = "data/corrections/2026-01-02-a.yml"
GOOD = "date: 2026-01-02\nrecords: [jia-2016/3, notice]\nwas: 原文\nnow: 今文\nreason: 与原件核对\n"


def correction(text: str) -> Files:
    return LISTED | {ONE: text}


def test_records_that_are_there(tmp_path: Path) -> None:
    accepts(tmp_path, correction(GOOD))


def test_a_record_that_is_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        correction(GOOD.replace("jia-2016/3", "jia-2016/33")),
        f"{ONE}:2: correction-record: 没有编号“jia-2016/33”；"
        "写已有的或停用的编号，如 measures-2016/11、b3-1；最接近的是“jia-2016/3”",
    )


@pytest.mark.parametrize("date", ["2026-01", "2026-01-03"])
def test_a_day_that_is_half_known_or_after_the_data(tmp_path: Path, date: str) -> None:
    refuses(
        tmp_path,
        correction(GOOD.replace("2026-01-02", date)),
        f"{ONE}:1: correction-record: 日期是“{date}”；写到日，不晚于数据日期 2026-01-02；"
        "改正日期，或更新 data/site.yml 的 data_date",
    )
