"""region: a provincial rule names its region, a national one has none."""

from pathlib import Path

from tests.samples import JIA, YI, accepts, refuses


def test_a_provincial_rule_with_its_region(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            YI: """\
title: 乙办法
region: 乙省
coverage: cited-only
"""
        },
    )


def test_a_provincial_rule_without_region_and_a_national_one_with(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: """\
title: 甲办法
region: 乙省
coverage: cited-only
""",
            YI: """\
title: 乙办法
region:
coverage: cited-only
""",
        },
        f"{JIA}:2: region: 国家规定写了地区“乙省”；国家规定不写地区；删去 region，或把文件移到 provincial/",
        f"{YI}:2: region: 省级规定没有写地区；写明省、自治区或直辖市；补写 region，例如 region: 湖南省",
    )


def test_a_title_that_names_another_region(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {YI: "title: 陕西省办法\nregion: 山西省\ncoverage: cited-only\n"},
        f"{YI}:2: region: 地区写“山西省”，题目写的是“陕西省”；题目和地区是同一个地方；"
        "改正 region 或 title",
    )
