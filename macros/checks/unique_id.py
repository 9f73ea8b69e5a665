"""unique-id: an id names one record, whatever the folder."""

from collections.abc import Sequence

from macros.derive.book import Book
from macros.model import Instrument, Problems, Rule, Source
from macros.text.doubled import doubled

RULE = Rule("unique-id", "编号在所有目录里只用一次；排列次序（order）里每个编号列一次。")


def check(book: Book) -> Problems:
    """Files of one kind with the same stem, and ids listed twice in the order."""
    yield from _doubled(book.corpus.instruments)
    yield from _doubled(book.corpus.sources)
    site = book.corpus.site
    for n, name in enumerate(site.order):
        if name in site.order[:n]:
            yield RULE.at(
                site.place.at(f"order/{n}"), f"“{name}”列了两次", "每个编号列一次", "删去一处"
            )


def _doubled(records: Sequence[Instrument | Source]) -> Problems:
    in_order = sorted(records, key=lambda record: record.place)
    for record, first in doubled(in_order, lambda record: record.id):
        yield RULE.at(
            record.place,
            f"编号“{record.id}”已用于 {first.place.path}",
            "编号只用一次",
            "改文件名；是同一份时合成一个文件",
        )
