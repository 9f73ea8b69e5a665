"""case-measure: every recipient has a measure; numbers belong to groups."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.case import RecipientKind, Sanction

RULE = Rule(
    "case-measure",
    "案例写处理结果（sanctions），来源没有的写 []；每个对象至少有一项处理；人数（count）和分别（each）只用于多人。",
)


def check(book: Book) -> Problems:
    """Results without a measure, and numbers of people where one person or body stands."""
    for case in book.corpus.cases:
        if not case.sanctions and not case.place.has("sanctions"):
            yield RULE.at(
                case.place,
                "没有写处理结果（sanctions）",
                "列出处理；来源没有写处理的写 sanctions: []",
                "补写；误删的从旧稿找回",
            )
        for sanction in case.sanctions:
            yield from _of(sanction)


def _of(sanction: Sanction) -> Problems:
    if not sanction.measures:
        yield RULE.at(
            sanction.place,
            f"“{sanction.recipient}”没有处理",
            "measures 里至少一项",
            "补写处理；来源没有写处理的，删去这个对象",
        )
    if sanction.kind is RecipientKind.GROUP:
        if sanction.count is not None and sanction.count < 2:
            yield RULE.at(
                sanction.place.at("count"),
                f"多人而人数是 {sanction.count}",
                "两人以上；来源没有写人数的写 null",
                "改正人数，或把 kind 改成 person",
            )
        return
    for key in ("count", "each"):
        if getattr(sanction, key) is not None:
            yield RULE.at(
                sanction.place.at(key),
                f"“{sanction.recipient}”不是多人，却写了 {key}",
                "count、each 只用于 kind: group",
                "删去，或改正 kind",
            )
