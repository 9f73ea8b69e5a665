"""measure-near: near terms exist, and a pair is told apart once, for both sides."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.measure import Measure
from macros.text.doubled import doubled
from macros.text.hints import nearest

RULE = Rule(
    "measure-near", "相近名称（near）都存在，不指自己；一对只写一次，写在哪一边都行，两边都显示。"
)


def check(book: Book) -> Problems:
    """Near terms that are unknown or the measure itself, and pairs written twice."""
    measures = sorted(book.corpus.measures, key=lambda measure: measure.place)
    for measure in measures:
        yield from _unknown(measure, {measure.id for measure in measures})
    pairs = [(measure.id, near) for measure in measures for near in measure.near]
    for (_, near), (_, first) in doubled(pairs, lambda pair: frozenset({pair[0], pair[1].measure})):
        yield RULE.at(
            near.place.at("measure"),
            f"与“{near.measure}”的区别已写在 {first.place.path} 第 {first.place.line} 行",
            "一对只写一次",
            "删去一处",
        )


def _unknown(measure: Measure, known: set[str]) -> Problems:
    for near in measure.near:
        if near.measure and (near.measure not in known or near.measure == measure.id):
            own = near.measure == measure.id
            yield RULE.at(
                near.place.at("measure"),
                f"“{near.measure[:40]}”" + ("是自己" if own else "不存在"),
                "data/measures/ 里另一个处理方式的编号",
                nearest(near.measure, known - {measure.id}) or "改正编号",
            )
