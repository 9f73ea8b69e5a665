"""The entries of a responsibility's and a circumstance's file."""

from macros.load.record import Readers, read
from macros.load.table import YamlTable
from macros.model import Rule
from macros.model.category import EntryProvision, Wording

PRINTED = Rule(
    "printed-wording", "汇编用字与条文不同时写 printed 和 wording 两项；相同时两项都不写。"
)
RULES = (PRINTED,)


def _cited(table: YamlTable) -> EntryProvision:
    cited = read(EntryProvision, table)
    if (cited.printed is None) != (cited.wording is Wording.SAME):
        table.problem(
            "printed" if cited.printed else "wording",
            PRINTED,
            "写了 printed，没有写 wording" if cited.printed else "写了 wording，没有写 printed",
            "两项同写，wording 是其中之一：" + "、".join(Wording.keys()[1:]),
            "补写另一项，或两项都删去",
        )
    return cited


ENTRIES: Readers = {EntryProvision: _cited}
