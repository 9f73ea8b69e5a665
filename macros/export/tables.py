"""Recipients, applied provisions and topics as tables: one walk over the records for every format.

A cell is text, a whole number, or None where nothing is known; heads are the labels of the fields.
Words of a provision carry their marks, as wherever they leave their page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from macros.derive.applied import AppliedProvision
from macros.derive.book import Book
from macros.model import Fact, Labelled, Where
from macros.model.case import Application, ApplicationRole, Case, Extent, ImposedMeasure, Sanction
from macros.model.comparison import BaseRelation, Cell, CellProvision, Comparison
from macros.model.field import label_of
from macros.say import columns, downloads, results, words
from macros.say.applied import of_force
from macros.text.shown import marked_quote
from macros.text.standing import status_at

Value: TypeAlias = "str | int | None"
Getter: TypeAlias = Callable[[Any], Any]
BY_EDITOR = "（编者归类）"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what it is, its heads, its rows; every row has every column."""

    about: downloads.TableFile
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables(book: Book) -> tuple[Table, ...]:
    """The tables of a profile, in the order of their sheets."""
    return (
        _table(downloads.PEOPLE, PEOPLE, _people(book)),
        _table(downloads.APPLICATIONS, APPLICATIONS, _applications(book)),
        _table(downloads.TOPICS, TOPICS, _topics(book)),
    )


def _table(about: downloads.TableFile, heads: dict[str, Getter], rows: Iterable[Any]) -> Table:
    made = (tuple(shown(get(row)) for get in heads.values()) for row in rows)
    return Table(about, tuple(heads), tuple(made))


def shown(value: Any) -> Value:
    """A value as a cell has it: labels for members of closed lists, 是 and 否, lists joined."""
    if isinstance(value, Fact):
        return shown(value.value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Labelled):
        return value.label
    if isinstance(value, Extent):
        return f"{value.value}{value.unit}"
    if isinstance(value, list | tuple):
        return "；".join(str(shown(inner)) for inner in value) or None
    return str(value) if isinstance(value, Where) else value or None


def fields(record: type[Any], names: str, at: str = "", tag: str = "") -> dict[str, Getter]:
    """Columns of declared fields: head and value; `at` leads from the row to the record."""

    def getter(path: str) -> Getter:
        def value(row: Any) -> Any:
            for step in path.split("."):
                row = None if row is None else getattr(row, step)
            return row

        return value

    return {
        label_of(record, name) + tag: getter(f"{at}.{name}".lstrip(".")) for name in names.split()
    }


class ReceivedRow(NamedTuple):
    """A measure that a recipient received; none where the source names no measure."""

    case: Case
    sanction: Sanction
    order: int
    imposed: ImposedMeasure | None
    measure: str | None
    basis: list[str]
    doubts: tuple[str, ...]


def _people(book: Book) -> Iterator[ReceivedRow]:
    for recipient in book.recipients.all:
        case, sanction, order = recipient.case, recipient.sanction, recipient.order
        basis = [case.applied[number - 1].cite for number in sanction.basis]
        doubts = book.applications.doubts_on(case, order)
        for imposed in sanction.measures or (None,):
            label = book.categories.measures[imposed.measure].label if imposed else None
            yield ReceivedRow(case, sanction, order + 1, imposed, label, basis, doubts)


CASE = {
    "案例编号": lambda row: row.case.id,
    "案例": lambda row: row.case.title,
    **fields(Case, "region restricted", "case"),
}
PEOPLE: dict[str, Getter] = {
    **CASE,
    **fields(Case, "conduct_from conduct_to decided", "case"),
    "序": lambda row: row.order,
    **fields(Sanction, "recipient position kind official count each responsibility", "sanction"),
    **fields(Sanction, "level body role conduct", "sanction", BY_EDITOR),
    "处理方式": lambda row: row.measure,
    **fields(ImposedMeasure, "verbatim", "imposed"),
    "类别": lambda row: results.long_label(row.imposed.regime) if row.imposed else None,
    **fields(ImposedMeasure, "regime_by authority date scope extent", "imposed"),
    words.BASIS: lambda row: row.basis,
    words.DOUBT: lambda row: row.doubts,
    **fields(Sanction, "note", "sanction"),
}


