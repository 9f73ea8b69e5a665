"""Quick reference: numbers of articles at a glance, and time limits in the words of the provisions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.derive.index import Index
from macros.handout.blocks import (
    Block,
    Heading,
    Para,
    PrintSpan,
    TableBlock,
    TableRow,
    plain,
    strong,
)
from macros.handout.ladders import cite
from macros.handout.provisions import block_id
from macros.model import Instrument
from macros.model.handout import Extract
from macros.say.numbers import short
from macros.say.signs import state_of

LIMITS = ("事项", "原文", "依据")


def numbers(instruments: Iterable[Instrument]) -> Iterator[Block]:
    """For each instrument the numbers with what they are about; incomplete texts with their sign."""
    for instrument in instruments:
        if not instrument.articles:
            continue
        yield Heading(2, instrument.title, f"{block_id(instrument.id)}-numbers")
        out: list[PrintSpan] = []
        for article in instrument.articles:
            sign = "" if article.status.whole else state_of(article).sign
            about = PrintSpan(f" {article.heading or ''}")
            out += [strong(short(article)), about, PrintSpan(f"{sign}　")]
        yield Para(tuple(out), "numbers")


def limits(index: Index, entries: Iterable[Extract]) -> Iterator[Block]:
    """A line per time limit or frequency."""
    rows = ((plain(e.label), plain(f"“{e.quote}”"), (_basis(index, e),)) for e in entries)
    yield TableBlock((1.65, 4.6, 2.75), LIMITS, tuple(map(TableRow, rows)))


def _basis(index: Index, extract: Extract) -> PrintSpan:
    """条例第二十二条第一款◇: the short name of the instrument is enough on a card."""
    span = cite(index, extract.article, extract.where, titled=False)
    short_name = index.instruments[index.articles[extract.article].instrument].short
    return replace(span, text=f"{short_name}{span.text}")
