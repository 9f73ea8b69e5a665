"""date-order: issue, publication, effect and end come in this order."""

from pathlib import Path

from tests.samples import JIA, SITE, accepts, refuses


def test_dates_in_order_and_half_known_dates(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
issued:
  value: 2016-06-23
  from: source
published:
  value: 2016-06
  from: found
effective:
  value: 2016
  from: source
ended:
  value: 3月5日
  from: source
"""
        },
    )


def test_effect_before_issue(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
issued:
  value: 2016-06-23
  from: source
effective:
  value: 2016-06-22
  from: source
"""
        },
        (
            f"{JIA}:7: date-order: 施行 2016-06-22 早于印发 2016-06-23；施行不早于印发；核对来源；"
            "没写的日期写 null"
        ),
    )


def test_everything_before_everything(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
issued:
  value: 2016
  from: source
published:
  value: 2015-12-31
  from: found
effective:
  from: source
  value: 2017
ended:
  value: 2015
  from: found
"""
        },
        f"{JIA}:7: date-order: 公布 2015-12-31 早于印发 2016；公布不早于印发；核对来源；没写的日期写 null",
        f"{JIA}:13: date-order: 失效 2015 早于印发 2016；失效不早于印发；核对来源；没写的日期写 null",
        f"{JIA}:13: date-order: 失效 2015 早于施行 2017；失效不早于施行；核对来源；没写的日期写 null",
    )


def test_issue_after_the_data_date(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
issued:
  value: 2026-01-03
  from: source
"""
        },
        (
            f"{JIA}:4: date-order: 印发 2026-01-03 晚于数据日期 2026-01-02；印发不晚于数据日期；"
            f"核对来源，或更新 {SITE} 的 data_date"
        ),
    )
