"""An article of the export: its text by 款, 项 and 目, and what each reading rests on."""

from __future__ import annotations

from macros.cite.form import article_label
from macros.derive.applied import Applications
from macros.derive.book import Book
from macros.derive.index import article_url
from macros.derive.references import Reference, References
from macros.export.category import listed_ids
from macros.export.emendation import emendation_records
from macros.export.record import Record, Value, address, key_of
from macros.model import (
    Article,
    Chapter,
    Instrument,
    Item,
    NumberBasis,
    Paragraph,
    Subitem,
    Variant,
    Witness,
    reading_of,
)


def article_record(article: Article, instrument: Instrument, book: Book) -> Record:
    """One entry of `articles`."""
    duties, circumstances = listed_ids(article, book.categories)
    return {
        "id": article.id,
        "number": article.number,
        "branch": article.branch,
        "label": article_label(article.number, article.branch),
        "heading": article.heading,
        "chapter": _chapter(article, instrument),
        "status": article.status.key,
        "summary": article.summary,
        "paragraphs_total": article.paragraphs_total,
        "total_by": key_of(article.total_by),
        "paragraphs": [_paragraph(paragraph) for paragraph in article.paragraphs],
        "witnesses": [_witness(witness) for witness in article.witnesses],
        "emendations": emendation_records(article),
        "variants": [_variant(variant) for variant in article.variants],
        "notes": list(article.notes),
        "known": _known(article.known) if article.known else None,
        "cites": [_cites(reference) for reference in book.references.cites(article)],
        "cited_by": _cited_by(article, book.references, book.applications),
        "cases": [case.id for case in book.applications.cases_of(article.id)],
        "parallels": list(book.comparisons.parallels(article.id)),
        "circumstances": circumstances,
        "responsibilities": duties,
        "url": article_url(article),
    }


def _known(known: NumberBasis) -> Value:
    return {"provenance": key_of(known.provenance), "note": known.note}


def _chapter(article: Article, instrument: Instrument) -> Value:
    chapter = next((c for c in instrument.chapters if c.number == article.chapter), None)
    return _heading(chapter) if chapter else None


def _heading(chapter: Chapter) -> Value:
    return {"number": chapter.number, "title": chapter.title, "by": chapter.by.key}


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


def _witness(witness: Witness) -> Value:
    return {
        "source": witness.span.source,
        "lines": list(witness.span.lines),
        "role": witness.role.key,
        "where": address(witness.where),
        "printed_at": witness.printed_at,
    }


def _variant(variant: Variant) -> Value:
    return {
        "source": variant.source,
        "where": address(variant.where),
        "kind": variant.kind.key,
        "text": variant.text,
        "note": variant.note,
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
