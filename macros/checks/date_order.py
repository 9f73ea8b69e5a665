"""date-order: issue, publication, effect and end come in this order, none after the data date."""

from macros.derive.book import Book
from macros.model import Fact, Instrument, Problems, Rule
from macros.text import dates

RULE = Rule(
    "date-order",
    "施行和公布不早于印发，失效不早于施行；印发和公布不晚于数据日期（只知一半的日期只比到知道的为止）。",
)
LABELS = {"issued": "印发", "published": "公布", "effective": "施行", "ended": "失效"}
ORDER = (
    ("issued", "published"),
    ("issued", "effective"),
    ("issued", "ended"),
    ("effective", "ended"),
)
PAST = ("issued", "published")
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
    if dates.before(other, name):
        yield RULE.at(
            instrument.place.at(f"{second}/value"),
            f"{LABELS[second]} {other} 早于{LABELS[first]} {name}",
            f"{LABELS[second]}不早于{LABELS[first]}",
            MEND,
        )


def _future(instrument: Instrument, name: str, today: str) -> Problems:
    value = _value(instrument, name)
    if dates.before(today or None, value):
        yield RULE.at(
            instrument.place.at(f"{name}/value"),
            f"{LABELS[name]} {value} 晚于数据日期 {today}",
            f"{LABELS[name]}不晚于数据日期",
            "核对来源，或更新 data/site.yml 的 data_date",
        )
