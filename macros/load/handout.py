"""Files of handouts, of quizzes, and data/print.yml."""

from __future__ import annotations

from pathlib import Path

from macros.load.article import read_where
from macros.load.source import DataFile, read, read_tree
from macros.load.table import YamlTable
from macros.model import Level, Place, Problem, Rule
from macros.model.case import RecipientKind
from macros.model.handout import (
    Answers,
    Extract,
    Handout,
    HandoutPart,
    PartKind,
    Print,
    RecordQuery,
    Style,
)

FOLDER = "handouts"
RESTRICTED = "restricted"
PRINT = "print.yml"

PARTS = Rule("handout-parts", "讲义（handouts）至少有一部分（parts），每部分写明种类（kind）。")
RULES = (PARTS,)

HANDOUT_KEYS = (
    "title",
    "subtitle",
    "audience",
    "style",
    "order",
    "cover",
    "answers",
    "parts",
    "note",
)
PART_KEYS = ("kind", "title", "records", "query", "landscape", "entries", "note")
QUERY_KEYS = (
    "level",
    "regions",
    "collections",
    "circumstances",
    "measures",
    "recipients",
    "positions",
    "provisions",
)
EXTRACT_KEYS = ("label", "provision", "where", "quote")
PRINT_KEYS = ("address", "fonts")
FACES = ("song", "fang", "title", "hei", "kai")
"""宋体, 仿宋, 小标宋, 黑体, 楷体."""


def read_handouts(root: Path, problems: list[Problem]) -> tuple[Handout, ...]:
    """Every handout, in the order of display."""
    handouts = [read_handout(file, problems) for file in read_tree(root, "data/handouts", problems)]
    return tuple(
        sorted(handouts, key=lambda handout: (handout.restricted, handout.order, handout.id))
    )


def read_handout(document: DataFile, problems: list[Problem]) -> Handout:
    """One handout; what is wrong in it is added to `problems`."""
    fields = YamlTable(document.root, document.path, problems, HANDOUT_KEYS)
    parts = tuple(_part(table) for table in fields.tables("parts", PART_KEYS))
    if not parts:
        problems.append(
            Problem(
                fields.at("parts"),
                PARTS.id,
                "没有任何部分（parts）",
                "至少一部分，如“- kind: instruments”",
                "补写，或删去这个文件",
            )
        )
    return Handout(
        id=document.id,
        title=fields.required("title"),
        place=fields.place,
        restricted=RESTRICTED in document.folders,
        style=fields.choice("style", Style) or Style.LECTURE,
        order=fields.integer("order") or 0,
        parts=parts,
        subtitle=fields.text("subtitle"),
        audience=fields.text("audience"),
        cover=not fields.has("cover") or fields.flag("cover"),
        answers=fields.choice("answers", Answers) or Answers.END,
        note=fields.prose("note"),
    )


def _part(fields: YamlTable) -> HandoutPart:
    if not fields.has("kind"):
        fields.missing("kind")
    query = fields.table("query", QUERY_KEYS)
    return HandoutPart(
        kind=fields.choice("kind", PartKind) or PartKind.ARTICLES,
        place=fields.place,
        title=fields.text("title"),
        records=fields.texts("records"),
        query=_query(query) if query else None,
        landscape=fields.flag("landscape"),
        entries=tuple(_extract(table) for table in fields.tables("entries", EXTRACT_KEYS)),
        note=fields.prose("note"),
    )


def _query(fields: YamlTable) -> RecordQuery:
    return RecordQuery(
        level=fields.choice("level", Level),
        regions=fields.texts("regions"),
        collections=fields.texts("collections"),
        circumstances=fields.texts("circumstances"),
        measures=fields.texts("measures"),
        recipients=tuple(fields.choices("recipients", RecipientKind)),
        positions=fields.texts("positions"),
        provisions=fields.texts("provisions"),
    )


def _extract(fields: YamlTable) -> Extract:
    return Extract(
        label=fields.required("label"),
        article=fields.required("provision"),
        quote=fields.required("quote"),
        place=fields.place,
        where=read_where(fields, "where"),
    )


def read_print(root: Path, problems: list[Problem]) -> Print:
    """data/print.yml; every setting has a default, so that the file may be absent."""
    path = root / "data" / PRINT
    place = Place(f"data/{PRINT}", 1)
    if not path.exists() and not path.is_symlink():
        return Print(place)
    document = read(root, path, problems)
    if document is None:
        return Print(place)
    fields = YamlTable(document.root, document.path, problems, PRINT_KEYS)
    fonts = fields.table("fonts", FACES)
    chains = tuple((face, fonts.texts(face)) for face in FACES) if fonts else ()
    return Print(
        place=fields.place,
        address=fields.text("address"),
        fonts=tuple((face, chain) for face, chain in chains if chain),
    )
