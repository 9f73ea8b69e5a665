"""doc-number: the year of a document number stands in 六角括号."""

from pathlib import Path

from tests.samples import JIA, accepts, refuses


def test_a_year_in_the_right_brackets(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\ndoc_number:\n  value: 甲发〔2016〕1号\n  from: source\n"
        },
    )


def test_a_year_in_square_brackets(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\ndoc_number:\n  from: source\n  value: 甲发［2016］1号\n"
        },
        f"{JIA}:5: doc-number: 文号写作“甲发［2016］1号”；年份用六角括号〔〕；改为 甲发〔2016〕1号",
    )
