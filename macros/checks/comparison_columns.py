"""comparison-columns: every topic has one cell for each column, and a national side."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.model import Corpus, Level, Problems, Rule
from macros.model.comparison import Comparison, Relation

RULE = Rule(
    "comparison-columns",
    "每个议题每一栏恰好一格（可选的栏可以没有），国家一边至少一格是 baseline 或 silent；"
    "同一座次的议题排列号不同。",
)


def check(book: Book) -> Problems:
    """Columns without a cell, cells written twice, topics without a national side."""
    lookup = book.comparisons
    yield from _same_order(book.corpus)
    for topic in book.corpus.comparisons:
        yield from _doubled(topic)
        for name, column in lookup.placements.items():
            if not column.optional and topic.cell(name) is None:
                yield RULE.at(
                    topic.place.at("cells"),
                    f"缺 {name}（{column.column}）一格",
                    "每一栏一格；没有规定也写一格",
                    f"补写 instrument: {name}",
                )
        yield from _without_nation(topic, lookup)


def _same_order(corpus: Corpus) -> Problems:
    first: dict[tuple[str, int], str] = {}
    for topic in corpus.comparisons:
        other = first.setdefault((topic.division.key, topic.order), topic.id)
        if other != topic.id:
            yield RULE.at(
                topic.place.at("order"),
                f"排列号 {topic.order} 已用于“{other}”",
                "同一座次里各不相同的整数",
                "改成没有用过的数",
            )


def _doubled(topic: Comparison) -> Problems:
    for n, cell in enumerate(topic.cells):
        if any(cell.instrument == each_cell.instrument for each_cell in topic.cells[:n]):
            yield RULE.at(
                cell.place.at("instrument"),
                f"{cell.instrument} 写了两格",
                "一个议题里一件文件一格",
                "合成一格，条文都列在 provisions 里",
            )


def _without_nation(topic: Comparison, lookup: Comparisons) -> Problems:
    national = [
        cell
        for cell in topic.cells
        if (instrument := lookup.index.instruments.get(cell.instrument))
        and instrument.level is Level.NATIONAL
    ]
    if not any(c.relation in (Relation.BASELINE, Relation.SILENT) for c in national):
        yield RULE.at(
            topic.place.at("cells"),
            "没有国家基准：国家各格都没有可比的条文，也没有一格断定为没有规定",
            "国家一边至少一格是 baseline 或 silent",
            "补写国家的条文；都缺损时这个议题不能比较，把条文列入归位表的 not_comparable",
        )
