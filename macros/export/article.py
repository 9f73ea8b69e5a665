"""An article of the export: its text by 款, 项 and 目, and what each reading rests on."""

from __future__ import annotations

from macros.cite.form import article_label
from macros.derive.applied import Applications
from macros.derive.book import Book
from macros.derive.index import article_url
from macros.derive.references import Reference, References
from macros.export.category import listed_ids
from macros.export.emendation import emendation_records
from macros.export.record import Record, Value, address, exported
from macros.export.shape import (
    COUNT,
    IDS,
    TEXT,
    TEXT_OR_NULL,
    URL,
    WHERE_OR_NULL,
    Shape,
    many,
    nullable,
    ref,
)
from macros.model import Article, Instrument, Item, Paragraph, Subitem, Variant, Witness, reading_of
from macros.model.instrument import Chapter, NumberBasis

_NUMERAL = "[零一二三四五六七八九十百千]+"
ARTICLE = Shape(
    "article",
    Article,
    {
        "id": ref("articleId"),
        "label": {
            "type": "string",
            "pattern": f"^(?:第{_NUMERAL}条(?:之{_NUMERAL})?)$",
        },
        "chapter": nullable(ref("chapter")),
        "summary": TEXT_OR_NULL | {"description": "our own gist; never passed off as text"},
        "total_by": {"enum": ["source", "facts", None]},
        "paragraphs": many(ref("paragraph")),
        "cites": many(ref("citation")),
        "cited_by": many(ref("target"), distinct=True),
        "cases": IDS,
        "parallels": many(ref("articleId"), distinct=True),
        "circumstances": IDS,
        "responsibilities": IDS,
        "url": URL,
    },
    order="id number branch label heading chapter status summary paragraphs_total total_by"
    " paragraphs witnesses emendations variants notes known",
    also={
        "if": {"properties": {"paragraphs_total": {"type": "null"}}},
        "then": {"properties": {"total_by": {"type": "null"}}},
        "else": {"properties": {"total_by": {"type": "string"}}},
    },
)
CHAPTER = Shape("chapter", Chapter, {"by": {"enum": ["source", "facts"]}})
KNOWN = Shape("numberBasis", NumberBasis, {"provenance": ref("provenance")})
WITNESS = Shape("witness", Witness, {"lines": many(ref("range")) | {"minItems": 1}})
VARIANT = Shape(
    "variant",
    Variant,
    also={
        "if": {"properties": {"kind": {"const": "lost"}}},
        "then": {"properties": {"text": {"type": "null"}}},
        "else": {"properties": {"text": {"type": "string"}}},
    },
)
STATUS = ref("status")
SUBITEMS = many(ref("subitem"))
PARAGRAPH = Shape(
    "paragraph",
    derived={
        "number": COUNT,
        "status": STATUS,
        "text": TEXT | {"description": "reading text without the items; 〔……〕 is a lacuna"},
        "subitems": SUBITEMS,
        "items": many(ref("item")),
    },
)
ITEM = Shape(
    "item",
    derived={
        "number": COUNT,
        "label": {"type": "string", "pattern": "^(?:（[零一二三四五六七八九十百]+）)$"},
        "status": STATUS,
        "text": TEXT_OR_NULL | {"description": "null: lost"},
        "subitems": SUBITEMS,
    },
    also={
        "if": {"properties": {"text": {"type": "null"}}},
        "then": {"properties": {"status": {"const": "missing"}}},
    },
)
SUBITEM = Shape("subitem", derived={"number": COUNT, "label": TEXT, "status": STATUS, "text": TEXT})
CITATION = Shape(
    "citation",
    derived={
        "text": TEXT,
        "at": WHERE_OR_NULL,
        "target": ref("target"),
        "where": WHERE_OR_NULL,
        "to": nullable(ref("articleId")),
        "to_where": WHERE_OR_NULL,
    },
    also={
        "description": "words of an article that cite: `at` where they stand, `target` and `where`"
        " what they cite, to `to` and `to_where`"
    },
)
SHAPES = (ARTICLE, CHAPTER, KNOWN, WITNESS, VARIANT, PARAGRAPH, ITEM, SUBITEM, CITATION)


def article_record(article: Article, instrument: Instrument, book: Book) -> Record:
    """One entry of `articles`."""
    duties, circumstances = listed_ids(article, book.categories)
    derived: Record = {
        "id": article.id,
        "label": article_label(article.number, article.branch),
        "chapter": _chapter(article, instrument),
        "paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs],
        "emendations": emendation_records(article),
        "cites": [_cites(reference) for reference in book.references.cites(article)],
        "cited_by": _cited_by(article, book.references, book.applications),
        "cases": [case.id for case in book.applications.cases_of(article.id)],
        "parallels": list(book.comparisons.parallels(article.id)),
        "circumstances": circumstances,
        "responsibilities": duties,
        "url": article_url(article),
    }
    return ARTICLE.of(article, derived)


def _chapter(article: Article, instrument: Instrument) -> Value:
    chapter = next((c for c in instrument.chapters if c.number == article.chapter), None)
    return exported(chapter) if chapter else None


def _paragraph(paragraph: Paragraph) -> Value:
    return {
        "number": paragraph.number,
        "status": paragraph.status.key,
        "text": reading_of(paragraph.runs),
        "subitems": [_subitem(subitem) for subitem in paragraph.subitems],
        "items": [_item(item) for item in paragraph.items],
    }


def _item(item: Item) -> Value:
    return {
        "number": item.number,
        "label": item.label,
        "status": item.status.key,
        "text": item.text,
        "subitems": [_subitem(subitem) for subitem in item.subitems],
    }


def _subitem(subitem: Subitem) -> Value:
    return {
        "number": subitem.number,
        "label": subitem.label,
        "status": subitem.status.key,
        "text": reading_of(subitem.runs),
    }


def _cites(reference: Reference) -> Value:
    """`target` and `where` are what is cited, `at` is where in this article the words stand."""
    target = reference.link.target
    assert target is not None
    return {
        "text": reference.link.text,
        "at": address(reference.where),
        "target": target.article or target.instrument,
        "where": address(target.where),
        "to": target.to_article,
        "to_where": address(target.to_where),
    }


def _cited_by(article: Article, references: References, applications: Applications) -> list[Value]:
    """Ids of the articles and cases that cite this one, each once, in order.

    A case to which an editor gave this article as counterpart names it, too; `cases` leaves it out.
    """
    owners = [reference.owner for reference in references.cited_by(article)]
    cases = [applied.case.id for applied in applications.by_article.get(article.id, ())]
    return list(dict.fromkeys([*owners, *cases]))
