"""Steps of a ladder as pages show them: each quotation with its address, what is wanting said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.derive.book import Book
from macros.derive.categories import Categories, ladder_url, measure_url
from macros.derive.index import Index, article_url
from macros.model import Where
from macros.model.measure import Ladder, Quotation, Rung
from macros.say.citing import Citing
from macros.say.places import NamedPage, cited
from macros.say.rows import Piece
from macros.text.quotes import has_lacuna

UNSAID = "条文没写"
UNDECIDED = "条文没写由谁决定"
LOST = "条文不全，不清楚"


@dataclass(frozen=True, slots=True)
class StepQuotation:
    """A quotation. `cite` and `url` only where it stands elsewhere than its step."""

    text: str
    parts: tuple[tuple[str, str], ...]
    """The same words, cut where they name a measure: with its address, else with none."""
    cite: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A step in the words of the provision; `unsaid` stands where a part is not held."""

    number: int
    rung: Rung
    url: str
    cite: str
    seat: str
    conduct: StepQuotation | None
    after: StepQuotation | None
    what: StepQuotation | None
    on_whom: StepQuotation | None
    by_whom: StepQuotation | None
    also: StepQuotation | None
    measures: tuple[NamedPage, ...]
    unsaid: str
    undecided: str
    """Stands where the text does not say by whom."""
    note: tuple[Piece, ...]


def anchor_of(ladder: Ladder, rung: Rung) -> str:
    """Fragment of a step on the page of its ladder: `s3`."""
    return f"s{next(n for n, each_rung in enumerate(ladder.rungs, 1) if each_rung is rung)}"


def step_url(ladder: Ladder, rung: Rung) -> str:
    """Address of a step, from the site root: `ladders/measures-2016.html#s3`."""
    return f"{ladder_url(ladder)}#{anchor_of(ladder, rung)}"


def short_title(rung: Rung) -> str:
    """What the step does, without the words that tell steps of several articles apart."""
    return rung.title.rpartition("：")[2]


def step(book: Book, ladder: Ladder, rung: Rung, citing: Citing) -> LadderStep:
    """One step as seen from a page."""
    categories = book.categories
    index = categories.index
    article = index.articles[rung.article]

    measures = [m for name in rung.measures if (m := categories.measures.get(name))]
    urls = {name: citing.url_for(measure_url(m)) for m in measures for name in m.names}
    said = "".join(quotation.text for quotation in (rung.what, rung.also) if quotation)

    unnamed = tuple(m.id for m in measures if not any(name in said for name in m.names))

    def words(quotation: Quotation | None, *, named: bool = False) -> StepQuotation | None:
        return _words(index, rung, quotation, citing, urls if named else {})

    return LadderStep(
        number=int(anchor_of(ladder, rung)[1:]),
        rung=rung,
        url=citing.url_for(step_url(ladder, rung)),
        cite=index.short_cite(article, rung.where),
        seat=citing.url_for(article_url(article, rung.where)),
        conduct=words(rung.conduct),
        after=words(rung.after),
        what=words(rung.what, named=True),
        on_whom=words(rung.on_whom),
        by_whom=words(rung.by_whom),
        also=words(rung.also, named=True),
        measures=named(categories, unnamed, citing),
        unsaid=LOST if rung.undetermined or lost_at(index, rung.article, rung.where) else UNSAID,
        undecided=LOST if rung.undetermined else UNDECIDED,
        note=citing.ours(rung.note, article.instrument, article.id),
    )


def named(categories: Categories, ids: tuple[str, ...], citing: Citing) -> tuple[NamedPage, ...]:
    """Measures with their addresses, in the order given."""
    measures = (m for name in ids if (m := categories.measures.get(name)))
    return tuple(NamedPage(m.label, citing.url_for(measure_url(m))) for m in measures)


def lost_at(index: Index, article: str, where: Where | None) -> bool:
    """True where the line of a place itself has a lacuna."""
    units = index.articles[article].units()
    return any(has_lacuna(unit.runs) for place, unit in units if place == where)


def _words(
    index: Index, rung: Rung, quotation: Quotation | None, citing: Citing, urls: dict[str, str]
) -> StepQuotation | None:
    if quotation is None:
        return None
    cite = url = ""
    if (quotation.article, quotation.where) != (rung.article, rung.where):
        cite, url = cited(index, index.articles[quotation.article], quotation.where)
        url = citing.url_for(url)
    return StepQuotation(quotation.text, _parts(quotation.text, urls), cite, url)


def _parts(text: str, urls: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """A text cut at the names in it, the longest first."""
    if not urls:
        return ((text, ""),)
    names = sorted(urls, key=len, reverse=True)
    cut = re.split(f"({'|'.join(map(re.escape, names))})", text)
    return tuple((part, urls.get(part, "")) for part in cut if part)
