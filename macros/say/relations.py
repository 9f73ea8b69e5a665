"""Signs of the relations (对照关系): symbol, word and colour as the design fixes them."""

from __future__ import annotations

from macros.model.comparison import Relation
from macros.say.signs import Sign

MEANING = {
    Relation.BASELINE: "国家规定，各省与它相比",
    Relation.SAME: "与国家所定是一回事",
    Relation.SPECIFIC: "把国家所定落到人、数、步骤，轻重不变",
    Relation.STRICTER: "要求更高、门槛更低或者后果更重",
    Relation.WEAKER: "要求更低、门槛更高或者后果更轻",
    Relation.ADDS: "国家没有的，另外加上",
    Relation.OMITS: "国家有的，此处全文都在而没有写",
    Relation.DIFFERS: "所定不同，说不上更严或者更宽",
    Relation.SILENT: "有关部分全文都在，没有规定",
    Relation.LOST: "这一处缺失或者残损，不作结论",
    Relation.UNHELD: "只收有引文或者报道，不作结论",
    Relation.UNDETERMINED: "国家的条文缺失或者残损，不能比较",
}
SHOWN = {Relation.UNDETERMINED: ("□", "国家处缺损")}
"""Where the sign or the word on a page says more than the one in the data."""
DEPARTURES = (
    Relation.ADDS,
    Relation.STRICTER,
    Relation.WEAKER,
    Relation.OMITS,
    Relation.SILENT,
    Relation.SPECIFIC,
    Relation.DIFFERS,
    Relation.SAME,
    Relation.UNDETERMINED,
    Relation.LOST,
    Relation.UNHELD,
)
"""What a province may be to the nation: what departs first, what is unknown last."""


def of_relation(relation: Relation) -> Sign:
    """The sign of a relation."""
    symbol, word = SHOWN.get(relation, (relation.sign, relation.label))
    return Sign(f"rel rel--{relation.key}", symbol, word, MEANING[relation])


def of_relations(relations: tuple[Relation, ...]) -> tuple[Sign, ...]:
    """The signs of a relation and the further ones."""
    return tuple(of_relation(relation) for relation in relations)
