"""受处理的人和单位: one row per recipient, with its post, what it did, what it received and on what."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from macros.derive.applied import AppliedProvision, case_url
from macros.derive.book import Book
from macros.derive.case_places import listed, value_of
from macros.derive.categories import measure_url
from macros.derive.recipients import ADMINISTRATIVE, UNKNOWN, Recipient
from macros.model import Labelled
from macros.model.case import (
    ApplicationRole,
    BodyKind,
    Case,
    Conduct,
    PostLevel,
    RecipientRole,
    Sanction,
)
from macros.model.category import Circumstance, Regime
from macros.model.comparison import Comparison
from macros.model.measure import Ladder, Measure
from macros.render.engine import fill
from macros.say import results, words
from macros.say.citing import Citing
from macros.say.columns import place_of
from macros.say.links import UrlFor
from macros.text import dates

PAGE = "people.html"
MOST = 20
"""So many rows stand on another page; the table has the others."""
BASIS = ApplicationRole.BASIS
UNSEEN = "看不出"
"""What the source does not bear."""
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("科级干部推诿敷衍", {"level": "section", "conduct": "shirking"}),
    ("乡镇干部受党内警告及以上", {"body": "township", "least": "party-discipline:1"}),
    ("办法第十一条第一款第四项", {"article": "measures-2016/11/1/4"}),
    ("单位受通报批评", {"level": "organisation", "measure": "circular-criticism"}),
)
"""What is often asked, and the filter that answers it."""
COLUMNS = (
    "案例", "对象（照原文）", "职务", "职级", "机关", "角色", "行为", "处理（原文）", "类别", "依据",
    "汇编归入", "日期", "决定机关", "存疑",
)  # fmt: skip
"""Heads of what is written to a file."""


@dataclass(frozen=True, slots=True)
class ReceivedWords:
    """A measure in the words of the source, with its regime."""

    regime: str
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class NamedBasis:
    """A provision on which a result rests, or under which the compiler files it."""

    cite: str
    url: str | None


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """A recipient with everything that the table shows; `data` is what the filters look at."""

    case: Case
    url: str
    sanction: Sanction
    position: str
    measures: tuple[ReceivedWords, ...]
    basis: tuple[NamedBasis, ...]
    filed: NamedBasis | None
    date: str
    doubt: bool
    data: tuple[tuple[str, str], ...]
    cells: str
    """What is written to a file, as a JSON list in the order of COLUMNS."""


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """A value of a facet, its label, and on how many rows it stands."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow the table."""

    name: str
    label: str
    choices: tuple[FacetChoice, ...]


@dataclass(frozen=True, slots=True)
class PeoplePart:
    """The first rows on another page, how many there are, and the table with the filter set."""

    rows: tuple[RecipientRow, ...]
    total: int
    url: str


def rows(
    book: Book, url_for: UrlFor, found: Iterable[Recipient] | None = None
) -> tuple[RecipientRow, ...]:
    """The rows of these recipients; of every one, where none are given."""
    citing = Citing(book, url_for)
    chosen = book.recipients.all if found is None else found
    return tuple(_row(book, recipient, citing) for recipient in chosen)


def _row(book: Book, recipient: Recipient, citing: Citing) -> RecipientRow:
    case, sanction = recipient.case, recipient.sanction
    basis = (a for a in recipient.applied if a.application.role is BASIS)
    row = RecipientRow(
        case=case,
        url=case_url(case),
        sanction=sanction,
        position="" if sanction.position == sanction.recipient else sanction.position or "",
        measures=tuple(_received(book, sanction)),
        basis=tuple(_named(book, a, citing) for a in basis),
        filed=_filed(book, case, citing),
        date=_date(sanction),
        doubt=bool(book.applications.doubts_on(case, recipient.order)),
        data=tuple((name, " ".join(found)) for name, found in recipient.values.items()),
        cells="",
    )
    return replace(row, cells=json.dumps(_cells(row), ensure_ascii=False))


