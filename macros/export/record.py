"""What every record of the export shares: its shape in Python, and how places are written."""

from __future__ import annotations

from typing import TypeAlias

from macros.model import Labelled, Where

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]


def address(where: Where | None) -> str | None:
    """`1`, `1/2`, `1/2/3`; null for the whole article."""
    return str(where) if where else None


def key_of(member: Labelled | None) -> str | None:
    """Key of a member of a closed list."""
    return member.key if member else None
