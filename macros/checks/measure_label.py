"""measure-label: one thing, one name: labels and ids of measures are unique, regimes not doubled."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.category import Regime
from macros.model.measure import Measure
from macros.text.doubled import doubled

RULE = Rule(
    "measure-label",
    "处理方式的编号、名称各不相同；类别（regimes）不重；不计入结果的只能是程序。",
)


def check(book: Book) -> Problems:
    """Doubled ids, labels and regimes; results that are not counted."""
    measures = sorted(book.corpus.measures, key=lambda measure: measure.place)
    names = [(name, m, key) for m in measures for name, key in ((m.id, ""), (m.label, "label"))]
    for (name, measure, key), (_, first, _) in doubled(names, lambda named: named[0]):
        if name and first is not measure:
            yield RULE.at(
                measure.place.at(key),
                f"“{name}”已用于 {first.place.path}",
                "各不相同",
                "改名；是同一种时合成一个文件",
            )
    for measure in measures:
        yield from _regimes(measure)


def _regimes(measure: Measure) -> Problems:
    if len(set(measure.regimes)) < len(measure.regimes):
        yield RULE.at(measure.place.at("regimes"), "类别写重了", "每个类别写一次", "删去重复的")
    if not measure.counted and measure.regimes != (Regime.PROCEDURE,):
        yield RULE.at(
            measure.place.at("counted"),
            f"“{measure.label}”不是程序，却不计入结果",
            "只有 procedure（程序）不计入结果",
            "删去 counted，或改正 regimes",
        )
