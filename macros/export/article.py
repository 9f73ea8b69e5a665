"""An article of the export: its text by 款, 项 and 目, and what each reading rests on."""

from macros.derive.book import Book
from macros.derive.index import article_url
from macros.export.shape import (
    COUNT,
    IDS,
    TEXT,
    TEXT_OR_NULL,
    WHERE_OR_NULL,
    Derived,
    Fragment,
    Shape,
    address,
    choice,
    each,
    many,
    nullable,
    ref,
)
from macros.model import (
    Article,
    Attribution,
    Certainty,
    Collation,
    Emendation,
    Item,
    Mark,
    Paragraph,
    Run,
    Subitem,
    Variant,
    Where,
    Witness,
    is_lost,
    reading_of,
)
from macros.model.category import Circumstance, Responsibility
from macros.model.instrument import Chapter, NumberBasis


def _reading(unit: Paragraph | Item | Subitem, _book: Book) -> str | None:
    return None if is_lost(unit.runs) else reading_of(unit.runs)


def _cited_by(article: Article, book: Book) -> list[str]:
    """Ids of the articles and cases that cite this one, each once, in order.

    A case to which an editor gave this article as counterpart names it, too; `cases` leaves it out.
    """
    owners = [reference.owner for reference in book.references.cited_by(article)]
    cases = [applied.case.id for applied in book.applications.by_article.get(article.id, ())]
    return list(dict.fromkeys([*owners, *cases]))


def _cases(article: Article, book: Book) -> list[str]:
    return [case.id for case in book.applications.cases_of(article.id)]


def _listing(kind: type[Circumstance | Responsibility]) -> Derived:
    """Ids of the records of a kind that list an article, each once."""

    def value(article: Article, book: Book) -> list[str]:
        records = [listed.record for listed in book.categories.listed_at(article)]
        return list(dict.fromkeys(record.id for record in records if isinstance(record, kind)))

    return IDS, value


def emendation_records(article: Article, _book: Book) -> list[dict[str, object]]:
    """Kind, place and wording come from the marks, the reasons from the list of reasons.

    `where` is the place in which the mark stands; a line that was wholly deleted has none, and
    `after` tells the place that it followed in the source.
    """
    reasons = {emendation.number: emendation for emendation in article.emendations}
    out: list[dict[str, object]] = []
    before: Where | None = None
    for line in article.lines:
        place = {"where": line.where, "after": None if line.where else before}
        out += [
            place | _wording(run) | _reason(run, article, reasons[run.number or 0])
            for run in line.runs
            if run.mark in IN_CONTRACT
        ]
        before = line.where or before
    return out


def join_records(article: Article, _book: Book) -> list[dict[str, object]]:
    """The lines that the source prints apart and that are read as one 款 with the line before."""
    reasons = {emendation.number: emendation for emendation in article.emendations}
    return [
        {"where": line.where, "source_text": line.source, "by": reason.by, "basis": reason.basis}
        for line in article.lines
        for run in line.runs
        if run.mark is Mark.JOINED
        for reason in (reasons[run.number or 0],)
    ]


def _wording(run: Run) -> dict[str, object]:
    """A lacuna has neither wording; the text shows it as 〔……〕."""
    return {
        "kind": run.mark,
        "source_text": run.source or None,
        "reading": None if run.mark is Mark.LACUNA else run.reading or None,
    }


def _reason(run: Run, article: Article, reason: Emendation) -> dict[str, object]:
    """Who says so and why. Text moved inside an article names the article itself."""
    moved = run.mark is Mark.MOVED
    return {
        "by": reason.by,
        "basis": reason.basis,
        "certainty": reason.certainty,
        "moved_from": (reason.moved_from or article.id) if moved and run.here else None,
        "moved_to": (reason.moved_to or article.id) if moved and not run.here else None,
    }


IN_CONTRACT = tuple(mark for mark in Mark if mark is not Mark.JOINED)
"""Marks that change the words; a joining changes the 款 alone and stands in `joins`."""
NONE, SOME = {"type": "null"}, {"type": "string"}
IN_SOURCE_AND_READING: dict[Mark, tuple[Fragment, Fragment]] = {
    Mark.SUPPLIED: (NONE, SOME),
    Mark.DELETED: (SOME, NONE),
    Mark.REPLACED: (SOME, SOME),
    Mark.LACUNA: (NONE, NONE),
    Mark.DOUBT: (SOME, SOME),
}
"""Which wordings a mark has, of those that stay in their place."""


def _wordings(source: Fragment, reading: Fragment) -> Fragment:
    return {"source_text": source, "reading": reading}


def _of_kind(mark: Mark, then: Fragment) -> Fragment:
    return {"if": {"properties": {"kind": {"const": mark.key}}}, "then": then}


