"""The JSON Schema (2020-12) of the export, made from the shapes of its objects."""

import json
import re

from macros.export import article, case, category, comparison, instrument
from macros.export.shape import Fragment, Shape, closed, each, name_of, ref
from macros.model import Corpus, Provenance, Site, Status, Tombstone
from macros.model.category import ThresholdKind
from macros.model.field import records_in

VERSION = 2
PROFILES = ("internal", "public")
_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_ARTICLE = rf"{_ID}/[1-9][0-9]*(?:-[1-9][0-9]*)?"
_WHERE = "[1-9][0-9]?(?:/(?:0/[1-9][0-9]?|[1-9][0-9]{0,2}(?:/[1-9][0-9]?)?))?"
_MONTH, _DAY = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
_RANGE = "[1-9][0-9]*(?:-[1-9][0-9]*)?"


def _text(pattern: str, description: str = "") -> Fragment:
    fragment = {"type": "string", "pattern": f"^(?:{pattern})$"}
    return fragment | ({"description": description} if description else {})


DEFINITIONS: dict[str, Fragment] = {
    "id": _text(_ID, "lowercase ASCII, digits, hyphens; permanent"),
    "articleId": _text(_ARTICLE, "instrument, number and, for 之一, branch"),
    "target": _text(
        rf"{_ID}(?:/(?:p?[1-9][0-9]*|[1-9][0-9]*-[1-9][0-9]*))?",
        "an instrument, an article or a passage",
    ),
    "where": _text(_WHERE, "款, 款/项, 款/项/目; 项 0: a 目 directly below the 款"),
    "against": _text(rf"{_ARTICLE}(?:/{_WHERE})?"),
    "date": {
        "description": "YYYY, YYYY-MM, YYYY-MM-DD; --MM-DD where the source lost the year;"
        " null: unknown",
        "anyOf": [
            {"type": "null"},
            {
                "type": "string",
                "pattern": f"^(?:[0-9]{{4}}(?:-{_MONTH}(?:-{_DAY})?)?|--{_MONTH}-{_DAY})$",
            },
        ],
    },
    "day": _text(rf"[0-9]{{4}}-{_MONTH}-{_DAY}"),
    "lines": _text(rf"{_RANGE}(?:,{_RANGE})*", "line numbers of a source, both ends included"),
    "range": _text(_RANGE),
    "url": _text("[a-z0-9][A-Za-z0-9._/-]*(?:#[A-Za-z0-9-]+)?", "relative to the root of the site"),
    "provenance": {"enum": Provenance.keys()},
    "status": {"enum": Status.keys()},
    "thresholdKind": {"enum": ThresholdKind.keys()},
}
SITE = Shape(
    "meta",
    Site,
    {
        "version": ({"const": VERSION}, lambda _site, _book: VERSION),
        "profile": ({"enum": [*PROFILES]}, lambda _site, book: book.profile.key),
        "data_date": ref("day"),
    },
    order="version profile title",
)
RETIRED = Shape("tombstone", Tombstone, {"id": _text(rf"{_ID}(?:/[0-9a-z-]+)?")})
REFERENCE = Shape(
    "reference",
    Corpus,
    {
        "instruments": each(instrument.INSTRUMENT, "instruments"),
        "responsibilities": each(category.RESPONSIBILITY, "responsibilities"),
        "circumstances": each(category.CIRCUMSTANCE, "circumstances"),
        "measures": each(category.MEASURE, "measures"),
        "ladders": each(category.LADDER, "ladders"),
        "collections": each(case.COLLECTION, "collections"),
        "cases": each(case.CASE, "cases"),
        "comparisons": each(comparison.COMPARISON, "comparisons"),
        "placements": each(comparison.PLACEMENT, "placements"),
    },
)
PARTS = (article, case, category, comparison, instrument)
SHAPES = (SITE, RETIRED, *(shape for part in PARTS for shape in part.SHAPES))


def schema() -> str:
    """`reference.schema.json`: the JSON Schema of the export, as shipped beside it."""
    definitions = DEFINITIONS | {shape.name: shape.schema() for shape in SHAPES}
    whole = closed({"meta": ref("meta")} | REFERENCE.fragments)
    head: Fragment = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "reference.json",
        "description": f"Open-data export of the reference, version {VERSION}",
    }
    tree = head | whole | {"$defs": definitions | _plain(definitions | whole)}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _plain(tree: Fragment) -> dict[str, Fragment]:
    """The records that are named and have no shape of their own: nothing in them is derived."""
    records = {name_of(record): record for record in records_in(Corpus)}
    out: dict[str, Fragment] = {}
    while lacking := [n for n in _named(tree | out) if n not in tree and n not in out]:
        out |= {name: Shape(name, records[name]).schema() for name in lacking}
    return out


def _named(tree: Fragment) -> list[str]:
    return list(dict.fromkeys(re.findall(r'"#/\$defs/(\w+)"', json.dumps(tree))))
