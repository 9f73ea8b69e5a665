"""measure-label: one thing, one name: labels and ids of measures are unique, regimes not doubled."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model import Corpus, Problem, Rule
from macros.model.category import Regime
from macros.model.measure import Measure

RULE = Rule(
    "measure-label",
    "处理方式的编号、名称各不相同；类别（regimes）不重；不计入结果的只能是程序。",
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Doubled ids, labels and regimes; results that are not counted."""
    seen: dict[str, Measure] = {}
    for one in sorted(corpus.measures, key=lambda measure: measure.place):
        for name, key in ((one.id, ""), (one.label, "label")):
            first = seen.setdefault(name, one)
            if first is not one and name:
                yield Problem(
                    one.place.at(key),
                    RULE.id,
                    f"“{name}”已用于 {first.place.path}",
                    "各不相同",
                    "改名；是同一种时合成一个文件",
                )
        yield from _regimes(one)


def _regimes(one: Measure) -> Iterator[Problem]:
    if len(set(one.regimes)) < len(one.regimes):
        yield Problem(
            one.place.at("regimes"),
            RULE.id,
            "类别写重了",
            "每个类别写一次",
            "删去重复的",
        )
    if not one.counted and one.regimes != (Regime.PROCEDURE,):
        yield Problem(
            one.place.at("counted"),
            RULE.id,
            f"“{one.label}”不是程序，却不计入结果",
            "只有 procedure（程序）不计入结果",
            "删去 counted，或改正 regimes",
        )
