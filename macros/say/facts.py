"""Facts of an instrument with what each rests on; what rests on memory is shown as 尚未查证."""

from __future__ import annotations

from dataclasses import dataclass

from macros.cite.form import article_label
from macros.model import Attribution, Coverage, Fact, Instrument, Provenance
from macros.model.field import label_of
from macros.say import words
from macros.text import dates

ALTERNATIVES = {"adopted", "ended"}
"""Dates that are told where they are known, and else not missed."""
OUT = ("issued", "published")
"""A rule comes out by one of these acts; that the other one is not told says nothing."""
PLAIN = {
    Provenance.SOURCE: "来源所载",
    Provenance.FOUND: "见于存档公开文本",
    Provenance.DERIVED: "据所载推算",
    Provenance.MEMORY: "尚未查证，还没有可靠的来源",
}


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact in words. `check` says why it is 尚未查证; `article` is where the instrument states it.

    `anchor` leads to the words of that article, None where none are held: then we take it on trust.
    """

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
    facts = [(name, getattr(instrument, name)) for name in instrument.FACTS]
    return tuple(
        _told(instrument, name, fact)
        for name, fact in facts
        if fact.value or fact.note or _is_missed(instrument, name)
    )


def _is_missed(instrument: Instrument, name: str) -> bool:
    """True for a fact that every rule has, so that its lack is said; of 印发 and 公布 the first."""
    if instrument.coverage is Coverage.PRESS or name in ALTERNATIVES:
        return False
    return name not in OUT or (name == OUT[0] and not instrument.came_out)


def issuers(instrument: Instrument) -> str:
    """Who made it, and who says so where no source does."""
    named = "、".join(instrument.issuers)
    return named + _by(instrument.issuers_by) if named else words.UNKNOWN_FACT


def region(instrument: Instrument) -> str:
    """Of which region it is, and who says so where neither title nor source does."""
    return (instrument.region or "") + (_by(instrument.region_by) if instrument.region_by else "")


def _by(attribution: Attribution | None) -> str:
    said = attribution or Attribution.FACTS
    return "" if said is Attribution.SOURCE else f"（据{said.label}）"


def _told(instrument: Instrument, name: str, fact: Fact) -> StatedFact:
    is_date = name != "doc_number"
    held = fact.basis in {article.number for article in instrument.with_text}
    value = dates.show(fact.value) if is_date else fact.value or words.UNKNOWN_FACT
    return StatedFact(
        key=name,
        label="、".join(label_of(Instrument, each) for each in OUT)
        if name == OUT[0] and not fact.value
        else label_of(Instrument, name),
        value=value,
        known=fact.value is not None,
        rests_on=PLAIN[fact.provenance] if fact.provenance and fact.value else words.UNKNOWN_FACT,
        check=(fact.note or PLAIN[Provenance.MEMORY]) if fact.unverified else None,
        note=fact.note,
        article=article_label(fact.basis) if fact.basis else None,
        anchor=f"a{fact.basis}" if held else None,
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
