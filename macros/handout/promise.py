"""What a handout promises, told from the records alone: every 款, 项, result, quotation and reason.

This does not look at how blocks are made, so that a record which the composers drop is found.
"""

from collections.abc import Callable, Iterable, Iterator

from macros.derive import packs
from macros.derive.book import Book
from macros.handout.blocks import HandoutDocument, HandoutSection
from macros.handout.complete import Difference, bare
from macros.handout.linear import block_pieces
from macros.model import Article, Instrument, Status, reading_of
from macros.model.case import Case
from macros.model.category import Circumstance, Responsibility
from macros.model.comparison import Comparison
from macros.model.field import prose_of
from macros.model.handout import BLANK, Handout, HandoutPart, PartKind, Quiz
from macros.model.measure import Ladder, Measure
from macros.say.words import NARRATIVE

UNORDERED = (
    *(PartKind.RESPONSIBILITIES, PartKind.CIRCUMSTANCES, PartKind.DEBRIEF),
    *(PartKind.COMPARISONS, PartKind.DRAWINGS, PartKind.PROVINCES),
    *(PartKind.PAPER_A, PartKind.PAPER_B, PartKind.KEY),
)
"""Kinds whose entries are gathered or drawn by lot; of others each text is looked for in order."""
Promised = tuple[str, str]
"""Where it belongs, and the words."""


def broken(book: Book, handout: Handout, document: HandoutDocument) -> list[Difference]:
    """Promises of the records that the document does not keep, part by part."""
    return [
        Difference(f"{section.title}／{where}", said)
        for part, section in zip(handout.parts, document.sections, strict=False)
        for where, said in _of_part(book, part, section, document)
    ]


def _of_part(
    book: Book, part: HandoutPart, section: HandoutSection, document: HandoutDocument
) -> Iterator[tuple[str, str]]:
    body, notes, whole = _texts(section, document)
    yield from _lost(promised(book, part), body, ordered=part.kind not in UNORDERED)
    yield from ((label, "整行不见") for label in labels(book, part) if label not in whole)
    for where, words in reasons(book, part):
        if bare(words) not in notes:
            yield where, f"缺脚注“{words[:40]}”"


def _lost(texts: Iterable[Promised], body: str, *, ordered: bool) -> Iterator[tuple[str, str]]:
    at = 0
    for where, words in texts:
        place = body.find(bare(words), at)
        if place < 0:
            yield where, f"缺“{words[:40]}”"
        elif ordered:
            at = place + len(bare(words))


def labels(book: Book, part: HandoutPart) -> Iterator[str]:
    """Labels that begin a row of a table and stand there alone: other rows may name them too."""
    for record in packs.chosen(book, part):
        if isinstance(record, Measure):
            yield record.label
        elif isinstance(record, Ladder) and part.kind is PartKind.LADDERS:
            yield from (rung.title for rung in record.rungs)


def _texts(section: HandoutSection, document: HandoutDocument) -> tuple[str, str, set[str]]:
    """Body, footnotes and single pieces of a section; brackets of supplied words left out of the body."""
    pieces = [p for b in section.blocks for p in block_pieces(b, "", document.style)]
    body = "".join(p.text for p in pieces if not p.note)
    notes = "".join(p.text for p in pieces if p.note)
    body = bare(body).replace("〔？", "").replace("〔", "").replace("〕", "")
    return body, bare(notes), {p.text for p in pieces}


def promised(book: Book, part: HandoutPart) -> Iterator[Promised]:
    """Every text of the records of a part, without brackets."""
    for extract in part.entries:
        yield extract.label, extract.quote
    if part.kind is PartKind.COMPARISONS:
        columns = [instrument.id for instrument in packs.columns(book, part)]
        found = (_topic(comparison, columns) for comparison in packs.comparisons(book, part))
    else:
        found = (OF_KIND[part.kind](book, record) for record in packs.chosen(book, part))
    for texts in found:
        for where, words in texts:
            if words:
                yield where, words.replace("〔？", "").replace("〔", "").replace("〕", "")


def reasons(book: Book, part: HandoutPart) -> Iterator[Promised]:
    """Footnotes: the reason of every emendation in the articles that a part prints whole."""
    for article in _whole(book, part):
        if article.status is not Status.MISSING:
            for emendation in article.emendations:
                yield f"{article.id} 校对 {emendation.number}", emendation.basis
        yield from ((f"{article.id} 说明", note) for note in article.notes)


def _whole(book: Book, part: HandoutPart) -> Iterator[Article]:
    for record in packs.chosen(book, part):
        if part.kind is PartKind.INSTRUMENTS and isinstance(record, Instrument):
            yield from record.articles
        elif isinstance(record, Article):
            yield record


def _instrument(book: Book, instrument: Instrument) -> Iterator[Promised]:
    yield instrument.id, instrument.title
    yield from ((passage.id, passage.text) for passage in instrument.passages)
    for article in instrument.articles:
        yield from _article(book, article)
    yield from ((f"{instrument.id} 说明", note) for note in instrument.notes)
    yield from ((f"{instrument.id} 残文", scrap.text) for scrap in instrument.scraps)


def _article(book: Book, article: Article) -> Iterator[Promised]:
    yield article.id, book.index.label(article)
    if article.status is Status.MISSING:
        yield article.id, article.summary or ""
        return
    for where, unit in article.units():
        label = getattr(unit, "label", "")
        yield f"{article.id} {where}", label + reading_of(unit.runs)


def _listed(book: Book, category: Responsibility | Circumstance) -> Iterator[Promised]:
    yield category.id, category.title
    for entry in category.entries:
        yield f"{category.id} {entry.label}", entry.words or ""
        for cited in entry.cited:
            yield f"{category.id} {entry.label}", cited.printed or ""
            article = book.index.articles[cited.article]
            for where, unit in article.units():
                if cited.where in (None, where):
                    yield f"{cited.article} {where}", reading_of(unit.runs)


