"""quiz-option: wrong options look like law; no option gives itself away."""

from pathlib import Path

import pytest

from tests.handout.sample import QUIZ, changed
from tests.samples import accepts, refuses


def test_a_citation_is_no_strange_word(tmp_path: Path) -> None:
    accepts(tmp_path, changed(QUIZ, "- 第一项\n", "- 第一百三十五条第一款第二项\n"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("乙", "“first/one”选项“乙”写了 2 次；各不相同；换一个"),
        ("以上都不是", "“first/one”选项“以上都不是”统括别的选项；单说一件事；换一个"),
        (
            "一律办理乙",
            "“first/one”错的选项“一律办理乙”有“一律”，一看就错；看得像条文；换成别处条文的话",
        ),
        (
            "环球航海旅行",
            "“first/one”错的选项“环球航海旅行”用的词条文里几乎没有；看得像条文；换成别处条文的话",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, words: str, said: str) -> None:
    refuses(tmp_path, changed(QUIZ, "- 丙\n", f"- {words}\n"), f"{QUIZ}:7: quiz-option: {said}")
