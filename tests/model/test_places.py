"""Whether a place of an article holds another one (decisions/0025)."""

from __future__ import annotations

from itertools import product

import pytest

from macros.model import Where
from macros.text.quotes import covers

PLACES = [
    Where(paragraph, item, subitem)
    for paragraph, item, subitem in product((1, 2), (None, 1, 2), (None, 1, 2))
]
"""Every kind of place, a 目 directly under a 款 (1/0/1) included."""


def _path(where: Where) -> tuple[int, ...]:
    """A place as its way down from the article: 款, then 项 (0 where there is none), then 目."""
    path = (where.paragraph, where.item or 0, where.subitem or 0)
    return path if where.subitem else path[:2] if where.item else path[:1]


@pytest.mark.parametrize("outer", PLACES, ids=str)
@pytest.mark.parametrize("inner", PLACES, ids=str)
def test_a_place_holds_what_stands_below_it_and_nothing_else(outer: Where, inner: Where) -> None:
    below = _path(inner)[: len(_path(outer))] == _path(outer)
    assert outer.covers(inner) is below
    assert covers(outer, inner) is below
    assert outer.leads(inner) is (below and outer != inner)


@pytest.mark.parametrize("where", PLACES, ids=str)
def test_the_whole_article_holds_every_place_and_is_held_by_none(where: Where) -> None:
    assert covers(None, where)
    assert not where.covers(None)
    assert covers(None, None)


def test_holding_is_an_order() -> None:
    for first, second in product(PLACES, PLACES):
        assert not (first.covers(second) and second.covers(first)) or first == second
        for third in PLACES:
            if first.covers(second) and second.covers(third):
                assert first.covers(third)


def test_a_subitem_directly_under_a_paragraph_is_not_the_paragraph() -> None:
    assert not Where(1, None, 1).covers(Where(1))
    assert not Where(1, None, 1).covers(Where(1, 1))
    assert Where(1).covers(Where(1, None, 1))
