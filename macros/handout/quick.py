"""Quick reference: numbers of articles at a glance, and time limits in the words of the provisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.derive.index import Index
from macros.handout.blocks import Block, Heading, Line, Para, Span, Table, plain, strong
from macros.handout.ladders import cite
from macros.handout.provisions import block_id
from macros.model import Instrument, Status
from macros.model.handout import Extract
from macros.say.numbers import short

LIMITS = ("事项", "原文", "依据")


def numbers(found: Iterable[Instrument]) -> Iterator[Block]:
    """For each instrument the numbers with what they are about; incomplete texts with their sign."""
    for one in found:
        if not one.articles:
            continue
        yield Heading(2, one.title, f"{block_id(one.id)}-numbers")
        out: list[Span] = []
        for article in one.articles:
            sign = "" if article.status is Status.COMPLETE else article.status.sign
            out += [strong(short(article)), Span(f" {article.heading or ''}"), Span(f"{sign}　")]
        yield Para(tuple(out), "numbers")


def limits(index: Index, entries: Iterable[Extract]) -> Iterator[Block]:
    """A line per time limit or frequency."""
    lines = tuple(
        Line(
            (
                plain(one.label),
                plain(f"“{one.quote}”"),
                (cite(index, one.article, one.where),),
            )
        )
        for one in entries
    )
    yield Table((1.7, 4.7, 2.6), LIMITS, lines)
