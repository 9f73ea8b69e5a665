"""alignment-place: an editor's alignment names two instruments with text, and articles of theirs."""

from pathlib import Path

from tests.comparison_samples import topic, tree
from tests.samples import Files, accepts, refuses

PATH = "data/alignments/jia-yi.yml"
GOOD = """\
left: jia-2016
right: yi
ties:
  - left: [1]
    right: [1, 3]
    reason: 第三条的期限出自甲办法第一条。
  - left:
      - 2
    right: []
    reason: 乙省没有相当的条。
"""


def with_ties(text: str) -> Files:
    return tree(topic()) | {PATH: text}


def test_ties_of_articles_that_are_there(tmp_path: Path) -> None:
    accepts(tmp_path, with_ties(GOOD))


def test_an_article_that_is_not_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_ties(GOOD.replace("[1, 3]", "[1, 33]").replace("- 2", "- 9")),
        (f"{PATH}:5: alignment-place: 没有“yi/33”这一条；yi 有的条；最接近的是“yi/3”"),
        f"{PATH}:8: alignment-place: 没有“jia-2016/9”这一条；jia-2016 有的条；最接近的是“jia-2016/3”",
    )


def test_an_instrument_that_is_not_there_or_has_no_text(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        with_ties(GOOD.replace("jia-2016", "jia-2061").replace("right: yi", "right: ding")),
        (
            f"{PATH}:1: alignment-place: “jia-2061”不是收有条文的文件；"
            "data/instruments 里有条文的文件的编号；最接近的是“jia-2016”"
        ),
        (
            f"{PATH}:2: alignment-place: “ding”不是收有条文的文件；"
            "data/instruments 里有条文的文件的编号；最接近的是“bing”"
        ),
    )


def test_an_instrument_with_itself(tmp_path: Path) -> None:
    text = "left: yi\nright: yi\nties:\n  - left: [1]\n    right: [2]\n    reason: 无。\n"
    refuses(
        tmp_path,
        with_ties(text),
        f"{PATH}:2: alignment-place: left 和 right 是同一件文件；两件不同的文件；改正",
    )
