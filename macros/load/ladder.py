"""A ladder's file: what each step of an instrument requires and leads to."""

from __future__ import annotations

from macros.load.article import read_where
from macros.load.nodes import Mapping
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Place, Problem
from macros.model.category import Threshold, ThresholdKind
from macros.model.measure import Bearer, CoveredPlace, Ladder, OwnThresholds, Quotation, Rung
from macros.model.text import Where

LADDER_KEYS = ("title", "combine", "own", "rungs", "note")
OWN_KEYS = ("provision", "where", "thresholds")
COVER_KEYS = ("provision", "where")
THRESHOLD_KEYS = ("kind", "quote")
RUNG_KEYS = (
    "title",
    "provision",
    "where",
    "bearer",
    "covers",
    "conduct",
    "after",
    "thresholds",
    "quote",
    "what",
    "on_whom",
    "by_whom",
    "also",
    "measures",
    "undetermined",
    "note",
)
QUOTE_KEYS = ("quote", "provision", "where")


def read_ladder(document: DataFile, problems: list[Problem]) -> Ladder:
    """The steps of one instrument."""
    table = YamlTable(document.root, document.path, problems, LADDER_KEYS)
    return Ladder(
        id=document.id,
        title=table.required("title"),
        place=table.place,
        own=tuple(_own(fields) for fields in table.tables("own", OWN_KEYS)),
        rungs=tuple(_rung(fields) for fields in table.tables("rungs", RUNG_KEYS)),
        combine=_quotation(table, "combine", "", None),
        note=table.prose("note"),
    )


def _seat(table: YamlTable) -> tuple[str, Where]:
    """Article and place; both are required."""
    article = table.required("provision")
    if not table.has("where"):
        table.missing("where")
    return article, read_where(table, "where") or Where(1)


def _own(table: YamlTable) -> OwnThresholds:
    article, where = _seat(table)
    return OwnThresholds(article, where, table.place, _thresholds(table))


def _rung(table: YamlTable) -> Rung:
    article, where = _seat(table)

    def quotation(key: str) -> Quotation | None:
        return _quotation(table, key, article, where)

    return Rung(
        title=table.required("title"),
        article=article,
        where=where,
        place=table.place,
        bearer=table.choice("bearer", Bearer),
        covers=_covers(table) or (CoveredPlace(article, table.place, where),),
        conduct=quotation("conduct"),
        after=quotation("after"),
        thresholds=_thresholds(table),
        quote=quotation("quote"),
        what=quotation("what"),
        on_whom=quotation("on_whom"),
        by_whom=quotation("by_whom"),
        also=quotation("also"),
        measures=table.texts("measures"),
        undetermined=table.flag("undetermined"),
        note=table.prose("note"),
    )


def _covers(table: YamlTable) -> tuple[CoveredPlace, ...]:
    return tuple(
        CoveredPlace(fields.required("provision"), fields.place, read_where(fields, "where"))
        for fields in table.tables("covers", COVER_KEYS)
    )


def _quotation(table: YamlTable, key: str, article: str, where: Where | None) -> Quotation | None:
    """Words alone stand at the seat; words from elsewhere come as a table with their address."""
    if not isinstance(table.entries.get(key), Mapping):
        text = table.text(key)
        place = Place(table.path, table.at(key).line)
        return Quotation(text, article, place, where) if text else None
    inner = table.table(key, QUOTE_KEYS)
    if inner is None:
        return None
    quote = inner.required("quote")
    seat = inner.text("provision") or article
    place = Place(inner.path, inner.at("quote").line)
    return Quotation(quote, seat, place, read_where(inner, "where"))


def _thresholds(table: YamlTable) -> tuple[Threshold, ...]:
    """后果门槛, each with its kind and the words that set it."""
    out: list[Threshold] = []
    for entry in table.tables("thresholds", THRESHOLD_KEYS):
        kind = entry.choice("kind", ThresholdKind)
        if not entry.has("kind"):
            entry.missing("kind")
        quote = entry.required("quote")
        if kind is not None and quote:
            place = entry.at("quote")
            out.append(Threshold(kind, quote, Place(place.path, place.line)))
    return tuple(out)
