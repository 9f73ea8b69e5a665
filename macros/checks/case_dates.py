"""case-dates: conduct comes before the decision, events stand in order, nothing after the data date."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Place, Problem, Problems, Rule
from macros.model.case import Case
from macros.text import dates

RULE = Rule(
    "case-dates",
    "行为起不晚于行为止，行为不晚于处理，各项处理不晚于最后处理日；经过依次，都不晚于数据日期。",
)


def check(book: Book) -> Problems:
    """Dates that are surely out of order; half-known dates are compared as far as both go."""
    for case in book.corpus.cases:
        yield from _conduct(case)
        yield from _events(case)
        yield from _results(case)
        yield from _future(case, book.corpus.site.data_date)


def _conduct(case: Case) -> Problems:
    if dates.before(case.conduct_to, case.conduct_from):
        yield _late(case, "conduct_to", "行为止", case.conduct_to, "行为起", case.conduct_from)
    last = ("行为止", case.conduct_to) if case.conduct_to else ("行为起", case.conduct_from)
    if dates.before(case.decided, last[1]):
        yield _late(case, "decided", "处理", case.decided, *last)


def _late(
    case: Case, key: str, what: str, date: str | None, other: str, than: str | None
) -> Problem:
    return RULE.at(
        case.place.at(key),
        f"{what} {date} 早于{other} {than}",
        f"{what}不早于{other}",
        "核对来源，改正日期；不知道的写 null",
    )


def _events(case: Case) -> Problems:
    before = ""
    for number, (date, _) in enumerate(case.timeline):
        if dates.before(date or None, before or None):
            yield RULE.at(
                case.place.at(f"timeline/{number}"),
                f"{date} 排在 {before} 之后",
                "经过从早到晚",
                "改正日期或次序",
            )
        before = date or before


def _results(case: Case) -> Problems:
    for imposed in case.imposed:
        if imposed.date is None:
            continue
        if case.decided is None or dates.before(case.decided, imposed.date):
            yield RULE.at(
                imposed.place.at("date"),
                f"处理在 {imposed.date}，案例的 decided 是 {dates.show(case.decided)}",
                "decided 写最后一项处理的日期",
                "改正其中之一",
            )
        if dates.before(imposed.date, case.conduct_from):
            yield RULE.at(
                imposed.place.at("date"),
                f"处理 {imposed.date} 早于行为起 {case.conduct_from}",
                "处理不早于行为",
                "核对来源，改正日期",
            )


def _future(case: Case, today: str) -> Problems:
    for place, date in _all(case):
        if dates.before(today, date):
            yield RULE.at(
                place,
                f"{date} 晚于数据日期 {today}",
                "不晚于数据日期",
                "改正日期，或更新 data/site.yml 的 data_date",
            )


def _all(case: Case) -> Iterator[tuple[Place, str | None]]:
    for key in ("conduct_from", "conduct_to", "decided"):
        yield case.place.at(key), getattr(case, key)
    for number, (date, _) in enumerate(case.timeline):
        yield case.place.at(f"timeline/{number}"), date or None
