"""items-sequence: 项 and 目 count up from one, without gap or double."""

from collections.abc import Callable

from macros.cite.numerals import to_chinese
from macros.derive.book import Book
from macros.model import Item, Problems, Rule, Subitem

RULE = Rule("items-sequence", "一款之内的项、一项之内的目，编号从一起，依次相接，不跳号，不重号。")
MEND = "核对来源：脱去的项写 {……|1}，断行误成的项并回上一行"


def check(book: Book) -> Problems:
    """Every 项 and 目 that does not follow the one before."""
    for article in book.articles:
        for paragraph in article.paragraphs:
            yield from _counted(paragraph.items, _item_label)
            yield from _counted(paragraph.subitems, _subitem_label)
            for item in paragraph.items:
                yield from _counted(item.subitems, _subitem_label)


def _item_label(number: int) -> str:
    return f"（{to_chinese(number)}）"


def _subitem_label(number: int) -> str:
    return f"{number}."


def _counted(
    units: tuple[Item, ...] | tuple[Subitem, ...], label: Callable[[int], str]
) -> Problems:
    before = 0
    for unit in units:
        if unit.number != before + 1:
            after = f"{label(before)}之后" if before else "开头"
            yield RULE.at(
                unit.place, f"{after}是{label(unit.number)}", f"应是{label(before + 1)}", MEND
            )
        before = unit.number
