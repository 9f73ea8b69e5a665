"""Page of a group of circumstances (追责情形): the frame beside each provision's own threshold."""

from __future__ import annotations

from collections import Counter
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import ListedPlace, ThresholdMatch, circumstance_url
from macros.derive.index import article_url
from macros.model.case import Case
from macros.model.category import Circumstance, GroupThreshold
from macros.render import people
from macros.render.engine import fill
from macros.render.outline import entry, trail
from macros.render.responsibility import INDEX, SECTION, side, toc
from macros.say import origin
from macros.say.citing import Citing
from macros.say.entries import Listing, entry_url, exempt, of_fit
from macros.say.links import UrlFor
from macros.say.places import NamedPage, short_cite
from macros.say.signs import Sign


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the group of circumstances with this id. Raises KeyError."""
    circumstance = _record(book, record)
    citing = Citing(book, url_for)
    return fill(
        "circumstance.html",
        record=circumstance,
        blocks=[*Listing(book, circumstance, citing).blocks()],
        fits=fits(book, circumstance),
        origin=origin.of_span(book.index, circumstance.span),
        above=origin.printed_under(book.corpus, circumstance),
        note=citing.ours(circumstance.note),
        cases=_cases(book, circumstance),
        people=people.of_circumstance(book, url_for, circumstance),
        url_for=url_for,
        citing=citing,
    )


def _record(book: Book, record: str) -> Circumstance:
    return book.cases.circumstances[record]


def _cases(book: Book, circumstance: Circumstance) -> list[Case]:
    return [case for case in book.index.corpus.cases if circumstance.id in case.circumstances]


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    circumstance = _record(book, record)
    entries = toc(book, circumstance)
    cases = _cases(book, circumstance)
    if cases:
        entries.append(entry("案例", "#cases", len(cases)))
    return {
        "ref_title": circumstance.title,
        "section": SECTION,
        "path": trail((SECTION, INDEX), ("追责情形", "circumstances.html")),
        "ref_toc": entries,
        "ref_side": side(book, record),
        "description": f"{circumstance.title}：汇编所列 {len(circumstance.entries)} 项，引语的门槛与条文的门槛并列",
    }


def _framed(book: Book, circumstance: Circumstance) -> list[ListedPlace]:
    return [listed for listed in book.categories.listed if listed.record is circumstance]


def fits(book: Book, circumstance: Circumstance) -> list[tuple[Sign, int]]:
    """How often each judgement falls, in the order of the judgements; nothing without a frame."""
    frame = circumstance.group_threshold
    if frame is None:
        return []
    places = (listed.cited for listed in _framed(book, circumstance))
    counter = Counter(book.categories.fit(frame, at.article, at.where) for at in places)
    return [(of_fit(fit), counter[fit]) for fit in ThresholdMatch if counter[fit]]


def index_page(book: Book, url_for: UrlFor) -> str:
    """Every framed place of all groups: what the frame says, what the provision requires."""
    named = [(c, circumstance_url(c)) for c in book.index.corpus.circumstances]
    return fill(
        "circumstances.html",
        groups=[
            (circumstance, url, [_weighed(book, frame, at) for at in _framed(book, circumstance)])
            for circumstance, url in named
            if (frame := circumstance.group_threshold)
        ],
        unframed=[(c, url) for c, url in named if c.group_threshold is None],
        fits={fit: of_fit(fit) for fit in ThresholdMatch},
        url_for=url_for,
    )


def _weighed(book: Book, frame: GroupThreshold, listed: ListedPlace) -> dict[str, Any]:
    """A place under a frame, and what its provision requires."""
    index, categories = book.index, book.categories
    name, where = listed.cited.article, listed.cited.where
    article = index.articles[name]
    return {
        "entry": NamedPage(listed.entry.label, entry_url(listed)),
        "place": NamedPage(short_cite(index, article, where), article_url(article, where)),
        "thresholds": categories.thresholds(name, where),
        "fit": categories.fit(frame, name, where),
        "exempt": exempt(categories, frame, name, where),
        "lost": categories.undetermined(name, where),
    }
