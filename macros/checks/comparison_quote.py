"""comparison-quote: the words and numbers of a comparison stand in the text that they address."""

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons, HoldingState
from macros.model import Place, Problem, Problems, Rule
from macros.model.comparison import Cell, CellProvision, Relation
from macros.text.quotes import JOIN, seat_of

RULE = Rule(
    "comparison-quote",
    "对照所引的话逐字见于所指的条文或报道段落；分段用“……”相接，依原文次序，不跨残缺处，不跨行；"
    "有文字的地方必须引。",
)


def check(book: Book) -> Problems:
    """Quotations that the text does not have, and places with text that are not quoted."""
    lookup = book.comparisons
    for placement in book.corpus.placements:
        for cell in placement.cells:
            for stand in cell.words:
                if stand.quote or cell.own is not Relation.NOT_COMPARED:
                    yield from _of_stand(stand, lookup)
            yield from _of_figures(cell, lookup)
        for clause in placement.statements:
            if clause.provision:
                yield from _of_stand(clause.provision, lookup)


def _of_stand(stand: CellProvision, lookup: Comparisons) -> Problems:
    if stand.quote is not None:
        if not lookup.has(stand, stand.quote):
            yield _missing(stand.place.at("quote"), stand.quote, seat_of(stand.target, stand.where))
        return
    article = lookup.index.articles.get(stand.target)
    if article is None or lookup.state(article, stand.where) is not HoldingState.LOST:
        yield RULE.at(
            stand.place,
            f"{seat_of(stand.target, stand.where)} 有文字而没有引",
            "写 quote；只有全缺的条、款、项可以不引",
            "补写 quote",
        )


def _of_figures(cell: Cell, lookup: Comparisons) -> Problems:
    seats = (
        "、".join(seat_of(stand.target, stand.where) for stand in cell.provisions)
        or "没有写 provisions 的一格"
    )
    for figure in cell.figures:
        for key, words in (("quote", figure.quote), ("whom", figure.whom)):
            if words and not lookup.holding(cell, words):
                yield _missing(figure.place.at(key), words, seats)


def _missing(place: Place, words: str, seats: str) -> Problem:
    return RULE.at(
        place,
        f"“{words[:40]}”不见于 {seats}",
        f"该处读文里连续的文字，分段用“{JOIN}”相接",
        "照条文改正引文，或改正 provision、where",
    )
