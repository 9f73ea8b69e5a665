"""Typed reading of one YAML table: every field decides its type, every miss is a located problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from macros.load.nodes import Mapping, Scalar, Sequence
from macros.model import Labelled, Place, Problem, Rule, Where
from macros.text import dates
from macros.text.hints import nearest, shown
from macros.text.provision import TypedLine

UNKNOWN_KEY = Rule("unknown-key", "只用编辑指南列出的键。")
MISSING_FIELD = Rule("missing-field", "必填的键都要写。")
WRONG_TYPE = Rule("wrong-type", "每个键有自己的类型：文字、列表、表、日期、整数或给定的词。")
DATE = Rule("date", "日期是实有的日子：2017、2017-06、2017-06-22；来源失年份时写 3月5日。")
LINES = Rule("lines", "行号写成 51-65 或 51-65, 70，从小到大，与来源文件的行对应。")
WHERE = Rule("where", "条内位置写“1”（第一款）、“1/2”（第一款第二项）、“1/2/3”。")
RULES = (UNKNOWN_KEY, MISSING_FIELD, WRONG_TYPE, DATE, LINES)

_WHERE = re.compile(r"([1-9][0-9]?)(?:/(0(?=/)|[1-9][0-9]{0,2})(?:/([1-9][0-9]?))?)?")

E = TypeVar("E", bound=Labelled)


class YamlTable:
    """A YAML table with its path; keys that are not `known` are reported at once."""

    def __init__(
        self,
        node: Mapping,
        path: str,
        problems: list[Problem],
        known: tuple[str, ...],
        outer: YamlTable | None = None,
    ):
        self.node = node
        self.outer = outer
        self.path = path
        self.problems = problems
        self.known = known
        self.entries = {key.text: value for key, value in node.entries}
        self.key_lines = {key.text: key.line for key, _ in node.entries}
        self.only(known, among=None)

    def only(self, known: tuple[str, ...], among: tuple[str, ...] | None) -> None:
        """Report the keys that are not `known`; of the keys in `among`, where that is given."""
        for key, _ in self.node.entries:
            if key.text in known or (among is not None and key.text not in among):
                continue
            self.problem(
                key.line,
                UNKNOWN_KEY,
                f"{'不认识的键' if among is None else '这里不用的键'}“{shown(key.text)}”",
                "可用的键：" + "、".join(known),
                nearest(key.text, known) or "改正或删去",
            )

    @property
    def place(self) -> Place:
        """Where the table starts, with the lines of its keys."""
        return Place(self.path, self.node.line, tuple(_key_lines(self.node)))

    def at(self, key: str) -> Place:
        """Where a key stands, with the lines of all keys; the table's start where it is absent."""
        return replace(self.place, line=self.key_lines.get(key, self.node.line))

    def has(self, key: str) -> bool:
        """True where the key is there and not null."""
        node = self.entries.get(key)
        return node is not None and not (isinstance(node, Scalar) and node.is_null)

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

    def missing(self, key: str) -> None:
        """Report a required key that is absent or empty."""
        self.problem(
            key,
            MISSING_FIELD,
            f"缺“{key}”",
            f"必须写“{key}: …”",
            "补写；样例见编辑指南",
        )

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

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """A list of scalars with their lines."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return ()
        nodes = node.nodes if isinstance(node, Sequence) else (node,)
        good = tuple(n for n in nodes if isinstance(n, Scalar) and _is_one_line(n))
        for bad in (n for n in nodes if n not in good):
            self.problem(
                bad.line,
                WRONG_TYPE,
                f"“{key}”里的这一条不是一行文字",
                "一行一个“- 文字”",
                "改正；样例见编辑指南",
            )
        return good

    def table(self, key: str, known: tuple[str, ...]) -> YamlTable | None:
        """A nested table."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        if isinstance(node, Mapping):
            return YamlTable(node, self.path, self.problems, known, self)
        self._wrong(key, "不是表", "“键: 值”的表，键有：" + "、".join(known))
        return None

    def tables(self, key: str, known: tuple[str, ...]) -> Iterator[YamlTable]:
        """A list of tables; anything else in it is a problem."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return
        if not isinstance(node, Sequence):
            self._wrong(key, "不是列表", "一条一个“- ”")
            return
        for child in node.nodes:
            if isinstance(child, Mapping):
                yield YamlTable(child, self.path, self.problems, known, self)
            else:
                self.problem(
                    child.line,
                    WRONG_TYPE,
                    f"“{key}”里的这一条不是表",
                    "“- 键: 值”，键有：" + "、".join(known),
                    "与样例对照",
                )

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

    def _scalar(self, key: str) -> Scalar | None:
        node = self.entries.get(key)
        if node is None:
            return None
        if isinstance(node, Scalar):
            return None if node.is_null else node
        self._wrong(key, "是列表或表", "文字")
        return None

    def _wrong(self, key: str, found: str, expected: str, mend: str = "") -> None:
        self.problem(
            key,
            WRONG_TYPE,
            f"“{key}”{found}",
            f"应是{expected}",
            mend or "改正；样例见编辑指南",
        )

    def problem(self, at: str | int, rule: Rule, found: str, expected: str, mend: str) -> None:
        """Report what breaks a rule at a key, or on a line."""
        line = at if isinstance(at, int) else self.at(at).line
        self.problems.append(rule.at(Place(self.path, line), found, expected, mend))


def by_label(text: str, enum: type[Labelled]) -> str:
    """What to write where an editor typed the label that readers see; nothing for no label."""
    key = next((member.key for member in enum if member.label == text.strip()), None)
    return f"“{text.strip()}”是页面上的名称，这里写“{key}”" if key else ""


def _is_one_line(node: Scalar) -> bool:
    return not node.is_null and bool(node.text.strip()) and "\n" not in node.text.strip()


def _key_lines(node: Mapping) -> Iterator[tuple[str, int]]:
    """Lines of the keys, of the keys one level below, and of the entries of lists of scalars."""
    for key, value in node.entries:
        yield key.text, key.line
        if isinstance(value, Mapping):
            yield from ((f"{key.text}/{inner.text}", inner.line) for inner, _ in value.entries)
        elif isinstance(value, Sequence):
            entries = enumerate(value.nodes)
            yield from ((f"{key.text}/{n}", entry.line) for n, entry in entries)
