"""reserved-id: an instrument never takes a name of the site."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_a_name_of_its_own(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: """\
title: 甲办法
coverage: cited-only
"""
        },
    )


def test_the_name_of_the_assets_and_of_the_guide(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            "data/instruments/national/assets.yml": "title: 甲办法\ncoverage: cited-only\n",
            "data/retired/guide.yml": "reason: 并入他处\n",
        },
        (
            "data/instruments/national/assets.yml:1: reserved-id: 编号“assets”是网站自己的目录名；"
            "编号不与网站的目录同名；改名，例如 assets-2016.yml"
        ),
        (
            "data/retired/guide.yml:1: reserved-id: 编号“guide”是网站自己的目录名；编号不与网站的目录同名；"
            "改名，例如 guide-2016.yml"
        ),
    )
