"""measure-rank: weight exists only inside 党纪处分 and inside 政务/行政处分, each weight once."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model import Corpus, Problem, Rule
from macros.model.category import Regime
from macros.model.measure import Measure

RULE = Rule(
    "measure-rank", "轻重（rank）只写在党纪处分之内和政务、行政处分之内，从 1 起，同一类里不重。"
)
SCALES = (
    frozenset({Regime.PARTY}),
    frozenset({Regime.ADMINISTRATIVE, Regime.ADMINISTRATIVE_PRE_2018}),
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Ranks outside the two scales, and ranks that two measures of a scale share."""
    seen: dict[tuple[frozenset[Regime], int], Measure] = {}
    for one in sorted(corpus.measures, key=lambda measure: measure.place):
        if one.rank is None:
            continue
        scale = next((s for s in SCALES if one.regimes and s.issuperset(one.regimes)), None)
        if scale is None or one.rank < 1:
            yield Problem(
                one.place.at("rank"),
                RULE.id,
                f"“{one.label}”写了轻重 {one.rank}",
                "只有党纪处分之内、政务或行政处分之内有轻重，从 1 起",
                "删去 rank，或改正 regimes",
            )
            continue
        first = seen.setdefault((scale, one.rank), one)
        if first is not one:
            yield Problem(
                one.place.at("rank"),
                RULE.id,
                f"轻重 {one.rank} 已用于“{first.label}”",
                "同一类里各不相同",
                "改正 rank",
            )
