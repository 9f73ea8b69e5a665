"""Page of a measure (处理方式): on what it rests, what it is not, who received it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.derive.applied import case_url
from macros.derive.book import Book
from macros.derive.categories import ladder_url, measure_url
from macros.derive.index import instrument_url
from macros.model import reading_of
from macros.model.category import Regime
from macros.model.measure import Ladder, Measure, MeasureBasis, UnheldBasis
from macros.render.engine import fill
from macros.render.ladder import SECTION, ways
from macros.render.measures import groups_of
from macros.render.outline import OutlineEntry, entry, group, trail
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.places import cited_in_full
from macros.say.results import imposed
from macros.say.rows import Piece
from macros.say.shortnames import linked
from macros.say.stairs import drawing
from macros.say.steps import LadderStep, step


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A provision that names the measure, and the words by which it does."""

    cite: str
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class UnheldRow:
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
    measure = categories.measures[record]
    citing = Citing(index, book.references, url_for)
    ladders = _ladders(book, measure)
    return fill(
        "measure.html",
        measure=measure,
        scale=_scale(book, measure),
        rests=[_rests(book, measure, basis, url_for) for basis in measure.basis],
        unheld=[_unheld(book, basis, url_for) for basis in measure.unheld],
        drawing=_drawn(book, measure, ladders),
        ladders=[
            (ladder.title, url_for(ladder_url(ladder)), _steps(book, ladder, measure, citing))
            for ladder in ladders
        ],
        near=[
            _neighbour(book, other, near.difference, citing)
            for other, near in categories.near(measure)
        ],
        imposed=imposed(book.cases, measure),
        case_url=case_url,
        cases=len(book.cases.received(measure)),
        note=linked(book.short_names, citing, measure.note),
        reason=linked(book.short_names, citing, measure.reason),
        pre_2018=Regime.ADMINISTRATIVE_PRE_2018 in measure.regimes,
        url_for=url_for,
        citing=citing,
    )


def _scale(book: Book, measure: Measure) -> list[tuple[str, str, bool]]:
    """The ranked kinds of the measure's own regime, from light to grave; else nothing."""
    if measure.rank is None:
        return []
    same = [m for m in book.index.corpus.measures if m.rank and m.regimes == measure.regimes]
    ranked = sorted(same, key=lambda m: m.rank or 0)
    return [(m.label, measure_url(m), m is measure) for m in ranked]


def _rests(book: Book, measure: Measure, basis: MeasureBasis, url_for: UrlFor) -> BasisRow:
    article = book.index.articles[basis.article]
    units = (u for where, u in article.units() if basis.where in (None, where))
    text = "".join(reading_of(unit.runs) for unit in units)
    longest = sorted(measure.names, key=len, reverse=True)
    cite, url = cited_in_full(book.index, article, basis.where)
    return BasisRow(cite, url_for(url), next((name for name in longest if name in text), ""))


def _unheld(book: Book, unheld: UnheldBasis, url_for: UrlFor) -> UnheldRow:
    instrument = book.index.instruments[unheld.instrument]
    return UnheldRow(
        cite=f"《{instrument.title}》{unheld.cite}",
        url=url_for(instrument_url(instrument)),
        check=unheld.provenance.key == "memory",
        provenance=unheld.provenance.label,
        note=unheld.note or "",
    )


def _ladders(book: Book, measure: Measure) -> list[Ladder]:
    ladders = [ladder for ladder, _ in book.categories.rungs_of(measure)]
    return list(dict.fromkeys(ladders))


def _drawn(book: Book, measure: Measure, ladders: list[Ladder]) -> Any:
    """The first ladder in which it has a step, with that step marked."""
    return drawing(book.categories, ladders[0], measure.id) if ladders else None


def _steps(book: Book, ladder: Ladder, measure: Measure, citing: Citing) -> list[LadderStep]:
    rungs = [rung for rung in ladder.rungs if measure.id in rung.measures]
    return [step(book, ladder, rung, citing) for rung in rungs]


def _neighbour(book: Book, other: Measure, difference: str, citing: Citing) -> Neighbour:
    regimes = "、".join(dict.fromkeys(regime.label for regime in other.regimes))
    url = citing.url_for(measure_url(other))
    return Neighbour(other.label, url, regimes, linked(book.short_names, citing, difference))


def meta(book: Book, record: str) -> dict[str, Any]:
    """What the theme needs (overrides/README.md)."""
    categories = book.categories
    measure = categories.measures[record]
    return {
        "ref_title": measure.label,
        "section": SECTION,
        "path": trail((SECTION, "measures.html")),
        "ref_toc": _toc(book, measure),
        "ref_side": side(book, record),
        "description": f"{measure.label}：依据、相近名称、所在的处理阶梯",
    }


def _toc(book: Book, measure: Measure) -> list[OutlineEntry]:
    categories = book.categories
    basis = entry("依据", "#basis", len(measure.basis) + len(measure.unheld))
    further = (
        ("在处理阶梯中的位置", "#ladder", len(categories.rungs_of(measure))),
        ("相近名称", "#near", len(categories.near(measure))),
        ("案例" if measure.counted else "见于案例", "#cases", len(book.cases.received(measure))),
    )
    return [basis, *(entry(*section) for section in further if section[2])]


def side(book: Book, current: str | None) -> list[dict[str, Any]]:
    """The left column: all measures under their kinds, several in a line."""
    groups = [
        group(
            kind.title,
            ((m.label, measure_url(m), m.id == current) for m in kind.measures),
            flow=True,
        )
        for kind in groups_of(book.index.corpus.measures)
    ]
    return [*groups, *ways()]
