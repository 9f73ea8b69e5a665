"""case-regime: a measure is imposed under a regime that it may belong to, and someone says which."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.case import Case, ImposedMeasure
from macros.model.category import Regime
from macros.model.measure import Measure
from macros.text import dates
from macros.text.hints import nearest

RULE = Rule(
    "case-regime", "处理的类别是该处理方式可以归入的，写明是谁说的；行政处分止于 2018-03-20。"
)
SINCE = "2018-03-20"
"""From this day on 政务处分 took the place of 行政处分 (监察法 in force)."""


def check(book: Book) -> Problems:
    """Regimes that a measure does not have, that nobody states, or that the date refutes."""
    measures = book.categories.measures
    for case in book.corpus.cases:
        for imposed in case.imposed:
            yield from _stated(imposed)
            yield from _dated(case, imposed)
            measure = measures.get(imposed.measure)
            if measure is not None and imposed.regime is not None:
                yield from _allowed(imposed, imposed.regime, measure)


def _stated(imposed: ImposedMeasure) -> Problems:
    if (imposed.regime is None) == (imposed.regime_by is None):
        return
    missing = "regime_by" if imposed.regime_by is None else "regime"
    yield RULE.at(
        imposed.place.at("regime" if imposed.regime else "regime_by"),
        f"缺“{missing}”",
        "regime 和 regime_by 一起写；类别不明时都写 null",
        "补写，或都改成 null",
    )


def _allowed(imposed: ImposedMeasure, regime: Regime, measure: Measure) -> Problems:
    keys = [allowed.key for allowed in measure.regimes]
    if {Regime.ADMINISTRATIVE, Regime.ADMINISTRATIVE_PRE_2018} <= {*measure.regimes}:
        keys.append(Regime.ADMINISTRATIVE_UNSPECIFIED.key)
    if regime.key not in keys:
        yield RULE.at(
            imposed.place.at("regime"),
            f"“{measure.label}”不归入“{regime.key}”",
            "其中之一：" + "、".join(keys),
            nearest(regime.key, keys) or f"改正类别，或在 {measure.place.path} 的 regimes 里补上",
        )


def _dated(case: Case, imposed: ImposedMeasure) -> Problems:
    date = imposed.date or case.decided
    wrong = {
        Regime.ADMINISTRATIVE_PRE_2018: dates.before(SINCE, date),
        Regime.ADMINISTRATIVE: dates.before(date, SINCE),
    }
    if imposed.regime is not None and wrong.get(imposed.regime):
        yield RULE.at(
            imposed.place.at("regime"),
            f"处理在 {date}，类别却是“{imposed.regime.key}”",
            f"{SINCE} 以前是行政处分，以后是政务处分",
            "改正类别或日期；不明时写 null",
        )