def _named(book: Book, applied: AppliedProvision, citing: Citing) -> NamedBasis:
    cite = applied.application.cite
    if applied.target is None:
        return NamedBasis(cite, None)
    short = book.index.instruments[applied.target.instrument].short
    return NamedBasis(short + cite.rpartition("》")[2], citing.url(applied.target))


def _filed(book: Book, case: Case, citing: Citing) -> NamedBasis | None:
    """办法第十一条第四项: where the compiler files the case."""
    section = book.cases.section_of(case)
    article = book.index.articles.get(section.provision or "") if section else None
    if section is None or article is None:
        return None
    label, url = place_of(book.comparisons, article, section.where)
    return NamedBasis(label, citing.url_for(url))


def _received(book: Book, sanction: Sanction) -> Iterator[ReceivedWords]:
    for imposed in sanction.measures:
        measure = book.categories.measures[imposed.measure]
        yield ReceivedWords(results.SHORT[imposed.regime], imposed.verbatim, measure_url(measure))


def _date(sanction: Sanction) -> str:
    known = dict.fromkeys(m.date for m in sanction.measures if m.date)
    return "、".join(map(dates.show, known))


def _cells(row: RecipientRow) -> list[str]:
    sanction = row.sanction
    authority = dict.fromkeys(m.authority for m in sanction.measures if m.authority)
    return [
        row.case.code,
        sanction.recipient,
        sanction.position or "",
        sanction.level.label if sanction.level else UNSEEN,
        sanction.body.label if sanction.body else UNSEEN,
        sanction.role.label if sanction.role else UNSEEN,
        "、".join(each.label for each in sanction.conduct) or UNSEEN,
        "；".join(each.words for each in row.measures),
        "；".join(dict.fromkeys(results.long_label(m.regime) for m in sanction.measures)),
        "；".join(each.cite for each in row.basis) or words.UNSTATED,
        row.filed.cite if row.filed else "",
        row.date or words.UNSTATED,
        "；".join(authority) or words.UNSTATED,
        words.DOUBT if row.doubt else "",
    ]


def page(book: Book, url_for: UrlFor) -> str:
    """The whole table; without scripts all of it can be read."""
    found = rows(book, url_for)
    return fill(
        "people.html",
        rows=found,
        chips=[*_chips(found)],
        selects=[*_selects(book, found)],
        ladders=[*_ladders(book, found)],
        questions=[(words, _address(query)) for words, query in QUESTIONS if _answers(book, query)],
        columns=json.dumps(COLUMNS, ensure_ascii=False),
        cases=len(book.cases.all),
        date=book.index.corpus.site.data_date,
        url_for=url_for,
        unseen=UNSEEN,
    )


def _address(query: Mapping[str, str]) -> str:
    return f"{PAGE}?{urlencode(query)}"


def _answers(book: Book, query: Mapping[str, str]) -> bool:
    """True where every part of the filter is some row's: a smaller edition may have none."""
    names = {name: "rank" if name == "least" else name for name in query}
    return all(book.recipients.having(names[name], value) for name, value in query.items())


def _counted(found: Iterable[RecipientRow], name: str) -> Counter[str]:
    return Counter(value for row in found for value in dict(row.data)[name].split())


def _chips(found: tuple[RecipientRow, ...]) -> Iterator[Facet]:
    enums: tuple[tuple[str, str, type[Labelled]], ...] = (
        ("level", "职级", PostLevel),
        ("body", "机关", BodyKind),
        ("role", "角色", RecipientRole),
        ("conduct", "行为", Conduct),
    )
    for name, label, enum in enums:
        named = [(member.key, member.label) for member in enum]
        yield Facet(name, label, tuple(_choices(_counted(found, name), named, UNSEEN)))
    regimes = [(r.key, r.label) for r in Regime if r not in ADMINISTRATIVE[1:]]
    regimes = [(k, "政务处分、行政处分" if k == ADMINISTRATIVE[0].key else v) for k, v in regimes]
    yield Facet("regime", "处理", tuple(_choices(_counted(found, "regime"), regimes, "没写类别")))


