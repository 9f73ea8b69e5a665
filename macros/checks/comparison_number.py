"""comparison-number: the normalised number is the one that the quoted words print."""

import re

from macros.cite.numerals import CHINESE, parse
from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.figure import PER_YEAR, CountingUnit, Figure

RULE = Rule(
    "comparison-number",
    "次数和期限（numbers）与所引的话相合：单位就是引文里的“每季度”“日”等字，数目就是引文里的数；"
    "“定期”“随时”“终身”没有数目。",
)
_NUMBER = rf"(?P<n>[0-9]+|[{CHINESE}]+)"


def check(book: Book) -> Problems:
    """Units that the words do not have, and numbers that differ from the printed ones."""
    for cell in book.column_cells:
        for figure in cell.figures:
            yield from _of_figure(figure)


def _of_figure(figure: Figure) -> Problems:
    if figure.unit.label not in figure.quote:
        yield RULE.at(
            figure.place.at("unit"),
            f"引文“{figure.quote[:40]}”里没有“{figure.unit.label}”",
            "单位照引文：" + "、".join(f"{unit.key} {unit.label}" for unit in CountingUnit),
            "改正 unit 或 quote",
        )
        return
    printed = _printed(figure)
    if printed != figure.value:
        yield RULE.at(
            figure.place.at("value"),
            f"value 是 {_shown(figure.value)}，引文里是 {_shown(printed)}",
            "数目照引文；引文没有数目的不写 value",
            "改正 value 或 quote",
        )


def _printed(figure: Figure) -> int | None:
    """The number in the words: 每季度至少听取一次 is 1, 30日 is 30, 定期 is none."""
    if figure.unit in PER_YEAR:
        match = re.search(_NUMBER + figure.counted.label, figure.quote)
        if match is None:
            return 1 if figure.unit in (CountingUnit.YEAR, CountingUnit.ANNUAL) else None
    elif figure.unit in (CountingUnit.DAY, CountingUnit.WORKING_DAY):
        match = re.search(_NUMBER + figure.unit.label, figure.quote)
    else:
        return None
    if match is None:
        return None
    return int(match["n"]) if match["n"].isdecimal() else parse(match["n"])


def _shown(value: int | None) -> str:
    return "空" if value is None else str(value)