class AppliedRow(NamedTuple):
    """A provision that a case names, with the titles of what it means."""

    case: Case
    applied: AppliedProvision
    instrument: str | None
    article: str | None
    force: str | None
    """None of a counterpart: it never applied to the case."""


def _applications(book: Book) -> Iterator[AppliedRow]:
    index = book.index
    for applied in book.applications.all:
        target = applied.target
        article = index.articles.get(target.article or "") if target else None
        title = index.instruments[target.instrument].title if target else None
        label = index.short_cite(article, target.where) if article and target else None
        counterpart = applied.application.role is ApplicationRole.COUNTERPART
        force = None if counterpart else of_force(applied).word
        yield AppliedRow(applied.case, applied, title, label, force)


APPLICATIONS: dict[str, Getter] = {
    **CASE,
    "号": lambda row: row.applied.number,
    **fields(Application, "cite", "applied.application"),
    "所指文件": lambda row: row.instrument,
    "所指条款": lambda row: row.article,
    **fields(Application, "role by", "applied.application"),
    "行为时、处理时是否有效": lambda row: row.force,
    "有效与否的来历": lambda row: row.applied.rests_on,
    "处理结果的序": lambda row: [number + 1 for number in row.applied.sanctions],
    words.DOUBT: lambda row: row.applied.doubts,
    **fields(Application, "undated excerpt note", "applied.application"),
}


class RelationRow(NamedTuple):
    """How an instrument stands on a topic to one base; without a base, what it is by itself."""

    topic: Comparison
    cell: Cell
    relation: BaseRelation
    instrument: str
    base: str | None
    places: str
    quotes: str
    states: list[Labelled]
    reported: list[str]
    against: str | None


def _topics(book: Book) -> Iterator[RelationRow]:
    index, lookup = book.index, book.comparisons
    for topic, cell in book.cells:
        for relation in lookup.stands(cell) or (cell.to(""),):
            base = index.instruments.get(relation.base)
            against = relation.against
            yield RelationRow(
                topic,
                cell,
                relation,
                index.instruments[cell.instrument].title,
                base.title if base else None,
                "\n".join(columns.place(index, stand).label for stand in cell.provisions),
                "\n".join(_quote(book, stand) for stand in cell.provisions if stand.quote),
                [*dict.fromkeys(_states(book, cell))],
                [stand.quote for stand in cell.reported if stand.quote],
                columns.measured_by(lookup, against).label if against else None,
            )


def _quote(book: Book, stand: CellProvision) -> str:
    article = book.index.articles.get(stand.target)
    quote = stand.quote or ""
    return marked_quote(article, stand.where, quote) if article else quote


def _states(book: Book, cell: Cell) -> Iterator[Labelled]:
    for stand in cell.provisions:
        if article := book.index.articles.get(stand.target):
            yield status_at(article, stand.where)


TOPICS: dict[str, Getter] = {
    "议题编号": lambda row: row.topic.id,
    "议题": lambda row: row.topic.title,
    **fields(Comparison, "division", "topic"),
    "文件编号": lambda row: row.cell.instrument,
    "文件": lambda row: row.instrument,
    "条文": lambda row: row.places,
    "引文": lambda row: row.quotes,
    "文本状态": lambda row: row.states,
    words.PRESS: lambda row: row.reported,
    "比哪一件": lambda row: row.base,
    **fields(BaseRelation, "relation also", "relation"),
    "比的是": lambda row: row.against,
    "关系的说明": lambda row: row.relation.note,
    **fields(Cell, "note", "cell"),
}
