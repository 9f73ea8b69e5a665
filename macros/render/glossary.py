"""近义辨析: measures that are easily mistaken for one another, each pair told apart once."""

from __future__ import annotations

from itertools import combinations

from macros.derive.book import Book
from macros.derive.categories import Categories
from macros.model.measure import Measure
from macros.render.engine import fill
from macros.say.citing import Citing
from macros.say.links import UrlFor
from macros.say.rows import Piece

Ties = list[tuple[Measure, Measure]]


def page(book: Book, url_for: UrlFor) -> str:
    """Near terms, grouped by what hangs together, each pair once."""
    citing = Citing(book, url_for)
    return fill(
        "glossary.html",
        families=[
            (members, [_pair(book, pair, citing) for pair in pairs])
            for members, pairs in families(book.categories)
        ],
        url_for=url_for,
        citing=citing,
    )


def _pair(
    book: Book, pair: tuple[Measure, Measure], citing: Citing
) -> tuple[Measure, Measure, tuple[Piece, ...]]:
    """Two measures told apart."""
    near = next(near for other, near in book.categories.near(pair[0]) if other is pair[1])
    return *pair, citing.ours(near.difference)


def families(categories: Categories) -> list[tuple[list[Measure], Ties]]:
    """Measures that are near to one another, over any number of pairs, with these pairs."""
    near = {
        m.id: {other.id for other, _ in categories.near(m)} for m in categories.measures.values()
    }
    out: list[tuple[list[Measure], Ties]] = []
    seen: set[str] = set()
    for name, others in near.items():
        if name in seen or not others:
            continue
        members = _reached(near, name)
        seen |= members
        kept = [measure for measure in categories.measures.values() if measure.id in members]
        out.append((kept, [(a, b) for a, b in combinations(kept, 2) if b.id in near[a.id]]))
    return out


def _reached(near: dict[str, set[str]], start: str) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        further = near[waiting.pop()] - reached
        reached |= further
        waiting += further
    return reached