def _choices(
    counter: Counter[str], named: Iterable[tuple[str, str]], unknown: str
) -> Iterator[FacetChoice]:
    """What occurs, in its order; what is not known stands last and is never left out."""
    for value, label in (*named, (UNKNOWN, unknown)):
        if counter[value]:
            yield FacetChoice(value, label, counter[value])


def _selects(book: Book, found: tuple[RecipientRow, ...]) -> Iterator[Facet]:
    """Facets with too many values for chips: provisions, measures, circumstances."""
    carrying = (applied for applied in book.applications.all if applied.sanctions)
    articles = listed(book.index, carrying)
    measures = [(name, measure.label) for name, measure in book.categories.measures.items()]
    circumstances = [(c.id, c.title) for c in book.cases.circumstances.values()]
    for name, label, named in (
        ("article", "条文（依据或者归入）", articles),
        ("measure", words.MEASURE, measures),
        ("circumstance", "情形", circumstances),
    ):
        yield Facet(name, label, tuple(_choices(_counted(found, name), named, "原文没写")))


def _ladders(book: Book, found: tuple[RecipientRow, ...]) -> Iterator[Facet]:
    """这一档及以上, each within one regime; between regimes there is none."""
    imposed = _counted(found, "measure")
    for regimes, label in (
        ((Regime.PARTY,), "党纪处分之内"),
        (ADMINISTRATIVE, "政务、行政处分之内"),
    ):
        ranked = [m for m in book.categories.measures.values() if m.rank and imposed[m.id]]
        mine = sorted((m for m in ranked if m.regimes[0] in regimes), key=lambda m: m.rank or 0)
        steps = {m.rank: m for m in mine}.values()
        choices = tuple(
            FacetChoice(f"{regimes[0].key}:{m.rank}", f"{m.label}及以上", imposed[m.id])
            for m in steps
        )
        if choices:
            yield Facet("least", label, choices)


def _part(
    book: Book, url_for: UrlFor, found: Sequence[Recipient], **query: str
) -> PeoplePart | None:
    """The first of these recipients, and the way to the table with the others."""
    if not found:
        return None
    return PeoplePart(rows(book, url_for, found[:MOST]), len(found), _address(query))


def of_article(book: Book, url_for: UrlFor, article: str) -> PeoplePart | None:
    """Recipients whose result rests on an article, or is filed under it."""
    return _part(book, url_for, book.recipients.having("article", article), article=article)


def of_measure(book: Book, url_for: UrlFor, measure: Measure) -> PeoplePart | None:
    """Recipients of a measure."""
    found = book.recipients.having("measure", measure.id)
    return _part(book, url_for, found, measure=measure.id)


def of_circumstance(book: Book, url_for: UrlFor, circumstance: Circumstance) -> PeoplePart | None:
    """Recipients in the cases of a circumstance."""
    found = book.recipients.having("circumstance", circumstance.id)
    return _part(book, url_for, found, circumstance=circumstance.id)


def of_topic(book: Book, url_for: UrlFor, topic: Comparison) -> PeoplePart | None:
    """Recipients whose result rests on, or is filed under, a place that the topic compares."""
    articles, listed = book.index.articles, book.recipients
    stands = (stand for cell in topic.cells for stand in cell.provisions)
    places = dict.fromkeys(
        value_of(articles[s.target], s.where) for s in stands if s.target in articles
    )
    used = [place for place in places if listed.having("article", place)]
    wanted = {id(r) for place in used for r in listed.having("article", place)}
    found = [recipient for recipient in listed.all if id(recipient) in wanted] if wanted else []
    return _part(book, url_for, found, article=",".join(used))


def of_rung(
    book: Book, url_for: UrlFor, ladder: Ladder, measures: Collection[str]
) -> PeoplePart | None:
    """Recipients of these measures whose case is based on, or filed under, the ladder's instrument."""
    under = book.recipients.having("article", ladder.id)
    found = [r for r in under if not {*measures}.isdisjoint(r.values["measure"])]
    return _part(book, url_for, found, measure=",".join(measures), article=ladder.id)
