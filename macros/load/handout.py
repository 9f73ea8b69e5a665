"""Files of handouts, and data/print.yml."""

from pathlib import Path

from macros.load.record import read_file
from macros.load.source import DataFile, read
from macros.model import Place, Problem, Rule
from macros.model.handout import Handout, Print

PRINT = "print.yml"

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


def read_print(root: Path, problems: list[Problem]) -> Print:
    """data/print.yml; every setting has a default, so that the file may be absent."""
    path = root / "data" / PRINT
    absent = Print(Place(f"data/{PRINT}", 1))
    if not path.exists() and not path.is_symlink():
        return absent
    document = read(root, path, problems)
    return read_file(Print, document, problems) if document else absent
