"""The verifier's report, in Chinese: problems, counts per instrument, changes and rests per source.

Lines of a source that belong to no span are named by number only: some are restricted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from macros.verify.compare import Outcome
from macros.verify.coverage import uncovered
from macros.verify.normalise import Counts, Normalisation
from macros.verify.seeds import Seed, counted


def report(outcomes: list[Outcome], seeds: dict[str, Seed]) -> str:
    """The comparison's result as text."""
    return "\n".join([*_instruments(outcomes), "", *_sources(outcomes, seeds)]) + "\n"


def _instruments(outcomes: list[Outcome]) -> Iterator[str]:
    checked = Counter(o.held.instrument for o in outcomes)
    wrong = Counter(o.held.instrument for o in outcomes if o.problems)
    yield "文件：核对的文字段数，相符，不符"
    for name, total in checked.items():
        yield f"  {name}：{total} 段，相符 {total - wrong[name]}，不符 {wrong[name]}"
    bad = wrong.total()
    yield f"  合计：{len(outcomes)} 段，相符 {len(outcomes) - bad}，不符 {bad}"


def _sources(outcomes: list[Outcome], seeds: dict[str, Seed]) -> Iterator[str]:
    by_source: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_source[outcome.held.span.source].append(outcome)
    for name, seed in sorted(seeds.items()):
        mine = by_source[name]
        yield f"来源 {name}：{len(mine)} 段"
        yield "  归一：" + _changes(mine, seed)
        rest = uncovered(seed, mine)
        yield "  不属于任何段的行：" + ("、".join(rest) if rest else "无")


def _changes(outcomes: Iterable[Outcome], seed: Seed) -> str:
    """What was changed, each line of the source counted once however many spans name it."""
    lines: set[int] = set()
    total: Counts = Counter()
    for outcome in outcomes:
        total.update(outcome.counts)
        for first, last in outcome.held.span.ranges:
            lines.update(range(first, min(last, len(seed.lines)) + 1))
    total.update(counted(seed, frozenset(lines)))
    said = [f"{change.label} {total[change]} 处" for change in Normalisation if total[change]]
    return "，".join(said) or "无"
