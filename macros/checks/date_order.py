"""date-order: issue, publication, effect and end come in this order, none after the data date."""

from macros.derive.book import Book
from macros.model import Fact, Instrument, Problems, Rule
from macros.model.field import label_of
from macros.text import dates

RULE = Rule(
    "date-order",
    "印发、公布不早于通过，施行和公布不早于印发，失效不早于施行；通过、印发和公布不晚于数据日期"
    "（只知一半的日期只比到知道的为止）。",
)
ORDER = (
    ("adopted", "issued"),
    ("adopted", "published"),
    ("adopted", "effective"),
    ("issued", "published"),
    ("issued", "effective"),
    ("issued", "ended"),
    ("effective", "ended"),
)
PAST = ("adopted", "issued", "published")
MEND = "核对来源；没写的日期写 null"


def check(book: Book) -> Problems:
    """Dates that can't both be right."""
    for instrument in book.corpus.instruments:
        for first, second in ORDER:
            yield from _pair(instrument, first, second)
        for name in PAST:
            yield from _future(instrument, name, book.corpus.site.data_date)


def _value(instrument: Instrument, name: str) -> str | None:
    fact: Fact = getattr(instrument, name)
    return fact.value


def _pair(instrument: Instrument, first: str, second: str) -> Problems:
    name, other = _value(instrument, first), _value(instrument, second)
    early, late = label_of(Instrument, first), label_of(Instrument, second)
    if dates.before(other, name):
        yield RULE.at(
            instrument.place.at(f"{second}/value"),
            f"{late} {other} 早于{early} {name}",
            f"{late}不早于{early}",
            MEND,
        )


def _future(instrument: Instrument, name: str, today: str) -> Problems:
    value, label = _value(instrument, name), label_of(Instrument, name)
    if dates.before(today or None, value):
        yield RULE.at(
            instrument.place.at(f"{name}/value"),
            f"{label} {value} 晚于数据日期 {today}",
            f"{label}不晚于数据日期",
            "核对来源，或更新 data/site.yml 的 data_date",
        )
