"""受处理的人和单位: one row per recipient, with its post, what it did, what it received and on what."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from macros.derive.applied import AppliedProvision, case_url
from macros.derive.book import Book
from macros.derive.case_places import value_of
from macros.derive.categories import measure_url
from macros.derive.recipients import Recipient, gravest
from macros.model import Article, Where
from macros.model.case import (
    ApplicationRole,
    Case,
    Sanction,
)
from macros.model.category import Circumstance
from macros.model.comparison import Comparison
from macros.model.measure import Ladder, Measure
from macros.render import people_facets
from macros.render.case_filters import GRAVEST_FIRST
from macros.render.engine import fill
from macros.say import results, words
from macros.say.citing import Citing
from macros.say.columns import place_of
from macros.say.links import UrlFor
from macros.text import dates

PAGE = "people.html"
UNSEEN = people_facets.UNSEEN
MOST = 20
"""So many rows stand on another page; the table has the others."""
BASIS = ApplicationRole.BASIS
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("科级干部推诿敷衍", {"level": "section", "conduct": "shirking"}),
    ("乡镇干部受党内警告及以上", {"body": "township", "least": "party-discipline:1"}),
    ("办法第十一条第一款第四项", {"article": "measures-2016/11/1/4"}),
    ("单位受通报批评", {"level": "organisation", "measure": "circular-criticism"}),
)
"""What is often asked, and the filter that answers it."""
COLUMNS = (
    "案例", "对象（照原文）", "职务", "职级", "机关", "角色", "行为", "处理（原文）", "类别", "依据",
    "汇编归入", "日期", "决定机关", "存疑", "责任（照原文）",
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
class PeoplePart:
    """The first rows on another page, how many there are, and the table with the filter set."""

    rows: tuple[RecipientRow, ...]
    total: int
    url: str


def rows(book: Book, url_for: UrlFor, found: Iterable[Recipient]) -> tuple[RecipientRow, ...]:
    """The rows of these recipients."""
    citing = Citing(book, url_for)
    return tuple(_row(book, recipient, citing) for recipient in found)


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
        data=(
            *((name, " ".join(found)) for name, found in recipient.values.items()),
            *((f"order-{name}", str(rank)) for name, rank in _gravest(book, sanction).items()),
        ),
        cells="",
    )
    return replace(row, cells=json.dumps(_cells(row), ensure_ascii=False))


def _gravest(book: Book, sanction: Sanction) -> dict[str, int]:
    return gravest(book.categories.measures, sanction.measures)


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
        sanction.responsibility or words.UNSTATED,
    ]


def page(book: Book, url_for: UrlFor) -> str:
    """The whole table; without scripts all of it can be read."""
    found = book.recipients.all
    return fill(
        "people.html",
        rows=rows(book, url_for, found),
        chips=[*people_facets.chips(found)],
        selects=[*people_facets.selects(book, found)],
        ladders=[*people_facets.ladders(book, found)],
        questions=[(words, _address(query)) for words, query in QUESTIONS if _answers(book, query)],
        orders=GRAVEST_FIRST.items(),
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


def _part(
    book: Book, url_for: UrlFor, found: Sequence[Recipient], **query: str
) -> PeoplePart | None:
    """The first of these recipients, and the way to the table with the others."""
    if not found:
        return None
    return PeoplePart(rows(book, url_for, found[:MOST]), len(found), _address(query))


def of_article(
    book: Book, url_for: UrlFor, article: Article, where: Where | None = None
) -> PeoplePart | None:
    """Recipients whose result rests on an article, or on a place in it, or is filed there."""
    place = value_of(article, where)
    return _part(book, url_for, book.recipients.having("article", place), article=place)


def address_of(book: Book, article: Article, where: Where | None) -> tuple[int, str]:
    """How many recipients a place has, and the table with the filter set to it."""
    place = value_of(article, where)
    return len(book.recipients.having("article", place)), _address({"article": place})


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
