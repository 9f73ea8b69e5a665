"""A text view says nothing that a topic's cell denies, and no relation beside a loss."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.compare.pairs import joins, pairs
from macros.derive.book import Book
from macros.load import load
from macros.model.comparison import Relation
from macros.say.pair import PairBlock, PairRow, PairView

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def book() -> Book:
    return Book.of(load(ROOT)[0])


@pytest.fixture(scope="module")
def rows(book: Book) -> list[tuple[PairView, PairBlock, PairRow]]:
    return [
        (view, block, row)
        for left, right in pairs(book.corpus)
        for view in [PairView(book, left, right)]
        for block in view.blocks()
        for row in block.rows
    ]


def test_no_relation_stands_beside_lost_text(
    rows: list[tuple[PairView, PairBlock, PairRow]],
) -> None:
    lost = [row for _, _, row in rows if any(line.lost for line in (*row.left, *row.right))]
    assert lost
    assert [row for row in lost if any(topic.signs for topic in row.topics)] == []


def test_no_row_leaves_open_or_denies_what_a_topic_tells(
    rows: list[tuple[PairView, PairBlock, PairRow]],
) -> None:
    """A row of one side with a topic says what the cell of the other side says, and no more."""
    told = 0
    for view, _, row in rows:
        alone = bool(row.left) != bool(row.right)
        if not (alone and row.topics):
            continue
        other = view.sides[1 if row.left else 0].id
        assert not any("不清楚" in words or "没有找到" in words for words in row.said), row
        for shown in row.topics:
            topic = next(t for t in view.topics.lookup.corpus.comparisons if t.title == shown.title)
            cell = topic.cell(other)
            assert cell is not None
            words = cell.relation.label if not cell.quote else ""
            told += 1
            assert words in shown.said
            assert ("见" in shown.said) == bool(cell.quote) or cell.own is Relation.PENALTY_ONLY
    assert told > 100


def test_what_the_editors_have_joined_stands_together(
    book: Book, rows: list[tuple[PairView, PairBlock, PairRow]]
) -> None:
    """Of the articles that topics join most stand in one group; all 项 of 湖南 4 have their 项."""
    nation, hunan = (book.index.instruments[name] for name in ("measures-2016", "hunan-2016"))
    wanted = {(join.left[0], join.right[0]) for join in joins(book.corpus, nation, hunan)}
    view = PairView(book, nation, hunan)
    groups = [group for group, _ in view.alignment.groups]
    found = {p for p in wanted if any(p[0] in g.left and p[1] in g.right for g in groups)}
    assert len(found) / len(wanted) > 0.75
    alone = [
        line.label
        for other, _, row in rows
        if other.sides == (nation, hunan) and not row.left
        for line in row.right
    ]
    assert [label for label in alone if label.startswith("第四条")] == []
