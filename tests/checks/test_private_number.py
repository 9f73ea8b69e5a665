"""private-number: no number of an identity card or a telephone stands in a case."""

from pathlib import Path

import pytest

from tests.cased import CASE, COLLECTION, changed
from tests.samples import accepts, refuses

SAID = "不写这类号码；删去号码"


@pytest.mark.parametrize(
    "figures",
    [
        "涉及123456平方米、6543万元、2017-06-02、第12345678号。",
        "2016-10-08 2017-01-02、2015-2016、2017 2018 2019三年；03-15 2016-10-08。",
        "（2016）某01刑终123号，面积 12 345 678 平方米，3.5 12.6 13.8。",
        "110101 19901301 1234 没有这个月份；电话记录2017年、拨打12345。",
    ],
)
def test_figures_and_dates_are_no_such_numbers(tmp_path: Path, figures: str) -> None:
    accepts(tmp_path, changed((CASE, "points: 期限要守住。", f"points: {figures}")))


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("１１０１０１１９９００１０１００１X", "身份证号"),
        ("110101 19900101 1234", "身份证号"),
        ("110101-1990-0101-123X", "身份证号"),
        ("110101 900101 123", "身份证号"),
        ("13800001111", "手机号"),
        ("138-0000-1111", "手机号"),
        ("（138）0000 1111", "手机号"),
        ("+8613800001111", "手机号"),
        ("0086 138 0000 1111", "手机号"),
        ("2017年 138.0000.1111", "手机号"),
        ("010-12345678", "电话号码"),
        ("（0731）88889999", "电话号码"),
        ("0731 8888 9999", "电话号码"),
        ("+86 731 88889999", "电话号码"),
        ("座机：8888-9999", "电话号码"),
    ],
)
def test_numbers_of_people_however_they_are_set(tmp_path: Path, number: str, kind: str) -> None:
    refuses(
        tmp_path,
        changed((CASE, "points: 期限要守住。", f"points: 见{number}。")),
        f"{CASE}:[points]: private-number: 有像{kind}的数字；{SAID}",
    )


def test_every_text_of_a_case_and_its_collection_is_read(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "position: 镇长", "position: 镇长，证110101900101001"),
            (CASE, "verbatim: 给予警告", "verbatim: 给予警告，13800001111"),
            (CASE, "  - 说明一句。", "  - 电话138-0013-8000。"),
            (COLLECTION, "note: 标题用字与该项不同。", "note: 来电010-12345678。"),
            (COLLECTION, "  - 来源没有写刊发日期。", "  - 来电010-12345678。"),
        ),
        f"{CASE}:[position]: private-number: 有像身份证号的数字；{SAID}",
        f"{CASE}:[verbatim]: private-number: 有像手机号的数字；{SAID}",
        f"{CASE}:[电话138-0013-8000。]: private-number: 有像手机号的数字；{SAID}",
        f"{COLLECTION}:[note]: private-number: 有像电话号码的数字；{SAID}",
        f"{COLLECTION}:[来电010-12345678。]: private-number: 有像电话号码的数字；{SAID}",
    )
