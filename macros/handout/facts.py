"""Facts of an instrument for print: validity, number, dates, with 待核 where they rest on memory."""

from __future__ import annotations

from macros.derive.index import Index
from macros.handout.blocks import Para, PrintSpan, strong
from macros.model import Instrument
from macros.say import facts, signs


def facts_table(_index: Index, instrument: Instrument) -> Para:
    """The facts in one small paragraph; a note to a fact is a footnote."""
    validity = signs.of_validity(instrument.status)
    out = [
        strong("效力："),
        PrintSpan(f"{validity.symbol} {validity.word}", notes=_note(instrument)),
    ]
    issuers = "、".join(instrument.issuers) or facts.UNKNOWN
    kind = instrument.kind.label if instrument.kind else facts.UNKNOWN
    out += [strong("　种类："), PrintSpan(kind), strong("　发文机关："), PrintSpan(issuers)]
    for told in facts.told(instrument):
        notes = (told.note,) if told.note else ()
        value = told.value + ("〔待核〕" if told.check else "")
        out += [strong(f"　{told.label}："), PrintSpan(value, notes=notes)]
    return Para(tuple(out), "facts")


def _note(instrument: Instrument) -> tuple[str, ...]:
    return (instrument.status_note,) if instrument.status_note else ()
