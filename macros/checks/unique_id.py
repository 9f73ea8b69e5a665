"""unique-id: an id names one record, whatever the folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.derive.book import Book
from macros.model import Instrument, Problem, Rule, Source

RULE = Rule("unique-id", "编号在所有目录里只用一次；排列次序（order）里每个编号列一次。")


def check(book: Book) -> Iterator[Problem]:
    """Files of one kind with the same stem, and ids listed twice in the order."""
    yield from _doubled(book.corpus.instruments)
    yield from _doubled(book.corpus.sources)
    site = book.corpus.site
    for n, name in enumerate(site.order):
        if name in site.order[:n]:
            yield RULE.at(
                site.place.at(f"order/{n}"), f"“{name}”列了两次", "每个编号列一次", "删去一处"
            )


def _doubled(records: Sequence[Instrument | Source]) -> Iterator[Problem]:
    seen: dict[str, Instrument | Source] = {}
    for record in sorted(records, key=lambda value: value.place):
        first = seen.setdefault(record.id, record)
        if first is not record:
            yield RULE.at(
                record.place,
                f"编号“{record.id}”已用于 {first.place.path}",
                "编号只用一次",
                "改文件名；是同一份时合成一个文件",
            )
