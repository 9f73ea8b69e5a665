"""Quick reference: numbers of articles at a glance, and time limits in the words of the provisions."""

from collections.abc import Iterable, Iterator

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
from macros.handout.provisions import block_id
from macros.model import Instrument
from macros.model.handout import Extract
from macros.say.numbers import short
from macros.say.signs import of_place, state_at, state_of

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
    """条例第二十二条第一款△: short on a card; the sign is that of the place, not of its article."""
    article = index.articles[extract.article]
    sign, state = of_place(article, extract.where), state_at(article, extract.where)
    said = "" if sign.word == state.label else f"，{sign.word}"
    text = (
        f"{index.instruments[article.instrument].short}{index.short_cite(article, extract.where)}"
    )
    mark = "" if state.whole else f"{said}{sign.symbol}"
    return PrintSpan(text + mark, to=block_id(article.id))
