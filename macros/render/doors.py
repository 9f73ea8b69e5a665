"""Doors of the home page: what there is of each kind, and a sample chosen from the data by a rule.

Samples are drawn from what may be published, so that both editions show the same ones; numbers are
those of the edition. A door whose data are not there has no sample.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.categories import measure_url
from macros.model import Article, Where, reading_of
from macros.model.case import Case
from macros.model.handout import Question, QuestionKind
from macros.model.measure import Measure
from macros.say import figures, results
from macros.say.columns import Column, columns, place_of, topic_url
from macros.say.places import NamedPage

MOST_LETTERS = 60
"""A provision is shown whole or not at all, so that a sample is a short one."""
MOST_NUMBERS = 4


@dataclass(frozen=True, slots=True)
class Door:
    """A way into the site: its page, how many of what, and a sample of the kind it is shown as."""

    title: str
    url: str
    count: str
    kind: str
    sample: Any


@dataclass(frozen=True, slots=True)
class ProvisionSample:
    """The short provision that most cases rest on, in its own words."""

    text: str
    page: NamedPage
    cases: int


@dataclass(frozen=True, slots=True)
class TopicSample:
    """One number of a topic as each rule has it."""

    page: NamedPage
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CaseSample:
    """The case decided last: whom its source names first, and what he received."""

    code: str
    page: NamedPage
    who: str
    words: str
    others: int


@dataclass(frozen=True, slots=True)
class MeasureSample:
    """Two measures easily mistaken for one another, and what sets them apart."""

    pages: tuple[NamedPage, ...]
    difference: str


@dataclass(frozen=True, slots=True)
class QuestionSample:
    """A question that is answered yes or no, and where the answer stands."""

    ask: str
    answer: str
    ground: NamedPage | None


def doors(book: Book) -> tuple[Door, ...]:
    """The five doors in the order of the main menu."""
    corpus, public = book.corpus, book.public
    rules = sum(bool(i.with_text or i.passages) for i in corpus.instruments)
    measures = sum(measure.counted for measure in corpus.measures)
    made: tuple[tuple[str, str, str, str, Callable[[], Any]], ...] = (
        ("查条文", "index.html#rules", f"{rules} 件规定", "provision", lambda: provision(public)),
        (
            "比规定",
            "comparisons/index.html",
            f"{len(corpus.comparisons)} 个议题",
            "topic",
            lambda: topic(public),
        ),
        ("看案例", "cases.html", f"{len(corpus.cases)} 件", "case", lambda: case(public)),
        (
            "处理方式",
            "measures.html",
            f"{measures} 种",
            "measure",
            lambda: measure_pair(public),
        ),
        (
            "讲义与自测",
            "handouts.html",
            f"{len(corpus.handouts)} 份，{len(book.questions)} 题",
            "question",
            lambda: question(public),
        ),
    )
    return tuple(Door(title, url, count, kind, of()) for title, url, count, kind, of in made)


def provision(book: Book) -> ProvisionSample | None:
    """The undoubted item or 款 of few letters that most cases apply; the first among equals."""
    found = Counter(place for each in book.cases.all for place in book.cases.places(each))
    for (name, where), number in found.most_common():
        article = book.index.articles[name]
        text = _undoubted(article, where)
        if text:
            return ProvisionSample(text, place_of(book.comparisons, article, where), number)
    return None


def _undoubted(article: Article, where: Where | None) -> str:
    """The words of a place that is whole and unmended; nothing for any other."""
    unit = dict(article.units()).get(where) if where else None
    if unit is None or not unit.status.whole:
        return ""
    text = reading_of(unit.runs)
    return text if len(text) <= MOST_LETTERS else ""


def topic(book: Book) -> TopicSample | None:
    """Where the columns state the most different numbers, one each; the first such topic."""
    shown = columns(book.comparisons)
    found = [
        (each, row.label, _stated(row, rows[0], shown))
        for each in book.corpus.comparisons
        if (rows := figures.rows(each, shown))
        for row in rows
        if all(len(cell) < 2 for cell in (*row.cells, *rows[0].cells))
    ]
    if not found:
        return None
    each, label, stated = max(found, key=lambda entry: len({words for _, words in entry[2]}))
    page = NamedPage(f"{each.title}：{label}", topic_url(each))
    return TopicSample(page, stated[:MOST_NUMBERS])


def _stated(
    row: figures.FigureRow, of_all: figures.FigureRow, shown: tuple[Column, ...]
) -> tuple[tuple[str, str], ...]:
    """Column and number; where a rule has one number for all levels, that one, said to be so."""
    out: list[tuple[str, str]] = []
    for column, own, general, cell in zip(shown, row.cells, row.general, of_all.cells, strict=True):
        if own or (general and cell):
            (number,) = own or cell
            words = number.bold + number.rest
            out.append((column.short, words if own else f"{words}（各级）"))
    return tuple(out)


def case(book: Book) -> CaseSample | None:
    """The case decided last; without any decision the last one."""
    if not book.cases.all:
        return None
    shown: Case = max(book.cases.all, key=lambda each: each.decided or "")
    (first, *others) = shown.sanctions or (None,)
    return CaseSample(
        code=shown.code,
        page=NamedPage(shown.title, case_url(shown)),
        who=(first.position or results.who(first)) if first else "",
        words="；".join(imposed.verbatim for imposed in first.measures) if first else "",
        others=len(others),
    )


def measure_pair(book: Book) -> MeasureSample | None:
    """The pair told apart whose two measures occur in most cases; no grades of one scale."""
    found = [
        (min(_received(book, first), _received(book, second)), first, second, near)
        for first in book.corpus.measures
        for second, near in book.categories.near(first)
        if _apart(first) and _apart(second)
    ]
    if not found:
        return None
    _, first, second, near = max(found, key=lambda entry: entry[0])
    pages = tuple(NamedPage(measure.label, measure_url(measure)) for measure in (first, second))
    return MeasureSample(pages, near.difference)


def _apart(measure: Measure) -> bool:
    """True for a way of its own: no grade of a scale, no general name, no procedure."""
    return measure.counted and measure.rank is None and not measure.unspecified


def _received(book: Book, measure: Measure) -> int:
    return len(book.cases.received(measure))


def question(book: Book) -> QuestionSample | None:
    """The first question that is answered yes or no."""
    judged = (q for q in book.questions if q.kind is QuestionKind.JUDGE)
    first: Question | None = next(judged, None)
    if first is None:
        return None
    ground = next(iter(first.grounds), None)
    page = None
    if ground:
        page = place_of(book.comparisons, book.index.articles[ground.article], ground.where)
    return QuestionSample(first.ask, first.key, page)
