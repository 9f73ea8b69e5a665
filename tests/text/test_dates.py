"""Dates that may be half known."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.text import dates

DAYS = st.dates(datetime.date(dates.EARLIEST, 1, 1), datetime.date(dates.LATEST, 12, 31))


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2017", "2017"),
        ("2017年", "2017"),
        ("2017-6", "2017-06"),
        ("2017年06月", "2017-06"),
        ("2016-06-23", "2016-06-23"),
        ("2016年6月23日", "2016-06-23"),
        ("２０１６年６月２３日", "2016-06-23"),
        ("3月5日", "--03-05"),
        ("--03-05", "--03-05"),
        ("2月29日", "--02-29"),
        ("2016-02-29", "2016-02-29"),
    ],
)
def test_accepted_forms(typed: str, date: str) -> None:
    assert dates.parse(typed) == date
    assert dates.parse(date) == date


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "2017-00",
        "2017-13",
        "2017-02-29",
        "2017-04-31",
        "2017-06-00",
        "2月30日",
        "13月1日",
        "1948",
        "2100",
        "17",
        "36.10",
        "012",
        "2017/06",
        "2017-06-23-01",
        "6月",
        "--3-5",
        "-03-05",
        "二〇一六年",
        "٢٠١٦",
        "2017-06-23\n2018",
    ],
)
def test_refused_forms(typed: str) -> None:
    assert dates.parse(typed) is None


@given(DAYS)
def test_every_day_there_is_in_every_form(day: datetime.date) -> None:
    whole = day.isoformat()
    assert dates.parse(whole) == whole
    assert dates.parse(f"{day.year}年{day.month}月{day.day}日") == whole
    assert dates.parse(whole[:7]) == whole[:7]
    assert dates.parse(f"{day.month}月{day.day}日") == f"-{whole[4:]}"
    assert dates.is_whole(whole)
    assert not dates.is_whole(whole[:7])
    assert not dates.is_whole(f"-{whole[4:]}")


@given(st.text())
def test_anything_else_is_no_date_and_no_error(typed: str) -> None:
    date = dates.parse(typed)
    assert date is None or dates.parse(date) == date


@given(DAYS, DAYS)
def test_whole_dates_are_ordered_as_days_are(date: datetime.date, other: datetime.date) -> None:
    assert dates.before(date.isoformat(), other.isoformat()) == (date < other)


@given(DAYS, DAYS, st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_half_known_dates_are_before_only_where_every_reading_is(
    date: datetime.date, other: datetime.date, first: int, second: int
) -> None:
    if dates.before(date.isoformat()[:first], other.isoformat()[:second]):
        assert date < other


@pytest.mark.parametrize(
    ("name", "other"), [(None, "2016"), ("2016", None), ("--01-01", "--02-01")]
)
def test_unknown_dates_are_before_nothing(name: str | None, other: str | None) -> None:
    assert not dates.before(name, other)
    assert not dates.before(other, name)


def test_what_readers_see() -> None:
    shown = [dates.show(name) for name in ("2016-10-08", "2016", "--03-05", None)]
    assert shown == ["2016-10-08", "2016", "3月5日（年份缺）", "没写日期"]


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2016", "2016"),
        ("2016-10", "2016"),
        ("2016-10-08", "2016"),
        ("--10-08", None),
        (None, None),
    ],
)
def test_the_year_that_a_date_names(date: str | None, year: str | None) -> None:
    assert dates.year_of(date) == year


@given(DAYS)
def test_a_date_is_not_before_what_it_may_be(day: datetime.date) -> None:
    whole = day.isoformat()
    for part in (whole, whole[:7], whole[:4]):
        assert not dates.before(part, whole)
        assert not dates.before(whole, part)
