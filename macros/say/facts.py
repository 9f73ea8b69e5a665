"""Facts of an instrument with what each rests on; what rests on memory is shown as 尚未查证."""

from __future__ import annotations

from dataclasses import dataclass

from macros.cite.form import article_label
from macros.model import Coverage, Fact, Instrument, Provenance
from macros.say import words
from macros.text import dates

LABELS = {
    "doc_number": "文号",
    "issued": "成文",
    "published": "公布",
    "effective": "施行",
    "ended": "失效",
}
PLAIN = {
    Provenance.SOURCE: "来源所载",
    Provenance.FOUND: "见于存档公开文本",
    Provenance.DERIVED: "据所载推算",
    Provenance.MEMORY: "尚未查证，还没有可靠的来源",
}


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact in words. `check` says why it is 尚未查证; `article` is where the instrument states it."""

    key: str
    label: str
    value: str
    known: bool
    rests_on: str
    check: str | None = None
    note: str | None = None
    article: str | None = None
    anchor: str | None = None
    is_date: bool = False


def told(instrument: Instrument) -> tuple[StatedFact, ...]:
    """The facts in order. What is unknown is said, except an end and the facts of a press item."""
    press = instrument.coverage is Coverage.PRESS
    facts = [(name, getattr(instrument, name)) for name in instrument.FACTS]
    return tuple(
        _told(name, fact)
        for name, fact in facts
        if fact.value or fact.note or not (press or name == "ended")
    )


def _told(name: str, fact: Fact) -> StatedFact:
    is_date = name != "doc_number"
    value = dates.show(fact.value) if is_date else fact.value or words.UNKNOWN_FACT
    return StatedFact(
        key=name,
        label=LABELS[name],
        value=value,
        known=fact.value is not None,
        rests_on=PLAIN[fact.provenance] if fact.provenance and fact.value else words.UNKNOWN_FACT,
        check=(fact.note or PLAIN[Provenance.MEMORY]) if fact.unverified else None,
        note=fact.note,
        article=article_label(fact.basis) if fact.basis else None,
        anchor=f"a{fact.basis}" if fact.basis else None,
        is_date=is_date,
    )


def all_told(instrument: Instrument) -> tuple[StatedFact, ...]:
    """The table of facts: dates and number, validity, and how many articles there are."""
    count = () if instrument.coverage is Coverage.PRESS else (_count(instrument),)
    return (*told(instrument), _status(instrument), *count)


def _status(instrument: Instrument) -> StatedFact:
    provenance = instrument.status_provenance
    return _other("效力", instrument.status.label, provenance, instrument.status_note)


def _count(instrument: Instrument) -> StatedFact:
    count = instrument.article_count
    value = f"{count} 条" if count is not None else words.UNKNOWN_FACT
    return _other("条数", value, instrument.count_provenance, None)


def _other(label: str, value: str, provenance: Provenance | None, note: str | None) -> StatedFact:
    memory = provenance is Provenance.MEMORY
    return StatedFact(
        key=label,
        label=label,
        value=value,
        known=provenance is not None,
        rests_on=PLAIN[provenance] if provenance else words.UNKNOWN_FACT,
        check=(note or PLAIN[Provenance.MEMORY]) if memory else None,
        note=note,
    )
