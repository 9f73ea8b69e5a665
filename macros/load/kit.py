"""Files of teaching kits; each becomes three handouts: for the teacher, for discussion, for a test."""

from macros.load.record import read_file
from macros.load.source import DataFile
from macros.model import Problem
from macros.model.handout import Answers, Handout, HandoutPart, PartKind
from macros.model.kit import Kit

TEACHER, SHEET, PAPER = "教师用", "讨论页", "试卷"
TESTED = (PartKind.PAPER_A, PartKind.PAPER_B, PartKind.CARD)


def read_kit(document: DataFile, problems: list[Problem]) -> Kit:
    """One kit; what is wrong in it is added to `problems`."""
    return read_file(Kit, document, problems)


def handouts_of(kit: Kit) -> tuple[Handout, ...]:
    """教师用, 讨论页, 试卷; none without something to discuss or to ask."""
    discussed = _part(kit, PartKind.DISCUSSION, kit.cases)
    taught = (
        *kit.parts,
        *_part(kit, PartKind.DEBRIEF, kit.cases),
        *_part(kit, PartKind.KEY, kit.questions),
    )
    tested = tuple(part for kind in TESTED for part in _part(kit, kind, kit.questions))
    aims = "".join(f"{aim}；" for aim in kit.aims).rstrip("；")
    note = f"教学目标：{aims}。" if aims else None
    made = (
        (kit.handout, TEACHER, taught, note),
        (f"{kit.handout}-sheet", SHEET, discussed, None),
        (f"{kit.handout}-paper", PAPER, tested, None),
    )
    return tuple(
        Handout(
            id=name,
            place=kit.place,
            restricted=kit.restricted,
            title=kit.title,
            subtitle=f"教学包　{said}",
            audience="教师" if said is TEACHER else "学员",
            order=kit.order,
            cover=said is TEACHER,
            answers=Answers.NONE,
            parts=parts,
            note=own,
        )
        for name, said, parts, own in made
        if parts
    )


def _part(kit: Kit, kind: PartKind, records: tuple[str, ...]) -> tuple[HandoutPart, ...]:
    key = "cases" if records is kit.cases else "questions"
    place = kit.place.at(key)
    return (HandoutPart(kind, place, records=records),) if records else ()
