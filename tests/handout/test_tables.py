"""Notes of a cell stand in a row below it; short rows and questions stay whole, long ones may break."""

from __future__ import annotations

from macros.handout import extent
from macros.handout.blocks import PrintSpan, QuestionBlock, TableBlock, TableRow, plain
from macros.handout.settled import called_once, with_notes_below

HEAD = ("甲", "乙")


def below(*cells: tuple[PrintSpan, ...]) -> list[list[str]]:
    lines = with_notes_below([TableRow(cells)])
    return [["".join(span.words for span in cell) for cell in line.cells] for line in lines]


def test_a_note_stands_below_its_row() -> None:
    assert below(plain("一", "理由"), plain("二")) == [["一〔注〕", "二"], ["〔注〕理由"]]


def test_several_notes_of_a_row_are_counted() -> None:
    found = below(plain("一", "甲"), plain("二", "乙"))
    assert found == [["一〔注1〕", "二〔注2〕"], ["〔注1〕甲　〔注2〕乙"]]


def test_a_row_without_notes_stays_as_it_is() -> None:
    assert below(plain("一"), plain("二")) == [["一", "二"]]


def test_notes_that_are_called_at_one_place_are_one() -> None:
    spans = (PrintSpan("字", "add", ("甲",)), PrintSpan("", None, ("乙",)), PrintSpan("尾"))
    assert [span.notes for span in called_once(spans)] == [("（1）甲　（2）乙",), ()]


def test_a_row_stays_whole_as_long_as_a_page_surely_holds_it() -> None:
    def whole(text: str) -> bool:
        line = TableRow((plain("短"), plain(text)))
        return extent.whole_row(TableBlock((1, 1), HEAD, (line,)), line, 42)

    assert whole("字" * 20 * extent.ROW)
    assert not whole("字" * (20 * extent.ROW + 1))


def test_a_question_stays_with_its_options_if_it_is_short() -> None:
    def whole(length: int) -> bool:
        return extent.whole_question(QuestionBlock(1, "q", plain("问" * length), ("甲", "乙")))

    assert whole(extent.QUESTION - 2)
    assert not whole(extent.QUESTION - 1)
