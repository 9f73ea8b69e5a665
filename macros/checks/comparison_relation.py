"""comparison-relation: a cell has no relation that what is held does not allow."""

from macros.derive.book import Book
from macros.derive.comparisons import Comparisons
from macros.model import Problems, Rule
from macros.model.comparison import Cell, Comparison, Relation

RULE = Rule(
    "comparison-relation",
    "对照关系不超出现存文字所能断定的：残缺不当作没有规定，报道和引文不当作全文，"
    "国家条文残缺的不作比较。",
)
ALONE = frozenset(
    {Relation.BASELINE, Relation.SILENT, Relation.LOST, Relation.UNHELD}
    | {Relation.NOT_COMPARED, Relation.UNDETERMINED}
)
"""Relations that have no further ones beside them, and are no further ones."""


def check(book: Book) -> Problems:
    """Relations, and further relations, that the holdings refuse."""
    lookup = book.comparisons
    for topic, cell in book.cells:
        if cell.instrument in lookup.index.instruments:
            yield from _of_cell(topic, cell, lookup)


def _of_cell(topic: Comparison, cell: Cell, lookup: Comparisons) -> Problems:
    allowed = lookup.allowed(topic, cell)
    listed = "、".join(relation.key for relation in Relation if relation in allowed)
    if cell.relation not in allowed:
        yield RULE.at(
            cell.place.at("relation"),
            f"{cell.instrument} 这一格不能是“{cell.relation.key}”（{cell.relation.label}）",
            f"按现存文字只能是：{listed}",
            "改正 relation，或核对 provisions、quote、against 和 divisions",
        )
        return
    for n, relation in enumerate(cell.also):
        if (
            relation in ALONE
            or cell.relation in ALONE
            or relation not in allowed
            or relation in (cell.relation, *cell.also[:n])
        ):
            yield RULE.at(
                cell.place.at(f"also/{n}"),
                f"“{relation.key}”（{relation.label}）不能列在 also 里",
                f"与 relation 不同、按现存文字可有的关系：{listed}",
                "改正或删去",
            )
