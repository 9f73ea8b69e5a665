"""Search: the article table and the text, made from the records for the browser (decisions/0012)."""

import json
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.derive.book import Book
from macros.derive.index import Index
from macros.derive.names import pinyin
from macros.search import cases, categories, compared, naming, prose, provisions, scope
from macros.search.fold import Folding, folding
from macros.search.lookup import lookup
from macros.search.printed import PrintedText
from macros.search.prose import WrittenPage
from macros.search.record import ResultKind, SearchRecord

LOOKUP = "assets/search/lookup.js"
NAMES = "assets/search/names.js"
TEXT = "assets/search/text.js"
"""The law; all else follows in text-2.js, text-3.js …"""
PRINTED = "assets/search/printed.js"
"""What the pages print besides; made when they are."""
SHARD = 600_000
"""Characters of a file beyond the law."""
LAW = (ResultKind.PROVISION, ResultKind.CHAPTER, ResultKind.PRESS, ResultKind.RULE)

SOURCES: tuple[Callable[[Index], Iterable[SearchRecord]], ...] = (
    provisions.sections,
    compared.sections,
    categories.sections,
    cases.sections,
)
"""One function a kind of record; a new kind is one more."""

UNNAMED = (
    ResultKind.PROVISION,
    ResultKind.PRESS,
    ResultKind.RULE,
    ResultKind.CASE,
    ResultKind.PRINTED,
)
"""Kinds that no name of their own leads to: the table has the rules, and cases are told, not named."""

UNSPELLED = (ResultKind.CHAPTER, ResultKind.PAIR)
"""Kinds whose names have no pinyin: 第五章 is a number, and a pair has too many."""


def sections(index: Index, docs: Mapping[str, WrittenPage] | None = None) -> Iterator[SearchRecord]:
    """All that can be found, in the order of the kinds, within a kind in that of the site.

    `docs` are the hand-written pages, by their address from the site root.
    """
    records = [section for source in SOURCES for section in source(index)]
    records += prose.sections(docs or {})
    for kind in ResultKind:
        yield from (section for section in records if section.kind is kind)


@dataclass(frozen=True, slots=True)
class SearchData:
    """The data files by their address from the site root, and what it takes to add to them."""

    files: dict[str, str]
    fold: Folding
    held: str
    """The folded text of all records but those for editors, none running into the next."""

    def printed(self, pages: PrintedText) -> str:
        """What the pages print and the files do not hold."""
        records = pages.records(self.held, self.fold)
        return _script("printed", [_packed(record, self.fold) for record in records])


def files(
    book: Book, pages: Collection[str], docs: Mapping[str, WrittenPage] | None = None
) -> dict[str, str]:
    """The data files alone."""
    return search_data(book, pages, docs).files


def search_data(
    book: Book, pages: Collection[str], docs: Mapping[str, WrittenPage] | None = None
) -> SearchData:
    """What is given, nothing else.

    `pages` are the addresses of the generated pages: a record without a page is not led to. `docs`
    are the hand-written ones.
    """
    there = {*pages, *(docs or {})}
    records = [record for record in sections(book.index, docs) if record.page in there]
    texts = [
        text
        for record in records
        for text in (record.title, *record.names, *(u.text for u in record.units))
    ]
    fold = folding(texts)
    counts = partial(cases.counts, book.applications)
    shards = list(_shards(records, fold))
    table = lookup(book, fold, counts) | {"shards": len(shards)}
    said = {"names": naming.names(book.index, there, fold), "scope": scope.scope(book, fold)}
    law_and_rest = {
        TEXT if number == 1 else TEXT.replace(".js", f"-{number}.js"): _script("text", shard)
        for number, shard in enumerate(shards, 1)
    }
    made = {LOOKUP: _script("lookup", table), NAMES: _script("names", said)} | law_and_rest
    law = (record for record in records if record.kind is not ResultKind.GUIDE)
    held = (text for record in law for text in (record.title, *(u.text for u in record.units)))
    return SearchData(made, fold, "\n".join(map(fold, held)))


def _shards(records: Sequence[SearchRecord], fold: Folding) -> Iterator[list[list[Any]]]:
    """The law first, so that it is there soon; then the rest, file by file."""
    yield [_packed(record, fold) for record in records if record.kind in LAW]
    shard: list[list[Any]] = []
    size = 0
    for record in records:
        if record.kind in LAW:
            continue
        length = sum(len(unit.text) for unit in record.units)
        if shard and size + length > SHARD:
            yield shard
            shard, size = [], 0
        shard.append(_packed(record, fold))
        size += length
    if shard:
        yield shard


def version(found: Mapping[str, str]) -> str:
    """A short digest of the data files: pages ask for the very data that they were built with."""
    return f"{zlib.crc32(''.join(found.values()).encode()):08x}"


def _packed(record: SearchRecord, fold: Folding) -> list[Any]:
    """[kind, address, title, meta, units, names]; the title of an article is made from the table."""
    title = "" if record.kind is ResultKind.PROVISION else record.title
    units = [[u.text, u.anchor, u.label, u.status, int(u.own)] for u in record.units]
    packed = [record.kind.order, record.url, title, record.meta, [_cut(unit) for unit in units]]
    if record.kind in UNNAMED:
        return packed
    names = (record.title, *record.names)
    spelled = () if record.kind in UNSPELLED else pinyin(names)
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
