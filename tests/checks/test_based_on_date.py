"""based-on-date: a rule can only be based on what was there before it."""

from pathlib import Path

from tests.samples import JIA, YI, accepts, refuses


def test_an_earlier_basis_and_one_of_unknown_date(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\nissued: {value: 2016, from: source}\n",
            YI: """\
title: 乙办法
region: 乙省
coverage: cited-only
based_on: [jia-2016, bing]
issued: {value: 2016-05, from: source}
""",
            "data/instruments/national/bing.yml": "title: 丙办法\ncoverage: cited-only\n",
        },
    )


def test_a_later_basis_and_itself(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\nissued: {value: 2016-10, from: source}\n",
            YI: """\
title: 乙办法
region: 乙省
coverage: cited-only
issued: {value: 2016-06-23, from: source}
based_on:
  - yi
  - jia-2016
""",
        },
        (
            f"{YI}:6: based-on-date: 以自己为依据；依据在前，本文件在后；核对正文里“根据……”一句；"
            "不是依据的，写进 notes"
        ),
        (
            f"{YI}:7: based-on-date: 2016-06-23 印发，依据 jia-2016 却在 2016-10 印发；依据在前，本文件在后；"
            "核对正文里“根据……”一句；不是依据的，写进 notes"
        ),
    )
