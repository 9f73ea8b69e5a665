"""What was in force when: instruments, versions and cases as bars and marks over the years.

Only places are worked out here; the page draws them. A half-known date covers all that it may mean:
as a beginning it is its first day, as an end its last.
"""

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Self

from macros.model import Instrument, Validity
from macros.model.case import Case
from macros.text import dates

EDGE = 7
"""A mark older than the drawing stands so far inside its edge, so that all of it is seen."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one date to another; `open` where no end is known and it lasts to the edge."""

    start: str
    end: str
    kind: str
    words: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One date: an event, or the decision."""

    date: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Track:
    """A line of the drawing before its places are known."""

    label: str
    url: str
    stretches: tuple[Period, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def since(self) -> float:
        """Where it begins as a place on the axis: its first stretch, else its first moment."""
        return min(_edges(replace(self, moments=()) if self.stretches else self))

    @property
    def at_a_point(self) -> bool:
        """True where all its dates are one."""
        return len(set(_edges(self))) < 2

    @property
    def unworded(self) -> Self:
        """The same line, drawn without the words of its stretches."""
        return replace(self, stretches=tuple(replace(s, words="") for s in self.stretches))


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawn stretch."""

    x: float
    width: float
    kind: str
    open: bool


@dataclass(frozen=True, slots=True)
class DrawnMoment:
    """A drawn moment."""

    x: float
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A drawn line."""

    y: float
    label: str
    url: str
    bars: tuple[Bar, ...]
    marks: tuple[DrawnMoment, ...]
    words: str
    text_x: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The whole drawing, in its own units."""

    width: float
    height: float
    left: float
    ticks: tuple[tuple[float, str], ...]
    guides: tuple[tuple[float, str], ...]
    """Dates carried down through all lines, with their words."""
    bands: tuple[tuple[float, float, str], ...]
    """Times that stand behind all lines: place, width, words."""
    top: float
    """Where the lines begin."""
    words: float
    """Where the words of all lines end; 0 where each stand at their bar."""
    rows: tuple[DrawnRow, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Measures of a drawing: width, room for labels, height of a line, width of a letter …"""

    width: float = 790
    left: float = 150
    line: float = 30
    top: float = 26
    letter: float = 7.4
    year: float = 0
    """Room that the number of a year needs."""
    words: float = 0
    """Where the words of all lines end, left of the years; 0 where they stand at their bar."""


def position(date: str, *, end: bool = False) -> float | None:
    """A date as a year with its fraction; None where the year is lost.

    >>> position("2016"), position("2016", end=True), position("2016-07", end=True)
    (2016.0, 2017.0, 2016.5833333333333)
    """
    named = dates.year_of(date)
    if named is None:
        return None
    year = int(named)
    if len(date) == len("2016"):
        return float(year + end)
    month = int(date[5:7])
    if len(date) == len("2016-07"):
        return year + (month - 1 + end) / 12
    days = calendar.monthrange(year, month)[1]
    return year + (month - 1 + (int(date[8:10]) - 1 + end) / days) / 12


def of_instrument(instrument: Instrument, url: str, today: str) -> Track | None:
    """The time during which an instrument is known to hold; None where it can't be drawn."""
    start, end = instrument.effective.value, instrument.ended.value
    if start is None or position(start) is None:
        return None
    kind, doubt = _certainty(instrument)
    words = (f"{start} 起" if end is None else f"{start} 至 {end}") + doubt
    stretch = Period(start, end or today, kind, words, open=end is None)
    return Track(instrument.short, url, (stretch,))


def _certainty(instrument: Instrument) -> tuple[str, str]:
    """How a bar is drawn, and what its words add: nothing passes for more than is known."""
    if instrument.effective.unverified or instrument.ended.unverified:
        return "unsure", "，尚未查证"
    if instrument.ended.value is not None or instrument.status is Validity.IN_FORCE:
        return "on", ""
    if instrument.status is Validity.PRESUMED:
        return "presumed", "，推定现行"
    return "unsure", "，本站未核效力"


def of_case(case: Case, label: str, url: str) -> Track | None:
    """Conduct as a bar, events as rings, the decision as a diamond; None without any date."""
    start, end = case.conduct_from or case.conduct_to, case.conduct_to or case.conduct_from
    stretches = (
        (Period(start, end, "case", f"行为 {span(case.conduct_from, case.conduct_to)}"),)
        if start and end
        else ()
    )
    moments = [Moment(date, "event", f"{date} {event}") for date, event in case.timeline if date]
    if case.decided:
        moments.append(Moment(case.decided, "decided", f"处理 {case.decided}"))
    known = tuple(moment for moment in moments if position(moment.date) is not None)
    return Track(label, url, stretches, known) if stretches or known else None


def span(start: str | None, end: str | None) -> str:
    """2016-12 至 2017-04; one date where both are the same; 起 or 止 where one is unknown."""
    if start == end:
        return start or dates.UNDATED
    if start is None or end is None:
        return f"{start} 起" if start else f"至 {end}"
    return f"{start} 至 {end}"


def chart(
    tracks: Iterable[Track],
    sizes: Sizes,
    years: tuple[int | None, int | None] = (None, None),
    guides: tuple[Moment, ...] = (),
    bands: tuple[Period, ...] = (),
) -> Chart | None:
    """The drawing of these lines over some years; by default over those that occur."""
    found = tuple(tracks)
    edges = [edge for track in found for edge in _edges(track)]
    if not edges:
        return None
    begin = years[0] or floor(min(edges))
    finish = years[1] or max(ceil(max(edges)), begin + 2)
    scale = (sizes.width - sizes.left) / (finish - begin)

    def x(value: float) -> float:
        return round(sizes.left + (min(max(value, begin), finish) - begin) * scale, 1)

    top = sizes.top + (20 if guides else 0) + (20 if bands else 0)
    step = max(1 if finish - begin <= 14 else 2, ceil(sizes.year / scale))
    return Chart(
        width=sizes.width,
        height=top + len(found) * sizes.line + 6,
        left=sizes.left,
        ticks=tuple((x(year), str(year)) for year in range(begin, finish + 1, step)),
        guides=tuple((x(_middle(moment.date)), moment.words) for moment in guides),
        bands=tuple((bar.x, bar.width, band.words) for band in bands for bar in [_bar(band, x)]),
        top=top,
        words=sizes.words,
        rows=tuple(
            _row(track, top + number * sizes.line, x, sizes) for number, track in enumerate(found)
        ),
    )


def _row(track: Track, y: float, x: Callable[[float], float], sizes: Sizes) -> DrawnRow:
    bars = tuple(_bar(period, x) for period in track.stretches)
    marks = tuple(
        DrawnMoment(max(x(_middle(moment.date)), sizes.left + EDGE), moment.kind, moment.words)
        for moment in track.moments
    )
    words = "；".join(stretche.words for stretche in track.stretches)
    return DrawnRow(
        y=y,
        label=track.label,
        url=track.url,
        bars=bars,
        marks=marks,
        words=words,
        text_x=_text_x(words, bars, marks, sizes),
    )


def _text_x(
    words: str, bars: tuple[Bar, ...], marks: tuple[DrawnMoment, ...], sizes: Sizes
) -> float:
    """Where the words of a line begin: in its bar, else right of all that is drawn, else left."""
    needed = sum(sizes.letter * (1 if c.isascii() else 1.75) for c in words)
    (bar, *_) = bars or (None,)
    if bar is not None and not marks and needed + 16 <= bar.width:
        return bar.x + 8
    right = max([bar.x + bar.width for bar in bars] + [moment.x + 7 for moment in marks])
    if right + 8 + needed <= sizes.width:
        return round(right + 8, 1)
    left = min([bar.x for bar in bars] + [moment.x - 7 for moment in marks])
    return round(left - 8 - needed, 1)


def _edges(track: Track) -> list[float]:
    dates = [(period.start, False) for period in track.stretches]
    dates += [(period.end, True) for period in track.stretches]
    dates += [(moment.date, False) for moment in track.moments]
    found = (position(date, end=end) for date, end in dates)
    return [edge for edge in found if edge is not None]


def _middle(date: str) -> float:
    start, end = position(date), position(date, end=True)
    assert start is not None
    assert end is not None
    return (start + end) / 2


def _bar(period: Period, x: Callable[[float], float]) -> Bar:
    """A bar at least as wide as can be seen."""
    start, end = position(period.start), position(period.end, end=True)
    assert start is not None
    assert end is not None
    left = x(start)
    return Bar(left, round(max(x(end) - left, 4), 1), period.kind, period.open)
