"""article-placed: every provision of a compared instrument is in a topic, or is told why not."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.derive.comparisons import places_of
from macros.model import (
    Article,
    Coverage,
    Instrument,
    Problems,
    Rule,
    Status,
    Where,
    is_lost,
)
from macros.model.comparison import Placement
from macros.text.quotes import covers

RULE = Rule(
    "article-placed",
    "有对照一栏的文件，每条有座次（只有引文的文件，没有引到的条除外）；"
    "每款每项至少在一个议题里，或列入 not_comparable 并写理由，不两处都列；还有未比的一栏，比完再查。",
)


def check(book: Book) -> Problems:
    """Articles without a seat, provisions that are nowhere, and exceptions that no longer hold."""
    instruments = book.index.instruments
    compared = set(_compared(book))
    for placement in book.corpus.placements:
        begun = book.comparisons.not_compared(placement.id)
        instrument = None if begun else instruments.get(placement.id)
        for article in _to_be_placed(instrument) if instrument else ():
            yield from _without_seat(article, placement)
            yield from _nowhere(article, placement, compared)
        yield from _stale(placement, compared)


def _to_be_placed(instrument: Instrument) -> Iterator[Article]:
    """Its articles; of one held in quotations those that are quoted."""
    for article in instrument.articles:
        if instrument.coverage is not Coverage.QUOTED or article.status is not Status.MISSING:
            yield article


Address = tuple[str, Where]


def _compared(book: Book) -> Iterator[Address]:
    """Every 款, 项 and 目 of which a topic quotes words."""
    for cell in book.column_cells:
        for provision in cell.provisions:
            if article := book.index.articles.get(provision.target):
                yield from ((provision.target, where) for where in places_of(article, provision))


def _without_seat(article: Article, placement: Placement) -> Problems:
    seated = any(seated.article == article.id for seated in placement.divisions)
    apart = any(
        excluded.article == article.id and excluded.where is None
        for excluded in placement.not_comparable
    )
    if not seated and not apart:
        yield RULE.at(
            placement.place.at("divisions"),
            f"{article.id} 没有座次",
            "每条列入 divisions 的一部分或几部分",
            f"在 divisions 里补 {article.slug}",
        )


def _nowhere(article: Article, placement: Placement, compared: set[Address]) -> Problems:
    """款 and 项 of an article with text that no topic quotes and no exception names."""
    apart = [
        excluded.where for excluded in placement.not_comparable if excluded.article == article.id
    ]
    for place in _texts(article):
        if (article.id, place) in compared or any(covers(where, place) for where in apart):
            continue
        yield RULE.at(
            placement.place,
            f"{article.id} {place} 不在任何议题里",
            "至少有一个议题引到它，或列入 not_comparable",
            "补入议题，或写明不可比的理由",
        )


def _texts(article: Article) -> Iterator[Where]:
    """Places to be covered: 项 where a 款 has them, else the 款; only those with text."""
    for paragraph in article.paragraphs:
        if not paragraph.items and not is_lost(paragraph.runs):
            yield Where(paragraph.number)
        for item in paragraph.items:
            if not is_lost(item.runs):
                yield Where(paragraph.number, item.number)


def _stale(placement: Placement, compared: set[Address]) -> Problems:
    """Exceptions for what a topic quotes."""
    for excluded in placement.not_comparable:
        places = (where for name, where in sorted(compared, key=str) if name == excluded.article)
        found = next((where for where in places if covers(excluded.where, where)), None)
        if found:
            yield RULE.at(
                excluded.place,
                f"{excluded.article} {found} 已在议题里，又列为不可比",
                "只列一处",
                "从 not_comparable 里删去",
            )
