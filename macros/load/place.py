"""An address inside an article, as editors type it."""

import re

from macros.load.table import YamlTable
from macros.model import Problem, Rule, Where

WHERE = Rule("where", "条内位置写“1”（第一款）、“1/2”（第一款第二项）、“1/2/3”。")
RULES = (WHERE,)

_WHERE = re.compile(r"([1-9][0-9]?)(?:/(0(?=/)|[1-9][0-9]{0,2})(?:/([1-9][0-9]?))?)?")


def read_where(table: YamlTable, key: str) -> Where | None:
    """`1`, `1/2`, `1/2/3`; None for the whole article (absent or null)."""
    typed = table.text(key)
    if typed is None:
        return None
    match = _WHERE.fullmatch(typed)
    if match is None:
        table.problems.append(
            Problem(
                table.at(key),
                WHERE.id,
                f"“{typed[:20]}”不是条内位置",
                "“1”是第一款，“1/2”是第一款第二项",
                "改正；指全条时不写这个键",
            )
        )
        return None
    item = int(match[2]) if match[2] else 0
    return Where(int(match[1]), item or None, int(match[3]) if match[3] else None)
