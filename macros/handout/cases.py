"""Cases (案例), one after the other, and the table of all results (处理结果)."""

from collections.abc import Iterable, Iterator

from macros.derive.applied import AppliedProvision
from macros.derive.book import Book
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    Spans,
    TableBlock,
    TableRow,
    plain,
    strong,
)
from macros.handout.provisions import block_id
from macros.model.case import ApplicationRole, Case, ImposedMeasure, ProvisionElement, Sanction
from macros.say import words
from macros.say.applied import of_force, role
from macros.say.case import commentary, facts, narrative
from macros.say.elements import verdict
from macros.say.received import position
from macros.say.results import long_label
from macros.text import dates

RESULTS = (
    words.RECIPIENT,
    words.POSITION,
    f"{words.RESULTS}（原文）",
    words.REGIME,
    "决定机关、日期和依据",
)
ELEMENTS = ("要件（条文的话）", "来源的话", "来源有没有写明")
NONE = "—"
"""A cell of which the source says nothing; the key of signs tells it."""
WIDTHS = (1.6, 2.2, 2.2, 1.4, 2.2)


def cases(book: Book, cases: Iterable[Case]) -> Iterator[Block]:
    """Cases, one after the other."""
    for case in cases:
        yield from _case(book, case)


def _case(book: Book, case: Case) -> Iterator[Block]:
    """Facts, story, commentary, time line, provisions, elements, results, notes."""
    yield Heading(2, f"{case.code}　{case.title}", block_id(f"cases/{case.id}"))
    yield _facts(book, case)
    if case.dating:
        yield Para((strong(f"{words.DATING}　"), PrintSpan(case.dating)))
    yield from _told((*narrative(case), *commentary(book.cases, case)))
    if case.timeline:
        days = ((dates.show(day), event) for day, event in case.timeline)
        lines = tuple(TableRow((plain(day), plain(event))) for day, event in days)
        yield TableBlock((1, 5), ("日期", words.EVENTS), lines)
    yield from (Para(applied_spans(each), "item") for each in book.applications.of_case(case))
    if case.elements:
        yield TableBlock((3, 4, 3), ELEMENTS, tuple(map(element_row, case.elements)))
    if case.sanctions:
        yield TableBlock(WIDTHS, RESULTS, tuple(result(case, s) for s in case.sanctions))
    for note in case.notes:
        yield Para(plain(f"{words.NOTE}　{note}"), "small")


def briefs(book: Book, cases: Iterable[Case]) -> Iterator[Block]:
    """Cases in short: facts, what is told, and who received what."""
    for case in cases:
        yield Heading(2, f"{case.code}　{case.title}", f"{block_id(f'cases/{case.id}')}-brief")
        yield _facts(book, case)
        yield from _told(tuple(narrative(case)))
        for sanction in case.sanctions:
            found = (f"{_imposed(m)}，{long_label(m.regime)}" for m in sanction.measures)
            said = "；".join(found) or words.UNSTATED
            yield Para(plain(f"{sanction.recipient}{_counted(sanction)}：{said}"), "item")


def _facts(book: Book, case: Case) -> Para:
    strip = (
        (strong(f"{label}："), PrintSpan(f"{value}　")) for label, value in facts(book.index, case)
    )
    return Para(tuple(span for pair in strip for span in pair), "facts")


def _told(texts: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    """What the editors tell, and that it is they who do."""
    if texts:
        yield Para(plain(f"以下{words.RETOLD}。"), "small")
    for label, text in texts:
        yield Para((strong(f"{label}　"), PrintSpan(text)))


def _counted(sanction: Sanction) -> str:
    return f"（{sanction.count} 人）" if sanction.count else ""


def element_row(element: ProvisionElement) -> TableRow:
    """Words of the provision, words of the source, and who finds them to meet."""
    quotes = "；".join(f"“{quote}”" for quote in element.quotes)
    told = "　".join(filter(None, (verdict(element), element.note)))
    return TableRow((plain(element.words), plain(quotes or "—"), plain(told)))


def applied_spans(applied: AppliedProvision) -> Spans:
    """Role, citation with its page, whether it was in force then; the editor's note is a footnote."""
    application = applied.application
    label = strong(f"{role(applied)}：")
    article = applied.target.article if applied.target else None
    told = (application.note, application.undated, application.doubt)
    note = tuple(text for text in told if text)
    cited = PrintSpan(application.cite, notes=note, to=block_id(article) if article else None)
    if application.role is ApplicationRole.COUNTERPART:
        return (label, cited, PrintSpan(f"　{words.NOT_A_BASIS}", "small"))
    check = f"〔{words.CHECK}〕" if applied.unverified else ""
    doubt = f"〔{words.DOUBT}〕" if applied.doubts else ""
    return (label, cited, PrintSpan(f"　{of_force(applied).text}{check}{doubt}", "small"))


def result(case: Case, sanction: Sanction) -> TableRow:
    """One recipient and what it received; a word that all measures share is said once."""
    notes = [text for text in (sanction.note, sanction.doubt) if text]
    if sanction.each is False:
        notes.insert(0, f"{words.EACH_UNSAID}。")
    duty = f"；{sanction.responsibility}" if sanction.responsibility else ""
    decisions = (*map(_decided, sanction.measures), _basis(case, sanction))
    return TableRow(
        (
            plain(sanction.recipient + _counted(sanction), *(["　".join(notes)] if notes else [])),
            plain(position(sanction) + duty),
            plain("；".join(_imposed(m) for m in sanction.measures) or words.UNSTATED),
            plain("；".join(dict.fromkeys(long_label(m.regime) for m in sanction.measures))),
            plain("；".join(dict.fromkeys(filter(None, decisions))) or NONE),
        )
    )


def _basis(case: Case, sanction: Sanction) -> str:
    """依据《…》: what the source says the result rests on; nothing where it says nothing."""
    named = (case.applied[n - 1] for n in sanction.basis)
    cited = [a.cite + f"〔{words.DOUBT}〕" * bool(a.doubt or sanction.doubt) for a in named]
    return f"依据{'、'.join(cited)}" if cited else ""


def _imposed(imposed: ImposedMeasure) -> str:
    scope = f"（{imposed.scope}）" if imposed.scope else ""
    term = f"（{imposed.extent.value}{imposed.extent.unit}）" if imposed.extent else ""
    return imposed.verbatim + scope + term


def _decided(imposed: ImposedMeasure) -> str:
    date = dates.show(imposed.date) if imposed.date else ""
    return "，".join(filter(None, (imposed.authority, date)))


def results(cases: Iterable[Case]) -> Iterator[Block]:
    """The results of all cases in one table, grouped by case."""
    lines: list[TableRow] = []
    for case in cases:
        name = PrintSpan(f"{case.code}　{case.title}", to=block_id(f"cases/{case.id}"))
        lines.append(TableRow(((name,),), group=True))
        lines += [result(case, sanction) for sanction in case.sanctions]
    yield TableBlock(WIDTHS, RESULTS, tuple(lines))
