"""Facts of an instrument for print: validity, number, dates, with 待核 where they rest on memory."""

from __future__ import annotations

from macros.derive.index import Index
from macros.handout.blocks import Para, PrintSpan, strong
from macros.model import Instrument
from macros.say import facts, signs, words


def facts_table(_index: Index, instrument: Instrument) -> Para:
    """The facts in one small paragraph; a note to a fact is a footnote."""
    lines = [
        ("效力", signs.of_validity(instrument.status).text, instrument.status_note),
        ("种类", instrument.kind.label if instrument.kind else words.UNSTATED, None),
        ("发文机关", "、".join(instrument.issuers) or words.UNSTATED, None),
    ]
    for fact in facts.told(instrument):
        check = f"〔{words.CHECK}〕" if fact.check else ""
        lines.append((fact.label, fact.value + check, fact.note))
    out: list[PrintSpan] = []
    for label, value, note in lines:
        space = "　" if out else ""
        out += [strong(f"{space}{label}："), PrintSpan(value, notes=(note,) if note else ())]
    return Para(tuple(out), "facts")
