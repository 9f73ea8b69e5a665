"""From a handout's record to a `HandoutDocument`: its parts composed, its ids made unique, its links checked."""

from collections.abc import Callable, Iterable, Iterator

from macros.cite.numerals import to_chinese
from macros.derive import packs
from macros.derive.book import Book
from macros.handout import cases, comparison, duties, front, ladders, provisions, quick, quiz
from macros.handout.blocks import Block, HandoutDocument, HandoutSection, Para, plain
from macros.handout.settled import divided, settled
from macros.model.handout import Answers, Handout, HandoutPart, PartKind

ABSENT = "这一部分暂缺：数据里还没有相应的记录。"
ANSWERS = "自测题答案"


def compose(book: Book, handout: Handout, address: str | None = None) -> HandoutDocument:
    """The document of a handout; `book` is of what the handout may draw on.

    `address` is that of the site, where it is known.
    """
    sections = settled(tuple(_sections(book, handout)))
    return HandoutDocument(
        id=handout.id,
        title=handout.title,
        subtitle=handout.subtitle or "",
        style=handout.style,
        cover=handout.cover,
        restricted=handout.restricted,
        date=book.corpus.site.data_date,
        facts=front.facts(book, handout),
        sections=sections,
        address=f"{address.rstrip('/')}/handouts.html" if address else None,
        note=handout.note or "",
        key=front.key(sections),
    )


def _sections(book: Book, handout: Handout) -> Iterator[HandoutSection]:
    answered = handout.answers is Answers.END
    for number, part in enumerate(handout.parts, 1):
        title = part.title or part.kind.label
        name = f"第{to_chinese(number)}部分　{title}" if handout.cover else title
        blocks = tuple(divided(_part(book, part, answered)))
        yield HandoutSection(name, f"part-{number}", blocks, part.landscape)
    if answered:
        blocks = tuple(divided(_answers(book, handout)))
        if blocks:
            yield HandoutSection(ANSWERS, "part-answers", blocks)


def _part(book: Book, part: HandoutPart, answered: bool) -> Iterator[Block]:
    if part.note:
        yield Para(plain(part.note), "small")
    if not part.entries and not packs.chosen(book, part):
        yield Para(plain(ABSENT), "panel")
    else:
        yield from COMPOSERS[part.kind](book, part, answered)


def _answers(book: Book, handout: Handout) -> Iterator[Block]:
    for part in handout.parts:
        quizzes = packs.quizzes(book, part) if part.kind is PartKind.QUIZ else ()
        if quizzes:
            yield from quiz.answers(book.index, quizzes)


def _each(book: Book, part: HandoutPart) -> Iterator[Block]:
    for record in packs.chosen(book, part):
        yield from RECORDS[part.kind](book, record)


RECORDS: dict[PartKind, Callable[..., Iterator[Block]]] = {
    PartKind.INSTRUMENTS: lambda book, record: provisions.instrument(book.index, record),
    PartKind.RESPONSIBILITIES: duties.responsibility,
    PartKind.CIRCUMSTANCES: duties.circumstance,
    PartKind.LADDERS: lambda book, record: ladders.ladder(book.index, record),
}
"""Kinds of parts that are composed record by record."""

COMPOSERS: dict[PartKind, Callable[[Book, HandoutPart, bool], Iterable[Block]]] = {
    **dict.fromkeys(RECORDS, lambda book, part, _answered: _each(book, part)),
    PartKind.ARTICLES: lambda book, part, _answered: provisions.articles(
        book.index, packs.articles(book, part)
    ),
    PartKind.MEASURES: lambda book, part, _answered: ladders.measures(
        book, packs.measures(book, part)
    ),
    PartKind.CASES: lambda book, part, _answered: cases.cases(book, packs.cases(book, part)),
    PartKind.RESULTS: lambda book, part, _answered: cases.results(packs.cases(book, part)),
    PartKind.COMPARISONS: lambda book, part, _answered: comparison.topics(
        book.index, packs.comparisons(book, part), packs.columns(book, part)
    ),
    PartKind.NUMBERS: lambda book, part, _answered: quick.numbers(packs.instruments(book, part)),
    PartKind.LIMITS: lambda book, part, _answered: quick.limits(book.index, part.entries),
    PartKind.QUIZ: lambda book, part, answered: quiz.questions(
        book.index, packs.quizzes(book, part), answered
    ),
}
