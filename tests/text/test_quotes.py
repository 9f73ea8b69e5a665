"""A quote is made of substrings of the reading text, in order, and never bridges a lacuna."""

from __future__ import annotations

import pytest

from macros.derive.index import Index
from macros.load import load
from macros.model import Article, Where
from macros.text.quotes import covers, quote_of, same_words, stands
from tests.samples import jia, plant


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    """Lead-in with a lacuna and a deletion, two items, a second 款."""
    tree = jia(
        """
        - article: 第一条
          lines: 1
          text: |
            甲{……|1}乙{--丙--|2}，丁：
            （一）戊己；
            （二）戊{……|1}
            庚辛。
          emendations:
            - {mark: 1, basis: 脱}
            - {mark: 2, basis: 衍}
        """
    )
    corpus = load(plant(tmp_path_factory.mktemp("quotes"), tree))[0]
    return Index(corpus).articles["jia-2016/1"]


@pytest.mark.parametrize(
    ("where", "quote"),
    [
        (None, "甲"),
        (Where(1), "甲……乙，丁"),
        (Where(1), "乙，丁……戊己"),
        (None, "戊己……庚辛。"),
        (Where(1, 1), "戊……己"),
    ],
)
def test_what_stands(article: Article, where: Where | None, quote: str) -> None:
    assert stands(article, where, quote)


@pytest.mark.parametrize(
    ("where", "quote"),
    [
        (None, "甲乙"),  # bridges the lacuna
        (None, "甲〔……〕乙"),  # the sign of a lacuna is no text
        (None, "乙丙"),  # deleted from the reading text
        (Where(1), "戊己……乙"),  # out of order
        (Where(1, 2), "戊己"),  # stands elsewhere
        (Where(1), "庚辛"),
        (None, "丁：戊己"),  # runs over the end of a line
        (None, "甲……甲"),  # once is not twice
        (None, ""),
        (None, "甲……"),
    ],
)
def test_what_does_not_stand(article: Article, where: Where | None, quote: str) -> None:
    assert not stands(article, where, quote)


def test_the_text_at_a_place_as_a_quote_stands_there(article: Article) -> None:
    assert quote_of(article, None) == "甲……乙，丁：……戊己；……戊……庚辛。"
    for where in (None, Where(1), Where(1, 1), Where(2)):
        quote = quote_of(article, where)
        assert quote
        assert stands(article, where, quote)
    assert quote_of(article, Where(3)) is None


def test_a_wording_is_compared_but_for_its_last_mark(article: Article) -> None:
    assert same_words("戊己。", article, Where(1, 1))
    assert same_words("戊。", article, Where(1, 2))
    assert not same_words("戊，己。", article, Where(1, 1))
    assert not same_words("戊己，", article, Where(1, 1)), "a comma ends nothing"


def test_an_item_does_not_cover_its_paragraph() -> None:
    assert covers(None, Where(2, 1))
    assert covers(Where(2), Where(2, 1, 3))
    assert covers(Where(2, 1), Where(2, 1, 3))
    assert not covers(Where(2, 1), Where(2))
    assert not covers(Where(2), Where(1))
    assert not covers(Where(2), None)
