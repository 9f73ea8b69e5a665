"""line-end: a line of a provision ends like a 款 or 项, so that no line break is counted as a 款."""

from macros.derive.book import Book
from macros.model import (
    Item,
    Paragraph,
    Problems,
    Rule,
    Runs,
    Subitem,
    is_lost,
    reading_of,
)

RULE = Rule(
    "line-end",
    "条文每行以句号、分号、冒号一类收尾；冒号之后有项或目；最后一项不以分号收尾；断行不能算成款。",
)
ENDS = tuple("。；：？！…")
CLOSERS = "”’）〕》】〉"
Unit = Paragraph | Item | Subitem


def check(book: Book) -> Problems:
    """Lines that stop in the middle, lead-ins that lead to nothing, lists that just stop.

    A line that ends in a mark (a lacuna, a doubt) is as the editor means it.
    """
    for article in book.articles:
        for n, paragraph in enumerate(article.paragraphs, 1):
            following = article.paragraphs[n:]
            yield from _paragraph(
                paragraph, open_end=any(is_lost(after.runs) for after in following[:1])
            )


def _paragraph(paragraph: Paragraph, *, open_end: bool) -> Problems:
    """A 款 with its 项; where what follows is lost, its list may go on."""
    yield from _unit(paragraph, paragraph.items or paragraph.subitems)
    for item in paragraph.items:
        yield from _unit(item, item.subitems)
        if not open_end and item is paragraph.items[-1]:
            yield from _last(item.subitems)
    if not open_end:
        yield from _last(paragraph.subitems)
        yield from _last(paragraph.items)


def _tail(runs: Runs) -> str:
    """The last sign of a line without the brackets that close over it; nothing where marked."""
    if not runs or runs[-1].mark is not None:
        return ""
    return reading_of(runs).rstrip(CLOSERS)[-1:]


def _unit(unit: Unit, below: tuple[Item, ...] | tuple[Subitem, ...]) -> Problems:
    tail = _tail(unit.runs)
    if tail and tail not in ENDS:
        yield RULE.at(
            unit.place,
            f"以“{reading_of(unit.runs)[-6:]}”收尾",
            "款、项以句号、分号或冒号收尾",
            "多半是断行：与下一行并成一行；来源确实如此时标作存疑 {??字??|编号}",
        )
    if tail == "：" and not below:
        yield RULE.at(
            unit.place,
            "冒号之后没有项或目",
            "冒号引出项（一）或目 1.",
            "项的编号写作（一）；来源脱去各项时写 （一）{……|编号}",
        )


def _last(units: tuple[Item, ...] | tuple[Subitem, ...]) -> Problems:
    if units and _tail(units[-1].runs) == "；" and not _below(units[-1]):
        yield RULE.at(
            units[-1].place,
            f"最后的{units[-1].label}以分号收尾",
            "最后的项或目以句号收尾",
            "核对来源：后面有缺字时写 {……|编号}；来源确实如此时标作存疑 {??；??|编号}",
        )


def _below(unit: Item | Subitem) -> bool:
    return isinstance(unit, Item) and bool(unit.subitems)