MOVED = {
    "oneOf": [
        {"properties": _wordings(NONE, SOME) | {"moved_from": SOME, "moved_to": NONE}},
        {"properties": _wordings(SOME, NONE) | {"moved_from": NONE, "moved_to": SOME}},
    ]
}
EMENDATION = Shape(
    "emendation",
    derived={
        "where": WHERE_OR_NULL,
        "after": WHERE_OR_NULL | {"description": "of a deleted line: the place that it followed"},
        "kind": {"enum": [mark.key for mark in IN_CONTRACT]},
        "source_text": TEXT_OR_NULL,
        "reading": TEXT_OR_NULL,
        "by": choice(Attribution),
        "basis": TEXT,
        "certainty": nullable(choice(Certainty)),
        "moved_from": nullable(ref("articleId")),
        "moved_to": nullable(ref("articleId")),
    },
    also={
        "description": "an editorial mark in the text",
        "allOf": [
            *(
                _of_kind(mark, {"properties": _wordings(*wordings)})
                for mark, wordings in IN_SOURCE_AND_READING.items()
            ),
            _of_kind(Mark.MOVED, MOVED)
            | {"else": {"properties": {"moved_from": NONE, "moved_to": NONE}}},
        ],
    },
)
JOIN = Shape(
    "join",
    derived={
        "where": ref("where"),
        "source_text": TEXT | {"description": "what the source prints as a 款 of its own"},
        "by": choice(Attribution),
        "basis": TEXT,
    },
    also={"description": "a line of the source that belongs to the 款 before it"},
)
_NUMERAL = "[零一二三四五六七八九十百千]+"
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
COLLATION = Shape("collation", Collation)
COLLATED = nullable(ref("collation")) | {
    "description": "comparison of these words with a stored published text; null: none, or the"
    " words have changed since they were found to agree"
}
WORDS: Fragment = TEXT_OR_NULL | {
    "description": "reading text of these words alone; 〔……〕 is a lacuna; null: lost"
}
LOST: Fragment = {
    "if": {"properties": {"text": {"type": "null"}}},
    "then": {"properties": {"status": {"const": "missing"}}},
}
SUBITEM = Shape(
    "subitem",
    derived={
        "number": COUNT,
        "label": TEXT,
        "status": STATUS,
        "text": (WORDS, _reading),
        "collated": COLLATED,
    },
    also=LOST,
)
ITEM = Shape(
    "item",
    derived={
        "number": COUNT,
        "label": {"type": "string", "pattern": "^(?:（[零一二三四五六七八九十百]+）)$"},
        "status": STATUS,
        "text": (WORDS, _reading),
        "collated": COLLATED,
        "subitems": each(SUBITEM, "subitems"),
    },
    also=LOST,
)
PARAGRAPH = Shape(
    "paragraph",
    derived={
        "number": COUNT,
        "status": STATUS,
        "text": (WORDS, _reading),
        "collated": COLLATED,
        "subitems": each(SUBITEM, "subitems"),
        "items": each(ITEM, "items"),
    },
    also=LOST,
)
CITATION = Shape(
    "citation",
    derived={
        "text": (TEXT, "link.text"),
        "at": (WHERE_OR_NULL, "where"),
        "target": (
            ref("target"),
            lambda cited, _book: cited.link.target.article or cited.link.target.instrument,
        ),
        "where": (WHERE_OR_NULL, "link.target.where"),
        "to": (nullable(ref("articleId")), "link.target.to_article"),
        "to_where": (WHERE_OR_NULL, "link.target.to_where"),
    },
    also={
        "description": "words of an article that cite: `at` where they stand, `target` and `where`"
        " what they cite, to `to` and `to_where`"
    },
)
ARTICLE = Shape(
    "article",
    Article,
    {
        "id": ref("articleId"),
        "label": (
            {"type": "string", "pattern": f"^(?:第{_NUMERAL}条(?:之{_NUMERAL})?)$"},
            lambda article, book: book.index.label(article),
        ),
        "chapter": (
            nullable(ref("chapter")),
            lambda article, book: book.index.chapter_of(article),
        ),
        "summary": TEXT_OR_NULL | {"description": "our own gist; never passed off as text"},
        "total_by": {"enum": ["source", "facts", None]},
        "paragraphs": each(PARAGRAPH, "paragraphs"),
        "emendations": (None, emendation_records),
        "joins": (many(ref("join")), join_records),
        "cites": each(CITATION, lambda article, book: book.references.cites(article)),
        "cited_by": (many(ref("target"), distinct=True), _cited_by),
        "cases": (IDS, _cases),
        "parallels": (
            many(ref("articleId"), distinct=True),
            lambda article, book: book.comparisons.parallels(article.id),
        ),
        "circumstances": _listing(Circumstance),
        "responsibilities": _listing(Responsibility),
        "url": address(article_url),
    },
    order="id number branch label heading chapter status summary paragraphs_total total_by"
    " paragraphs witnesses emendations variants notes known",
    also={
        "if": {"properties": {"paragraphs_total": {"type": "null"}}},
        "then": {"properties": {"total_by": {"type": "null"}}},
        "else": {"properties": {"total_by": {"type": "string"}}},
    },
)
SHAPES = (
    ARTICLE,
    EMENDATION,
    JOIN,
    COLLATION,
    CHAPTER,
    KNOWN,
    WITNESS,
    VARIANT,
    PARAGRAPH,
    ITEM,
    SUBITEM,
    CITATION,
)
