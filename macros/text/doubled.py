"""Records that share what should be theirs alone."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

R = TypeVar("R")


def doubled(records: Iterable[R], key: Callable[[R], Hashable]) -> Iterator[tuple[R, R]]:
    """Each record whose key an earlier one has, with the first that has it.

    >>> list(doubled(["ab", "c", "ad", "ae"], lambda word: word[0]))
    [('ad', 'ab'), ('ae', 'ab')]
    """
    first: dict[Hashable, R] = {}
    for record in records:
        earlier = first.setdefault(key(record), record)
        if earlier is not record:
            yield record, earlier
