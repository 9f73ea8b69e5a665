"""What follows from the comparison topics: which relations the holdings allow, and every way back.

Nothing is concluded from a loss (decisions/0014): what a text does not say counts only where all
of it is held that could say it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.compare.pairs import Pair, pairs
from macros.derive.grouped import grouped
from macros.derive.index import Index
from macros.model import (
    LACUNA,
    Article,
    Corpus,
    Coverage,
    Instrument,
    Item,
    Level,
    Paragraph,
    Status,
    Subitem,
    Where,
    reading_of,
)
from macros.model.base import Labelled
from macros.model.comparison import (
    Against,
    BaseRelation,
    Cell,
    CellProvision,
    Comparison,
    Division,
    Placement,
    Relation,
)
from macros.text.quotes import JOIN, covers, has_lacuna, in_order, stands
from macros.text.standing import status_at

Unit = Paragraph | Item | Subitem
LOSSES = (Status.DAMAGED, Status.PARTIAL, Status.MISSING)
BY_ITSELF = (Relation.SILENT, Relation.LOST, Relation.UNHELD, Relation.NOT_COMPARED)
"""What a cell without words is to every base."""
MEASURED = frozenset(
    {Relation.SAME, Relation.SPECIFIC, Relation.STRICTER, Relation.WEAKER, Relation.OMITS}
    | {Relation.DIFFERS}
)
"""Relations that always have a national place they are measured against."""


class HoldingState(Labelled):
    """How much of a place is held."""

    WHOLE = ("whole", "有原文")
    DAMAGED = ("damaged", "文字有疑或不全")
    LOST = ("lost", "没有原文")


@dataclass(frozen=True)
class Comparisons:
    """Look-ups over the topics. Holds no fact of its own."""

    index: Index

    @property
    def corpus(self) -> Corpus:
        """The records."""
        return self.index.corpus

    @cached_property
    def text_views(self) -> dict[frozenset[str], Pair]:
        """Every two rules that have a text view, by their ids: which of them is on the left."""
        return {frozenset((pair[0].id, pair[1].id)): pair for pair in pairs(self.corpus)}

    @cached_property
    def placements(self) -> dict[str, Placement]:
        """Columns by instrument, in the order of display."""
        return {placement.id: placement for placement in self.corpus.placements}

    @cached_property
    def _cells(self) -> dict[str, tuple[tuple[Comparison, Cell], ...]]:
        return grouped(
            (target, (topic, cell))
            for topic in self.corpus.comparisons
            for cell in topic.cells
            for target in dict.fromkeys(stand.target for stand in cell.words)
        )

    def cells_at(self, target: str) -> tuple[tuple[Comparison, Cell], ...]:
        """Topics and cells that rest on an article or a passage, in the order of display."""
        return self._cells.get(target, ())

    def parallels(self, article: str) -> tuple[str, ...]:
        """Articles of other instruments that share a topic with this one, each once, in order."""
        own = article.partition("/")[0]
        found = {
            stand.target
            for topic, _ in self.cells_at(article)
            for cell in topic.cells
            for stand in cell.provisions
            if cell.instrument != own
        }
        return tuple(name for name in self.index.articles if name in found)

    def seated(self, instrument: str, seat: Division) -> Iterator[tuple[Article, Where | None]]:
        """Articles, or places in them, that have this seat."""
        placement = self.placements.get(instrument)
        for seated in placement.divisions if placement else ():
            article = self.index.articles.get(seated.article)
            if seated.seat is seat and article:
                yield article, seated.where

    def lacking(self, instrument: str, seat: Division) -> Iterator[Article]:
        """Articles of a seat of which something is lost that could hold a provision."""
        for article, where in self.seated(instrument, seat):
            if self.state(article, where) is not HoldingState.WHOLE and not self._slight(
                article, where
            ):
                yield article

    def _slight(self, article: Article, where: Where | None) -> bool:
        """True where the editor says that what is lost there can hold nothing: a year, a name."""
        losses = self.placements[article.instrument].slight_losses
        return any(loss.article == article.id and covers(loss.where, where) for loss in losses)

    def is_placed(self, instrument: Instrument) -> bool:
        """True where every article with words has its seat, or is compared with nothing."""
        placement = self.placements.get(instrument.id)
        if placement is None:
            return False
        placed = {seated.article for seated in placement.divisions}
        placed |= {apart.article for apart in placement.not_comparable if apart.where is None}
        return all(article.id in placed for article in instrument.with_text)

    def is_whole(self, instrument: Instrument, seat: Division) -> bool:
        """True where all articles are there and have a seat, and those of this one are undamaged."""
        held = instrument.coverage in (Coverage.FULL, Coverage.PARTIAL)
        there = instrument.article_count == len(instrument.articles)
        placed = there and self.is_placed(instrument)
        return held and placed and not any(self.lacking(instrument.id, seat))

    def not_compared(self, instrument: str) -> tuple[Comparison, ...]:
        """Topics of which nobody has compared this instrument yet."""
        cells = ((topic, topic.cell(instrument)) for topic in self.corpus.comparisons)
        return tuple(t for t, c in cells if c and c.relation is Relation.NOT_COMPARED)

    def state(self, article: Article, where: Where | None) -> HoldingState:
        """How much of a place is held; an item stands with the lead-in of its 款."""
        units = dict(article.units())
        status = status_at(article, where)
        if where is not None and where.item is not None and status is not Status.MISSING:
            lead = units.get(Where(where.paragraph))
            if isinstance(lead, Paragraph) and _lead_is_damaged(lead):
                return HoldingState.DAMAGED
        if status is Status.MISSING:
            return HoldingState.LOST
        return HoldingState.DAMAGED if status in LOSSES else HoldingState.WHOLE

    def state_against(self, against: Against) -> HoldingState:
        """How much of the national place is held; lost where it does not exist."""
        article = self.index.articles.get(against.article)
        return self.state(article, against.where) if article else HoldingState.LOST

    def bases(self, cell: Cell) -> tuple[str, ...]:
        """What the column of a cell is compared with, the first one foremost."""
        placement = self.placements.get(cell.instrument)
        return placement.bases if placement else ()

    def stands(self, cell: Cell) -> tuple[BaseRelation, ...]:
        """How a cell stands to each base of its column."""
        return tuple(cell.to(base) for base in self.bases(cell))

    def allowed(self, topic: Comparison, cell: Cell) -> frozenset[Relation]:
        """What a cell may be by itself, as far as it is held; none where only a base tells."""
        instrument = self.index.instruments[cell.instrument]
        if not cell.quote:
            return frozenset({self._absent(instrument, topic.division), Relation.NOT_COMPARED})
        if instrument.level is not Level.NATIONAL:
            return frozenset({Relation.PENALTY_ONLY, Relation.NOT_COMPARED})
        lost = {Relation.LOST} if any(map(_over_a_loss, self._lines(cell))) else set()
        return frozenset({Relation.BASELINE, Relation.PENALTY_ONLY, Relation.NOT_COMPARED, *lost})

    def allowed_to(
        self, topic: Comparison, cell: Cell, measure: BaseRelation
    ) -> frozenset[Relation]:
        """Relations to a base that what is held lets a cell have; the editor chooses among them."""
        base = topic.cell(measure.base)
        if base is None:
            return frozenset({Relation.NOT_COMPARED})
        out = {Relation.NOT_COMPARED} | self._compared(topic, cell, base, measure.against)
        if self.is_open(topic, cell):
            out.add(Relation.LOST)
        return frozenset(out)

    def _compared(
        self, topic: Comparison, cell: Cell, base: Cell, against: Against | None
    ) -> frozenset[Relation]:
        """What may be said of words, beside what the base has of the topic."""
        if against:
            return self._measured(topic, cell, self.state_against(against))
        if base.own in (Relation.UNHELD, Relation.NOT_COMPARED):
            return frozenset()
        nothing = base.own in (Relation.SILENT, Relation.PENALTY_ONLY)
        return frozenset({Relation.ADDS if nothing else Relation.UNDETERMINED})

    def is_open(self, topic: Comparison, cell: Cell) -> bool:
        """True where a loss beside the words of a cell may hold more of the topic."""
        instrument = self.index.instruments[cell.instrument]
        full = instrument.coverage in (Coverage.FULL, Coverage.PARTIAL)
        over = any(map(_over_a_loss, self._lines(cell)))
        return over or (full and not self.is_whole(instrument, topic.division))

    def _absent(self, instrument: Instrument, seat: Division) -> Relation:
        if instrument.coverage in (Coverage.QUOTED, Coverage.CITED_ONLY, Coverage.PRESS):
            return Relation.UNHELD
        return Relation.SILENT if self.is_whole(instrument, seat) else Relation.LOST

    def _measured(self, topic: Comparison, cell: Cell, state: HoldingState) -> frozenset[Relation]:
        if state is HoldingState.LOST:
            return frozenset({Relation.UNDETERMINED})
        out = {Relation.SPECIFIC, Relation.DIFFERS}
        if state is HoldingState.DAMAGED:
            return frozenset(out | {Relation.UNDETERMINED})
        out.add(Relation.ADDS)
        if all(not _over_a_loss(line) for line in self._lines(cell)):
            out |= {Relation.SAME, Relation.STRICTER, Relation.WEAKER}
            if self.is_whole(self.index.instruments[cell.instrument], topic.division):
                out.add(Relation.OMITS)
        return frozenset(out)

    def holding(self, cell: Cell, words: str | None) -> CellProvision | None:
        """The provision of a cell, or the passage of its report, in which these words stand."""
        found = (each for each in cell.words if words and self.has(each, words))
        return next(found, None)

    def has(self, stand: CellProvision, words: str) -> bool:
        """True where words stand, in order; an unknown target is reported by comparison-place."""
        article = self.index.articles.get(stand.target)
        if article is not None:
            return stands(article, stand.where, words)
        passages = (p for each in self.corpus.instruments for p in each.passages)
        return all(in_order(words, p.text) for p in passages if p.id == stand.target)

    def _lines(self, cell: Cell) -> Iterator[Unit]:
        """The lines in which the words of a cell stand, and the lead-ins of items among them."""
        for stand in cell.provisions:
            article = self.index.articles.get(stand.target)
            if article:
                yield from lines_of(article, stand)


def places_of(article: Article, stand: CellProvision) -> Iterator[Where]:
    """The 款, 项 and 目 of an article in which the words of a quotation stand."""
    units = dict(article.units())
    for part in (stand.quote or "").split(JOIN):
        for where, unit in units.items():
            if part and covers(stand.where, where) and part in reading_of(unit.runs):
                yield where
                break


def lines_of(article: Article, stand: CellProvision) -> Iterator[Unit]:
    """The lines of an article that a quotation touches, with the lead-in of an item."""
    units = dict(article.units())
    for where in places_of(article, stand):
        yield units[where]
        if where.item is not None:
            yield units[Where(where.paragraph)]


def _over_a_loss(unit: Unit) -> bool:
    return has_lacuna(unit.runs) or LACUNA in reading_of(unit.runs)


def _lead_is_damaged(paragraph: Paragraph) -> bool:
    """Whether the words of a 款 that lead in to its items are damaged or lost."""
    return paragraph.status in LOSSES


def provinces(index: Index) -> Iterator[tuple[Placement, Instrument]]:
    """The columns of provinces that have rules; a report is no rule."""
    for placement in index.corpus.placements:
        instrument = index.instruments.get(placement.id)
        if (
            instrument
            and instrument.level is Level.PROVINCIAL
            and instrument.coverage is not Coverage.PRESS
        ):
            yield placement, instrument


def province_url(name: str) -> str:
    """Address of the page of a province's column, from the site root: `provinces/jiangsu.html`."""
    return f"provinces/{name}.html"


def comparison_url(comparison: Comparison) -> str:
    """Address of a topic, from the site root: `comparisons/reception.html`."""
    return f"comparisons/{comparison.id}.html"
