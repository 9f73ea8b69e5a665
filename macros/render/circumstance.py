"""Page of a group of circumstances (追责情形): the frame beside each provision's own threshold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import Fit, Listed, circumstance_url
from macros.derive.index import article_url
from macros.model.category import Circumstance, Threshold
from macros.render.engine import fill
from macros.render.imposed import told
from macros.render.listed import entry_url, exempt, of_fit
from macros.render.listing import Listing
from macros.render.responsibility import INDEX, SECTION, side, toc
from macros.say import origin
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.shortnames import linked
from macros.say.signs import Sign


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place under a frame, and what its provision requires."""

    label: str
    url: str
    cite: str
    place: str
    thresholds: tuple[Threshold, ...]
    fit: Sign
    fit_key: str
    exempt: str
    lost: bool


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the group of circumstances with this id. Raises KeyError."""
    one = _record(book, record)
    citing = Citing(book.index, book.references, url_for)
    return fill(
        "circumstance.html",
        record=one,
        blocks=[*Listing(book, one, citing).blocks()],
        fits=fits(book, one),
        origin=origin.of_span(book.index, one.span),
        frame_origin=origin.of_span(book.index, one.frame.span) if one.frame else None,
        note=linked(book.short_names, citing, one.note) if one.note else (),
        cases=[told(case, url_for) for case in _cases(book, one)],
        url_for=url_for,
        citing=citing,
    )


def _record(book: Book, record: str) -> Circumstance:
    return {one.id: one for one in book.index.corpus.circumstances}[record]


def _cases(book: Book, one: Circumstance) -> list[Any]:
    return [case for case in book.index.corpus.cases if one.id in case.circumstances]


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    one = _record(book, record)
    entries = toc(book, one)
    cases = _cases(book, one)
    if cases:
        entries.append({"title": "案例", "url": "#cases", "count": str(len(cases))})
    return {
        "ref_title": one.title,
        "section": SECTION,
        "path": [
            {"title": SECTION, "url": INDEX},
            {"title": "追责情形", "url": "circumstances.html"},
        ],
        "ref_toc": entries,
        "ref_side": side(book, record),
        "description": f"{one.title}：汇编所列 {len(one.entries)} 项，引语的门槛与条文的门槛并列",
    }


def _framed(book: Book, one: Circumstance) -> list[Listed]:
    return [listed for listed in book.categories.listed if listed.record is one and one.frame]


def fits(book: Book, one: Circumstance) -> list[tuple[Sign, int]]:
    """How often each judgement falls, in the order of the judgements; nothing without a frame."""
    if one.frame is None:
        return []
    frame, categories = one.frame, book.categories
    found = Counter(
        categories.fit(frame, listed.cited.article, listed.cited.where)
        for listed in _framed(book, one)
    )
    return [(of_fit(fit), found[fit]) for fit in Fit if found[fit]]


def index_page(book: Book, url_for: UrlFor) -> str:
    """Every framed place of all groups: what the frame says, what the provision requires."""
    framed = [one for one in book.index.corpus.circumstances if one.frame]
    return fill(
        "circumstances.html",
        groups=[(one, circumstance_url(one), _weighed(book, one)) for one in framed],
        unframed=[
            (one, circumstance_url(one))
            for one in book.index.corpus.circumstances
            if one.frame is None
        ],
        fits=[(fit.key, of_fit(fit)) for fit in Fit],
        url_for=url_for,
    )


def _weighed(book: Book, one: Circumstance) -> list[Weighed]:
    assert one.frame is not None
    index, categories = book.index, book.categories
    out: list[Weighed] = []
    for listed in _framed(book, one):
        name, where = listed.cited.article, listed.cited.where
        article = index.articles[name]
        fit = categories.fit(one.frame, name, where)
        out.append(
            Weighed(
                label=listed.entry.label,
                url=entry_url(listed),
                cite=index.instruments[article.instrument].short + index.short_cite(article, where),
                place=article_url(article, where),
                thresholds=categories.thresholds(name, where),
                fit=of_fit(fit),
                fit_key=fit.key,
                exempt=exempt(categories, one.frame, name, where),
                lost=categories.undetermined(name, where),
            )
        )
    return out
