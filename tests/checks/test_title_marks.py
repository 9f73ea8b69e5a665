"""title-marks: names are written without 书名号."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_a_title_that_names_another(tmp_path: Path) -> None:
    accepts(tmp_path, {JIA: "title: 关于《甲》的通知\ncoverage: cited-only\n"})


def test_names_in_title_marks(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: "title: 《甲办法》\nshort: 《甲》\naliases:\n  - 乙\n  - 《丙》\ncoverage: cited-only\n"
        },
        f"{JIA}:1: title-marks: “《甲办法》”加了书名号；只写名称；改为 甲办法",
        f"{JIA}:2: title-marks: “《甲》”加了书名号；只写名称；改为 甲",
        f"{JIA}:5: title-marks: “《丙》”加了书名号；只写名称；改为 丙",
    )
