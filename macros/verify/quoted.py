"""What a compiler of quotations puts around a provision: his own number before, his note after.

`1. 地方党委……。 ( 《信访工作条例》 第九条)`: number and note are no text of the provision. A note
must name the very place that the data name; it then stands for the label 第X条.
"""

import re
from dataclasses import dataclass

from macros.cite.numerals import CHINESE, parse
from macros.verify.normalise import Counts, Normalisation, Printed
from macros.verify.spans import HeldSpan

_NUMBER = rf"[{CHINESE}]+"
_NUMBERS = rf"{_NUMBER}(?:、{_NUMBER})*"
_NOTE = re.compile(
    rf"（《(?P<title>[^（）《》]+)》(?P<article>第{_NUMBER}条(?:之{_NUMBER})?)"
    rf"(?:第(?P<p>{_NUMBERS})款)?(?:第(?P<i>{_NUMBERS})项)?）$"
)
_OWN_NUMBER = re.compile(rf"\d{{1,2}}\.|（{_NUMBER}）")


@dataclass(frozen=True, slots=True)
class BareQuotation:
    """A quotation without the compiler's furniture: its text, his notes, whether it was numbered."""

    printed: Printed
    notes: tuple[re.Match[str], ...]
    numbered: bool


def unwrap(ranges: list[Printed], held: HeldSpan, counts: Counts) -> BareQuotation:
    """Take numbers and notes away where the data do not hold them as text, range by range."""
    text = "".join(line.text for line in held.lines)
    notes: list[re.Match[str]] = []
    numbers = 0
    kept = Printed("", ())
    for printed in ranges:
        note = _NOTE.search(printed.text)
        if note and note[0] in text:
            note = None
        number = _own_number(printed, text, noted=bool(note), placed=held.where is not None)
        kept += printed.cut(number, note.start() if note else None)
        notes += [note] if note else []
        numbers += bool(number)
    counts[Normalisation.SOURCE_NOTE] += len(notes)
    counts[Normalisation.COMPILER_NUMBER] += numbers
    return BareQuotation(kept, tuple(notes), numbers > 0)


def _own_number(printed: Printed, text: str, *, noted: bool, placed: bool) -> int:
    """Length of the compiler's own number, 0 where there is none.

    `1.` is his before a quoted place, （一） only where his note ends the quotation.
    """
    number = _OWN_NUMBER.match(printed.text)
    if number is None or number[0] in text or not (noted or (placed and number[0][0].isdigit())):
        return 0
    return number.end()


def contradicts(note: re.Match[str], held: HeldSpan) -> bool:
    """True where a compiler's note names another place than the data do."""
    if (note["title"], note["article"]) != (held.title, held.head):
        return True
    where = held.where
    paragraph, item = (where.paragraph, where.item) if where else (None, None)
    return not (_agrees(note["p"], paragraph) and _agrees(note["i"], item))


def _agrees(named: str | None, held: int | None) -> bool:
    """A level that the note leaves out says nothing; one that it names must be ours."""
    return named is None or held in [parse(part) for part in named.split("、")]
