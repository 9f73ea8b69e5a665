"""comparison-answer: 有 rests on words of its cell, 无 on a text of which nothing is lost."""

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.model import Problems, Rule
from macros.model.comparison import Cell, Comparison
from macros.model.figure import Answer, Answered
from macros.text.quotes import JOIN

RULE = Rule(
    "comparison-answer",
    "有没有（answers）答的是本议题的指标：答“有”的引出写着它的字，答“无”的文件在这一座次没有残缺；"
    "有条文的格逐个指标都答。",
)


def check(book: Book) -> Problems:
    """Answers to what nobody asks, 有 without its words, 无 beside a loss, and questions left open."""
    for topic in book.corpus.comparisons:
        asked = {indicator.id for indicator in topic.indicators if not indicator.what}
        for cell in topic.cells:
            yield from _of_cell(book.comparisons, topic, cell, asked)


def _of_cell(lookup: Comparisons, topic: Comparison, cell: Cell, asked: set[str]) -> Problems:
    for answer in cell.answers:
        yield from _of_answer(lookup, topic, cell, answer, asked)
    open_ = asked - {answer.indicator for answer in cell.answers}
    if open_ and cell.speaks:
        yield RULE.at(
            cell.place,
            f"没有答{'、'.join(sorted(open_))}有没有",
            "有条文的格，本议题问有没有的指标都要答",
            "补写 answers",
        )


def _of_answer(
    lookup: Comparisons, topic: Comparison, cell: Cell, answer: Answer, asked: set[str]
) -> Problems:
    if answer.indicator not in asked:
        yield RULE.at(
            answer.place.at("indicator"),
            f"“{answer.indicator}”不是本议题问有没有的指标",
            "应是其中之一：" + ("、".join(sorted(asked)) or "本议题没有"),
            "改正，或者在议题文件的 indicators 里补写",
        )
    elif answer.answer is Answered.NO and not lookup.is_whole(
        lookup.index.instruments[cell.instrument], topic.division
    ):
        yield RULE.at(
            answer.place.at("answer"),
            "答“无”，而这一座次有残缺或者没有收全",
            "没有全文的不能答“无”",
            "删去这一条；所写的关系会说明原文不全",
        )
    elif answer.answer is Answered.YES and lookup.holding(cell, answer.quote) is None:
        yield RULE.at(
            answer.place.at("quote"),
            f"“{(answer.quote or '')[:40]}”不见于本格所引的条文",
            f"答“有”的照抄条文里写着它的几个字，分段用“{JOIN}”相接",
            "改正 quote",
        )
