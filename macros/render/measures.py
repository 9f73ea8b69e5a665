"""All measures: ranked inside 党纪处分 and inside 政务、行政处分, elsewhere as each instrument lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.categories import measure_url
from macros.derive.grouped import grouped
from macros.derive.index import article_url, instrument_url
from macros.model import Article, Instrument, Where, reading_of
from macros.model.category import Regime
from macros.model.measure import Measure
from macros.render.engine import fill
from macros.say.columns import address, column_name
from macros.say.links import UrlFor
from macros.say.places import NamedPage


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """Measures of one kind. `ranked` where they stand from light to grave."""

    title: str
    note: str
    ranked: bool
    measures: tuple[Measure, ...]


ListedMeasures = tuple[NamedPage, tuple[tuple[str, str, str], ...]]
"""A provision that lists ways, and the measures in the order of its words."""


def groups_of(measures: Iterable[Measure]) -> tuple[MeasureGroup, ...]:
    """Ranked kinds first, general names and procedure last; each measure in one group."""
    groups = grouped((_kind(measure), measure) for measure in measures)
    order = (PARTY, ADMINISTRATIVE, *(regime.label for regime in Regime), GENERAL, PROCEDURE)
    return tuple(_group(title, groups[title]) for title in dict.fromkeys(order) if title in groups)


PARTY = Regime.PARTY.label
ADMINISTRATIVE = "政务处分、行政处分"
GENERAL = "统称"
PROCEDURE = "程序"
NOTES = {
    PARTY: "由轻到重",
    ADMINISTRATIVE: "由轻到重；2018-03-20以前是行政处分",
    GENERAL: "没有写明种类，不归入任何一种",
    PROCEDURE: "不计入处理结果",
}


def _kind(measure: Measure) -> str:
    if not measure.counted:
        return PROCEDURE
    if measure.unspecified:
        return GENERAL
    if measure.regimes and measure.regimes[0] is Regime.ADMINISTRATIVE:
        return ADMINISTRATIVE
    return measure.regimes[0].label if measure.regimes else GENERAL


def _group(title: str, measures: tuple[Measure, ...]) -> MeasureGroup:
    ranked = all(measure.rank is not None for measure in measures)
    ordered = sorted(measures, key=lambda measure: measure.rank or 0) if ranked else measures
    return MeasureGroup(title, NOTES.get(title, ""), ranked, tuple(ordered))


def index_page(book: Book, url_for: UrlFor) -> str:
    """All measures by kind, then the ways of each instrument in its own order."""
    corpus = book.index.corpus
    return fill(
        "measures.html",
        groups=groups_of(corpus.measures),
        cases={measure.id: len(book.cases.received(measure)) for measure in corpus.measures},
        basis={measure.id: _basis(book, measure) for measure in corpus.measures},
        lists=[
            (instrument, listed_measures)
            for instrument in corpus.instruments
            if (listed_measures := list(_lists(book, instrument)))
        ],
        url_for=url_for,
    )


def _basis(book: Book, measure: Measure) -> list[tuple[str, list[NamedPage]]]:
    """办法 14②、15: places by instrument, in their shortest form; of one not held, as it is cited."""
    index, out = book.index, grouped((b.article, b.where) for b in measure.basis)
    pages: list[tuple[Instrument, NamedPage]] = []
    for name, places in out.items():
        article = index.articles[name]
        label = address(article, [*filter(None, places)])
        page = NamedPage(label, article_url(article, places[0] if len(places) == 1 else None))
        pages.append((index.instruments[article.instrument], page))
    for unheld in measure.unheld:
        instrument = index.instruments[unheld.instrument]
        pages.append((instrument, NamedPage(unheld.cite, instrument_url(instrument))))
    named = ((column_name(book.comparisons, instrument), page) for instrument, page in pages)
    return [(name, [*found]) for name, found in grouped(named).items()]


def _lists(book: Book, instrument: Instrument) -> Iterator[ListedMeasures]:
    """Places of an instrument that name two measures or more, each in the order of its words."""
    index = book.index
    for article in instrument.articles:
        named = tuple(
            (measure.label, measure_url(measure), "" if words == measure.label else words)
            for where, unit in article.units()
            for words, measure in _in_order(
                index.corpus.measures, article, where, reading_of(unit.runs)
            )
        )
        if len(named) > 1:
            yield NamedPage(index.label(article), article_url(article)), named


def _in_order(
    measures: Iterable[Measure], article: Article, where: Where, text: str
) -> list[tuple[str, Measure]]:
    """Measures that rest on a place, in the order in which its words name them."""
    found: list[tuple[int, str, Measure]] = []
    for measure in measures:
        if any(b.article == article.id and b.where in (where, None) for b in measure.basis):
            name = max((n for n in measure.names if n in text), key=len, default="")
            if name:
                found.append((text.index(name), name, measure))
    return [(name, measure) for _, name, measure in sorted(found, key=lambda entry: entry[0])]
