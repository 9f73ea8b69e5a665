"""comparison-bases: what a column says is compared with each of its bases, once."""

from pathlib import Path

from tests.comparison_samples import COLUMN, at, topic, tree
from tests.samples import accepts, edited, refuses

BING, YI = COLUMN.format("bing"), COLUMN.format("yi")
QUOTED = "column: 丙\nbases: [{}]\ndivisions: {{duties: [6]}}\n"


def test_one_relation_for_each_base(tmp_path: Path) -> None:
    accepts(tmp_path, tree(topic()))


def test_a_base_that_is_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(topic(), bing=QUOTED.format("jia-2016, yi")),
        f"{BING}:[bases]: comparison-bases: “yi”不能作比的对象；国家的别一栏：jia-2016；改正或删去",
        *(
            f"{BING}:[topic: {name} > relations]: comparison-bases: 没有写与 yi 的关系；"
            "bases 里的每一件各一条；还没有比的写 not-compared；补写“- base: 文件编号”和 relation"
            for name in ("reports", "trial")
        ),
    )


def test_a_base_without_a_relation_and_one_too_many(tmp_path: Path) -> None:
    files = edited(
        tree(topic()),
        (
            BING,
            "topic: trial\n    relations:\n      - base: jia-2016",
            "topic: trial\n    relations:\n      - base: yi",
        ),
    )
    refuses(
        tmp_path,
        files,
        (
            f"{at('bing', 'relations')}: comparison-bases: 没有写与 jia-2016 的关系；"
            "bases 里的每一件各一条；还没有比的写 not-compared；补写“- base: 文件编号”和 relation"
        ),
        f"{at('bing', 'base')}: comparison-bases: 这一格不与“yi”相比；jia-2016；改正或删去",
        (
            f"{at('bing', 'against')}: comparison-against: “jia-2016/1”不在本议题 yi 的一格里；"
            "那一格所引的条、款、项；改正，或在那一格里补引这一条"
        ),
    )


def test_one_base_twice(tmp_path: Path) -> None:
    once = "      - base: jia-2016\n        relation: same\n        against: jia-2016/1\n"
    refuses(
        tmp_path,
        edited(
            tree(topic()),
            (
                BING,
                f"topic: trial\n    relations:\n{once}",
                f"topic: trial\n    relations:\n{once}{once}",
            ),
        ),
        f"{at('bing', 'base > base')}: comparison-bases: jia-2016 写了两条；一件一条；合成一条",
    )


def test_a_cell_without_words_that_does_not_say_what_it_is(tmp_path: Path) -> None:
    files = edited(
        tree(topic()),
        (COLUMN.format("ding"), "topic: trial\n    relation: unheld\n", "topic: trial\n"),
    )
    refuses(
        tmp_path, files, f"{at('ding')}: comparison-bases: 没有写 relation；这一格本身是什么；补写"
    )
