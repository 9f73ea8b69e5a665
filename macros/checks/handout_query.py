"""handout-query: a part is written only with what its kind honours, so that nothing is passed over in silence."""

from macros.derive.book import Book
from macros.model import Place, Problem, Problems, Rule
from macros.model.field import keys_of
from macros.model.handout import Handout, HandoutPart, PartKind, RecordQuery

RULE = Rule(
    "handout-query",
    "讲义各部分只写这一种用得上的：条件（query）见编辑指南的表；records 与 query 只写一种（对照除外）；"
    "entries 只用于 limits；没有封面的一张不分横竖。",
)


def check(book: Book) -> Problems:
    """Keys of parts that would change nothing."""
    for handout in book.corpus.handouts:
        yield from _of(handout)


def _of(handout: Handout) -> Problems:
    for part in handout.parts:
        if part.place.has("kind"):
            yield from _part(handout, part)


def _part(handout: Handout, part: HandoutPart) -> Problems:
    place, kind = part.place, part.kind
    if place.has("query") and not kind.honoured:
        yield _idle(place.at("query"), kind, "query", "不写 query", "删去，或用 records 列出编号")
    elif place.has("query"):
        usable = "可用的条件：" + "、".join(kind.honoured)
        for key in keys_of(RecordQuery):
            if key not in kind.honoured and place.has(f"query/{key}"):
                yield _idle(place.at(f"query/{key}"), kind, f"query.{key}", usable, "改正或删去")
        if place.has("records") and kind not in (PartKind.COMPARISONS, PartKind.MATRIX):
            yield RULE.at(
                place.at("query"),
                "records 和 query 都写了，query 不起作用",
                "只写一种",
                "删去其中之一",
            )
    if kind is PartKind.LIMITS and place.has("records"):
        yield _idle(place.at("records"), kind, "records", "写 entries", "改写成 entries，或删去")
    if kind is not PartKind.LIMITS and place.has("entries"):
        yield _idle(place.at("entries"), kind, "entries", "entries 只用于 limits", "删去")
    if part.landscape and not handout.covered:
        found = "没有封面（cover: false）的一张不分横竖，landscape 不起作用"
        yield RULE.at(place.at("landscape"), found, "不写 landscape", "删去")


def _idle(place: Place, kind: PartKind, key: str, expected: str, mend: str) -> Problem:
    return RULE.at(place, f"{kind.key}（{kind.label}）用不上 {key}", expected, mend)
