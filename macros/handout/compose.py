"""From a handout's record to a `HandoutDocument`: its parts composed, its ids made unique, its links checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.cite.numerals import to_chinese
from macros.derive import packs
from macros.derive.index import Index
from macros.handout import cases, comparison, duties, front, ladders, provisions, quick, quiz
from macros.handout.blocks import Block, HandoutDocument, HandoutSection, Para, plain
from macros.handout.ids import settled
from macros.handout.tables import divided
from macros.model.handout import Answers, Handout, HandoutPart, PartKind

ABSENT = "这一部分暂缺：数据里还没有相应的记录。"
ANSWERS = "自测题答案"


def compose(index: Index, handout: Handout, address: str | None = None) -> HandoutDocument:
    """The document of a handout; `index` is over what the handout may draw on.

    `address` is that of the site, where it is known.
    """
    sections = settled(tuple(_sections(index, handout)))
    return HandoutDocument(
        id=handout.id,
        title=handout.title,
        subtitle=handout.subtitle or "",
        style=handout.style,
        cover=handout.cover,
        restricted=handout.restricted,
        date=index.corpus.site.data_date,
        facts=front.facts(index, handout),
        sections=sections,
        address=f"{address.rstrip('/')}/handouts.html" if address else None,
        note=handout.note or "",
        key=front.key(sections),
    )


def _sections(index: Index, handout: Handout) -> Iterator[HandoutSection]:
    answered = handout.answers is Answers.END
    for number, part in enumerate(handout.parts, 1):
        title = part.title or part.kind.label
        name = f"第{to_chinese(number)}部分　{title}" if handout.cover else title
        blocks = tuple(divided(_part(index, part, answered)))
        yield HandoutSection(name, f"part-{number}", blocks, part.landscape)
    if answered:
        blocks = tuple(divided(_answers(index, handout)))
        if blocks:
            yield HandoutSection(ANSWERS, "part-answers", blocks)


def _part(index: Index, part: HandoutPart, answered: bool) -> Iterator[Block]:
    if part.note:
        yield Para(plain(part.note), "small")
    if not part.entries and not packs.chosen(index, part):
        yield Para(plain(ABSENT), "panel")
    else:
        yield from COMPOSERS[part.kind](index, part, answered)


def _answers(index: Index, handout: Handout) -> Iterator[Block]:
    for part in handout.parts:
        quizzes = packs.quizzes(index, part) if part.kind is PartKind.QUIZ else ()
        if quizzes:
            yield from quiz.answers(index, quizzes)


def _each(index: Index, part: HandoutPart) -> Iterator[Block]:
    for record in packs.chosen(index, part):
        yield from RECORDS[part.kind](index, record)


RECORDS: dict[PartKind, Callable[..., Iterator[Block]]] = {
    PartKind.INSTRUMENTS: provisions.instrument,
    PartKind.RESPONSIBILITIES: duties.responsibility,
    PartKind.CIRCUMSTANCES: duties.circumstance,
    PartKind.LADDERS: ladders.ladder,
}
"""Kinds of parts that are composed record by record."""

COMPOSERS: dict[PartKind, Callable[[Index, HandoutPart, bool], Iterable[Block]]] = {
    **dict.fromkeys(RECORDS, lambda index, part, _answered: _each(index, part)),
    PartKind.ARTICLES: lambda index, part, _answered: provisions.articles(
        index, packs.articles(index, part)
    ),
    PartKind.MEASURES: lambda index, part, _answered: ladders.measures(
        index, packs.measures(index, part)
    ),
    PartKind.CASES: lambda index, part, _answered: cases.cases(index, packs.cases(index, part)),
    PartKind.RESULTS: lambda index, part, _answered: cases.results(packs.cases(index, part)),
    PartKind.COMPARISONS: lambda index, part, _answered: comparison.topics(
        index, packs.comparisons(index, part), packs.columns(index, part)
    ),
    PartKind.NUMBERS: lambda index, part, _answered: quick.numbers(packs.instruments(index, part)),
    PartKind.LIMITS: lambda index, part, _answered: quick.limits(index, part.entries),
    PartKind.QUIZ: lambda index, part, answered: quiz.questions(
        index, packs.quizzes(index, part), answered
    ),
}
