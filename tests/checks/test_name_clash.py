"""name-clash: a name means one work."""

from pathlib import Path

from tests.samples import JIA, YI, accepts, refuses


def test_versions_of_one_work_share_an_alias(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: "title: 甲办法\naliases: [甲]\nwork: jia\ncoverage: cited-only\n",
            YI: "title: 甲办法（2010年）\naliases: [甲]\nwork: jia\nregion: 乙省\ncoverage: cited-only\n",
        },
    )


def test_two_works_share_names(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: "title: 甲办法\nshort: 办法\naliases: [甲]\ncoverage: cited-only\n",
            YI: """\
title: 甲办法
short: 甲
aliases:
  - 乙
  - 办法
region: 乙省
coverage: cited-only
""",
        },
        (
            f"{YI}:1: name-clash: “甲办法”已是 jia-2016 的名称；一个名称只指一部文件；各版的题名各不相同；"
            "换一个名称；旧版题名加（2018年修订）一类字样"
        ),
        (
            f"{YI}:2: name-clash: “甲”已是 jia-2016 的名称；一个名称只指一部文件；各版的题名各不相同；"
            "换一个名称；旧版题名加（2018年修订）一类字样"
        ),
        (
            f"{YI}:5: name-clash: “办法”已是 jia-2016 的名称；一个名称只指一部文件；各版的题名各不相同；"
            "换一个名称；旧版题名加（2018年修订）一类字样"
        ),
    )


def test_two_versions_share_a_title(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: "title: 甲办法\nwork: jia\ncoverage: cited-only\n",
            YI: "work: jia\ntitle: 甲办法\nregion: 乙省\ncoverage: cited-only\n",
        },
        (
            f"{YI}:2: name-clash: “甲办法”已是 jia-2016 的名称；一个名称只指一部文件；各版的题名各不相同；"
            "换一个名称；旧版题名加（2018年修订）一类字样"
        ),
    )


def test_an_alias_written_twice(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {JIA: "title: 甲办法\naliases:\n  - 甲\n  - 乙\n  - 甲\ncoverage: cited-only\n"},
        f"{JIA}:5: name-clash: 别名“甲”写了两次；别名各不相同；删去这一个",
    )
