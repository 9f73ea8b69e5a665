"""The results of a case's file."""

from collections.abc import Iterator

from macros.load.record import Readers, read
from macros.load.table import YamlTable
from macros.model import Rule
from macros.model.case import Sanction

BASIS = Rule("basis-number", "处理依据（basis）写适用条文的序号，从 1 数起。")
RULES = (BASIS,)


def _sanction(table: YamlTable) -> Sanction:
    return read(Sanction, table, basis=tuple(_numbers(table, "basis")))


def _numbers(table: YamlTable, key: str) -> Iterator[int]:
    for scalar in table.scalars(key):
        if scalar.text.isdecimal() and scalar.text.isascii() and 0 < int(scalar.text) < 100:
            yield int(scalar.text)
        else:
            found = f"“{scalar.text[:20]}”不是序号"
            table.problem(scalar.line, BASIS, found, "适用条文的序号，从 1 数起", "改成序号")


RESULTS: Readers = {Sanction: _sanction}
