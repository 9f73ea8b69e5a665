"""comparison-place: what comparison topics and columns point at is held."""

from pathlib import Path

from tests.comparison_samples import CELLS, COLUMN, at, topic, tree
from tests.samples import accepts, refuses

YI = COLUMN.format("yi")


def test_articles_places_and_passages_that_are_there(tmp_path: Path) -> None:
    accepts(tmp_path, tree(topic()))


def test_an_article_a_place_and_a_measure_that_are_not_there(tmp_path: Path) -> None:
    text = CELLS.replace("provision: yi/1\n        where: 1", "provision: yi/1\n        where: 2")
    text = text.replace("bing/6", "bing/7").replace(
        "against: jia-2016/1\n", "against: jia-2016/8\n"
    )
    refuses(
        tmp_path,
        tree(topic(text)),
        (
            f"{at('bing', 'relation')}: comparison-relation: 与 jia-2016 相比，这一格不能是“same”（相同）；"
            "按现存文字只能是：undetermined；改正 relation，或核对 provisions、quote、against 和 divisions"
        ),
        (
            f"{at('bing', 'against')}: comparison-place: 没有“jia-2016/8”；data/ 里有的条或段落；"
            "最接近的是“jia-2016/3”"
        ),
        (
            f"{at('bing', 'against')}: comparison-against: “jia-2016/8”不在本议题 jia-2016 的一格里；"
            "那一格所引的条、款、项；改正，或在那一格里补引这一条"
        ),
        (
            f"{at('bing', 'provision')}: comparison-place: 没有“bing/7”；data/ 里有的条或段落；"
            "最接近的是“bing/6”"
        ),
        (
            f"{at('yi', 'where')}: comparison-place: yi/1 没有“2”；条内有的位置：1；"
            "改正 where；指全条时不写"
        ),
        (
            f"{at('yi', 'quote')}: comparison-quote: “每季度至少听取一次汇报”不见于 yi/1 2；"
            "该处读文里连续的文字，分段用“……”相接；照条文改正引文，或改正 provision、where"
        ),
    )


def test_an_article_of_another_instrument(tmp_path: Path) -> None:
    text = CELLS.replace("ding/p1", "bing/6").replace("每月至少1天接访", "定期听取汇报")
    text = text.replace("provision: bing/6", "provision: yi/1", 1).replace("，研究问题。", "", 1)
    refuses(
        tmp_path,
        tree(topic(text)),
        (
            f"{at('bing', 'provision')}: comparison-place: “yi/1”不属于 bing；"
            "一栏只引自己那件文件的条；改正 provision，或把这一格移到那件文件的一栏"
        ),
        (
            f"{at('bing', 'quote')}: comparison-quote: “定期听取汇报”不见于 yi/1 1；"
            "该处读文里连续的文字，分段用“……”相接；照条文改正引文，或改正 provision、where"
        ),
        (
            f"{at('ding', 'provision')}: comparison-place: “bing/6”不是报道的段落；"
            "报道的段落，如 press-province/p4；改正 provision"
        ),
    )


def test_a_column_of_nothing_is_one_problem(tmp_path: Path) -> None:
    name = COLUMN.format("wu")
    refuses(
        tmp_path,
        tree(
            topic(CELLS + "  - instrument: wu\n    relation: unheld\n"),
            wu="column: 戊\noptional: true\ndivisions: {duties: [1]}\n",
        ),
        f"{name}:1: comparison-place: 没有编号为“wu”的文件；对照的一栏与它的文件同名；改文件名",
    )


def test_addresses_that_are_none(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(
            topic(CELLS.replace("against: jia-2016/1\n", "against: 甲办法第一条\n")),
            yi=(
                "column: 乙\nbases: [jia-2016]\ndivisions: {duties: [1], circumstances: [第二条, 2], procedure: [3]}\n"
                "not_comparable:\n  - {articles: [3], reason: 只有一省规定。}\n"
            ),
        ),
        (
            f"{at('bing', 'relation')}: comparison-relation: 与 jia-2016 相比，这一格不能是“same”（相同）；"
            "按现存文字只能是：undetermined；改正 relation，或核对 provisions、quote、against 和 divisions"
        ),
        (
            f"{at('bing', 'against')}: address: “甲办法第一条”不是地址；写成 measures-2016/4/1；"
            "改正；指全条时只写到条号"
        ),
        (
            f"{at('bing', 'against')}: comparison-against: “same”没有写 against；写明与 jia-2016 哪一条、款、项相比；"
            "补写，例如 against: jia-2016/4/1"
        ),
        (f"{YI}:[divisions]: address: “第二条”不是地址；写成 4 或 19/1；改正；指全条时只写到条号"),
    )
