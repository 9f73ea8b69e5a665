"""Lines of Chinese in a drawing: SVG does not break lines, so they are broken here."""

from __future__ import annotations

NEVER_FIRST = "，。、；：？！）〕》”’"
NEVER_LAST = "（〔《“‘"


def width(text: str) -> float:
    """Width in ems: half for Latin letters and figures, whole for all else."""
    return sum(0.55 if char.isascii() else 1.0 for char in text)


def wrapped(text: str, ems: float) -> tuple[str, ...]:
    """The text in lines of at most that many ems; a mark that ends a clause never begins a line.

    >>> wrapped("危害特别严重以及影响特别重大的", 8)
    ('危害特别严重以及', '影响特别重大的')
    >>> wrapped("停职检查、调整职务、责令辞职", 9)
    ('停职检查、调整职务、', '责令辞职')
    """
    lines: list[str] = []
    line = ""
    for char in text:
        if line and width(line + char) > ems and char not in NEVER_FIRST:
            carried = line[-1] if line[-1] in NEVER_LAST else ""
            lines.append(line.removesuffix(carried))
            line = carried
        line += char
    return (*lines, line) if line else tuple(lines)


def balanced(text: str, ems: float) -> tuple[str, ...]:
    """The text in as few lines as fit, as even as they can be.

    >>> balanced("通报后仍未按期完成整改目标", 11)
    ('通报后仍未按期', '完成整改目标')
    """
    lines = wrapped(text, ems)
    for narrower in range(1, int(ems) + 1):
        even = wrapped(text, narrower)
        if len(even) <= len(lines):
            return even
    return lines
