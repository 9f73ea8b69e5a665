"""The drawing of what was in force when: places, certainty, and room for words."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.derive.index import Index
from macros.derive.timeline import (
    Moment,
    Period,
    Sizes,
    Track,
    chart,
    of_case,
    of_instrument,
    position,
    span,
)
from macros.load import load
from tests.cased import CASED
from tests.samples import plant

SIZES = Sizes(width=1000, left=0)


@pytest.mark.parametrize(
    ("date", "end", "expected"),
    [
        ("2016", False, 2016.0),
        ("2016", True, 2017.0),
        ("2016-07", False, 2016.5),
        ("2016-12", True, 2017.0),
        ("2016-01-01", False, 2016.0),
        ("2016-12-31", True, 2017.0),
        ("--03-05", False, None),
    ],
)
def test_a_date_is_a_place_on_the_axis(date: str, *, end: bool, expected: float | None) -> None:
    assert position(date, end=end) == expected


def test_spans_say_what_is_not_known() -> None:
    assert span("2016", "2017-04") == "2016 至 2017-04"
    assert span("2016", "2016") == "2016"
    assert span("2016", None) == "2016 起"
    assert span(None, "2016") == "至 2016"
    assert span(None, None) == "没写日期"


def test_bars_say_how_sure_they_are(tmp_path: Path) -> None:
    corpus, _ = load(plant(tmp_path, CASED))
    instruments = Index(corpus).instruments
    told = {
        name: track.stretches[0]
        for name, instrument in instruments.items()
        if (track := of_instrument(instrument, "x.html", "2026-01-02"))
    }
    assert (told["jia-2016"].kind, told["jia-2016"].words) == ("on", "2016-10-08 起")
    assert (told["jia-2016"].end, told["jia-2016"].open) == ("2026-01-02", True)
    assert (told["wu-2010"].kind, told["wu-2010"].open) == ("unsure", False)
    assert told["wu-2010"].words == "2010-01-01 至 2018-07-01，尚未查证"
    assert told["wu-2018"].words.endswith("尚未查证")


def test_a_case_without_dates_is_not_drawn(tmp_path: Path) -> None:
    corpus, _ = load(plant(tmp_path, CASED))
    first, second = corpus.cases
    drawn = of_case(first, "C1", "x.html")
    assert drawn is not None
    assert [period.words for period in drawn.stretches] == ["行为 2017-01 至 2017-04"]
    assert [moment.kind for moment in drawn.moments] == ["event", "event", "decided"]
    undated = of_case(second, "C2", "x.html")
    assert undated is not None
    assert undated.stretches == ()
    assert chart([], SIZES) is None


def test_bars_lie_on_their_years_and_marks_in_the_middle_of_what_is_known() -> None:
    track = Track(
        "某", "x.html", (Period("2010", "2014", "on", "一"),), (Moment("2012", "event", "二"),)
    )
    drawn = chart([track], SIZES, (2010, 2020))
    assert drawn is not None
    (row,) = drawn.rows
    assert (row.bars[0].x, row.bars[0].width) == (0, 500)
    assert row.marks[0].x == 250
    assert drawn.ticks[0] == (0, "2010")
    assert drawn.ticks[-1] == (1000, "2020")


@pytest.mark.parametrize(
    ("start", "end", "words", "expected"),
    [
        ("2010", "2019", "短", "inside"),
        ("2010-01", "2010-01", "放得下的话", "right"),
        ("2019-12", "2019-12", "右边放不下的话", "left"),
    ],
)
def test_words_stand_where_they_have_room(start: str, end: str, words: str, expected: str) -> None:
    drawn = chart([Track("某", "x", (Period(start, end, "on", words),))], SIZES, (2010, 2020))
    assert drawn is not None
    (row,) = drawn.rows
    bar = row.bars[0]
    length = len(words) * SIZES.letter * 1.75
    if expected == "inside":
        assert bar.x < row.text_x
        assert row.text_x + length <= bar.x + bar.width
    elif expected == "right":
        assert row.text_x >= bar.x + bar.width
        assert row.text_x + length <= SIZES.width
    else:
        assert row.text_x + length <= bar.x


def test_bands_and_words_have_their_own_places() -> None:
    track = Track("某", "x", (Period("2012", "2014", "on", "甲"),))
    sizes = Sizes(width=1000, left=200, words=180)
    plain = chart([track], sizes, (2010, 2020))
    drawn = chart([track], sizes, (2010, 2020), bands=(Period("2005", "2013-01-01", "band", "乙"),))
    assert plain is not None
    assert drawn is not None
    assert drawn.bands == ((200, 240.2, "乙"),), "what is older is cut at the first year"
    assert drawn.top == plain.top + 20, "their words have a line of their own"
    assert drawn.words == 180


def test_a_case_stands_where_its_conduct_began() -> None:
    moments = (Moment("2014", "event", "丙"),)
    assert Track("某", "x", (Period("2019", "2020", "case", ""),), moments).since == 2019
    alone = Track("某", "x", (), moments)
    assert alone.since == 2014
    assert alone.at_a_point
    assert not Track("某", "x", (), (*moments, Moment("2015", "event", "丁"))).at_a_point
