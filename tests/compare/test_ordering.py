"""Sets of what belongs together: every name once, what moved is told, the rest keeps its order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.compare.ordering import in_order, joined, longest, strongest

NUMBERS = st.integers(0, 6)
EDGES = st.dictionaries(st.tuples(NUMBERS, NUMBERS), st.floats(1, 9), max_size=12)
ORDER = (tuple(range(7)), tuple(range(7)))


@given(EDGES)
def test_every_name_of_both_sides_stands_once(
    edges: dict[tuple[int | str, int | str], float],
) -> None:
    sets = joined(ORDER, strongest(edges))
    found = [value for value, _ in in_order(sets, ORDER)]
    for at in (0, 1):
        assert sorted(name for value in found for name in value[at]) == list(range(7))


@given(EDGES)
def test_sets_follow_the_left_side(edges: dict[tuple[int | str, int | str], float]) -> None:
    found = [value for value, _ in in_order(joined(ORDER, strongest(edges)), ORDER) if value[0]]
    firsts = [value[0][0] for value in found]
    assert firsts == sorted(firsts, key=int)


@given(EDGES)
def test_what_has_not_moved_rises_on_the_right(
    edges: dict[tuple[int | str, int | str], float],
) -> None:
    found = list(in_order(joined(ORDER, strongest(edges)), ORDER))
    still = [int(value[1][0]) for value, moved in found if value[0] and value[1] and not moved]
    assert still == sorted(still)


@given(st.lists(st.integers(0, 20), unique=True, max_size=12))
def test_the_longest_rising_run_rises_and_none_is_longer(ranks: list[int]) -> None:
    numbers = sorted(longest(ranks))
    values = [ranks[n] for n in numbers]
    assert values == sorted(values)
    best = [1] * len(ranks)
    for n in range(len(ranks)):
        best[n] = 1 + max((best[m] for m in range(n) if ranks[m] < ranks[n]), default=0)
    assert len(numbers) == max(best, default=0)


def test_what_only_the_right_has_keeps_its_order_behind_its_neighbour() -> None:
    sets = joined((("a", "b"), (1, 2, 3, 4, 5)), [("a", 1), ("b", 4)])
    assert [value for value, _ in in_order(sets, (("a", "b"), (1, 2, 3, 4, 5)))] == [
        (("a",), (1,)),
        ((), (2,)),
        ((), (3,)),
        (("b",), (4,)),
        ((), (5,)),
    ]
