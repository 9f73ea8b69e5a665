"""Provisions that cases apply, in words: text and state at hand, role, and whether in force then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from macros.derive.applied import AppliedProvision
from macros.derive.book import Book
from macros.derive.cases import COUNTERPART, Cases
from macros.derive.force import Force, Timeliness
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.model import Article, Instrument, Paragraph, Status, Where, reading_of
from macros.model.case import ApplicationRole, Case
from macros.model.kinds import Attribution
from macros.say import versions
from macros.say.citing import Citing
from macros.say.rows import Piece
from macros.say.signs import Sign, of_missing, of_status, state_at
from macros.text.quotes import covers

CSS = {"√": "yes", "≈": "part", "×": "no", "？": "null"}
"""Class of each sign of force."""
SAYS = {
    Attribution.SOURCE: "来源所写",
    Attribution.FACTS: "据编目资料",
    Attribution.EDITOR: "编者所定",
}


NOT_DECIDED_UNDER = "来源没有写决定引了这一条"


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A line of a provision: its label, its words, whether it only leads in to what is cited."""

    label: str
    words: str
    lead: bool = False
    item: bool = False


@dataclass(frozen=True, slots=True)
class NamedProvision:
    """A provision that a case names, once, with every role in which it is named."""

    numbers: tuple[int, ...]
    cite: str
    url: str | None
    roles: tuple[str, ...]
    sign: Sign
    check: bool
    text: tuple[ContextLine, ...]
    state: Sign | None
    missing: str
    newer: Instrument | None
    today: tuple[versions.Correspondence, ...]
    """The counterparts in the version in force, where the one meant no longer is."""
    excerpt: str
    """The words by which the compiler's commentary quotes it."""
    notes: tuple[tuple[Piece, ...], ...]
    doubt: bool
    carries: str
    """序 1、2: the results that it carries, 全案 where the compiler files the whole case."""


def of_force(applied: AppliedProvision) -> Sign:
    """Sign of what the dates say of a document: 行为时未施行，处理时间不明."""
    sign = of_timeliness(applied.timeliness)
    if applied.timeliness is not Timeliness.UNKNOWN:
        return sign
    return replace(sign, word=f"{_at_conduct(applied)}，{_at_decision(applied)}")


def _at_conduct(applied: AppliedProvision) -> str:
    if applied.conduct is not None:
        return _moment("行为时", applied.conduct)
    case = applied.case
    undated = applied.application.undated or not (case.conduct_from or case.conduct_to)
    return "行为时间不明" if undated else "行为时是否有效不明"


def _at_decision(applied: AppliedProvision) -> str:
    if applied.decision is not None:
        return _moment("处理时", applied.decision)
    return "处理时是否有效不明" if applied.case.decided else "处理时间不明"


def _moment(moment: str, force: Force) -> str:
    """行为时有效; 行为跨施行日."""
    across = force in (Force.PARTLY, Force.ENDING)
    return f"{moment[:2] if across else moment}{force.label}"


def of_timeliness(timeliness: Timeliness) -> Sign:
    """Sign of whether a provision was in force at the conduct and at the decision."""
    return Sign(
        f"vld vld--{CSS[timeliness.sign]}", timeliness.sign, timeliness.label, timeliness.meaning
    )


def provisions(book: Book, case: Case, citing: Citing) -> tuple[NamedProvision, ...]:
    """What a case applies, in its order; the same place in two roles is one entry."""
    return _grouped(book, case, citing, counterpart=False)


def counterparts(book: Book, case: Case, citing: Citing) -> tuple[NamedProvision, ...]:
    """Provisions of today to which an editor points; never a basis."""
    return _grouped(book, case, citing, counterpart=True)


def _grouped(
    book: Book, case: Case, citing: Citing, *, counterpart: bool
) -> tuple[NamedProvision, ...]:
    groups = grouped(
        ((applied.target, applied.application.cite), applied)
        for applied in book.applications.of_case(case)
        if (applied.application.role is COUNTERPART) is counterpart
    )
    return tuple(_provision(book, group, citing) for group in groups.values())


