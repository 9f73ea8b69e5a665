"""Page of a measure (处理方式): on what it rests, what it is not, who received it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.categories import measure_url
from macros.model import reading_of
from macros.model.category import Regime
from macros.model.measure import Ladder, Measure, MeasureBasis
from macros.render import people
from macros.render.engine import fill
from macros.render.ladder import SECTION, ways
from macros.render.measures import groups_of
from macros.render.outline import OutlineEntry, entry, group, trail
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.places import NamedPage, cited_in_full
from macros.say.received import imposed
from macros.say.rows import TextRow, rows
from macros.say.stairs import drawing
from macros.say.steps import LadderStep, step


@dataclass(frozen=True, slots=True)
class MeasureRest:
    """A provision that a measure rests on, the words by which it names it, and what it says."""

    provision: NamedPage
    name: str
    rows: tuple[TextRow, ...]


def page(book: Book, url_for: UrlFor, record: str) -> str:
    """The page of the measure with this id. Raises KeyError."""
    categories = book.categories
    measure = categories.measures[record]
    citing = Citing(book, url_for)
    ladders = list(dict.fromkeys(ladder for ladder, _ in categories.rungs_of(measure)))
    return fill(
        "measure.html",
        measure=measure,
        scale=_scale(book, measure),
        rests=[_rests(book, measure, basis) for basis in measure.basis],
        unheld=[(book.index.instruments[basis.instrument], basis) for basis in measure.unheld],
        drawing=drawing(categories, ladders[0], measure.id) if ladders else None,
        ladders=[(ladder, _steps(book, ladder, measure, citing)) for ladder in ladders],
        near=[
            (other, citing.ours(near.difference), len(book.cases.received(other)))
            for other, near in categories.near(measure)
        ],
        imposed=imposed(book.cases, measure),
        people=people.of_measure(book, url_for, measure),
        cases=len(book.cases.received(measure)),
        note=citing.ours(measure.note),
        reason=citing.ours(measure.reason),
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


def _rests(book: Book, measure: Measure, basis: MeasureBasis) -> MeasureRest:
    """A provision that names the measure, with the 款 and 项 of it that do, as they stand."""
    index = book.index
    article = index.articles[basis.article]
    shown = zip(article.units(), rows(index, article, "basis-"), strict=True)
    within = [
        (reading_of(unit.runs), row)
        for (where, unit), row in shown
        if basis.where is None or basis.where.covers(where)
    ]
    name = max(
        (n for n in measure.names if any(n in text for text, _ in within)), key=len, default=""
    )
    quoted = tuple(row for text, row in within if name and name in text)
    return MeasureRest(cited_in_full(index, article, basis.where), name, quoted)


def _steps(book: Book, ladder: Ladder, measure: Measure, citing: Citing) -> list[LadderStep]:
    rungs = [rung for rung in ladder.rungs if measure.id in rung.measures]
    return [step(book, ladder, rung, citing) for rung in rungs]


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
        ("相近名称", "#near", len(categories.near(measure))),
        ("在处理阶梯中的位置", "#ladder", len(categories.rungs_of(measure))),
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
