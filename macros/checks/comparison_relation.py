"""comparison-relation: a cell has no relation that what is held does not allow."""

from macros.derive.book import Book
from macros.model import Problem, Problems, Rule
from macros.model.comparison import BaseRelation, Cell, Relation

RULE = Rule(
    "comparison-relation",
    "对照关系不超出现存文字所能断定的：残缺不当作没有规定，报道和引文不当作全文，"
    "国家条文残缺的不作比较。",
)
ALONE = frozenset(
    {Relation.BASELINE, Relation.SILENT, Relation.UNHELD, Relation.UNDETERMINED}
    | {Relation.PENALTY_ONLY, Relation.NOT_COMPARED}
)
"""Relations that have no further ones beside them, and are no further ones."""
MEND = "改正 relation，或核对 provisions、quote、against 和 divisions"


def check(book: Book) -> Problems:
    """Relations, and further relations, that the holdings refuse."""
    lookup = book.comparisons
    for topic, cell in book.cells:
        if cell.instrument not in lookup.index.instruments:
            continue
        allowed = lookup.allowed(topic, cell)
        if cell.own is not None and cell.own not in allowed:
            yield _refused(cell, cell.own, allowed)
        for measure in cell.measured:
            yield from _of_measure(measure, lookup.allowed_to(topic, cell, measure))


def _refused(
    cell: Cell | BaseRelation, relation: Relation, allowed: frozenset[Relation]
) -> Problem:
    name = f"{cell.instrument} " if isinstance(cell, Cell) else f"与 {cell.base} 相比，"
    return RULE.at(
        cell.place.at("relation"),
        f"{name}这一格不能是“{relation.key}”（{relation.label}）",
        f"按现存文字只能是：{_listed(allowed)}",
        MEND,
    )


def _listed(allowed: frozenset[Relation]) -> str:
    return (
        "、".join(r.key for r in Relation if r in allowed - {Relation.NOT_COMPARED})
        or "not-compared"
    )


def _of_measure(measure: BaseRelation, allowed: frozenset[Relation]) -> Problems:
    if measure.relation not in allowed:
        yield _refused(measure, measure.relation, allowed)
        return
    alone = measure.relation in ALONE or measure.relation is Relation.LOST
    for n, relation in enumerate(measure.also):
        before = (measure.relation, *measure.also[:n])
        if alone or relation in ALONE or relation not in allowed or relation in before:
            yield RULE.at(
                measure.place.at(f"also/{n}"),
                f"“{relation.key}”（{relation.label}）不能列在 also 里",
                f"与 relation 不同、按现存文字可有的关系：{_listed(allowed)}",
                "改正或删去",
            )
