"""A case's file and a collection's file."""

from __future__ import annotations

from macros.load.article import read_where
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Place, Problem, Rule, Span
from macros.model.case import (
    Application,
    ApplicationRole,
    Case,
    Collection,
    CollectionSection,
    Extent,
    ImposedMeasure,
    RecipientKind,
    Sanction,
    TimelineEvent,
)
from macros.model.category import Regime
from macros.model.kinds import Attribution

RESTRICTED = "restricted"

BASIS = Rule("basis-number", "处理依据（basis）写适用条文的序号，从 1 数起。")
RULES = (BASIS,)

CASE_KEYS = (
    "title",
    "code",
    "collection",
    "section",
    "region",
    "conduct_from",
    "conduct_to",
    "decided",
    "circumstances",
    "sources",
    "claimed",
    "found",
    "handling",
    "points",
    "timeline",
    "applied",
    "sanctions",
    "related",
    "notes",
)
SOURCE_KEYS = ("source", "lines")
TIMELINE_KEYS = ("date", "event")
APPLIED_KEYS = ("cite", "instrument", "role", "by", "note")
SANCTION_KEYS = (
    "recipient",
    "named",
    "position",
    "kind",
    "official",
    "count",
    "each",
    "responsibility",
    "measures",
    "basis",
    "note",
)
MEASURE_KEYS = (
    "measure",
    "verbatim",
    "regime",
    "regime_by",
    "authority",
    "date",
    "scope",
    "extent",
)
EXTENT_KEYS = ("value", "unit")
COLLECTION_KEYS = ("title", "editor", "sections", "notes")
SECTION_KEYS = ("number", "heading", "source", "lines", "provision", "where", "note")


def is_restricted(document: DataFile) -> bool:
    """True for what lies below a folder named restricted/; nothing else decides it."""
    return RESTRICTED in document.folders


def read_case(document: DataFile, problems: list[Problem]) -> Case:
    """One case."""
    table = YamlTable(document.root, document.path, problems, CASE_KEYS)
    section = table.integer("section")
    if section is None:
        table.missing("section")
    return Case(
        id=document.id,
        title=table.required("title"),
        place=table.place,
        restricted=is_restricted(document),
        collection=table.required("collection"),
        section=section or 0,
        code=table.required("code"),
        spans=_spans(table),
        region=table.text("region"),
        conduct_from=table.date("conduct_from"),
        conduct_to=table.date("conduct_to"),
        decided=table.date("decided"),
        circumstances=table.texts("circumstances"),
        claimed=table.prose("claimed"),
        found=table.prose("found"),
        handling=table.prose("handling"),
        points=table.prose("points"),
        timeline=tuple(_events(table)),
        applied=tuple(map(_application, table.tables("applied", APPLIED_KEYS))),
        sanctions=tuple(map(_sanction, table.tables("sanctions", SANCTION_KEYS))),
        related=table.texts("related"),
        notes=table.texts("notes"),
    )


def _spans(table: YamlTable) -> tuple[Span, ...]:
    spans = tuple(
        Span(entry.required("source"), entry.ranges("lines"))
        for entry in table.tables("sources", SOURCE_KEYS)
    )
    if not spans:
        table.missing("sources")
    return spans


def _events(table: YamlTable) -> list[TimelineEvent]:
    return [
        TimelineEvent(entry.date("date"), entry.required("event"))
        for entry in table.tables("timeline", TIMELINE_KEYS)
    ]


def _application(entry: YamlTable) -> Application:
    role = entry.choice("role", ApplicationRole)
    if role is None and not entry.has("role"):
        entry.missing("role")
    return Application(
        cite=entry.required("cite"),
        role=role or ApplicationRole.COMMENTARY,
        by=entry.choice("by", Attribution, Attribution.SOURCE) or Attribution.SOURCE,
        place=entry.place,
        instrument=entry.text("instrument"),
        note=entry.prose("note"),
    )


def _sanction(entry: YamlTable) -> Sanction:
    kind = entry.choice("kind", RecipientKind)
    if kind is None and not entry.has("kind"):
        entry.missing("kind")
    measures = tuple(map(_imposed, entry.tables("measures", MEASURE_KEYS)))
    return Sanction(
        recipient=entry.required("recipient"),
        kind=kind or RecipientKind.PERSON,
        place=entry.place,
        measures=measures,
        named=entry.flag("named"),
        position=entry.text("position"),
        official=_three(entry, "official"),
        count=entry.integer("count"),
        each=_three(entry, "each"),
        responsibility=entry.text("responsibility"),
        basis=_numbers(entry, "basis"),
        note=entry.prose("note"),
    )


def _imposed(entry: YamlTable) -> ImposedMeasure:
    extent = entry.table("extent", EXTENT_KEYS)
    return ImposedMeasure(
        measure=entry.required("measure"),
        verbatim=entry.required("verbatim"),
        place=entry.place,
        regime=entry.choice("regime", Regime),
        regime_by=entry.choice("regime_by", Attribution),
        authority=entry.text("authority"),
        date=entry.date("date"),
        scope=entry.text("scope"),
        extent=Extent(extent.integer("value") or 0, extent.required("unit")) if extent else None,
    )


def _three(entry: YamlTable, key: str) -> bool | None:
    """true, false, or null for what the source does not say."""
    return entry.flag(key) if entry.has(key) else None


def _numbers(entry: YamlTable, key: str) -> tuple[int, ...]:
    out: list[int] = []
    for scalar in entry.scalars(key):
        if scalar.text.isdecimal() and scalar.text.isascii() and 0 < int(scalar.text) < 100:
            out.append(int(scalar.text))
            continue
        entry.problems.append(
            Problem(
                Place(entry.path, scalar.line),
                BASIS.id,
                f"“{scalar.text[:20]}”不是序号",
                "适用条文的序号，从 1 数起",
                "改成序号",
            )
        )
    return tuple(out)


def read_collection(document: DataFile, problems: list[Problem]) -> Collection:
    """One collection of cases with its sections."""
    table = YamlTable(document.root, document.path, problems, COLLECTION_KEYS)
    return Collection(
        id=document.id,
        title=table.required("title"),
        place=table.place,
        restricted=is_restricted(document),
        sections=tuple(map(_section, table.tables("sections", SECTION_KEYS))),
        editor=table.text("editor"),
        notes=table.texts("notes"),
    )


def _section(entry: YamlTable) -> CollectionSection:
    number = entry.integer("number")
    if number is None:
        entry.missing("number")
    return CollectionSection(
        number=number or 0,
        heading=entry.required("heading"),
        span=Span(entry.required("source"), entry.ranges("lines")),
        place=entry.place,
        provision=entry.text("provision"),
        where=read_where(entry, "where"),
        note=entry.prose("note"),
    )
