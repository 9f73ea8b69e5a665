"""Long tables with footnotes become several; short rows and questions stay whole, long ones may break."""

from __future__ import annotations

from macros.handout import extent
from macros.handout.blocks import Line, Para, Question, Table, plain
from macros.handout.tables import divided

HEAD = ("甲", "乙")


def table(count: int, groups: tuple[int, ...] = (), note: str = "注") -> Table:
    lines = tuple(
        Line((plain(f"{n}", *([note] if note and n == 0 else [])),), group=n in groups)
        for n in range(count)
    )
    return Table((1, 1), HEAD, lines)


def cut(block: Table, most: int) -> list[int]:
    made = [one for one in divided([block, Para(())], most) if isinstance(one, Table)]
    assert tuple(line for one in made for line in one.lines) == block.lines
    assert {one.head for one in made} == {HEAD}
    return [len(one.lines) for one in made]


def test_no_line_is_lost_and_each_has_the_head() -> None:
    assert cut(table(25), 10) == [10, 10, 5]
    assert cut(table(10), 10) == [10]


def test_a_group_begins_the_next_table() -> None:
    assert cut(table(25, (0, 3, 8, 14)), 10) == [8, 6, 10, 1]


def test_a_table_without_footnotes_stays_one() -> None:
    assert cut(table(25, note=""), 10) == [25]


def test_a_row_stays_whole_as_long_as_a_page_surely_holds_it() -> None:
    def whole(text: str, note: str = "") -> bool:
        line = Line((plain("短"), plain(text, *([note] if note else []))))
        return extent.whole_row(Table((1, 1), HEAD, (line,)), line, 42)

    assert whole("字" * 20 * extent.ROW)
    assert not whole("字" * (20 * extent.ROW + 1))
    assert whole("字", "注" * extent.NOTES)
    assert not whole("字", "注" * (extent.NOTES + 1))


def test_a_question_stays_with_its_options_if_it_is_short() -> None:
    def whole(length: int) -> bool:
        return extent.whole_question(Question(1, "q", plain("问" * length), ("甲", "乙")))

    assert whole(extent.QUESTION - 2)
    assert not whole(extent.QUESTION - 1)
