"""status-dates: what is called in force has begun and has not ended, and the other way round."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Instrument, Problems, Rule, Validity
from macros.text import dates

RULE = Rule(
    "status-dates",
    "效力与日期相符：现行的已经施行、尚未失效；已失效的写明失效日期，或在 note 里说明。",
)
CURRENT = (Validity.IN_FORCE, Validity.PRESUMED)


def check(book: Book) -> Problems:
    """Statuses that the dates of the same instrument contradict."""
    today = book.corpus.site.data_date or None
    for instrument in book.corpus.instruments:
        for found, expected, mend in _doubts(instrument, today):
            yield RULE.at(instrument.place.at("status/value"), found, expected, mend)


def _doubts(instrument: Instrument, today: str | None) -> Iterator[tuple[str, str, str]]:
    begun, ended = instrument.effective.value, instrument.ended.value
    label = instrument.status.label
    mend = "核对日期和效力，改正其一"
    over = ended is not None and not dates.before(today, ended)
    if instrument.status in CURRENT and dates.before(today, begun):
        yield f"写“{label}”，而 {begun} 才施行", "现行的已经施行", mend
    if instrument.status in CURRENT and over:
        yield f"写“{label}”，而 {ended} 已失效", "现行的尚未失效", mend
    if instrument.status is Validity.NOT_IN_FORCE and ended and not over:
        yield f"写“{label}”，而 {ended} 才失效", "已失效的不晚于数据日期失效", mend
    if instrument.status is Validity.NOT_IN_FORCE and not ended and not instrument.status_note:
        yield f"写“{label}”，没有失效日期", "写明 ended，或在 status 的 note 里说明", "补写其一"
