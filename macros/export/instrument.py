"""An instrument of the export: its facts, its passages, its articles."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.index import instrument_url
from macros.export.article import article_record
from macros.export.record import Record, Value
from macros.export.shape import TEXT_OR_NULL, URL, Fragment, Shape, closed, many, ref
from macros.model import Article, Instrument, Passage, Provenance, Scrap

FACTS: Fragment = {"enum": [*Instrument.FACTS, "status", "article_count"]}
LINES = {"lines": ref("lines")}
INSTRUMENT = Shape(
    "instrument",
    Instrument,
    {
        "unverified": many(FACTS, distinct=True)
        | {"description": "fields that rest on memory: 待核"},
        "provenance": {
            "type": "object",
            "description": "on what the known facts rest, by field",
            "propertyNames": FACTS,
            "additionalProperties": ref("provenance"),
        },
        "counterparts": many(
            closed(
                {
                    "from": ref("articleId"),
                    "to": ref("articleId"),
                    "provenance": ref("provenance"),
                }
            )
        ),
        "imprint": TEXT_OR_NULL,
        "url": URL,
    },
    order="id work title short aliases kind level region issuers doc_number issued published"
    " effective ended status unverified provenance holding article_count based_on counterparts"
    " imprint passages scraps notes url articles",
    also={
        "if": {"properties": {"passages": {"minItems": 1}}},
        "then": {"properties": {"holding": {"const": "press"}, "articles": {"maxItems": 0}}},
    },
)
PASSAGE_ID = "^(?:[a-z0-9]+(?:-[a-z0-9]+)*/p[1-9][0-9]*)$"
PASSAGE = Shape(
    "passage",
    Passage,
    {"id": {"type": "string", "pattern": PASSAGE_ID}} | LINES,
    also={"description": "a passage of a press item; never an article"},
)
SCRAP = Shape(
    "scrap",
    Scrap,
    LINES,
    order="source lines text after",
    also={"description": "text of a source that belongs to no article"},
)
SHAPES = (INSTRUMENT, PASSAGE, SCRAP)


def instrument_record(instrument: Instrument, book: Book) -> Record:
    """One entry of `instruments`."""
    derived: Record = {
        "unverified": list(instrument.unverified),
        "provenance": _provenance(instrument),
        "counterparts": [_counterpart(*tie) for tie in book.versions.ties(instrument)],
        "imprint": instrument.imprint.text if instrument.imprint else None,
        "passages": [PASSAGE.of(passage, _lines(passage)) for passage in instrument.passages],
        "scraps": [SCRAP.of(scrap, _lines(scrap)) for scrap in instrument.scraps],
        "url": instrument_url(instrument),
        "articles": [article_record(article, instrument, book) for article in instrument.articles],
    }
    return INSTRUMENT.of(instrument, derived)


def _lines(record: Passage | Scrap) -> Record:
    """All lines as one text."""
    return {"lines": ",".join(record.span.lines)}


def _provenance(instrument: Instrument) -> Record:
    """On what each fact rests that is known, by the name of its field."""
    told: dict[str, Provenance | None] = {
        name: fact.provenance
        for name in instrument.FACTS
        if (fact := getattr(instrument, name)).value is not None
    }
    told["status"] = instrument.status_provenance
    told["article_count"] = (
        instrument.count_provenance if instrument.article_count is not None else None
    )
    return {name: provenance.key for name, provenance in told.items() if provenance}


def _counterpart(article: Article, later: Article, rests_on: Provenance) -> Value:
    return {"from": article.id, "to": later.id, "provenance": rests_on.key}
