"""What every record shares: places, rules, problems, labelled enums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a data file: path relative to the project root, line counted from 1.

    The place of a table also knows the lines of its keys, of the keys one level below
    (`effective/value`) and of the entries of its lists (`aliases/0`).
    """

    path: str
    line: int
    keys: tuple[tuple[str, int], ...] = field(default=(), compare=False, repr=False)

    def at(self, key: str) -> Place:
        """Where a key of this table stands; the table itself where the key is absent."""
        lines = dict(self.keys)
        line = lines.get(key) or lines.get(key.partition("/")[0]) or self.line
        return Place(self.path, line)

    def has(self, key: str) -> bool:
        """True where this table has the key, whatever its value."""
        return any(name == key for name, _ in self.keys)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that data must keep: its id (ASCII) and one Chinese sentence for the guide."""

    id: str
    sentence: str

    def at(self, place: Place, found: str, expected: str, mend: str) -> Problem:
        """What breaks this rule at a place."""
        return Problem(place, self.id, found, expected, mend)


@dataclass(frozen=True, slots=True)
class Problem:
    """One located problem in the data, worded in Chinese for editors."""

    place: Place
    rule: str
    found: str
    expected: str
    mend: str

    def __str__(self) -> str:
        """`path:line: rule: found；expected；mend`, on one line whatever the data holds."""
        parts = (self.found, self.expected, self.mend)
        said = "；".join(_one_line(part) for part in parts if part)
        return f"{_one_line(self.place.path)}:{self.place.line}: {self.rule}: {said}"


Problems = Iterator[Problem]
"""What a rule finds."""


def _one_line(text: str) -> str:
    """Show control and direction characters as escapes, so that a message cannot be forged."""
    return "".join(c if c.isprintable() else _escaped(ord(c)) for c in text)


def _escaped(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


class Labelled(Enum):
    """An enum whose members carry the key used in data and export, and the Chinese label.

    Those that readers see by a sign carry it, and what it means. The order of definition is the
    order of display.
    """

    def __init__(self, key: str, label: str, sign: str = "", meaning: str = "") -> None:
        self.key = key
        self.label = label
        self.sign = sign
        self.meaning = meaning

    @property
    def order(self) -> int:
        """Its place in the order of definition, from 0."""
        return list(type(self)).index(self)

    @classmethod
    def keys(cls) -> list[str]:
        """All keys, in order."""
        return [member.key for member in cls]

    @classmethod
    def of(cls, key: str) -> Self:
        """The member with this key. Raises KeyError."""
        for member in cls:
            if member.key == key:
                return member
        raise KeyError(key)
