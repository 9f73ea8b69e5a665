"""When a text speaks, and what a range of articles meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.book import Book
from macros.derive.references import speaks_at
from macros.model import Coverage, Fact, Instrument, Level, Place
from tests.samples import JIA, jia, sound

TEXT = """
- article: 第一条
  lines: 1
  text: 甲。
- article: 第二条
  lines: 2
  text: 乙。
- article: 第三条
  lines: 3
  text: 丙。
- article: 第四条
  lines: 4
  text: 依照第一条至第三条和本办法第四条办理。
"""


@pytest.mark.parametrize(
    ("issued", "published", "effective", "date"),
    [
        ("2016-05", "2016-06", "2016-07", "2016-05"),
        (None, "2016-06", "2016-07", "2016-06"),
        (None, None, "2016-07", "2016-07"),
        ("--05-01", "2016-06", None, "2016-06"),  # a day without its year tells no time
        ("--05-01", None, None, None),
        (None, None, None, None),
    ],
)
def test_a_text_speaks_at_its_issue_else_when_it_was_known_else_when_it_held(
    issued: str | None, published: str | None, effective: str | None, date: str | None
) -> None:
    instrument = Instrument(
        id="x", place=Place("data/x.yml", 1), work="x", title="某条例", short="某条例",
        level=Level.NATIONAL, coverage=Coverage.CITED_ONLY,
        issued=Fact(issued), published=Fact(published), effective=Fact(effective),
    )  # fmt: skip
    assert speaks_at(instrument) == date


def test_a_range_meets_both_its_ends_and_no_article_cites_itself(tmp_path: Path) -> None:
    book = Book.of(sound(tmp_path, jia(TEXT)))
    citing = {
        name: [reference.owner for reference in book.references.cited_by(article)]
        for name, article in book.index.articles.items()
    }
    assert citing == {
        "jia-2016/1": ["jia-2016/4"],
        "jia-2016/2": ["jia-2016/4"],
        "jia-2016/3": ["jia-2016/4"],
        "jia-2016/4": [],
    }


def test_in_our_own_words_a_step_back_is_no_mistake(tmp_path: Path) -> None:
    """前条 beside the first article leads nowhere; only the text of a rule is held to it."""
    note = TEXT.replace("  text: 甲。", "  text: 甲。\n  notes: [与前条相同。]")
    book = Book.of(sound(tmp_path, jia(note)))
    (noted,) = (r for r in book.references.all if r.kind == "note")
    assert (noted.place.path, noted.link.target, noted.link.absent) == (JIA, None, False)
