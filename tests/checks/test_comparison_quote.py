"""comparison-quote: the words and numbers of a comparison stand in the text that they address."""

from pathlib import Path

from tests.comparison_samples import CELLS, COLUMN, at, topic, tree
from tests.samples import accepts, refuses

SAID = "该处读文里连续的文字，分段用“……”相接；照条文改正引文，或改正 provision、where"


def test_words_in_order_and_a_passage_of_a_press_item(tmp_path: Path) -> None:
    text = CELLS.replace("每季度至少听取一次汇报", "每季度……一次汇报")
    accepts(tmp_path, tree(topic(text.replace("每月至少1天接访", "记者了解到……1天"))))


def test_words_that_are_not_there_or_in_another_order(tmp_path: Path) -> None:
    text = CELLS.replace("每季度至少听取一次汇报", "一次汇报……每季度")
    text = text.replace("每月至少1天接访", "每月至少一天接访")
    refuses(
        tmp_path,
        tree(topic(text)),
        f"{at('ding', 'quote')}: comparison-quote: “每月至少一天接访”不见于 ding/p1；{SAID}",
        f"{at('yi', 'quote')}: comparison-quote: “一次汇报……每季度”不见于 yi/1 1；{SAID}",
    )


def test_words_over_a_lacuna(tmp_path: Path) -> None:
    text = CELLS.replace("jia-2016/1\n        where: 1\n        quote: 定期听取汇报", "{}")
    nation = "jia-2016/3\n        where: 1\n        quote: 有情形的"
    cells = text.format(nation).replace("against: jia-2016/1", "against: jia-2016/3")
    cells = cells.replace("jia-2016/3/1", "jia-2016/3").replace("same", "differs")
    refuses(
        tmp_path,
        tree(topic(cells)),
        f"{at('jia-2016', 'quote')}: comparison-quote: “有情形的”不见于 jia-2016/3 1；{SAID}",
    )


def test_a_place_with_text_that_is_not_quoted(tmp_path: Path) -> None:
    text = CELLS.replace("        quote: 每季度至少听取一次汇报\n", "")
    refuses(
        tmp_path,
        tree(topic(text)),
        f"{at('yi')}: comparison-bases: 没有写 relation；这一格本身是什么；补写",
        (
            f"{at('yi', 'base')}: comparison-bases: 这一格不与“jia-2016”相比；"
            "没有条文、写了 relation，或者一栏没有 bases 的，不写 relations；改正或删去"
        ),
        (
            f"{at('yi', 'provision')}: comparison-quote: yi/1 1 有文字而没有引；"
            "写 quote；只有全缺的条、款、项可以不引；补写 quote"
        ),
    )


NUMBER = """\
    numbers:
      - what: 听取汇报
        tier: all
        whom: 机关
        quote: 每季度至少听取一次汇报
        value: 1
        unit: quarter
"""


def test_a_number_and_whom_it_binds(tmp_path: Path) -> None:
    head, tail = CELLS.split("  - instrument: bing")
    accepts(tmp_path, tree(topic(f"{head}{NUMBER}  - instrument: bing{tail}")))


def test_a_number_and_a_clause_with_other_words(tmp_path: Path) -> None:
    head, tail = CELLS.split("  - instrument: bing")
    number = NUMBER.replace("机关", "领导").replace("每季度至少", "每季度应当")
    refuses(
        tmp_path,
        tree(
            topic(f"{head}{number}  - instrument: bing{tail}"),
            bing=(
                "column: 丙\nbases: [jia-2016]\ndivisions: {duties: [6]}\nstatements:\n"
                "  - {text: 说明。, provision: jia-2016/1, where: 1, quote: 每年}\n"
            ),
        ),
        f"{COLUMN.format('bing')}:5: comparison-quote: “每年”不见于 jia-2016/1 1；{SAID}",
        f"{at('yi', 'whom')}: comparison-quote: “领导”不见于 yi/1 1；{SAID}",
        f"{at('yi', 'whom > quote')}: comparison-quote: “每季度应当听取一次汇报”不见于 yi/1 1；{SAID}",
    )
