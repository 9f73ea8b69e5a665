"""Applied provisions on a case's page: text and state at hand, role, and whether in force then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derive.applied import Applied, Timeliness
from macros.derive.book import Book
from macros.derive.cases import COUNTERPART, Cases
from macros.derive.index import Index
from macros.derive.versions import Versions
from macros.model import (
    Article,
    Instrument,
    Item,
    Paragraph,
    Status,
    Subitem,
    Where,
    reading_of,
)
from macros.model.case import Case
from macros.model.kinds import By
from macros.render.engine import fill
from macros.say import versions
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.results import is_doubted
from macros.say.rows import Piece
from macros.say.signs import Sign, of_missing, of_status

CSS = {
    Timeliness.BOTH: "yes",
    Timeliness.LATER: "part",
    Timeliness.ACROSS: "part",
    Timeliness.LAPSED: "no",
    Timeliness.GONE: "no",
    Timeliness.NEITHER: "no",
    Timeliness.UNKNOWN: "null",
}
MEANING = {
    Timeliness.BOTH: "行为时和处理时，该文件都在施行",
    Timeliness.LATER: "行为在施行以前，处理在施行以后",
    Timeliness.ACROSS: "行为从施行以前持续到施行以后",
    Timeliness.LAPSED: "作出处理时，该文件已经失效",
    Timeliness.GONE: "行为和处理都在该文件失效以后",
    Timeliness.NEITHER: "行为和处理都在施行以前，引用它是事后的评析",
    Timeliness.UNKNOWN: "案例或者文件的日期不够，不能断定",
}

SAID = {By.SOURCE: "来源所写", By.FACTS: "据编目资料", By.EDITOR: "编者所定"}


@dataclass(frozen=True, slots=True)
class Text:
    """A line of a provision: its label, its words, whether it only leads in to what is cited."""

    label: str
    words: str
    lead: bool = False
    item: bool = False


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision that a case names, once, with every role in which it is named."""

    numbers: tuple[int, ...]
    cite: str
    url: str | None
    roles: tuple[str, ...]
    sign: Sign
    check: bool
    text: tuple[Text, ...]
    state: Sign | None
    missing: str
    newer: Instrument | None
    today: tuple[versions.Tied, ...]
    """The counterparts in the version in force, where the one meant no longer is."""
    notes: tuple[tuple[Piece, ...], ...]
    doubt: bool
    one: Applied


def of_timeliness(one: Timeliness) -> Sign:
    """Sign of whether a provision was in force at the conduct and at the decision."""
    return Sign(f"vld vld--{CSS[one]}", one.sign, one.label, MEANING[one])


def key(_book: Book, _url_for: UrlFor) -> str:
    """The signs of whether a provision was in force at the time of a case."""
    found = [(of_timeliness(one), None) for one in Timeliness]
    return fill("signs.html", head=("标记", "意思"), signs=found)


def provisions(cases: Cases, case: Case, citing: Citing) -> tuple[Provision, ...]:
    """What a case applies, in its order; the same place in two roles is one entry."""
    return _grouped(cases, case, citing, counterpart=False)


def counterparts(cases: Cases, case: Case, citing: Citing) -> tuple[Provision, ...]:
    """Provisions of today to which an editor points; never a basis."""
    return _grouped(cases, case, citing, counterpart=True)


def _grouped(
    cases: Cases, case: Case, citing: Citing, *, counterpart: bool
) -> tuple[Provision, ...]:
    found: dict[object, list[Applied]] = {}
    for one in cases.applications.of_case(case):
        if (one.application.role is COUNTERPART) is counterpart:
            found.setdefault((one.target, one.application.cite), []).append(one)
    return tuple(_provision(group, citing) for group in found.values())


def _provision(group: list[Applied], citing: Citing) -> Provision:
    one, index = group[0], citing.index
    target = one.target
    article = index.articles.get(target.article or "") if target else None
    where = target.where if target else None
    said = [
        (note, citing.prose(note, date=index.corpus.site.data_date))
        for note in (each.application.note for each in group)
        if note
    ]
    return Provision(
        numbers=tuple(each.number for each in group),
        cite=_cite(index, one, article, where),
        url=citing.url(target) if target else None,
        roles=tuple(dict.fromkeys(map(_role, group))),
        sign=of_timeliness(one.timeliness),
        check=one.unverified,
        text=tuple(_text(article, where)) if article else (),
        state=_state(index, article, where) if article else None,
        missing=_missing(one, article),
        newer=_newer(index, one),
        today=_today(index, article) if article else (),
        notes=tuple(dict(said).values()),
        doubt=any(is_doubted(note) for note, _ in said),
        one=one,
    )


def _cite(index: Index, one: Applied, article: Article | None, where: Where | None) -> str:
    """The citation as people write it, in the version meant; else as the case has it."""
    if article is not None:
        return index.cite(article, where)
    cite = one.application.cite
    if one.target is None:
        return cite
    instrument = index.instruments[one.target.instrument]
    _, mark, place = cite.rpartition("》")
    return f"《{instrument.title}》{place}" if mark else cite


def _role(one: Applied) -> str:
    return f"{one.application.role.label}（{SAID[one.application.by]}）"


def _text(article: Article, where: Where | None) -> Iterator[Text]:
    """The words of the place cited, after the lead-in of its 款; the whole article without a place."""
    for at, unit in article.units():
        inside = where is None or _covers(where, at)
        leads = where is not None and where.item is not None and isinstance(unit, Paragraph)
        if inside or (leads and where is not None and at.paragraph == where.paragraph):
            label = "" if isinstance(unit, Paragraph) else unit.label
            yield Text(label, reading_of(unit.runs), not inside, not isinstance(unit, Paragraph))


def _covers(where: Where, at: Where) -> bool:
    return (
        at.paragraph == where.paragraph
        and where.item in (None, at.item)
        and where.subitem in (None, at.subitem)
    )


def _state(index: Index, article: Article, where: Where | None) -> Sign:
    if article.status is Status.MISSING:
        return of_missing(index.instruments[article.instrument])
    unit = next((u for w, u in article.units() if w == where), None)
    return of_status(
        unit.status if isinstance(unit, Paragraph | Item | Subitem) else article.status
    )


def _missing(one: Applied, article: Article | None) -> str:
    """Why no text stands here, nothing where it does."""
    if article is not None and article.status is not Status.MISSING:
        return ""
    if one.target is None:
        return f"{one.reason or '不能确定所指'}，照录为文字。"
    if one.address.article is None:
        return "来源没有写条号。"
    return "本站没有收这一条的文字。"


def _newer(index: Index, one: Applied) -> Instrument | None:
    """The version in force, where the one meant no longer is."""
    meant = index.instruments.get(one.target.instrument) if one.target else None
    if meant is None:
        return None
    return Versions(index).newest(meant)


def _today(index: Index, article: Article) -> tuple[versions.Tied, ...]:
    return tuple(versions.tied(index, match) for match in Versions(index).today(article))
