"""comparison-columns: every column has one cell for each topic, and every topic a national side."""

from collections.abc import Sequence

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.model import Corpus, Level, Problems, Rule
from macros.model.comparison import Comparison, Placement, Relation
from macros.text.doubled import doubled
from macros.text.ids import absent

RULE = Rule(
    "comparison-columns",
    "国家的栏每个议题恰好一格（可选的栏可以没有），省级的栏没有写的一格算未比；"
    "国家一边至少一格是 baseline 或 silent；"
    "同一座次的议题排列号不同。",
)

SIDES = (Relation.BASELINE, Relation.SILENT, Relation.PENALTY_ONLY, Relation.NOT_COMPARED)
"""What gives a topic a national side, now or when it is compared."""


def check(book: Book) -> Problems:
    """Cells of no topic, topics without a cell or with two, topics without a national side."""
    corpus, lookup = book.corpus, book.comparisons
    yield from _same_order(corpus)
    for column in corpus.placements:
        yield from _doubled(column)
        yield from _of_no_topic(column, corpus)
        if _is_national(column, lookup):
            yield from _without_cell(column, corpus.comparisons)
    for topic in corpus.comparisons:
        yield from _without_nation(topic, lookup)


def _same_order(corpus: Corpus) -> Problems:
    seats = doubled(corpus.comparisons, lambda topic: (topic.division, topic.order))
    for topic, first in seats:
        if first.id != topic.id:
            yield RULE.at(
                topic.place.at("order"),
                f"排列号 {topic.order} 已用于“{first.id}”",
                "同一座次里各不相同的整数",
                "改成没有用过的数",
            )


def _doubled(column: Placement) -> Problems:
    for cell, first in doubled(column.cells, lambda cell: cell.topic):
        yield RULE.at(
            cell.place.at("topic"),
            f"“{cell.topic[:40]}”写了两格（前一格在第 {first.place.line} 行）",
            "一栏里一个议题一格",
            "合成一格，条文都列在 provisions 里",
        )


def _of_no_topic(column: Placement, corpus: Corpus) -> Problems:
    known = {topic.id: topic.title for topic in corpus.comparisons}
    for cell in column.cells:
        if cell.topic not in {*known, *corpus.unread}:
            yield absent(cell.place.at("topic"), RULE, "对照议题", cell.topic, known)


def _is_national(column: Placement, lookup: Comparisons) -> bool:
    instrument = lookup.index.instruments.get(column.id)
    return instrument is not None and instrument.level is Level.NATIONAL


def _without_cell(column: Placement, topics: Sequence[Comparison]) -> Problems:
    """One problem for all topics that a column lacks."""
    written = {cell.topic for cell in column.cells}
    lacking = [topic for topic in topics if topic.id not in written]
    if lacking and not column.optional:
        yield RULE.at(
            column.place.at("cells"),
            f"缺 {len(lacking)} 格："
            + "、".join(f"{topic.id}（{topic.title}）" for topic in lacking),
            "每个议题一格；没有规定也写一格",
            "在 cells 里逐格补写“- topic: 编号”和 relation",
        )


def _without_nation(topic: Comparison, lookup: Comparisons) -> Problems:
    national = [
        cell
        for cell in topic.cells
        if (instrument := lookup.index.instruments.get(cell.instrument))
        and instrument.level is Level.NATIONAL
    ]
    if not any(c.own in SIDES for c in national):
        yield RULE.at(
            topic.place,
            "没有国家基准：国家各格都没有可比的条文，也没有一格断定为没有规定",
            "国家一边至少一格是 baseline 或 silent",
            "补写国家的条文；都没有原文时这个议题不能比较，把条文列入国家各栏的 not_comparable",
        )
