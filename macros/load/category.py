"""A responsibility's file and a circumstance's file."""

from macros.load.record import read, read_file
from macros.load.source import DataFile
from macros.load.table import YamlTable
from macros.model import Problem, Rule
from macros.model.category import Circumstance, EntryProvision, Responsibility, Wording

PRINTED = Rule(
    "printed-wording", "汇编用字与条文不同时写 printed 和 wording 两项；相同时两项都不写。"
)
RULES = (PRINTED,)


def read_responsibility(document: DataFile, problems: list[Problem]) -> Responsibility:
    """One body of duties."""
    return read_file(Responsibility, document, problems, {EntryProvision: _cited})


def read_circumstance(document: DataFile, problems: list[Problem]) -> Circumstance:
    """One group of circumstances."""
    return read_file(Circumstance, document, problems, {EntryProvision: _cited})


def _cited(table: YamlTable) -> EntryProvision:
    cited = read(EntryProvision, table)
    if (cited.printed is None) != (cited.wording is Wording.SAME):
        _unpaired(table, cited.printed)
    return cited


def _unpaired(table: YamlTable, printed: str | None) -> None:
    found = "写了 printed，没有写 wording" if printed else "写了 wording，没有写 printed"
    keys = "、".join(Wording.keys()[1:])
    table.problems.append(
        Problem(
            table.at("printed" if printed else "wording"),
            PRINTED.id,
            found,
            f"两项同写，wording 是其中之一：{keys}",
            "补写另一项，或两项都删去",
        )
    )
