"""measure-rank: weight exists only inside 党纪处分 and inside 政务/行政处分, each weight once."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.category import Regime
from macros.model.measure import Measure

RULE = Rule(
    "measure-rank", "轻重（rank）只写在党纪处分之内和政务、行政处分之内，从 1 起，同一类里不重。"
)
SCALES = (
    frozenset({Regime.PARTY}),
    frozenset({Regime.ADMINISTRATIVE, Regime.ADMINISTRATIVE_PRE_2018}),
)


def check(book: Book) -> Problems:
    """Ranks outside the two scales, and ranks that two measures of a scale share."""
    seen: dict[tuple[frozenset[Regime], int], Measure] = {}
    for measure in sorted(book.corpus.measures, key=lambda each: each.place):
        if measure.rank is None:
            continue
        scale = next((s for s in SCALES if measure.regimes and s.issuperset(measure.regimes)), None)
        if scale is None or measure.rank < 1:
            yield RULE.at(
                measure.place.at("rank"),
                f"“{measure.label}”写了轻重 {measure.rank}",
                "只有党纪处分之内、政务或行政处分之内有轻重，从 1 起",
                "删去 rank，或改正 regimes",
            )
            continue
        first = seen.setdefault((scale, measure.rank), measure)
        if first is not measure:
            yield RULE.at(
                measure.place.at("rank"),
                f"轻重 {measure.rank} 已用于“{first.label}”",
                "同一类里各不相同",
                "改正 rank",
            )