def _ladder(_book: Book, ladder: Ladder) -> Iterator[Promised]:
    for rung in ladder.rungs:
        where = f"{ladder.id} {rung.title}"
        yield where, rung.title
        yield where, rung.conduct.text if rung.conduct else ""
        yield from ((where, t.quote) for t in rung.thresholds)
        last = (rung.after, rung.what, rung.also, rung.on_whom, rung.by_whom)
        yield from ((where, q.text) for q in last if q)
    if ladder.combine:
        yield f"{ladder.id} 合并", ladder.combine.text
    for own in ladder.own:
        yield from ((f"{ladder.id} {own.where}", t.quote) for t in own.thresholds)


def _drawing(_book: Book, ladder: Ladder) -> Iterator[Promised]:
    yield ladder.id, ladder.title
    for rung in ladder.rungs:
        yield from ((f"{ladder.id} {rung.title}", t.quote) for t in rung.thresholds)


def _province(book: Book, instrument: Instrument) -> Iterator[Promised]:
    yield instrument.id, instrument.title
    departs = [topic for topic in book.corpus.comparisons if topic.cell(instrument.id)]
    yield from ((f"{topic.id} {instrument.id}", topic.title) for topic in departs)


def _titled(_book: Book, topic: Comparison) -> Iterator[Promised]:
    yield topic.id, topic.title


def _brief(_book: Book, case: Case) -> Iterator[Promised]:
    yield case.id, case.title
    yield from ((case.id, getattr(case, name) or "") for name in NARRATIVE)
    for sanction in case.sanctions:
        yield case.id, sanction.recipient
        yield from ((case.id, measure.verbatim) for measure in sanction.measures)


def _measure(_book: Book, measure: Measure) -> Iterator[Promised]:
    yield measure.id, measure.label
    yield measure.id, measure.note or ""


def _case(_book: Book, case: Case) -> Iterator[Promised]:
    yield case.id, case.title
    yield from ((case.id, text) for text in prose_of(case).values())
    yield from ((f"{case.id} {day}", event) for day, event in case.timeline)
    yield from ((f"{case.id} 适用条文", applied.cite) for applied in case.applied)
    for element in case.elements:
        yield from ((f"{case.id} 要件", words) for words in (element.words, *element.quotes))
    yield from _results(_book, case)
    yield from ((f"{case.id} 说明", note) for note in case.notes)


def _results(_book: Book, case: Case) -> Iterator[Promised]:
    for sanction in case.sanctions:
        where = f"{case.id} {sanction.recipient}"
        yield where, sanction.recipient
        yield where, sanction.position or ""
        yield from ((where, measure.verbatim) for measure in sanction.measures)


def _topic(comparison: Comparison, columns: list[str]) -> Iterator[Promised]:
    yield comparison.id, comparison.title
    for name in columns:
        cell = comparison.cell(name)
        if cell is not None:
            where = f"{comparison.id} {name}"
            yield from ((where, stand.quote or "") for stand in cell.words)
            relations = (r for each in cell.measured or (cell.first,) for r in each.relations)
            yield from ((where, relation.label) for relation in relations)
            yield where, cell.note or ""


def _quiz(_book: Book, quiz: Quiz) -> Iterator[Promised]:
    for question in quiz.questions:
        yield from ((question.id, words) for words in question.ask.split(BLANK))
        if question.kind.chosen:
            yield from ((question.id, option) for option in question.options)


def _keyed(_book: Book, quiz: Quiz) -> Iterator[Promised]:
    for question in quiz.questions:
        yield question.id, question.why
        yield from ((question.id, ground.quote) for ground in question.grounds)
        yield from ((question.id, point.point) for point in question.scheme)


def _discussed(_book: Book, case: Case) -> Iterator[Promised]:
    yield case.id, case.title
    yield from ((case.id, text) for text in (case.claimed, case.found) if text)


def _debriefed(book: Book, case: Case) -> Iterator[Promised]:
    yield from _discussed(book, case)
    yield from ((f"{case.id} 适用条文", applied.cite) for applied in case.applied)
    yield from ((f"{case.id} 要件", element.words) for element in case.elements)
    yield from ((case.id, sanction.recipient) for sanction in case.sanctions)


def _numbers(_book: Book, instrument: Instrument) -> Iterator[Promised]:
    yield from ((article.id, article.heading or "") for article in instrument.articles)


OF_KIND: dict[PartKind, Callable[..., Iterator[Promised]]] = {
    PartKind.INSTRUMENTS: _instrument,
    PartKind.ARTICLES: _article,
    PartKind.RESPONSIBILITIES: _listed,
    PartKind.CIRCUMSTANCES: _listed,
    PartKind.LADDERS: _ladder,
    PartKind.DRAWINGS: _drawing,
    PartKind.PROVINCES: _province,
    PartKind.MATRIX: _titled,
    PartKind.FIGURES: _titled,
    PartKind.BRIEFS: _brief,
    PartKind.MEASURES: _measure,
    PartKind.CASES: _case,
    PartKind.RESULTS: _results,
    PartKind.NUMBERS: _numbers,
    PartKind.LIMITS: _numbers,
    PartKind.QUIZ: _quiz,
    PartKind.DISCUSSION: _discussed,
    PartKind.DEBRIEF: _debriefed,
    PartKind.PAPER_A: _quiz,
    PartKind.PAPER_B: _quiz,
    PartKind.CARD: lambda _book, _quiz: iter(()),
    PartKind.KEY: _keyed,
}
