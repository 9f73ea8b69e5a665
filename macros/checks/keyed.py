"""keyed: the second person is another person, and comes after the first."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.drafts import keyings
from macros.model import Problem, Problems, Rule
from macros.model.keying import Keying
from macros.text import dates

RULE = Rule(
    "keyed", "录入和复核（keyed）写到日，复核的是另一个人，不早于录入；复核的人和日期一起写。"
)


def check(book: Book) -> Problems:
    """Days that are half known or out of order; one person twice; a check half told."""
    for _, keying in keyings(book.corpus):
        yield from _days(keying)
        yield from _persons(keying)


def _days(keying: Keying) -> Iterator[Problem]:
    for key, day in (("on", keying.date), ("checked", keying.checked)):
        if day and not dates.is_whole(day):
            yield RULE.at(keying.place.at(key), f"“{day}”不到日", "写到日，如 2026-11-20", "补写")
    if dates.before(keying.checked, keying.date):
        yield RULE.at(
            keying.place.at("checked"),
            f"复核 {keying.checked} 早于录入 {keying.date}",
            "复核不早于录入",
            "改正日期",
        )


def _persons(keying: Keying) -> Iterator[Problem]:
    if keying.checked_by == keying.by:
        yield RULE.at(
            keying.place.at("checked_by"),
            f"录入和复核都是“{keying.by[:20]}”",
            "复核的是另一个人",
            "请另一个人照来源看过再写；没有看过就不写 checked_by 和 checked",
        )
    if bool(keying.checked_by) != bool(keying.checked):
        lacking = "checked" if keying.checked_by else "checked_by"
        yield RULE.at(
            keying.place, f"复核缺“{lacking}”", "复核的人和日期一起写", "补写，或两个都删去"
        )
