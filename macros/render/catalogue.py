"""Every generated page: its file, the one macro call it consists of, and what the theme needs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.compare.pairs import pair_url, pairs
from macros.derive.book import Book
from macros.derive.comparisons import province_url, provinces
from macros.derive.index import Index
from macros.model import Corpus, Coverage, Level
from macros.render import (
    article,
    case,
    circumstance,
    correspondence,
    coverage,
    home,
    instrument,
    ladder,
    measure,
    pair,
    province,
    responsibility,
    retired,
    topic,
    withheld,
)
from macros.say.correspondence import bases, page_url

MetaOf = Callable[[Book, str], dict[str, Any]]
CITED = "cited.md"


@dataclass(frozen=True, slots=True)
class Generated:
    """A page in memory. `source` is its Markdown file, as if it lay in docs/; `macro` gives its body."""

    source: str
    macro: str
    record: str
    meta: MetaOf

    @property
    def content(self) -> str:
        """Front matter with the record's id: no data but ids, and nothing for the macros to read."""
        return f"---\nrecord: {json.dumps(self.record)}\nrender_macros: false\n---\n"


def generated(index: Index) -> Iterator[Generated]:
    """All generated pages, in the order of display."""
    for each_instrument in index.corpus.instruments:
        yield Generated(
            f"{each_instrument.id}/index.md", "instrument_page", each_instrument.id, instrument.meta
        )
        for a in each_instrument.articles:
            yield Generated(f"{a.id}.md", "article_page", a.id, article.meta)
    yield from _single(index)
    for each_instrument in coverage.reported(index):
        source = _source(coverage.coverage_url(each_instrument))
        yield Generated(source, "coverage_of", each_instrument.id, coverage.meta)
    for folder, records, macro, meta in _kinds(index.corpus):
        for record in records:
            yield Generated(f"{folder}/{record.id}.md", macro, record.id, meta)
    yield from _compared(index)
    for stone in index.corpus.retired:
        yield Generated(retired_source(stone.id), "retired_page", stone.id, retired.meta)


def _single(index: Index) -> Iterator[Generated]:
    """Pages that are there only where there is something to list."""
    if home.cited(index):
        yield Generated(CITED, "cited_page", "", _cited_meta)
    if withheld.is_wanted(index.corpus):
        yield Generated(withheld.SOURCE, "withheld_page", "", withheld.meta)


def _compared(index: Index) -> Iterator[Generated]:
    """The profiles of the provinces, and every two texts that are read against each other."""
    for base in bases(index):
        yield Generated(_source(page_url(base)), "correspondence_page", base, correspondence.meta)
    for placement, _ in provinces(index):
        source = _source(province_url(placement.id))
        yield Generated(source, "province_page", placement.id, province.meta)
    for left, right in pairs(index.corpus):
        source = _source(pair_url(left, right))
        yield Generated(source, "text_view", f"{left.id}/{right.id}", pair.meta)


def _kinds(corpus: Corpus) -> tuple[tuple[str, tuple[Any, ...], str, MetaOf], ...]:
    """Records with a page in one folder: each file lies where its address says."""
    return (
        ("cases", corpus.cases, "case_page", case.meta),
        ("responsibilities", corpus.responsibilities, "responsibility_page", responsibility.meta),
        ("circumstances", corpus.circumstances, "circumstance_page", circumstance.meta),
        ("measures", corpus.measures, "measure_page", measure.meta),
        ("ladders", corpus.ladders, "ladder_page", ladder.meta),
        ("comparisons", corpus.comparisons, "comparison_page", topic.meta),
    )


def _source(url: str) -> str:
    return url.removesuffix(".html") + ".md"


def retired_source(record: str) -> str:
    """The file of a retired id: where its page stood before."""
    return f"{record}.md" if "/" in record else f"{record}/index.md"


def _cited_meta(book: Book, _record: str) -> dict[str, Any]:
    count = len(home.cited(book.index))
    return {
        "ref_title": "提到而没有收录的规定",
        "ref_navtitle": "提到而没有收录的规定",
        "navnote": f"{count} 件",
        "section": "查条文",
        "path": [{"title": "查条文", "url": "index.html"}],
    }


def navigation(index: Index) -> list[Any]:
    """The left column: instruments by level, then the page of those that are only cited."""
    groups: list[Any] = []
    for level in Level:
        files = [
            f"{instrument.id}/index.md"
            for instrument in index.corpus.instruments
            if instrument.level is level and instrument.coverage is not Coverage.CITED_ONLY
        ]
        if files:
            groups.append({level.label: files})
    return [*groups, CITED] if home.cited(index) else groups
