"""One YAML table by its keys: what stands at each, and on which line; every miss is a problem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Self

from macros.load.nodes import Mapping, Scalar, Sequence
from macros.model import Place, Problem, Rule
from macros.text.hints import nearest, shown

UNKNOWN_KEY = Rule("unknown-key", "只用编辑指南列出的键。")
MISSING_FIELD = Rule("missing-field", "必填的键都要写。")
WRONG_TYPE = Rule("wrong-type", "每个键有自己的类型：文字、列表、表、日期、整数或给定的词。")


class KeyedTable:
    """A YAML table with its path; keys that are not `known` are reported at once."""

    def __init__(
        self,
        node: Mapping,
        path: str,
        problems: list[Problem],
        known: tuple[str, ...],
        outer: Self | None = None,
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

    def missing(self, key: str) -> None:
        """Report a required key that is absent or empty."""
        self.problem(
            key,
            MISSING_FIELD,
            f"缺“{key}”",
            f"必须写“{key}: …”",
            "补写；样例见编辑指南",
        )

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

    def table(self, key: str, known: tuple[str, ...]) -> Self | None:
        """A nested table."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return None
        if isinstance(node, Mapping):
            return type(self)(node, self.path, self.problems, known, self)
        self._wrong(key, "不是表", "“键: 值”的表，键有：" + "、".join(known))
        return None

    def tables(self, key: str, known: tuple[str, ...]) -> Iterator[Self]:
        """A list of tables; anything else in it is a problem."""
        node = self.entries.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            return
        if not isinstance(node, Sequence):
            self._wrong(key, "不是列表", "一条一个“- ”")
            return
        for child in node.nodes:
            if isinstance(child, Mapping):
                yield type(self)(child, self.path, self.problems, known, self)
            else:
                self.problem(
                    child.line,
                    WRONG_TYPE,
                    f"“{key}”里的这一条不是表",
                    "“- 键: 值”，键有：" + "、".join(known),
                    "与样例对照",
                )

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
