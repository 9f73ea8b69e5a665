"""measure-near: near terms exist, and a pair is told apart once, for both sides."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Place, Problem, Rule
from macros.model.measure import Measure
from macros.text.hints import nearest

RULE = Rule(
    "measure-near", "相近名称（near）都存在，不指自己；一对只写一次，写在哪一边都行，两边都显示。"
)


def check(book: Book) -> Iterator[Problem]:
    """Near terms that are unknown or the measure itself, and pairs written twice."""
    known = {measure.id for measure in book.corpus.measures}
    seen: dict[frozenset[str], Place] = {}
    for measure in sorted(book.corpus.measures, key=lambda each_measure: each_measure.place):
        yield from _unknown(measure, known)
        for near in measure.near:
            first = seen.setdefault(frozenset({measure.id, near.measure}), near.place)
            if first is not near.place:
                yield RULE.at(
                    near.place.at("measure"),
                    f"与“{near.measure}”的区别已写在 {first.path} 第 {first.line} 行",
                    "一对只写一次",
                    "删去一处",
                )


def _unknown(measure: Measure, known: set[str]) -> Iterator[Problem]:
    for near in measure.near:
        if near.measure and (near.measure not in known or near.measure == measure.id):
            own = near.measure == measure.id
            yield RULE.at(
                near.place.at("measure"),
                f"“{near.measure[:40]}”" + ("是自己" if own else "不存在"),
                "data/measures/ 里另一个处理方式的编号",
                nearest(near.measure, known - {measure.id}) or "改正编号",
            )
