"""Facts of an instrument for print: validity, number, dates, with 待核 where they rest on memory."""

from __future__ import annotations

from macros.derive.index import Index
from macros.handout.blocks import Para, Span, strong
from macros.model import Instrument
from macros.say import facts, signs


def facts_table(_index: Index, one: Instrument) -> Para:
    """The facts in one small paragraph; a note to a fact is a footnote."""
    validity = signs.of_validity(one.status)
    out = [strong("效力："), Span(f"{validity.symbol} {validity.word}", notes=_note(one))]
    issuers = "、".join(one.issuers) or facts.UNKNOWN
    kind = one.kind.label if one.kind else facts.UNKNOWN
    out += [strong("　种类："), Span(kind), strong("　发文机关："), Span(issuers)]
    for told in facts.told(one):
        notes = (told.note,) if told.note else ()
        value = told.value + ("〔待核〕" if told.check else "")
        out += [strong(f"　{told.label}："), Span(value, notes=notes)]
    return Para(tuple(out), "facts")


def _note(one: Instrument) -> tuple[str, ...]:
    return (one.status_note,) if one.status_note else ()
