"""Signs of the relations (对照关系): symbol, word and colour as the design fixes them."""

from __future__ import annotations

from macros.model.comparison import Relation
from macros.say.signs import Sign

SHOWN = {Relation.UNDETERMINED: ("□", "国家处缺损")}
"""Where the sign or the word on a page says more than the one in the data."""


def of_relation(relation: Relation) -> Sign:
    """The sign of a relation."""
    symbol, word = SHOWN.get(relation, (relation.sign, relation.label))
    return Sign(f"rel rel--{relation.key}", symbol, word, relation.meaning)


def of_relations(relations: tuple[Relation, ...]) -> tuple[Sign, ...]:
    """The signs of a relation and the further ones."""
    return tuple(of_relation(relation) for relation in relations)
