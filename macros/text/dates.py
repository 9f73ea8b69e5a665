"""Dates that may be half known: "YYYY", "YYYY-MM", "YYYY-MM-DD", or "--MM-DD" (year lost)."""

import calendar
import re
import unicodedata

_FORMS = (
    re.compile(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{1,2})(?:-(?P<d>[0-9]{1,2}))?)?"),
    re.compile(r"(?P<y>[0-9]{4})年(?:(?P<m>[0-9]{1,2})月(?:(?P<d>[0-9]{1,2})日)?)?"),
    re.compile(r"(?P<y>)(?P<m>[0-9]{1,2})月(?P<d>[0-9]{1,2})日"),
    re.compile(r"--(?P<y>)(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
)
EARLIEST, LATEST = 1949, 2099


def parse(text: str) -> str | None:
    """Canonical form of a date as an editor types it, None where it is no date.

    >>> [parse(t) for t in ("2017", "2017-6", "2016年6月23日", "3月5日", "2017-02-30", "36.10")]
    ['2017', '2017-06', '2016-06-23', '--03-05', None, None]
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match:
            return _canonical(match["y"], match["m"], match["d"])
    return None


def _canonical(year: str, month: str | None, day: str | None) -> str | None:
    if year and not EARLIEST <= int(year) <= LATEST:
        return None
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return None
    if day is None:
        return f"{year}-{int(month):02d}"
    longest = calendar.monthrange(int(year) if year else 2000, int(month))[1]
    if not 1 <= int(day) <= longest:
        return None
    return f"{year or '-'}-{int(month):02d}-{int(day):02d}"


def is_whole(date: str) -> bool:
    """True for a canonical date that names year, month and day."""
    return len(date) == len("2016-06-23")


def year_of(date: str | None) -> str | None:
    """The year that a date names; None where the date is unknown or its year is lost.

    >>> year_of("2016-06"), year_of("--03-05"), year_of(None)
    ('2016', None, None)
    """
    return None if date is None or date.startswith("--") else date[:4]


def before(date: str | None, other: str | None) -> bool:
    """True only where the first is surely earlier: half-known dates are compared as far as both go.

    >>> before("2016", "2017-03"), before("2016", "2016-05"), before("--03-05", "2017")
    (True, False, False)
    """
    if date is None or other is None or not (year_of(date) and year_of(other)):
        return False
    length = min(len(date), len(other))
    return date[:length] < other[:length]


UNDATED = "没写日期"
"""Where no source states a date."""


def show(date: str | None) -> str:
    """Date for readers: ISO as it is; `3月5日（年份缺）` where the year is lost; 没写日期 where unknown.

    >>> show("2016-10-08"), show("--03-05"), show(None)
    ('2016-10-08', '3月5日（年份缺）', '没写日期')
    """
    if date is None:
        return UNDATED
    if date.startswith("--"):
        return f"{int(date[2:4])}月{int(date[5:7])}日（年份缺）"
    return date
