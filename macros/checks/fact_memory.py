"""fact-memory: inference tells readers how, and a status from memory tells them why."""

from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Fact, Instrument, Problems, Provenance, Rule

RULE = Rule(
    "fact-memory",
    "推算（derived）的事实和尚未查证（memory）的效力在 note 里说明怎样得来，读者看得到。",
)
WEAK = (Provenance.MEMORY, Provenance.DERIVED)


def check(book: Book) -> Problems:
    """Derived facts, and statuses from memory or inference, without a note."""
    for instrument in book.corpus.instruments:
        for name, label in _bare(instrument):
            yield RULE.at(
                instrument.place.at(f"{name}/from"),
                f"“{name}”{label}，没有说明",
                "note 里写明据什么得来",
                "补写 note",
            )


def _bare(instrument: Instrument) -> Iterator[tuple[str, str]]:
    for name in Instrument.FACTS:
        fact: Fact = getattr(instrument, name)
        if fact.value is not None and fact.provenance is Provenance.DERIVED and not fact.note:
            yield name, fact.provenance.label
    if instrument.status_provenance in WEAK and not instrument.status_note:
        yield "status", instrument.status_provenance.label
