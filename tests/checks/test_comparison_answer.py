"""comparison-answer: 有 rests on words of its cell, 无 on a text of which nothing is lost."""

from pathlib import Path

from macros.derive.book import Book
from macros.derive.indicators import Holds, asked, holds
from macros.load import load
from tests.comparison_samples import CELLS, TOPIC, at, topic, tree
from tests.samples import Files, accepts, plant, refuses

ASKED = "indicators:\n  - {id: number, title: 次数, what: [汇报], tiers: [county]}\n  - {id: study, title: 研究}\n"
YES = "    answers:\n      - indicator: study\n        answer: yes\n        quote: 研究问题\n"
NO = "    answers:\n      - indicator: study\n        answer: no\n"


def asking(**answers: str) -> Files:
    """The trial topic with both indicators; an answer in the cells of these columns."""
    cells = CELLS
    for name in ("jia-2016", "yi", "bing"):
        head, found, rest = cells.partition(f"  - instrument: {name}\n")
        own, gap, others = rest.partition("  - instrument: ")
        cells = head + found + own + answers.get(name.partition("-")[0], YES) + gap + others
    files = tree(topic(cells))
    held = files[TOPIC]
    assert isinstance(held, str)
    files[TOPIC] = held + ASKED
    return files


def test_words_of_the_provision(tmp_path: Path) -> None:
    accepts(tmp_path, asking())


def test_none_where_nothing_is_lost(tmp_path: Path) -> None:
    accepts(tmp_path, asking(yi=NO))


def test_none_of_a_text_that_is_only_quoted(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        asking(bing=NO),
        f"{at('bing', 'answers > answer')}: comparison-answer: 答“无”，而这一座次有残缺或者没有收全；"
        "没有全文的不能答“无”；删去这一条；所写的关系会说明原文不全",
    )


def test_words_that_do_not_stand_there(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        asking(yi=YES.replace("研究问题", "分析形势")),
        f"{at('yi', 'answers > quote')}: comparison-answer: “分析形势”不见于本格所引的条文；"
        "答“有”的照抄条文里写着它的几个字，分段用“……”相接；改正 quote",
    )


def test_a_question_left_open_and_one_that_nobody_asks(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        asking(yi=YES.replace("study", "number")),
        f"{at('yi')}: comparison-answer: 没有答study有没有；有条文的格，本议题问有没有的指标都要答；补写 answers",
        f"{at('yi', 'answers > indicator')}: comparison-answer: “number”不是本议题问有没有的指标；"
        "应是其中之一：study；改正，或者在议题文件的 indicators 里补写",
    )


def test_what_the_sheet_concludes(tmp_path: Path) -> None:
    """A number that is not set is 没写 only where the text is whole; quotations and reports conclude nothing."""
    book = Book.of(load(plant(tmp_path, asking(yi=NO)))[0])
    lookup = book.comparisons
    number, study = asked(lookup)
    found = {
        name: [holds(lookup, column, instrument).holds for column in (number, study)]
        for name, instrument in book.index.instruments.items()
    }
    assert found == {
        "jia-2016": [Holds.UNSAID, Holds.YES],
        "yi": [Holds.UNSAID, Holds.NO],
        "bing": [Holds.UNHELD, Holds.YES],
        "ding": [Holds.UNHELD, Holds.UNHELD],
    }
