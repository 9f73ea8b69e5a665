"""A case's file and a collection's file."""

from macros.load.record import read, read_file
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Place, Problem, Rule
from macros.model.case import Case, Collection, Sanction

BASIS = Rule("basis-number", "处理依据（basis）写适用条文的序号，从 1 数起。")
RULES = (BASIS,)


def read_case(document: DataFile, problems: list[Problem]) -> Case:
    """One case."""
    return read_file(Case, document, problems, {Sanction: _sanction})


def read_collection(document: DataFile, problems: list[Problem]) -> Collection:
    """One collection of cases with its sections."""
    return read_file(Collection, document, problems)


def _sanction(table: YamlTable) -> Sanction:
    return read(Sanction, table, basis=_numbers(table, "basis"))


def _numbers(table: YamlTable, key: str) -> tuple[int, ...]:
    out: list[int] = []
    for scalar in table.scalars(key):
        if scalar.text.isdecimal() and scalar.text.isascii() and 0 < int(scalar.text) < 100:
            out.append(int(scalar.text))
            continue
        table.problems.append(
            Problem(
                Place(table.path, scalar.line),
                BASIS.id,
                f"“{scalar.text[:20]}”不是序号",
                "适用条文的序号，从 1 数起",
                "改成序号",
            )
        )
    return tuple(out)
