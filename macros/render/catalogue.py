"""Every generated page: its file, the one macro call it consists of, and what the theme needs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.derive.book import Book
from macros.derive.index import Index
from macros.model import Coverage, Level
from macros.render import (
    article,
    case,
    circumstance,
    compared,
    home,
    instrument,
    ladder,
    measure,
    responsibility,
    retired,
)

MetaOf = Callable[[Book, str], dict[str, Any]]
CITED = "cited.md"


@dataclass(frozen=True, slots=True)
class Generated:
    """A page in memory. `source` is its Markdown file, as if it lay in docs/."""

    source: str
    macro: str
    record: str
    meta: MetaOf

    @property
    def content(self) -> str:
        """Front matter with the record's id, and the macro call: no data but ids."""
        record = json.dumps(self.record)
        return f"---\nrecord: {record}\n---\n{{{{ {self.macro}({record}) }}}}\n"


def generated(index: Index) -> Iterator[Generated]:
    """All generated pages, in the order of display."""
    for each_instrument in index.corpus.instruments:
        yield Generated(
            f"{each_instrument.id}/index.md", "instrument_page", each_instrument.id, instrument.meta
        )
        for a in each_instrument.articles:
            yield Generated(f"{a.id}.md", "article_page", a.id, article.meta)
    if home.cited(index):
        yield Generated(CITED, "cited_page", "", _cited_meta)
    for record in index.corpus.cases:
        yield Generated(f"cases/{record.id}.md", "case_page", record.id, case.meta)
    yield from _categories(index)
    yield from (Generated(*page) for page in compared.pages(index))
    for stone in index.corpus.retired:
        yield Generated(retired_source(stone.id), "retired_page", stone.id, retired.meta)


def _categories(index: Index) -> Iterator[Generated]:
    """Duties, circumstances, measures, ladders; each file lies where its address says."""
    corpus = index.corpus
    for duty in corpus.responsibilities:
        source = f"responsibilities/{duty.id}.md"
        yield Generated(source, "responsibility_page", duty.id, responsibility.meta)
    for each_circumstance in corpus.circumstances:
        yield Generated(
            f"circumstances/{each_circumstance.id}.md",
            "circumstance_page",
            each_circumstance.id,
            circumstance.meta,
        )
    for imposed in corpus.measures:
        yield Generated(f"measures/{imposed.id}.md", "measure_page", imposed.id, measure.meta)
    for steps in corpus.ladders:
        yield Generated(f"ladders/{steps.id}.md", "ladder_page", steps.id, ladder.meta)


def retired_source(record: str) -> str:
    """The file of a retired id: where its page stood before."""
    return f"{record}.md" if "/" in record else f"{record}/index.md"


def _cited_meta(book: Book, _record: str) -> dict[str, Any]:
    count = len(home.cited(book.index))
    return {
        "ref_title": "仅存目的规定",
        "ref_navtitle": "仅存目的规定",
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
