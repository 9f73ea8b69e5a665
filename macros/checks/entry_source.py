"""entry-source: an entry stands for provisions, or is the compiler's own words; never both."""

from macros.derive.book import Book
from macros.derive.categories import records
from macros.model import Problems, Rule
from macros.model.category import Entry

RULE = Rule(
    "entry-source",
    "每个条目写 provisions（有出处）或 words（汇编者自拟，无出处）之一，不能两样都写。",
)


def check(book: Book) -> Problems:
    """Entries with both, or with neither."""
    for record in records(book.corpus):
        for entry in record.entries:
            yield from _of(entry)


def _of(entry: Entry) -> Problems:
    if entry.cited and entry.words:
        yield RULE.at(
            entry.place.at("words"),
            f"条目“{entry.label}”有出处，又写了 words",
            "有出处的条目由条文显示",
            "删去 words；汇编用字不同时写在 provisions 的 printed 里",
        )
    elif not entry.cited and not entry.words:
        yield RULE.at(
            entry.place,
            f"条目“{entry.label}”没有出处，也没有文字",
            "写 provisions 或 words",
            "对照来源补写",
        )
