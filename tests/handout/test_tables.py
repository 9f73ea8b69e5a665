"""Long tables with footnotes become several; short rows and questions stay whole, long ones may break."""

from __future__ import annotations

from macros.handout import extent
from macros.handout.blocks import Para, QuestionBlock, TableBlock, TableRow, plain
from macros.handout.settled import divided

HEAD = ("甲", "乙")


def table(count: int, groups: tuple[int, ...] = (), note: str = "注") -> TableBlock:
    lines = tuple(
        TableRow((plain(f"{n}", *([note] if note and n == 0 else [])),), group=n in groups)
        for n in range(count)
    )
    return TableBlock((1, 1), HEAD, lines)


def cut(block: TableBlock, most: int) -> list[int]:
    made = [value for value in divided([block, Para(())], most) if isinstance(value, TableBlock)]
    assert tuple(line for table_block in made for line in table_block.lines) == block.lines
    assert {table_block.head for table_block in made} == {HEAD}
    return [len(table_block.lines) for table_block in made]


def test_no_line_is_lost_and_each_has_the_head() -> None:
    assert cut(table(25), 10) == [10, 10, 5]
    assert cut(table(10), 10) == [10]


def test_a_group_begins_the_next_table() -> None:
    assert cut(table(25, (0, 3, 8, 14)), 10) == [8, 6, 10, 1]


def test_a_table_without_footnotes_stays_one() -> None:
    assert cut(table(25, note=""), 10) == [25]


def test_a_row_stays_whole_as_long_as_a_page_surely_holds_it() -> None:
    def whole(text: str, note: str = "") -> bool:
        line = TableRow((plain("短"), plain(text, *([note] if note else []))))
        return extent.whole_row(TableBlock((1, 1), HEAD, (line,)), line, 42)

    assert whole("字" * 20 * extent.ROW)
    assert not whole("字" * (20 * extent.ROW + 1))
    assert whole("字", "注" * extent.NOTES)
    assert not whole("字", "注" * (extent.NOTES + 1))


def test_a_question_stays_with_its_options_if_it_is_short() -> None:
    def whole(length: int) -> bool:
        return extent.whole_question(QuestionBlock(1, "q", plain("问" * length), ("甲", "乙")))

    assert whole(extent.QUESTION - 2)
    assert not whole(extent.QUESTION - 1)
