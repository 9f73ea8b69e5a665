"""Which records a handout holds, and which handouts hold a record. The one reading of packs' queries."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Protocol, TypeVar

from macros.derive.applied import Applications
from macros.derive.comparisons import provinces
from macros.derive.index import Index
from macros.derive.profile import Profile
from macros.model import Article, Corpus, Coverage, Instrument
from macros.model.case import ApplicationRole, Case, Sanction
from macros.model.comparison import Comparison
from macros.model.handout import Handout, HandoutPart, PartKind, Quiz, RecordQuery
from macros.model.measure import Measure


class NamedRecord(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=NamedRecord)


class Drawn(Protocol):
    """What a handout draws on: records, and what cases name."""

    @property
    def index(self) -> Index: ...

    @property
    def applications(self) -> Applications: ...


def held_by(book: Drawn, handout: Handout) -> Iterator[str]:
    """Ids of the records that a handout holds; with an instrument its articles, and back."""
    for part in handout.parts:
        for record in chosen(book, part):
            yield record.id
            if isinstance(record, Instrument) and part.kind is PartKind.INSTRUMENTS:
                yield from (article.id for article in record.articles)
            elif isinstance(record, Article):
                yield record.instrument


def on_shelf(corpus: Corpus, profile: Profile) -> tuple[Handout, ...]:
    """The handouts of a profile, in the order of display."""
    internal = profile is Profile.INTERNAL
    return tuple(handout for handout in corpus.handouts if internal or not handout.restricted)


def chosen(book: Drawn, part: HandoutPart) -> tuple[NamedRecord, ...]:
    """The records of a part, in the order of the ids given, else in the order of display."""
    return CHOICE[part.kind](book, part)


def _by_id(
    all_of: Iterable[R], part: HandoutPart, fits: Callable[[R], bool] = lambda _: True
) -> tuple[R, ...]:
    if part.records:
        known = {record.id: record for record in all_of}
        return tuple(known[name] for name in part.records if name in known)
    return tuple(record for record in all_of if fits(record))


def instruments(book: Drawn, part: HandoutPart) -> tuple[Instrument, ...]:
    """Instruments of which something is held; by level, region, or id."""
    query = part.query or RecordQuery()

    def fits(instrument: Instrument) -> bool:
        return (
            instrument.coverage is not Coverage.CITED_ONLY
            and query.level in (None, instrument.level)
            and (not query.regions or instrument.region in query.regions)
            and (not query.provisions or instrument.id in query.provisions)
        )

    return _by_id(book.index.corpus.instruments, part, fits)


def articles(book: Drawn, part: HandoutPart) -> tuple[Article, ...]:
    """Articles by id; else those of the instruments that the query selects, or that it names."""
    query = part.query or RecordQuery()
    within = replace(part, records=(), query=replace(query, provisions=()))
    selected = {instrument.id for instrument in instruments(book, within)}
    named = query.provisions

    def fits(article: Article) -> bool:
        return article.instrument in selected and (
            not named or article.instrument in named or article.id in named
        )

    return _by_id(book.index.articles.values(), part, fits)


def cases(book: Drawn, part: HandoutPart) -> tuple[Case, ...]:
    """Cases by id, or by what they share."""
    query = part.query or RecordQuery()
    resting = _resting_on(book, query.provisions)
    return _by_id(
        book.index.corpus.cases,
        part,
        lambda case: _case_fits(case, query) and (resting is None or case.id in resting),
    )


def _resting_on(book: Drawn, provisions: tuple[str, ...]) -> set[str] | None:
    """Cases that name one of these instruments or articles; None where none is asked for."""
    if not provisions:
        return None
    return {
        applied.case.id
        for applied in book.applications.all
        if applied.target is not None
        and applied.application.role is not ApplicationRole.COUNTERPART
        and not {applied.target.instrument, applied.target.article}.isdisjoint(provisions)
    }


def _case_fits(case: Case, query: RecordQuery) -> bool:
    imposed = {imposed.measure for imposed in case.imposed}
    return (
        (not query.collections or case.collection in query.collections)
        and (not query.circumstances or not set(query.circumstances).isdisjoint(case.circumstances))
        and (not query.measures or not imposed.isdisjoint(query.measures))
        and (not query.regions or case.region in query.regions)
        and _some_recipient_fits(case, query)
    )


def _some_recipient_fits(case: Case, query: RecordQuery) -> bool:
    if not query.recipients and not query.positions:
        return True
    return any(_fits(sanction, query) for sanction in case.sanctions)


def _fits(sanction: Sanction, query: RecordQuery) -> bool:
    text = sanction.recipient + (sanction.position or "")
    return (not query.recipients or sanction.kind in query.recipients) and (
        not query.positions or any(word in text for word in query.positions)
    )


def comparisons(book: Drawn, part: HandoutPart) -> tuple[Comparison, ...]:
    """Topics by id; a query names the columns, not the topics."""
    return _by_id(book.index.corpus.comparisons, part)


def columns(book: Drawn, part: HandoutPart) -> tuple[Instrument, ...]:
    """Instruments compared in a part: those named; where regions are named, the nation's and theirs."""
    query = part.query or RecordQuery()
    kept = (book.index.instruments[placement.id] for placement in book.index.corpus.placements)
    return tuple(
        instrument
        for instrument in kept
        if (not query.provisions or instrument.id in query.provisions)
        and (not query.regions or instrument.region is None or instrument.region in query.regions)
    )


