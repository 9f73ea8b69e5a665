"""Page of a measure (处理方式): on what it rests, what it is not, who received it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import ladder_url, measure_url
from macros.derive.index import article_url, instrument_url
from macros.model.category import Regime
from macros.model.measure import Ladder, Measure, UnheldBasis
from macros.render.drawing import drawing
from macros.render.engine import fill
from macros.render.imposed import imposed
from macros.render.ladder import SECTION, ways
from macros.render.measures import groups_of
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.rows import Piece
from macros.say.shortnames import linked
from macros.say.steps import Step, step


@dataclass(frozen=True, slots=True)
class Rests:
    """A provision that names the measure, and the words by which it does."""

    cite: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Unheld:
    """A provision whose text is not held."""

    cite: str
    url: str
    check: bool
    provenance: str
    note: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A measure easily mistaken for this one."""

    label: str
    url: str
    regimes: str
    difference: tuple[Piece, ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the measure with this id. Raises KeyError."""
    index, categories = book.index, book.categories
    one = categories.measures[record]
    citing = Citing(index, book.references, url_for)
    found = _ladders(book, one)
    return fill(
        "measure.html",
        measure=one,
        scale=_scale(book, one),
        rests=[_rests(book, one, at, url_for) for at in range(len(one.basis))],
        unheld=[_unheld(book, basis, url_for) for basis in one.unheld],
        drawing=_drawn(book, one, found),
        ladders=[
            (ladder.title, url_for(ladder_url(ladder)), _steps(book, ladder, one, citing))
            for ladder in found
        ],
        near=[
            _neighbour(book, other, near.difference, citing) for other, near in categories.near(one)
        ],
        imposed=imposed(book.cases, one, url_for),
        cases=len(book.cases.received(one)),
        note=linked(book.short_names, citing, one.note) if one.note else (),
        reason=linked(book.short_names, citing, one.reason) if one.reason else (),
        pre_2018=Regime.ADMINISTRATIVE_PRE_2018 in one.regimes,
        url_for=url_for,
        citing=citing,
    )


def _scale(book: Book, one: Measure) -> list[tuple[str, str, bool]]:
    """The ranked kinds of the measure's own regime, from light to grave; else nothing."""
    if one.rank is None:
        return []
    same = [m for m in book.index.corpus.measures if m.rank and m.regimes == one.regimes]
    ranked = sorted(same, key=lambda m: m.rank or 0)
    return [(m.label, measure_url(m), m is one) for m in ranked]


def _rests(book: Book, one: Measure, at: int, url_for: UrlFor) -> Rests:
    index, basis = book.index, one.basis[at]
    article = index.articles[basis.article]
    text = "".join(
        run.reading
        for where, unit in article.units()
        if basis.where is None or where == basis.where
        for run in unit.runs
    )
    words = next((name for name in sorted(one.names, key=len, reverse=True) if name in text), "")
    return Rests(
        index.cite(article, basis.where), url_for(article_url(article, basis.where)), words
    )


def _unheld(book: Book, one: UnheldBasis, url_for: UrlFor) -> Unheld:
    instrument = book.index.instruments[one.instrument]
    return Unheld(
        cite=f"《{instrument.title}》{one.cite}",
        url=url_for(instrument_url(instrument)),
        check=one.provenance.key == "memory",
        provenance=one.provenance.label,
        note=one.note or "",
    )


def _ladders(book: Book, one: Measure) -> list[Ladder]:
    found = [ladder for ladder, _ in book.categories.rungs_of(one)]
    return list(dict.fromkeys(found))


def _drawn(book: Book, one: Measure, found: list[Ladder]) -> Any:
    """The first ladder in which it has a step, with that step marked."""
    return drawing(book.categories, found[0], one.id) if found else None


def _steps(book: Book, ladder: Ladder, one: Measure, citing: Citing) -> list[Step]:
    found = [rung for rung in ladder.rungs if one.id in rung.measures]
    return [step(book, ladder, rung, citing) for rung in found]


def _neighbour(book: Book, other: Measure, difference: str, citing: Citing) -> Neighbour:
    regimes = "、".join(dict.fromkeys(regime.label for regime in other.regimes))
    url = citing.url_for(measure_url(other))
    return Neighbour(other.label, url, regimes, linked(book.short_names, citing, difference))


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    categories = book.categories
    one = categories.measures[record]
    return {
        "ref_title": one.label,
        "section": SECTION,
        "path": [{"title": SECTION, "url": "measures.html"}],
        "ref_toc": _toc(book, one),
        "ref_side": side(book, record),
        "description": f"{one.label}：依据、相近名称、所在的处理阶梯",
    }


def _toc(book: Book, one: Measure) -> list[dict[str, str]]:
    categories = book.categories
    steps, near = categories.rungs_of(one), categories.near(one)
    cases = len(book.cases.received(one))
    found = (
        ("依据", "#basis", len(one.basis) + len(one.unheld), True),
        ("在处理阶梯中的位置", "#ladder", len(steps), bool(steps)),
        ("相近名称", "#near", len(near), bool(near)),
        ("案例" if one.counted else "见于案例", "#cases", cases, bool(cases)),
    )
    return [
        {"title": title, "url": url} | ({"count": str(count)} if count else {})
        for title, url, count, shown in found
        if shown
    ]


def side(book: Book, current: str | None) -> list[dict[str, Any]]:
    """The left column: all measures under their kinds, several in a line."""
    groups = [
        {
            "title": group.title,
            "flow": True,
            "items": [
                {"title": one.label, "url": measure_url(one), "current": one.id == current}
                for one in group.measures
            ],
        }
        for group in groups_of(book.index.corpus.measures)
    ]
    return [*groups, *ways()]
