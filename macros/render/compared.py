"""Pages of the comparison: a topic each, a province each, a text view per pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from macros.compare.pairs import pair_url, pairs
from macros.derive.book import Book
from macros.derive.comparisons import province_url
from macros.derive.index import Index
from macros.model import Level
from macros.render import guide, matrix, pair, province, topic
from macros.say.columns import topic_url
from macros.say.links import View

MetaOf = Callable[[Book, str], dict[str, Any]]
Entry = tuple[str, str, str, MetaOf]
"""Source file, macro, record, and what the theme needs."""

MACROS: dict[str, View] = {
    "comparison_matrix": matrix.page,
    "comparison_page": topic.page,
    "province_page": province.page,
    "text_view": pair.page,
    "text_index": pair.index_page,
    "relation_signs": guide.relations,
}


def pages(index: Index) -> Iterator[Entry]:
    """Every generated page of the comparison, in the order of display; matrix and list stand in docs/."""
    corpus = index.corpus
    for comparison in corpus.comparisons:
        yield _source(topic_url(comparison)), "comparison_page", comparison.id, topic.meta
    for placement in corpus.placements:
        instrument = index.instruments.get(placement.id)
        if instrument and instrument.level is Level.PROVINCIAL:
            yield _source(province_url(placement.id)), "province_page", placement.id, province.meta
    for left, right in pairs(corpus):
        yield _source(pair_url(left, right)), "text_view", f"{left.id}/{right.id}", pair.meta


def _source(url: str) -> str:
    return url.removesuffix(".html") + ".md"
