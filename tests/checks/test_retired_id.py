"""retired-id: a retired id is never used again."""

from pathlib import Path

from tests.samples import JIA, S001, accepts, jia, refuses


def test_an_instrument_and_an_article_that_moved_on(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            JIA: "title: 甲办法\ncoverage: cited-only\n",
            "data/retired/jia.yml": "to: jia-2016\nreason: 补记年份\n",
            "data/retired/jia-2016/7.yml": "to: null\nreason: 误分的条，已并回\n",
        },
    )


def test_ids_that_are_still_used(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            **jia("""
- article: 第七条
  lines: 1
  text: 甲。
"""),
            "data/retired/jia-2016.yml": "to: null\nreason: 撤下\n",
            "data/retired/jia-2016/7.yml": "to: null\nreason: 并入他条\n",
            "data/retired/001.yml": "to: null\nreason: 撤下\n",
        },
        (
            f"data/retired/001.yml:1: retired-id: 停用的编号“001”还在用（{S001} 第 1 行）；"
            "停用的编号不再使用；改用新编号，或删去停用记录"
        ),
        (
            f"data/retired/jia-2016.yml:1: retired-id: 停用的编号“jia-2016”还在用（{JIA} 第 1 行）；"
            "停用的编号不再使用；改用新编号，或删去停用记录"
        ),
        (
            f"data/retired/jia-2016/7.yml:1: retired-id: 停用的编号“jia-2016/7”还在用（{JIA} 第 5 行）；"
            "停用的编号不再使用；改用新编号，或删去停用记录"
        ),
    )


def test_a_circle(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {"data/retired/bing.yml": "reason: 改名\nto: bing\n"},
        "data/retired/bing.yml:2: retired-id: “bing”指向自己；指向接替它的编号；改正 to；没有接替的写 null",
    )
