"""YAML text in, nodes out; every scalar stays text and keeps its line (decisions/0003).

Nothing is constructed: tags, anchors and aliases are refused, and depth is bounded, so that a
file can neither run code nor blow up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from macros.load.characters import CHARACTER, faults
from macros.load.slips import slip_near
from macros.model import Place, Problem, Rule

MAX_DEPTH = 12

YAML_SYNTAX = Rule(
    "yaml-syntax", "文件合乎 YAML 语法；顶层是表；不用标签、锚点、别名和过深的嵌套。"
)
DUPLICATE_KEY = Rule("duplicate-key", "同一张表里每个键只写一次。")
RULES = (YAML_SYNTAX, DUPLICATE_KEY)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as it was typed. `block` marks a literal (|), whose lines start one line below."""

    text: str
    line: int
    plain: bool = True
    block: bool = False

    @property
    def is_null(self) -> bool:
        """True for nothing, `null` and `~` typed without quotes."""
        return self.plain and self.text in ("", "null", "~")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    nodes: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """A table of key and node, in the order typed; keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int


Node: TypeAlias = "Scalar | Sequence | Mapping"

_CUT = re.compile(r" +#[^ \n]")
"""What looks like a part of the value and is a comment."""
_KNOWN_ERRORS = (
    (
        "mapping values are not allowed",
        False,
        ("这里多出一个冒号，或缩进不齐", "“键: 值”各占一行", "值里有冒号时加引号；对齐缩进"),
    ),
    (
        "could not find expected ':'",
        True,
        ("键后面缺冒号", "写成“键: 值”", "补上冒号和一个空格"),
    ),
    (
        "did not find expected key",
        False,
        ("缩进不齐", "同一张表的键、同一列表的“-”左端对齐", "对齐缩进"),
    ),
    (
        "did not find expected '-'",
        False,
        ("列表缩进不齐", "同一列表的“-”左端对齐", "对齐缩进"),
    ),
    ("found unexpected end of stream", True, ("引号没有配对", "成对使用", "补上另一半")),
    (
        "cannot start any token",
        False,
        ("值以特殊符号开头", "值里有特殊符号时加引号", "给值加上引号"),
    ),
    (
        "alphabetic or numeric character",
        False,
        ("值以 & 或 * 开头", "值里有特殊符号时加引号；不用锚点和别名", "给值加上引号"),
    ),
    (
        "did not find expected ',' or",
        True,
        ("方括号或花括号里的写法不对", "成对使用，用英文逗号分隔", "检查括号，给值加上引号"),
    ),
    ("", False, ("YAML 写法不对", "合乎 YAML 语法", "与样例对照这一行和上一行")),
)
"""What libyaml says, whether the line to look at is where the thing began, and our words."""


def compose(text: str, path: str, problems: list[Problem]) -> Mapping | None:
    """The root table of a YAML text, or None with a problem added (tabs are reported elsewhere)."""
    try:
        node = _Composer(text, path, problems).document()
    except _Refused as refused:
        problems.append(refused.problem)
        return None
    except yaml.MarkedYAMLError as error:
        problems.extend(_syntax_problem(error, text, path))
        return None
    except yaml.YAMLError:
        problems.append(_problem(path, 1, "读不成 YAML", "合乎 YAML 语法", "与样例对照"))
        return None
    if isinstance(node, Mapping):
        return node
    line = node.line if node else 1
    problems.append(_problem(path, line, "文件不是“键: 值”的表", "顶层是表", "见编辑指南的样例"))
    return None


def _problem(path: str, line: int, found: str, expected: str, mend: str) -> Problem:
    return YAML_SYNTAX.at(Place(path, line), found, expected, mend)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str) -> Iterator[Problem]:
    """Where the parser stopped, in an editor's words; nothing on a line whose tab is reported."""
    said = str(error.problem or error.context or "")
    _, from_start, words = next(known for known in _KNOWN_ERRORS if known[0] in said)
    marks = (error.problem_mark, error.context_mark)
    mark = next((mark for mark in (marks[::-1] if from_start else marks) if mark), None)
    lines = text.split("\n")
    line = min((mark.line if mark else 0) + 1, len(lines))
    if "\t" in lines[line - 1]:
        return
    line, words = slip_near(lines, line) or (line, words)
    yield _problem(path, line, *words)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Composer:
    """Build nodes from YAML events, without aliases, tags or unbounded depth."""

    def __init__(self, text: str, path: str, problems: list[Problem]) -> None:
        self.events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
        self.lines = text.split("\n")
        self.path = path
        self.problems = problems

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise self._refused(
                    event, "一个文件里有两个文档（---）", "一个文件一个文档", "拆成两个文件"
                )
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _refused(self, event: yaml.Event, found: str, expected: str, mend: str) -> _Refused:
        return _Refused(_problem(self.path, _line_of(event), found, expected, mend))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        self._check(event, depth)
        line = _line_of(event)
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"':
                self._check_escapes(event.value, line)
            if not event.style:
                self._check_cut(event)
            return Scalar(event.value, line, not event.style, event.style == "|")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(line, depth)
        return self._mapping(line, depth)

    def _check(self, event: yaml.Event, depth: int) -> None:
        """Raise at what could hide, repeat or construct a value."""
        if depth > MAX_DEPTH:
            raise self._refused(event, "嵌套过深", f"不超过 {MAX_DEPTH} 层", "与样例对照")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refused(
                event, "用了锚点或别名（& 或 *）", "每处写全", "值以 & 或 * 开头时加引号"
            )
        if getattr(event, "tag", None):
            raise self._refused(event, "用了标签（!）", "不用标签", "值以 ! 开头时加引号")

    def _check_cut(self, event: yaml.Event) -> None:
        """` #` ends a value and hides the rest; a comment has a blank behind its sign."""
        mark = event.end_mark
        at = mark.line if mark else 0
        if mark and at < len(self.lines) and _CUT.match(self.lines[at][mark.column :]):
            self.problems.append(
                _problem(
                    self.path,
                    at + 1,
                    "“ #”截去了这一行后面的字",
                    "值里有“ #”时整个加引号；是注释的，“#”后面空一格",
                    "给值加上单引号，或在“#”后面加一个空格",
                )
            )

    def _check_escapes(self, value: str, line: int) -> None:
        """A character that the raw file may not hold may not come in by an escape either."""
        bad = [(char, said) for _, char, said in faults(value)]
        if "\t" in value and "\t" not in self.lines[line - 1]:
            bad.append(("\t", "制表符"))
        for char, said in bad[:1]:
            self.problems.append(
                CHARACTER.at(
                    Place(self.path, line),
                    f"引号里的转义写出了 U+{ord(char):04X}（{said}）",
                    "只用看得见的字符和普通空格",
                    "删去转义，直接写要写的字",
                )
            )

    def _sequence(self, line: int, depth: int) -> Sequence:
        nodes: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            nodes.append(self._node(event, depth + 1))
        return Sequence(tuple(nodes), line)

    def _mapping(self, line: int, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise self._refused(event, "键不是文字", "键是一个词", "检查冒号和括号")
            node = self._node(next(self.events), depth + 1)
            if key.text in entries:
                self._doubled(key, entries[key.text][0])
            else:
                entries[key.text] = (key, node)
        return Mapping(tuple(entries.values()), line)

    def _doubled(self, key: Scalar, first: Scalar) -> None:
        self.problems.append(
            DUPLICATE_KEY.at(
                Place(self.path, key.line),
                f"“{key.text[:40]}”在同一张表里写了两次（前一处在第 {first.line} 行）",
                "每个键只写一次",
                "删去一处，或改成别的键",
            )
        )
