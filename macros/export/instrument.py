"""An instrument of the export: its facts, its passages, its articles."""

from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.export.article import ARTICLE
from macros.export.shape import (
    IDS,
    TEXT_OR_NULL,
    Derived,
    Fragment,
    Shape,
    address,
    closed,
    each,
    many,
    ref,
)
from macros.model import Instrument, Passage, Provenance, Scrap


def _provenance(instrument: Instrument, _book: Book) -> dict[str, Provenance]:
    """On what each fact rests that is known, by the name of its field."""
    facts = {name: getattr(instrument, name) for name in instrument.FACTS}
    told = {name: fact.provenance for name, fact in facts.items() if fact.value is not None}
    told["status"] = instrument.status_provenance
    if instrument.article_count is not None:
        told["article_count"] = instrument.count_provenance
    return {name: provenance for name, provenance in told.items() if provenance}


def _cases(instrument: Instrument, book: Book) -> list[str]:
    """Cases that cite it as a whole, or a provision of it that is not held."""
    applied = book.applications.by_instrument.get(instrument.id, ())
    return list(dict.fromkeys(each.case.id for each in applied))


def _counterparts(instrument: Instrument, book: Book) -> list[dict[str, object]]:
    return [
        {"from": article.id, "to": later.id, "provenance": rests_on}
        for article, later, rests_on in book.versions.ties(instrument)
    ]


FACTS: Fragment = {"enum": [*Instrument.FACTS, "status", "article_count"]}
LINES: Derived = (ref("lines"), lambda record, _book: ",".join(record.span.lines))
TIE = {"from": ref("articleId"), "to": ref("articleId"), "provenance": ref("provenance")}
PASSAGE_ID = "^(?:[a-z0-9]+(?:-[a-z0-9]+)*/p[1-9][0-9]*)$"
PASSAGE = Shape(
    "passage",
    Passage,
    {"id": {"type": "string", "pattern": PASSAGE_ID}, "lines": LINES},
    also={"description": "a passage of a press item; never an article"},
)
SCRAP = Shape(
    "scrap",
    Scrap,
    {"lines": LINES},
    order="source lines text after",
    also={"description": "text of a source that belongs to no article"},
)
INSTRUMENT = Shape(
    "instrument",
    Instrument,
    {
        "unverified": many(FACTS, distinct=True)
        | {"description": "fields that rest on memory: 尚未查证"},
        "provenance": (
            {
                "type": "object",
                "description": "on what the known facts rest, by field",
                "propertyNames": FACTS,
                "additionalProperties": ref("provenance"),
            },
            _provenance,
        ),
        "counterparts": (many(closed(TIE)), _counterparts),
        "imprint": (TEXT_OR_NULL, "imprint.text"),
        "passages": each(PASSAGE, "passages"),
        "scraps": each(SCRAP, "scraps"),
        "cases": (IDS, _cases),
        "url": address(instrument_url),
        "articles": each(ARTICLE, "articles"),
    },
    order="id work title short aliases kind level region region_by issuers issuers_by doc_number"
    " adopted issued published effective ended status unverified provenance holding article_count based_on counterparts"
    " imprint passages scraps notes cases url articles",
    also={
        "if": {"properties": {"passages": {"minItems": 1}}},
        "then": {"properties": {"holding": {"const": "press"}, "articles": {"maxItems": 0}}},
    },
)
SHAPES = (INSTRUMENT, PASSAGE, SCRAP)
