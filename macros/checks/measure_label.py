"""measure-label: one thing, one name: labels and ids of measures are unique, regimes not doubled."""

from __future__ import annotations

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Problem, Rule
from macros.model.category import Regime
from macros.model.measure import Measure

RULE = Rule(
    "measure-label",
    "处理方式的编号、名称各不相同；类别（regimes）不重；不计入结果的只能是程序。",
)


def check(book: Book) -> Iterator[Problem]:
    """Doubled ids, labels and regimes; results that are not counted."""
    seen: dict[str, Measure] = {}
    for each_measure in sorted(book.corpus.measures, key=lambda measure: measure.place):
        for name, key in ((each_measure.id, ""), (each_measure.label, "label")):
            first = seen.setdefault(name, each_measure)
            if first is not each_measure and name:
                yield RULE.at(
                    each_measure.place.at(key),
                    f"“{name}”已用于 {first.place.path}",
                    "各不相同",
                    "改名；是同一种时合成一个文件",
                )
        yield from _regimes(each_measure)


def _regimes(measure: Measure) -> Iterator[Problem]:
    if len(set(measure.regimes)) < len(measure.regimes):
        yield RULE.at(measure.place.at("regimes"), "类别写重了", "每个类别写一次", "删去重复的")
    if not measure.counted and measure.regimes != (Regime.PROCEDURE,):
        yield RULE.at(
            measure.place.at("counted"),
            f"“{measure.label}”不是程序，却不计入结果",
            "只有 procedure（程序）不计入结果",
            "删去 counted，或改正 regimes",
        )
