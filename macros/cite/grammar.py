"""What a text says: its citations, as values with spans. Knows no corpus.

>>> [c.text for c in find("依照本条例第四十二条、第四十三条第一款处理。")]
['本条例第四十二条、第四十三条第一款']
"""

from collections.abc import Iterable
from functools import lru_cache

from macros.cite.carry import carry
from macros.cite.citation import Citation
from macros.cite.reader import Reader


def find(text: str, known: Iterable[str] = ()) -> tuple[Citation, ...]:
    """All citations of a text in order; only a title within a title (〈〉) lies inside another.

    `known` are abbreviations that an earlier part of the same text has declared.
    """
    return _read(text, frozenset(known))


@lru_cache(maxsize=100_000)
def _read(text: str, known: frozenset[str]) -> tuple[Citation, ...]:
    """Each text of a corpus is read once, however many rules and pages ask for it."""
    return tuple(carry(text, Reader(text, known).citations()))
