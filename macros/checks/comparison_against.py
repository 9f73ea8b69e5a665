"""comparison-against: a relation names the national place that it is measured against."""

from macros.derive.book import Book
from macros.derive.comparisons import MEASURED
from macros.model import Problems, Rule
from macros.model.comparison import Against, Cell, Comparison, Relation
from macros.text.quotes import covers

RULE = Rule(
    "comparison-against",
    "相同、细化、更严、更宽、略去、不同都写 against，所指在同一议题的国家基准里；"
    "增加在国家有基准时也写；基准、未规定、条文缺、没有全文不写。",
)
BARE = frozenset({Relation.BASELINE, Relation.SILENT, Relation.LOST, Relation.UNHELD})


def check(book: Book) -> Problems:
    """Relations without a measure, measures without a relation, and measures from elsewhere."""
    for topic, cell in book.cells:
        yield from _of_cell(topic, cell)


def _of_cell(topic: Comparison, cell: Cell) -> Problems:
    place = cell.place.at("against")
    if cell.against is None:
        if MEASURED & set(cell.relations):
            yield RULE.at(
                place,
                f"“{cell.relation.key}”没有写 against",
                "写明与国家哪一条、款、项相比",
                "补写，例如 against: measures-2016/4/1",
            )
    elif cell.relation in BARE:
        yield RULE.at(place, f"“{cell.relation.key}”写了 against", "这种关系不与哪一条相比", "删去")
    elif not any(_is_at(cell.against, other) for other in topic.cells):
        yield RULE.at(
            place,
            f"“{cell.against}”不在本议题的国家各格里",
            "本议题国家各格所引的条、款、项",
            "改正，或在国家的那一格里补引这一条",
        )


def _is_at(against: Against, cell: Cell) -> bool:
    """True where a national cell rests on the place, a part of it, or the whole around it."""
    if cell.relation not in (Relation.BASELINE, Relation.LOST, Relation.NOT_COMPARED):
        return False
    return any(
        provision.target == against.article
        and (covers(against.where, provision.where) or covers(provision.where, against.where))
        for provision in cell.provisions
    )
