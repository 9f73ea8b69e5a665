"""Search: the article table and the text, made from the records for the browser (decisions/0012)."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from macros.derive.applied import Applications
from macros.derive.index import Index
from macros.derive.names import pinyin
from macros.search import cases, categories, compared, prose, provisions
from macros.search.fold import Folding, folding
from macros.search.lookup import lookup
from macros.search.record import Kind, Section

LOOKUP = "assets/search/lookup.js"
TEXT = "assets/search/text.js"

SOURCES: tuple[Callable[[Index], Iterable[Section]], ...] = (
    provisions.sections,
    compared.sections,
    categories.sections,
    cases.sections,
)
"""One function a kind of record; a new kind is one more."""

UNNAMED = (Kind.PROVISION, Kind.PRESS, Kind.RULE, Kind.CASE)
"""Kinds that no name of their own leads to: the table has the rules, and cases are told, not named."""

UNSPELLED = (Kind.CHAPTER, Kind.PAIR)
"""Kinds whose names have no pinyin: 第五章 is a number, and a pair has too many."""


def sections(index: Index, docs: Mapping[str, str] | None = None) -> Iterator[Section]:
    """All that can be found, in the order of the kinds, within a kind in that of the site.

    `docs` are the hand-written pages, by their address from the site root: their Markdown.
    """
    found = [section for source in SOURCES for section in source(index)]
    found += prose.sections(docs or {})
    for kind in Kind:
        yield from (section for section in found if section.kind is kind)


def files(
    index: Index, pages: Collection[str], docs: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The two data files by their address from the site root; what is given, nothing else.

    `pages` are the addresses of the generated pages: a record without a page is not led to. `docs`
    are the hand-written ones with their Markdown.
    """
    there = {*pages, *(docs or {})}
    found = [one for one in sections(index, docs) if one.page in there]
    texts = (
        text for one in found for text in (one.title, *one.names, *(u.text for u in one.units))
    )
    fold = folding(texts)
    counts = partial(cases.counts, Applications(index))
    table = lookup(index, fold, counts)
    return {
        LOOKUP: _script("lookup", table),
        TEXT: _script("text", [_packed(one, fold) for one in found]),
    }


def version(found: dict[str, str]) -> str:
    """A short digest of the data files: pages ask for the very data that they were built with."""
    return f"{zlib.crc32(''.join(found.values()).encode()):08x}"


def _packed(one: Section, fold: Folding) -> list[Any]:
    """[kind, address, title, meta, units, names]; the title of an article is made from the table."""
    title = "" if one.kind is Kind.PROVISION else one.title
    units = [[u.text, u.anchor, u.label, u.status, int(u.own)] for u in one.units]
    kind = list(Kind).index(one.kind)
    packed = [kind, one.url, title, one.meta, [_cut(unit) for unit in units]]
    if one.kind in UNNAMED:
        return packed
    names = (one.title, *one.names)
    spelled = () if one.kind in UNSPELLED else pinyin(names)
    return [*packed, [*sorted({fold(name) for name in names}), *spelled]]


def _cut(unit: list[Any]) -> list[Any]:
    """Without the usual values at the end."""
    usual = ["", "", "", "complete", 0]
    while unit[-1] == usual[len(unit) - 1] and len(unit) > 1:
        unit = unit[:-1]
    return unit


def _script(name: str, data: Any) -> str:
    """Data as a script, since pages opened from a folder can't fetch."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f'ref.search.take("{name}",{text});\n'
