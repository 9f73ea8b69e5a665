"""Typed reading of one YAML table: every field decides its type, every miss is a located problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from macros.load.keyed import MISSING_FIELD, UNKNOWN_KEY, WRONG_TYPE, KeyedTable
from macros.load.nodes import Mapping, Scalar, Sequence
from macros.model import Labelled, Place, Rule, Where
from macros.text import dates
from macros.text.hints import nearest, shown
from macros.text.provision import TypedLine

DATE = Rule("date", "日期是实有的日子：2017、2017-06、2017-06-22；来源失年份时写 3月5日。")
LINES = Rule("lines", "行号写成 51-65 或 51-65, 70，从小到大，与来源文件的行对应。")
WHERE = Rule("where", "条内位置写“1”（第一款）、“1/2”（第一款第二项）、“1/2/3”。")
RULES = (UNKNOWN_KEY, MISSING_FIELD, WRONG_TYPE, DATE, LINES)

_WHERE = re.compile(r"([1-9][0-9]?)(?:/(0(?=/)|[1-9][0-9]{0,2})(?:/([1-9][0-9]?))?)?")

E = TypeVar("E", bound=Labelled)


class YamlTable(KeyedTable):
    """A table whose values are read as texts, dates, numbers, places, members of closed lists."""

    def text(self, key: str) -> str | None:
        """One line of text; None where absent or null."""
        scalar = self._scalar(key)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if "\n" in text:
            self._wrong(key, "是多行文字", "一行文字")
            text = "".join(text.split("\n"))
        return text or None

    def inherited(self, key: str) -> str | None:
        """One line of text, of this table or of the nearest around it that has the key."""
        text = self.text(key)
        return text if text or not self.outer else self.outer.inherited(key)

    def prose(self, key: str) -> str | None:
        """Text of ours that may run over several lines; lines are joined."""
        scalar = self._scalar(key)
        return None if scalar is None else "".join(part.strip() for part in scalar.text.split("\n"))

    def required(self, key: str) -> str:
        """One line of text that must be there; empty after a problem."""
        value = self.text(key)
        if value is None and not isinstance(self.entries.get(key), Mapping | Sequence):
            self.missing(key)
        return value or ""

    def integer(self, key: str) -> int | None:
        """A whole number from 0 to 9999."""
        scalar = self._scalar(key)
        if scalar is None:
            return None
        if scalar.text.isdecimal() and scalar.text.isascii() and len(scalar.text) <= 4:
            return int(scalar.text)
        self._wrong(key, f"是“{shown(scalar.text)}”", "整数")
        return None

    def flag(self, key: str) -> bool:
        """`true` or `false` (also 是, 否); absent is false."""
        scalar = self._scalar(key)
        if scalar is None or scalar.text in ("false", "否"):
            return False
        if scalar.text not in ("true", "是"):
            self._wrong(key, f"是“{shown(scalar.text)}”", "true 或 false")
        return scalar.text in ("true", "是")

    def date(self, key: str) -> str | None:
        """Canonical date, half known or whole; None where absent or wrong."""
        scalar = self._scalar(key)
        if scalar is None:
            return None
        value = dates.parse(scalar.text)
        if value is None:
            self.problem(
                scalar.line,
                DATE,
                f"“{shown(scalar.text)}”不是日期",
                "2017、2017-06、2017-06-22，或失年份的 3月5日",
                "改成实有的日子；不知道时写 null",
            )
        return value

    def choice(self, key: str, enum: type[E], default: E | None = None) -> E | None:
        """A member of a closed list, by its key."""
        scalar = self._scalar(key)
        if scalar is None:
            return default
        try:
            return enum.of(scalar.text)
        except KeyError:
            self._wrong(
                key,
                f"是“{shown(scalar.text)}”",
                "其中之一：" + "、".join(enum.keys()),
                by_label(scalar.text, enum) or nearest(scalar.text, enum.keys()),
            )
            return default

    def choices(self, key: str, enum: type[E]) -> Iterator[E]:
        """The members of a closed list that a list names; what is none of them is a problem."""
        for scalar in self.scalars(key):
            try:
                yield enum.of(scalar.text.strip())
            except KeyError:
                keys = enum.keys()
                self.problem(
                    scalar.line,
                    WRONG_TYPE,
                    f"“{key}”里有“{shown(scalar.text)}”",
                    "应是其中之一：" + "、".join(keys),
                    by_label(scalar.text, enum) or nearest(scalar.text, keys) or "改正或删去",
                )

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of one-line texts; one text alone is a list of one."""
        return tuple(scalar.text.strip() for scalar in self.scalars(key))

    def where(self, key: str) -> Where | None:
        """`1`, `1/2`, `1/2/3`; None for the whole article (absent or null)."""
        typed = self.text(key)
        match = _WHERE.fullmatch(typed) if typed else None
        if typed and not match:
            expected = "“1”是第一款，“1/2”是第一款第二项"
            self.problem(
                key, WHERE, f"“{typed[:20]}”不是条内位置", expected, "改正；指全条时不写这个键"
            )
        if match is None:
            return None
        item = int(match[2]) if match[2] else 0
        return Where(int(match[1]), item or None, int(match[3]) if match[3] else None)

    def typed_lines(self, key: str) -> tuple[TypedLine, ...]:
        """The lines of a text as typed, each with its own line in the file."""
        scalar = self._scalar(key)
        if scalar is None:
            return ()
        if not scalar.text.strip():
            self._wrong(key, "是空的", "文字，一款一行", "补写；来源脱去全文时写 {……|1} 并说明")
        if "\n" in scalar.text.strip("\n") and not scalar.block:
            self._wrong(key, "有几行而没有用 |", "写在“|”之后的几行文字")
        first = scalar.line + 1 if scalar.block else scalar.line
        return tuple(
            TypedLine(text, Place(self.path, first + offset))
            for offset, text in enumerate(scalar.text.split("\n"))
            if text.strip()
        )

    def ranges(self, key: str) -> tuple[tuple[int, int], ...]:
        """Line ranges of a source: `51-65, 70`; ascending, from 1."""
        scalar = self._scalar(key)
        if scalar is None:
            return ()
        out: list[tuple[int, int]] = []
        for part in scalar.text.replace("，", ",").replace("、", ",").split(","):
            first, _, last = part.strip().partition("-")
            pair = (first, last or first)
            if not all(p.isdecimal() and p.isascii() and len(p) < 6 for p in pair):
                return self._bad_range(scalar)
            a, b = int(pair[0]), int(pair[1])
            if not 0 < a <= b or (out and a <= out[-1][1]):
                return self._bad_range(scalar)
            out.append((a, b))
        return tuple(out)

    def _bad_range(self, scalar: Scalar) -> tuple[tuple[int, int], ...]:
        self.problem(
            scalar.line,
            LINES,
            f"“{shown(scalar.text)}”不是行号",
            "51-65 或 51-65, 70",
            "从小到大写行号",
        )
        return ()


def by_label(text: str, enum: type[Labelled]) -> str:
    """What to write where an editor typed the label that readers see; nothing for no label."""
    key = next((member.key for member in enum if member.label == text.strip()), None)
    return f"“{text.strip()}”是页面上的名称，这里写“{key}”" if key else ""
