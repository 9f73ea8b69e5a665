"""Files of handouts, and data/print.yml."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from macros.load.record import read_file
from macros.load.source import DataFile, read
from macros.model import Coverage, Instrument, Level, Place, Problem, Rule
from macros.model.handout import Each, Handout, HandoutPart, PartKind, Print
from macros.model.measure import Ladder

PRINT = "print.yml"

OWN = (PartKind.INSTRUMENTS, PartKind.LADDERS, PartKind.DRAWINGS, PartKind.PROVINCES)
"""Parts that hold the record of each copy, where they name none."""
APART = frozenset({"restricted", "draft"})
"""Folders whose records have no copies made."""
PARTS = Rule("handout-parts", "讲义（handouts）至少有一部分（parts），每部分写明种类（kind）。")
RULES = (PARTS,)


def read_handout(document: DataFile, problems: list[Problem]) -> Handout:
    """One handout; what is wrong in it is added to `problems`."""
    handout = read_file(Handout, document, problems)
    if not handout.parts:
        problems.append(
            PARTS.at(
                handout.place.at("parts"),
                "没有任何部分（parts）",
                "至少一部分，如“- kind: instruments”",
                "补写，或删去这个文件",
            )
        )
    return handout


def copies(
    handout: Handout,
    instruments: Iterable[Instrument],
    ladders: Iterable[Ladder],
    compared: set[str],
) -> Iterator[Handout]:
    """The handout, or one for each instrument or province; none for reports, which are no rules.

    `compared` are the instruments that have a column in the comparison.
    """
    if handout.each is None:
        yield handout
        return
    stairs = {ladder.id for ladder in ladders}
    for instrument in instruments:
        held = instrument.with_text and instrument.coverage is not Coverage.PRESS
        province = instrument.level is Level.PROVINCIAL and instrument.id in compared
        open_to_all = APART.isdisjoint(PurePosixPath(instrument.place.path).parts)
        if held and open_to_all and (handout.each is Each.INSTRUMENTS or province):
            yield _copy(handout, instrument, instrument.id in stairs)


def _copy(handout: Handout, instrument: Instrument, rises: bool) -> Handout:
    quoted = "（摘引）" if instrument.coverage is Coverage.QUOTED else ""
    title = handout.title.replace("〔文件〕", instrument.title + quoted)
    return replace(
        handout,
        id=f"{handout.id}-{instrument.id}",
        title=title.replace("〔地区〕", instrument.region or ""),
        parts=tuple(
            _own(part, instrument.id)
            for part in handout.parts
            if rises or part.kind not in (PartKind.LADDERS, PartKind.DRAWINGS)
        ),
    )


def _own(part: HandoutPart, record: str) -> HandoutPart:
    named = part.records or part.query or part.kind not in OWN
    return part if named else replace(part, records=(record,))


def read_print(root: Path, problems: list[Problem]) -> Print:
    """data/print.yml; every setting has a default, so that the file may be absent."""
    path = root / "data" / PRINT
    absent = Print(Place(f"data/{PRINT}", 1))
    if not path.exists() and not path.is_symlink():
        return absent
    document = read(root, path, problems)
    return read_file(Print, document, problems) if document else absent