def _provision(book: Book, group: tuple[AppliedProvision, ...], citing: Citing) -> NamedProvision:
    applied, index = group[0], citing.index
    target = applied.target
    article = index.articles.get(target.article or "") if target else None
    where = target.where if target else None
    said = [
        (note, citing.prose(note, date=index.corpus.site.data_date))
        for note in chain.from_iterable(
            (each.application.note, each.application.undated, each.application.doubt)
            for each in group
        )
        if note
    ]
    return NamedProvision(
        numbers=tuple(each.number for each in group),
        cite=_cite(index, applied, article, where),
        url=citing.url(target) if target else None,
        roles=tuple(dict.fromkeys(map(role, group))),
        sign=of_force(applied),
        check=applied.unverified,
        text=tuple(_text(article, where)) if article else (),
        state=_state(index, article, where) if article else None,
        missing=_missing(applied, article),
        newer=_newer(book, applied),
        today=_today(book, article) if article else (),
        excerpt=next((e.application.excerpt for e in group if e.application.excerpt), ""),
        notes=tuple(dict(said).values()),
        doubt=any(each.doubts for each in group),
        carries=_carries(group),
    )


def _carries(group: tuple[AppliedProvision, ...]) -> str:
    if any(each.application.role is ApplicationRole.HEADING for each in group):
        return ""
    numbers = sorted({number + 1 for each in group for number in each.sanctions})
    return f"处理结果 {'、'.join(map(str, numbers))} 的依据" if numbers else ""


def _cite(
    index: Index, applied: AppliedProvision, article: Article | None, where: Where | None
) -> str:
    """The citation as people write it, in the version meant; else as the case has it."""
    if article is not None:
        return index.cite(article, where)
    cite = applied.application.cite
    if applied.target is None:
        return cite
    instrument = index.instruments[applied.target.instrument]
    _, mark, place = cite.rpartition("》")
    return f"《{instrument.title}》{place}" if mark else cite


def role(applied: AppliedProvision) -> str:
    """In which role a case names a provision, and who says so: 处理依据（来源所写）."""
    named = applied.application.role
    return f"{named.label}（{SAYS[applied.application.by]}）"


def _text(article: Article, where: Where | None) -> Iterator[ContextLine]:
    """The words of the place cited, after what leads in to it; the whole article without a place."""
    for at, unit in article.units():
        inside = covers(where, at)
        if inside or (where is not None and at.leads(where)):
            item = not isinstance(unit, Paragraph)
            label = "" if isinstance(unit, Paragraph) else unit.label
            yield ContextLine(label, reading_of(unit.runs), not inside, item)


def _state(index: Index, article: Article, where: Where | None) -> Sign:
    if article.status is Status.MISSING:
        return of_missing(index.instruments[article.instrument])
    return of_status(state_at(article, where))


def _missing(applied: AppliedProvision, article: Article | None) -> str:
    """Why no text stands here, nothing where it does."""
    if article is not None and article.status is not Status.MISSING:
        return ""
    if applied.target is None:
        return f"{applied.reason or '不能确定所指'}，照录为文字。"
    if applied.address.article is None:
        return "来源没有写条号。"
    return "本站没有这一条的原文。"


def _newer(book: Book, applied: AppliedProvision) -> Instrument | None:
    """The version in force, where the one meant no longer is."""
    meant = book.index.instruments.get(applied.target.instrument) if applied.target else None
    if meant is None:
        return None
    return book.versions.newest(meant)


def _today(book: Book, article: Article) -> tuple[versions.Correspondence, ...]:
    return tuple(versions.tied(book.index, match) for match in book.versions.today(article))


@dataclass(frozen=True, slots=True)
class ForceRow:
    """One instrument that a case applies, at the conduct and at the decision."""

    instrument: Instrument
    conduct: str
    decision: str
    sign: Sign
    check: bool


def force_rows(cases: Cases, case: Case) -> tuple[ForceRow, ...]:
    """A row for every provision applied whose instrument is known; counterparts left out."""
    instruments = cases.index.instruments
    return tuple(
        ForceRow(
            instrument=instruments[applied.target.instrument],
            conduct=applied.conduct.label if applied.conduct else "不明",
            decision=applied.decision.label if applied.decision else "不明",
            sign=of_force(applied),
            check=applied.unverified,
        )
        for applied in cases.applications.of_case(case)
        if applied.target and applied.application.role is not COUNTERPART
    )


def force_by_instrument(cases: Cases, case: Case) -> tuple[ForceRow, ...]:
    """Each instrument that a case applies, once."""
    return tuple({row.instrument.id: row for row in force_rows(cases, case)}.values())
