"""measure-rank: weight exists only inside 党纪处分 and inside 政务/行政处分, each weight once."""

from pathlib import Path

from tests.listed import NOTICE, changed, with_file
from tests.samples import accepts, refuses


def test_each_scale_counts_for_itself(tmp_path: Path) -> None:
    text = "label: 某过\norder: 30\nregimes:\n  - administrative-sanction\nrank: 1\nreason: 无\n"
    accepts(tmp_path, with_file("data/measures/fault.yml", text))


def test_a_rank_outside_the_scales(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(NOTICE, "order: 20", "order: 20\nrank: 2"),
        (
            f"{NOTICE}:[rank]: measure-rank: “通报”写了轻重 2；只有党纪处分之内、"
            "政务或行政处分之内有轻重，从 1 起；删去 rank，或改正 regimes"
        ),
    )


def test_a_doubled_rank(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_file(
            "data/measures/zz.yml",
            ("label: 某重警告\norder: 30\nregimes:\n  - party-discipline\nrank: 1\nreason: 无\n"),
        ),
        (
            "data/measures/zz.yml:5: measure-rank: 轻重 1 已用于“某警告”；"
            "同一类里各不相同；改正 rank"
        ),
    )
