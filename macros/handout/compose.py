"""From a handout's record to a `HandoutDocument`: its parts composed, its ids made unique, its links checked."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from macros.cite.numerals import to_chinese
from macros.derive import packs
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import (
    cases,
    comparison,
    duties,
    finding,
    front,
    kit,
    ladders,
    provisions,
    quick,
    quiz,
)
from macros.handout.blocks import Block, HandoutDocument, HandoutSection, Heading, Para, plain
from macros.handout.settled import settled
from macros.model.handout import Answers, Handout, HandoutPart, PartKind

ABSENT = "这一部分暂缺：数据里还没有相应的记录。"
ANSWERS = "自测题答案"


def compose(book: Book, handout: Handout, address: str | None = None) -> HandoutDocument:
    """The document of a handout; `book` is of what the handout may draw on.

    `address` is that of the site, where it is known.
    """
    composed = tuple(_sections(book, handout))
    sections = settled(_indexed(book, composed) if handout.index else composed)
    return HandoutDocument(
        id=handout.id,
        title=handout.title,
        subtitle=handout.subtitle or "",
        style=handout.style,
        cover=handout.covered,
        restricted=handout.restricted,
        date=book.corpus.site.data_date,
        facts=front.facts(book, handout),
        edition=(Profile.INTERNAL if handout.restricted else Profile.PUBLIC).label,
        sections=sections,
        address=f"{address.rstrip('/')}/handouts.html" if address else None,
        note=handout.note or "",
        key=front.key(sections),
    )


def _sections(book: Book, handout: Handout) -> Iterator[HandoutSection]:
    answered = handout.answers is Answers.END
    for number, part in enumerate(handout.parts, 1):
        title = part.title or part.kind.label
        name = f"第{to_chinese(number)}部分　{title}" if handout.covered else title
        blocks = tuple(_part(book, part, answered))
        begins = _sheets(blocks) if part.kind is PartKind.DISCUSSION else frozenset()
        yield HandoutSection(name, f"part-{number}", blocks, part.landscape, begins)
    if answered:
        blocks = tuple(_answers(book, handout))
        if blocks:
            yield HandoutSection(ANSWERS, "part-answers", blocks)


def _sheets(blocks: tuple[Block, ...]) -> frozenset[tuple[int, int]]:
    """A sheet for each heading but the first, which has that of its part."""
    headed = (at for at, block in enumerate(blocks) if at and isinstance(block, Heading))
    return frozenset((at, -1) for at in headed)


def blocks_of(book: Book, part: HandoutPart) -> tuple[Block, ...]:
    """A part without its answers, as it stands on paper."""
    return tuple(_part(book, part, False))


def _indexed(book: Book, sections: tuple[HandoutSection, ...]) -> tuple[HandoutSection, ...]:
    return (
        *sections,
        HandoutSection(finding.INDEX, "part-index", tuple(finding.index(book, sections))),
    )


def _part(book: Book, part: HandoutPart, answered: bool) -> Iterator[Block]:
    records = packs.chosen(book, part)
    if part.note:
        yield Para(plain(part.note), "small")
    if not part.entries and not records:
        yield Para(plain(ABSENT), "panel")
    elif part.kind in RECORDS:
        for record in records:
            yield from RECORDS[part.kind](book, record)
    else:
        yield from COMPOSERS[part.kind](book, part, records, answered)


def _answers(book: Book, handout: Handout) -> Iterator[Block]:
    for part in handout.parts:
        quizzes = packs.quizzes(book, part) if part.kind is PartKind.QUIZ else ()
        if quizzes:
            yield from quiz.answers(book.index, quizzes)


RECORDS: dict[PartKind, Callable[[Book, Any], Iterable[Block]]] = {
    PartKind.INSTRUMENTS: lambda book, record: provisions.instrument(book.index, record),
    PartKind.RESPONSIBILITIES: duties.responsibility,
    PartKind.CIRCUMSTANCES: duties.circumstance,
    PartKind.LADDERS: lambda book, record: ladders.ladder(book.index, record),
    PartKind.DRAWINGS: ladders.drawing,
    PartKind.PROVINCES: comparison.province,
}
"""Kinds of parts that are composed record by record."""

COMPOSERS: dict[PartKind, Callable[[Book, HandoutPart, Any, bool], Iterable[Block]]] = {
    PartKind.ARTICLES: lambda book, _part, found, _: provisions.articles(book.index, found),
    PartKind.MEASURES: lambda book, _part, found, _: ladders.measures(book, found),
    PartKind.CASES: lambda book, _part, found, _: cases.cases(book, found),
    PartKind.BRIEFS: lambda book, _part, found, _: cases.briefs(book, found),
    PartKind.RESULTS: lambda _book, _part, found, _: cases.results(found),
    PartKind.COMPARISONS: lambda book, part, found, _: comparison.topics(
        book, found, packs.columns(book, part)
    ),
    PartKind.MATRIX: lambda book, part, found, _: comparison.matrix(
        book, found, packs.columns(book, part)
    ),
    PartKind.FIGURES: lambda book, _part, found, _: comparison.numbers(book, found),
    PartKind.NUMBERS: lambda _book, _part, found, _: quick.numbers(found),
    PartKind.LIMITS: lambda book, part, _found, _: quick.limits(book.index, part.entries),
    PartKind.QUIZ: lambda book, _part, found, told: quiz.questions(book.index, found, told),
    PartKind.DISCUSSION: lambda book, _part, found, _: kit.discussion(book, found),
    PartKind.DEBRIEF: lambda book, _part, found, _: kit.debrief(book, found),
    PartKind.PAPER_A: lambda book, _part, found, _: kit.paper(book.index, found, "A"),
    PartKind.PAPER_B: lambda book, _part, found, _: kit.paper(book.index, found, "B"),
    PartKind.CARD: lambda _book, _part, found, _: kit.card(found),
    PartKind.KEY: lambda book, _part, found, _: kit.key(book.index, found),
}
"""Kinds of parts that are composed from all their records; the last value: answers are printed."""
