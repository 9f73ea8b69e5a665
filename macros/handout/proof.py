"""The proof-reader of the build: what a typographer would mark on the sheets of a finished PDF.

Each rule is a function of a `Proof` and yields what is wrong, with its sheet. `mended` begins a page
earlier or shortens the pages of a part, where that helps; what is left fails the build.
"""

import io
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from macros.handout.blocks import HandoutDocument, HandoutSection, Heading
from macros.handout.complete import Difference, bare, located
from macros.handout.linear import LinearPiece, pieces
from macros.handout.reading import PdfFile, PdfSheet, TypedPiece

MARGINS = Path(__file__).with_name("templates") / "margins.json"
"""The measures that the templates set by, in millimetres."""
MM = 72 / 25.4
SLACK = 1.5
"""Points by which ink may stand out of the type area: italics, signs that hang."""
LEAST = 8.0
"""Points: the smallest running text."""
LINES = 2
"""So few lines have no page for themselves."""
SAME = 2.0
"""Points within which two heights are one line."""
SPARE = 4
"""Lines that the pages of a part are shortened by at most."""


@dataclass(frozen=True, slots=True)
class Fault(Difference):
    """What is wrong on a sheet; `spot` is the section, block and row that would begin a page."""

    spot: tuple[int, int, int] | None = None
    runt: bool = False
    """True where the pages of the section would rather be shorter."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A PDF with its document: every letter of body and notes with its sheet and piece."""

    document: HandoutDocument
    file: PdfFile
    data: bytes

    def letters(self, role: str) -> list[tuple[int, TypedPiece]]:
        """Sheet and piece for each letter of a role, blanks left out."""
        return [(sheet, piece) for sheet, piece in self.file.flow(role) for _ in bare(piece.text)]

    def located(self) -> Iterator[tuple[LinearPiece, int, int]]:
        """Each piece of the document with its first and last letter of the body."""
        text = bare(self.file.text().body)
        for piece, start, end, _ in located(pieces(self.document), text):
            yield piece, start, end

    def area(self, number: int) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of what may be printed on a sheet, in points."""
        sheet = self.file.sheets[number]
        told = _margins(self.document, sheet, number)
        inner, outer = (told["inside"], told["outside"])[:: -1 if number % 2 else 1]
        return (
            (inner - told["column"]) * MM,
            told["bottom"] * MM,
            sheet.width - (outer - told["room"]) * MM,
            sheet.height - told["top"] * MM,
        )


def _margins(document: HandoutDocument, sheet: PdfSheet, number: int) -> dict[str, float]:
    margins: dict[str, Any] = json.loads(MARGINS.read_text("utf-8"))
    own = margins[document.face]
    if document.cover and number == 0:
        return dict(own.get("cover", margins["cover"]))
    return dict(own["across" if sheet.width > sheet.height else "upright"])


def proofread(document: HandoutDocument, file: PdfFile, data: bytes) -> list[Fault]:
    """All that the rules find in a complete PDF."""
    proof = Proof(document, file, data)
    return [fault for rule in RULES for fault in rule(proof)]


def mended(document: HandoutDocument, faults: Iterable[Fault]) -> HandoutDocument:
    """The document with what the faults ask for; the same where nothing more can be done."""
    sections = list(document.sections)
    for fault in faults:
        if fault.spot is None or fault.spot[1] < 0:
            continue
        section = sections[fault.spot[0]]
        begins, spare = section.begins, section.spare
        place = _with_headings(section, *fault.spot[1:])
        if fault.runt or place in begins:
            spare = min(spare + 1, SPARE)
        else:
            begins |= {place}
        sections[fault.spot[0]] = replace(section, begins=begins, spare=spare)
    return replace(document, sections=tuple(sections))


def _with_headings(section: HandoutSection, block: int, row: int) -> tuple[int, int]:
    """The same place, or the first of the headings that lead to it."""
    if row > 0:
        return block, row
    while block and isinstance(section.blocks[block - 1], Heading):
        block -= 1
    return block, -1


def stranded(proof: Proof) -> Iterator[Fault]:
    """A heading, a label or a group row stands on the page of what follows it."""
    letters = proof.letters("body")
    for piece, _, end in proof.located():
        if piece.leads and bare(piece.text) and end < len(letters):
            here, after = letters[end - 1][0], letters[end][0]
            if here != after:
                said = f"{piece.leads}“{piece.text}”落在页末，内容在下一页"
                yield Fault(_at(here, piece), said, piece.spot)


def apart(proof: Proof) -> Iterator[Fault]:
    """A note begins on the page of its sign."""
    letters, notes = proof.letters("body"), proof.letters("notes")
    at = 0
    for piece, _, end in proof.located():
        if piece.note:
            called, told = letters[max(end - 1, 0)][0], notes[at][0]
            at += len(bare(piece.text))
            if called != told:
                said = f"脚注“{piece.text[:12]}”在第 {told + 1} 张，注号在第 {called + 1} 张"
                yield Fault(_at(called, piece), said, piece.spot)


def outside(proof: Proof) -> Iterator[Fault]:
    """Ink stands inside the type area."""
    for number, piece in _printed(proof):
        left, bottom, right, top = proof.area(number)
        this = piece.box
        if (
            this[0] < left - SLACK
            or this[1] < bottom - SLACK
            or this[2] > right + SLACK
            or this[3] > top + SLACK
        ):
            yield Fault(f"第 {number + 1} 张", f"“{piece.text[:12]}”印到版心外面")


def overprinted(proof: Proof) -> Iterator[Fault]:
    """No letters stand on others."""
    by_sheet = defaultdict(list)
    for number, piece in _printed(proof):
        if bare(piece.text):
            by_sheet[number].append(piece)
    for number, found in by_sheet.items():
        found.sort(key=lambda piece: piece.box[1])
        for n, low in enumerate(found):
            for high in found[n + 1 :]:
                if high.box[1] >= low.box[3]:
                    break
                if _covers(low, high):
                    said = f"“{high.text[:8]}”压在“{low.text[:8]}”上"
                    yield Fault(f"第 {number + 1} 张", said)


def _covers(low: TypedPiece, high: TypedPiece) -> bool:
    """True where two boxes share more than a sign that hangs."""
    across = min(low.box[2], high.box[2]) - max(low.box[0], high.box[0])
    deep = min(low.box[3], high.box[3]) - max(low.box[1], high.box[1])
    return across > SAME and deep > SAME


def runts(proof: Proof) -> Iterator[Fault]:
    """No page on which a part goes on holds one or two lines alone."""
    letters = proof.letters("body")
    spots = {
        letters[end - 1][0]: piece.spot for piece, start, end in proof.located() if end > start
    }
    heights: dict[int, set[int]] = {}
    for number, piece in _printed(proof):
        if bare(piece.text):
            heights.setdefault(number, set()).add(round(piece.base / SAME))
    for number, lines in sorted(heights.items()):
        before, this = spots.get(number - 1), spots.get(number)
        if len(lines) <= LINES and before and this and before[0] == this[0] and this[1] >= 0:
            said = f"整页只有 {len(lines)} 行"
            yield Fault(f"第 {number + 1} 张", said, this, runt=True)


def small(proof: Proof) -> Iterator[Fault]:
    """Running text is of eight points at least; numbers of notes are not running text."""
    for number, piece in (*proof.file.flow("body"), *proof.file.flow("notes")):
        if piece.size < LEAST - 0.01 and bare(piece.text):
            yield Fault(
                f"第 {number + 1} 张", f"“{piece.text[:12]}”只有 {piece.size:.1f} 磅，至少 8 磅"
            )


def unembedded(proof: Proof) -> Iterator[Fault]:
    """Every font lies in the file."""
    names = {name for page in PdfReader(io.BytesIO(proof.data)).pages for name in _without(page)}
    yield from (Fault("字体", f"{name} 没有嵌入") for name in sorted(names))


def _without(page: Any) -> Iterator[str]:
    for font in page.get("/Resources", {}).get("/Font", {}).values():
        inner = font.get_object()
        for record in inner.get("/DescendantFonts", [inner]):
            described = record.get_object().get("/FontDescriptor", {}).get_object()
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described):
                yield str(record.get_object()["/BaseFont"])


def _printed(proof: Proof) -> Iterable[tuple[int, TypedPiece]]:
    return (*proof.file.flow("body"), *proof.file.flow("notes"), *proof.file.flow("contents"))


def _at(sheet: int, piece: LinearPiece) -> str:
    return f"第 {sheet + 1} 张，{piece.where}"


RULES = (stranded, apart, outside, overprinted, runts, small, unembedded)
