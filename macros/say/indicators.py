"""The indicator sheet in words: numbers as the law counts them, 有 with its words, 无 and 不全 apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.derive.comparisons import Comparisons
from macros.derive.grouped import grouped
from macros.derive.indicators import AskedColumn, Holding, Holds, asked, holds, rules
from macros.model import Coverage, Instrument
from macros.model.comparison import Placement
from macros.model.figure import Figure
from macros.say.columns import addresses, stand_url
from macros.say.figures import said
from macros.say.places import NamedPage
from macros.text.shown import marked_quote

NUMBERS, YES_OR_NO = "其他次数和期限", "有没有"


@dataclass(frozen=True, slots=True)
class SaidNumber:
    """每季度 至少 1 次, an own count of it in a year, and whom it binds."""

    bold: str
    rest: str
    yearly: str
    whom: str


@dataclass(frozen=True, slots=True)
class IndicatorCell:
    """What stands in a cell; `rank` sorts it; `plain` and `place.label` are what files get."""

    holds: Holds
    rank: int
    numbers: tuple[SaidNumber, ...]
    general: bool
    quote: str | None
    place: NamedPage | None
    plain: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule: its name, its page, whether it is a report, and its cells."""

    name: str
    url: str
    report: bool
    note: str
    cells: tuple[IndicatorCell, ...]


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """Columns that are read together."""

    id: str
    title: str
    columns: tuple[AskedColumn, ...]
    rows: tuple[RuleRow, ...]


def tables(lookup: Comparisons) -> tuple[IndicatorTable, ...]:
    """An indicator with levels by itself; then all other numbers; then 有没有."""
    by = grouped((_table_of(column), column) for column in asked(lookup))
    ordered = sorted(by.items(), key=lambda found: _order(found[0]))
    return tuple(_table(lookup, name, columns) for name, columns in ordered)


def _table_of(column: AskedColumn) -> str:
    if column.tier:
        return column.indicator.title
    return NUMBERS if column.indicator.what else YES_OR_NO


def _order(name: str) -> int:
    return {NUMBERS: 1, YES_OR_NO: 2}.get(name, 0)


def _table(lookup: Comparisons, title: str, columns: tuple[AskedColumn, ...]) -> IndicatorTable:
    name = {NUMBERS: "numbers", YES_OR_NO: "yes-or-no"}.get(title, columns[0].indicator.id)
    rows = tuple(_row(lookup, columns, *rule) for rule in rules(lookup))
    return IndicatorTable(name, title, columns, rows)


def _row(
    lookup: Comparisons,
    columns: Sequence[AskedColumn],
    placement: Placement,
    instrument: Instrument,
) -> RuleRow:
    report = instrument.coverage is Coverage.PRESS
    note = "报道，不是规定原文" if report else ""
    if instrument.coverage is Coverage.QUOTED:
        note = "只有引文"
    if any(column.tier for column in columns) and not report and placement.note:
        note = f"{note}；{placement.note}".lstrip("；")
    cells = tuple(_cell(lookup, holds(lookup, column, instrument)) for column in columns)
    return RuleRow(placement.column, f"{instrument.id}/index.html", report, note, cells)


def _cell(lookup: Comparisons, held: Holding) -> IndicatorCell:
    index = lookup.index
    place = None
    if held.provisions:
        first = held.provisions[0]
        place = NamedPage(addresses(index, held.provisions) or "报道", stand_url(index, first))
    numbers = tuple(map(_number, held.figures))
    return IndicatorCell(
        held.holds, held.rank, numbers, held.general, _quote(lookup, held), place,
        _plain(held, numbers),
    )  # fmt: skip


def _quote(lookup: Comparisons, held: Holding) -> str | None:
    """The words of 有, with the marks of what was done to them."""
    if not held.quote or not held.provisions:
        return held.quote
    article = lookup.index.articles.get(held.provisions[0].target)
    where = held.provisions[0].where
    return marked_quote(article, where, held.quote) if article else held.quote


def _number(figure: Figure) -> SaidNumber:
    bold, rest = said(figure)
    yearly = ""
    if figure.per_year and figure.per_year > 1:
        yearly = f"合一年 {figure.per_year} {figure.counted.label}"
    return SaidNumber(bold, rest, yearly, figure.whom or "")


def _plain(held: Holding, numbers: tuple[SaidNumber, ...]) -> str:
    """The cell as a file has it: numbers with whom they bind, or the words of the state."""
    if not numbers:
        return held.holds.label + (f"：{held.quote}" if held.quote else "")
    shown = (f"{n.bold}{n.rest}" + (f"（{n.whom}）" if n.whom else "") for n in numbers)
    return "；".join(shown) + ("（没有分级写）" if held.general else "")


def sheet(lookup: Comparisons, every: Sequence[IndicatorTable]) -> list[list[str]]:
    """All tables as one sheet: a rule a line, for each column its value and where it stands."""
    heads = ["规定"]
    for table in every:
        for column in table.columns:
            label = f"{table.title}·{column.label}" if column.tier else column.label
            heads += [label, f"{label}（条）"]
    lines = []
    for at, (placement, _) in enumerate(rules(lookup)):
        cells = [cell for table in every for cell in table.rows[at].cells]
        values = [[cell.plain, cell.place.label if cell.place else ""] for cell in cells]
        lines.append([placement.column, *(word for pair in values for word in pair)])
    return [heads, *lines]
