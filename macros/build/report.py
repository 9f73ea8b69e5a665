"""How the problems of the data are shown: to editors, by `check` and by every build."""

from __future__ import annotations

from macros.model import Problem


def report(problems: list[Problem]) -> str:
    """All problems, one a line in the order given, and how many there are."""
    return "\n".join([*map(str, problems), f"共 {len(problems)} 处问题。"])
