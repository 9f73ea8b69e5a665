"""status-dates: status and dates of an instrument agree."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_in_force_since_before_the_data_date(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
effective:
  value: 2026-01-02
  from: source
ended:
  value: 2027
  from: found
status:
  value: in-force
  from: found
"""
        },
    )


def test_over_for_a_reason_that_is_told(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
status:
  value: not-in-force
  from: found
  note: 公布的废止目录列有本文件，没有载日期。
"""
        },
    )


def test_in_force_before_its_effect(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
effective:
  value: 2026-02
  from: source
status:
  value: presumed-in-force
  from: found
"""
        },
        f"{JIA}:7: status-dates: 写“推定现行”，而 2026-02 才施行；现行的已经施行；核对日期和效力，改正其一",
    )


def test_in_force_after_its_end(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
ended:
  value: 2026-01-02
  from: source
status:
  value: in-force
  from: found
"""
        },
        f"{JIA}:7: status-dates: 写“现行有效”，而 2026-01-02 已失效；现行的尚未失效；核对日期和效力，改正其一",
    )


def test_over_before_its_end(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
ended:
  value: 2026-01-03
  from: source
status:
  value: not-in-force
  from: found
"""
        },
        (
            f"{JIA}:7: status-dates: 写“已失效”，而 2026-01-03 才失效；已失效的不晚于数据日期失效；"
            "核对日期和效力，改正其一"
        ),
    )


def test_over_without_a_date_or_a_word(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
status:
  value: not-in-force
  from: found
"""
        },
        f"{JIA}:4: status-dates: 写“已失效”，没有失效日期；写明 ended，或在 status 的 note 里说明；补写其一",
    )
