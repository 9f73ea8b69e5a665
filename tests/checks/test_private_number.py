"""private-number: no number of an identity card or a telephone stands in a case."""

from pathlib import Path

from tests.cased import CASE, COLLECTION, changed
from tests.samples import accepts, refuses

SAID = "不写这类号码；删去号码"


def test_figures_and_dates_are_no_such_numbers(tmp_path: Path) -> None:
    figures = "points: 涉及796800平方米、1095万元、2017-06-02、第12345678号。"
    accepts(tmp_path, changed((CASE, "points: 期限要守住。", figures)))


def test_numbers_of_people(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "points: 期限要守住。", "points: 证号１１０１０１１９９００１０１００１X。"),
            (CASE, "position: 镇长", "position: 镇长，证110101900101001"),
            (CASE, "  - 说明一句。", "  - 电话138-0013-8000。"),
            (COLLECTION, "  - 来源没有写刊发日期。", "  - 来电010-12345678。"),
        ),
        f"{CASE}:17: private-number: 有像身份证号的数字；{SAID}",
        f"{CASE}:32: private-number: 有像身份证号的数字；{SAID}",
        f"{CASE}:59: private-number: 有像手机号的数字；{SAID}",
        f"{COLLECTION}:16: private-number: 有像电话号码的数字；{SAID}",
    )