def _compared(book: Drawn) -> list[Instrument]:
    """The rules of provinces that have a column."""
    return [instrument for _, instrument in provinces(book.index)]


def measures(book: Drawn, part: HandoutPart) -> tuple[Measure, ...]:
    """Measures by id, all of them else."""
    return _by_id(book.index.corpus.measures, part)


def quizzes(book: Drawn, part: HandoutPart) -> tuple[Quiz, ...]:
    """Quizzes by id, all of them else; ids of single questions leave out the others of their quiz."""
    every = book.index.corpus.quizzes
    named = set(part.records)
    kept = {name.partition("/")[0] for name in named if "/" in name} - named
    chosen = (
        replace(quiz, questions=tuple(q for q in quiz.questions if q.id in named))
        if quiz.id in kept
        else quiz
        for quiz in every
    )
    quizzes = tuple(name.partition("/")[0] for name in part.records)
    return _by_id(chosen, replace(part, records=tuple(dict.fromkeys(quizzes))))


QUIZZES = (PartKind.QUIZ, PartKind.PAPER_A, PartKind.PAPER_B, PartKind.CARD, PartKind.KEY)
CHOICE: dict[PartKind, Callable[[Drawn, HandoutPart], tuple[NamedRecord, ...]]] = {
    PartKind.INSTRUMENTS: instruments,
    PartKind.ARTICLES: articles,
    PartKind.RESPONSIBILITIES: lambda book, part: _by_id(book.index.corpus.responsibilities, part),
    PartKind.CIRCUMSTANCES: lambda book, part: _by_id(book.index.corpus.circumstances, part),
    PartKind.LADDERS: lambda book, part: _by_id(book.index.corpus.ladders, part),
    PartKind.DRAWINGS: lambda book, part: _by_id(book.index.corpus.ladders, part),
    PartKind.MEASURES: measures,
    PartKind.CASES: cases,
    PartKind.BRIEFS: cases,
    PartKind.RESULTS: cases,
    PartKind.COMPARISONS: comparisons,
    PartKind.MATRIX: comparisons,
    PartKind.FIGURES: lambda book, part: tuple(
        topic for topic in comparisons(book, part) if any(cell.figures for cell in topic.cells)
    ),
    PartKind.PROVINCES: lambda book, part: _by_id(_compared(book), part),
    PartKind.NUMBERS: instruments,
    PartKind.LIMITS: lambda _book, _part: (),
    PartKind.DISCUSSION: cases,
    PartKind.DEBRIEF: cases,
    **dict.fromkeys(QUIZZES, quizzes),
}


def contents(book: Drawn, handout: Handout) -> Iterator[str]:
    """规定全文 8 件; one phrase per part."""
    for part in handout.parts:
        count = count_of(book, part)
        name = part.title or part.kind.label
        yield f"{name} {count} {part.kind.unit}" if part.kind.unit else name


def count_of(book: Drawn, part: HandoutPart) -> int:
    """Number of records of a part; questions are counted one by one."""
    if part.kind in QUIZZES:
        return sum(len(quiz.questions) for quiz in quizzes(book, part))
    return len(chosen(book, part))
