"""The time line as a page and as a figure of a case: the drawing, and the same in a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.index import Index, instrument_url
from macros.derive.timeline import (
    Chart,
    Moment,
    Period,
    Sizes,
    Track,
    chart,
    of_case,
    of_instrument,
)
from macros.model import Instrument
from macros.model.case import Case
from macros.render.engine import fill
from macros.render.versions import label
from macros.say import signs
from macros.say.applied import ForceRow, force_by_instrument
from macros.say.case import CaseDates, events, when
from macros.say.links import UrlFor
from macros.text import dates

WIDE = Sizes(width=1300, left=400, line=25)
LISTED = Sizes(width=1300, left=400, line=25, words=384)
"""Rules side by side: name, time in words, bar."""
TALL = Sizes(width=358, left=0, line=38, top=42, year=56)
"""As wide as the text on a phone, the name of a line above its bar."""
SMALL = Sizes(width=790, left=176, line=30)
NAMES = {WIDE.width: 24, TALL.width: 18}
"""How many signs of a title stand beside, or above, its line."""
OFTEN = 3
"""Applied in so many cases, or in so many versions, an instrument is drawn through all cases."""


def page(book: Book, url_for: UrlFor) -> str:
    """The whole time line with its table."""
    index = book.index
    return fill(
        "timeline.html",
        in_force=[_instruments(book, sizes) for sizes in (LISTED, TALL)],
        banded=next((version.short for version in _most_versions(book)), None),
        happened=[_cases(book, sizes) for sizes in (WIDE, TALL)],
        instruments=[
            (instrument, instrument_url(instrument), signs.of_validity(instrument.status))
            for instrument in _by_work(index)
        ],
        cases=[_case(book, case) for case in book.cases.all],
        url_for=url_for,
    )


def _years(book: Book) -> tuple[int, int]:
    """Both drawings cover the same years, from the year before the first conduct of a case.

    What is older is a stub at the edge, its words say since when.
    """
    began = (case.conduct_from or case.conduct_to for case in book.cases.all)
    first = [year for date in began if date and (year := dates.year_of(date))]
    today = int(book.index.corpus.site.data_date[:4])
    return int(min(first, default=str(today))) - 1, today + 1


def _instruments(book: Book, sizes: Sizes) -> Chart | None:
    """What was in force; what ended before the first year stands in the table alone."""
    since, until = _years(book)
    tracks = _tracks(book, _by_work(book.index))
    shown = [t for t in tracks if int(dates.year_of(t.stretches[0].end) or until) >= since]
    return chart(shown, sizes, (since, until))


def _tracks(book: Book, instruments: Iterable[Instrument]) -> list[Track]:
    today = book.index.corpus.site.data_date
    made = (of_instrument(i, instrument_url(i), today) for i in instruments)
    return [track for track in made if track is not None]


@dataclass(frozen=True, slots=True)
class CaseTimes:
    """A case in the table: its days, and each instrument that it names with its force then."""

    case: Case
    url: str
    when: CaseDates
    events: str
    forces: tuple[ForceRow, ...]
    doubtful: bool


def _case(book: Book, case: Case) -> CaseTimes:
    forces = force_by_instrument(book.cases, case)
    doubtful = bool(book.applications.doubts_of(case))
    return CaseTimes(case, case_url(case), when(case), events(case), forces, doubtful)


def _cases(book: Book, sizes: Sizes) -> Chart | None:
    """The cases by their first date, each by code and title; a phone has room for no dates beside."""
    most = NAMES[sizes.width]
    made = (of_case(case, _name(case, most), case_url(case)) for case in book.cases.all)
    tracks = sorted((track for track in made if track is not None), key=lambda track: track.since)
    if sizes is TALL:
        tracks = [track.unworded for track in tracks]
    return chart(tracks, sizes, _years(book), tuple(_guides(book)), tuple(_bands(book)))


def _name(case: Case, most: int) -> str:
    """B1-1　某镇逾期不答复; a long title is cut, the table has it whole."""
    closed = "（内部）" if case.restricted else ""
    room = most - len(closed)
    title = case.title if len(case.title) <= room else case.title[: room - 1] + "…"
    return f"{case.code}　{title}{closed}"


def _guides(book: Book) -> Iterator[Moment]:
    """From when on the instruments held that most cases apply were in force."""
    index = book.index
    for instrument in index.corpus.instruments:
        applied = {
            case.id for a in instrument.articles for case in book.cases.applications.cases_of(a.id)
        }
        start = instrument.effective.value
        if len(applied) >= OFTEN and start is not None and dates.year_of(start):
            yield Moment(start, "guide", f"{instrument.short} {start}")


def _most_versions(book: Book) -> tuple[Instrument, ...]:
    """The versions of the work that has most; none where no work has many."""
    found = max(map(book.versions.of_work, book.index.corpus.instruments), key=len, default=())
    return found if len(found) >= OFTEN else ()


def _bands(book: Book) -> Iterator[Period]:
    """When each version of that work was in force: which one a case fell under."""
    for version in _most_versions(book):
        start = version.effective.value
        if start and dates.year_of(start) and not version.effective.unverified:
            end = version.ended.value or book.index.corpus.site.data_date
            yield Period(start, end, "band", label(version))


def _by_work(index: Index) -> list[Instrument]:
    """Instruments in their order, the versions of a work below one another."""
    instruments = index.corpus.instruments
    first = {instrument.work: at for at, instrument in reversed([*enumerate(instruments)])}
    return sorted(instruments, key=lambda instrument: first[instrument.work])


def of(book: Book, case: Case) -> Chart | None:
    """What a case applies against its own dates; None where nothing can be drawn."""
    own = of_case(case, "本案", case_url(case))
    tracks = _tracks(book, (row.instrument for row in force_by_instrument(book.cases, case)))
    if own is None or not tracks or (own.at_a_point and len(tracks) == 1):
        return None
    return chart([*tracks, own], SMALL, (_since(own), None))


def _since(own: Track) -> int:
    """The drawing of a case begins a year before it: what is older was in force all along."""
    dates_of = [period.start for period in own.stretches] + [moment.date for moment in own.moments]
    return min(int(year) for date in dates_of if (year := dates.year_of(date))) - 1
