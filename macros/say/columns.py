"""Columns of the comparison: the nation, then each province; what each of them says on a topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.cite.numerals import to_chinese
from macros.compare.pairs import pair_url, pairs
from macros.derive.comparisons import Comparisons, province_url
from macros.derive.grouped import grouped
from macros.derive.index import Index, article_url, instrument_url
from macros.model import Article, Coverage, Instrument, Level, Provenance, Where
from macros.model.comparison import Against, CellProvision, Comparison, Placement, Relation
from macros.say import words
from macros.say.numbers import short
from macros.say.places import NamedPage, cited
from macros.say.signs import Sign, of_relation
from macros.text import dates

NATION = "nation"
"""Id of the column of all national instruments."""
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its id, what stands in its head, the instruments in it."""

    id: str
    label: str
    small: str
    members: tuple[Placement, ...]
    url: str | None = None

    @property
    def short(self) -> str:
        """The label without what stands in brackets: 某省."""
        return self.label.partition("（")[0]


def columns(lookup: Comparisons, *, reports: bool = False) -> tuple[Column, ...]:
    """The nation, then the provinces as they are ranked; reports only where they are asked for."""
    placed = [(p, lookup.index.instruments[p.id]) for p in lookup.placements.values()]
    national = tuple(p for p, instrument in placed if instrument.level is Level.NATIONAL)
    names = "、".join(placement.column for placement in national if not placement.optional)
    nation = (Column(NATION, "国家", names, national),) if national else ()
    provinces = (
        Column(p.id, p.column, _small(instrument), (p,), _home(instrument))
        for p, instrument in placed
        if instrument.level is Level.PROVINCIAL
        and (reports or instrument.coverage is not Coverage.PRESS)
    )
    return (*nation, *provinces)


def column_name(lookup: Comparisons, instrument: Instrument) -> str:
    """办法, 江苏: how the comparison calls an instrument; its short title where it has no column."""
    placement = lookup.placements.get(instrument.id)
    return placement.column if placement else instrument.short


def place_of(lookup: Comparisons, article: Article, where: Where | None = None) -> NamedPage:
    """办法第四条第二款: a place by the name that the columns give its instrument."""
    label, url = cited(lookup.index, article, where)
    return NamedPage(column_name(lookup, lookup.index.instruments[article.instrument]) + label, url)


def _home(instrument: Instrument) -> str:
    """The page of a province's column; a report has only its own."""
    press = instrument.coverage is Coverage.PRESS
    return instrument_url(instrument) if press else province_url(instrument.id)


def _small(instrument: Instrument) -> str:
    """2017-06-22 施行; 报道，不是规定原文."""
    if instrument.coverage is Coverage.PRESS:
        return "报道，不是规定原文"
    held = "只收几条，" if instrument.coverage is Coverage.QUOTED else ""
    day = instrument.effective.value
    derived = "（推算）" if instrument.effective.provenance is Provenance.DERIVED else ""
    return held + (f"{dates.show(day)} 施行{derived}" if day else "资料没写施行日期")


def topic_url(topic: Comparison, column: str | None = None) -> str:
    """Address of a topic, or of a column of it: `comparisons/reception.html#jiangsu`."""
    return f"comparisons/{topic.id}.html" + (f"#{column}" if column else "")


def addresses(index: Index, stands: Sequence[CellProvision]) -> str:
    """4 ③; 11 ①（一）（四）; 12、13: the places of a cell in their shortest form."""
    found = grouped((provision.target, provision.where) for provision in stands)
    return "、".join(
        address(index.articles[name], [*dict.fromkeys(filter(None, places))])
        for name, places in found.items()
        if name in index.articles
    )


def address(article: Article, places: Sequence[Where]) -> str:
    """4 ③; 11 ①（一）（四）: one article, paragraphs in circles, each with its items."""
    groups: dict[int, list[Where]] = {}
    for where in places:
        groups.setdefault(where.paragraph, []).append(where)
    single = article.paragraphs_total == 1
    said = "".join(_paragraph(n, inner, single) for n, inner in sorted(groups.items()))
    return f"{short(article)} {said}".strip() if said and not single else short(article) + said


def _paragraph(number: int, places: Sequence[Where], single: bool) -> str:
    items = "".join(f"（{to_chinese(place.item)}）" for place in places if place.item)
    circle = CIRCLED[number - 1] if number <= len(CIRCLED) else f"第{number}款"
    return items if single else circle + items


def stand_url(index: Index, stand: CellProvision) -> str:
    """Address of what a cell rests on: a place in an article, or a passage of a press item."""
    article = index.articles.get(stand.target)
    if article is not None:
        return article_url(article, stand.where)
    owner, _, passage = stand.target.partition("/")
    instrument = index.instruments.get(owner)
    return f"{instrument_url(instrument)}#{passage}" if instrument else "comparisons/index.html"


def place(index: Index, stand: CellProvision) -> NamedPage:
    """What a cell rests on: 第四条第二款, or the press item."""
    article = index.articles.get(stand.target)
    label = index.short_cite(article, stand.where) if article else words.PRESS
    return NamedPage(label, stand_url(index, stand))


def measured_by(lookup: Comparisons, against: Against) -> NamedPage:
    """办法第四条第二款: the national place that a cell is measured against."""
    return place_of(lookup, lookup.index.articles[against.article], against.where)


def text_views(lookup: Comparisons, instrument: Instrument) -> Iterator[tuple[int, NamedPage]]:
    """Text views of an instrument: the side on which it stands, and the other one's short title."""
    for pair in pairs(lookup.corpus):
        for at in (0, 1):
            if pair[at].id == instrument.id:
                yield at, NamedPage(pair[1 - at].short, pair_url(*pair))


def national_sign(topic: Comparison, column: Column) -> Sign:
    """What the nation as a whole is on a topic: a baseline where any national text is one."""
    cells = (topic.cell(placement.id) for placement in column.members)
    relations = [cell.relation for cell in cells if cell]
    weightiest = (Relation.BASELINE, Relation.LOST, Relation.UNDETERMINED)
    return of_relation(next((r for r in weightiest if r in relations), Relation.SILENT))
