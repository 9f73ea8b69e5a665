"""The only opener of data files: YAML in, nodes out; every scalar stays text and keeps its place.

Nothing is constructed from YAML: tags, anchors, aliases and merge keys are refused, and depth and
size are bounded, so that a file can neither run code nor blow up (decisions/0003).
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import yaml

from macros.model import Place, Problem, Rule

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_PROBLEMS_PER_FILE = 200
SUFFIX = ".yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids are file stems: lowercase ASCII, digits, hyphens."""

FILE = Rule("file", "数据文件是 data/ 之内的普通文件，以 .yml 结尾，UTF-8 编码，不空，不超过 1 MB。")
FILE_NAME = Rule("file-name", "文件名（不含 .yml）就是编号：只用小写字母、数字和连字符。")
YAML_SYNTAX = Rule("yaml-syntax", "文件合乎 YAML 语法；缩进用空格；不用标签、锚点、别名和过深的嵌套。")
DUPLICATE_KEY = Rule("duplicate-key", "同一张表里每个键只写一次。")
CHARACTER = Rule("character", "不写控制字符、零宽字符、双向控制字符、私用区字符和未定义字符。")
RULES = (FILE, FILE_NAME, YAML_SYNTAX, DUPLICATE_KEY, CHARACTER)


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


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed data file: id (its stem), folders below data/, root table."""

    id: str
    path: str
    folders: tuple[str, ...]
    root: Mapping


def read_tree(root: Path, folder: str, problems: list[Problem]) -> list[Document]:
    """Every data file below `root/folder`, sorted by path; what cannot be read becomes a problem.

    `root` is the project root; paths in problems are relative to it.
    """
    base = root / folder
    if not base.is_dir():
        return []
    documents = (read(root, path, problems) for path in _walk(root, base, problems))
    return [document for document in documents if document is not None]


def _walk(root: Path, base: Path, problems: list[Problem]) -> Iterator[Path]:
    for path in sorted(base.iterdir(), key=lambda p: p.name):
        name = path.name
        if name.startswith((".", "#")) or name.endswith("~"):
            continue
        if path.is_dir() and not path.is_symlink() and not name.endswith(SUFFIX):
            yield from _walk(root, path, problems)
        elif name.endswith(SUFFIX) or path.is_symlink() or name.endswith(".yaml"):
            yield path
        elif name.lower() not in ("readme.md", "license", "licence"):
            problems.append(
                _file_problem(root, path, "不是数据文件", "data/ 里只放 .yml 文件", "改名或移走")
            )


def read(root: Path, path: Path, problems: list[Problem]) -> Document | None:
    """One data file, or None with at least one problem added."""
    shown = _shown(root, path)
    place = Place(shown, 1)
    if not path.name.endswith(SUFFIX):
        problems.append(_file_problem(root, path, "后缀不是 .yml", "数据文件以 .yml 结尾", "改名"))
        return None
    if not ID.fullmatch(path.name.removesuffix(SUFFIX)):
        problems.append(
            Problem(
                place,
                FILE_NAME.id,
                f"文件名“{path.name}”不能作编号",
                "编号只用小写字母、数字和连字符",
                "改名，例如 beijing-2017.yml",
            )
        )
        return None
    raw = _bytes(root, path, problems)
    text = _decoded(raw, place, problems) if raw is not None else None
    if text is None:
        return None
    before = len(problems)
    problems.extend(list(_bad_characters(text, shown))[:MAX_PROBLEMS_PER_FILE])
    node = _compose(text, shown, problems)
    if not isinstance(node, Mapping):
        if len(problems) == before:
            problems.append(
                Problem(place, YAML_SYNTAX.id, "文件不是“键: 值”的表", "顶层是表", "见编辑指南的样例")
            )
        return None
    folders = PurePosixPath(shown).parent.parts[1:]
    return Document(path.name.removesuffix(SUFFIX), shown, folders, node)


def _shown(root: Path, path: Path) -> str:
    """Path relative to the project root, with undecodable bytes made visible."""
    relative = path.relative_to(root).as_posix()
    return relative.encode("utf-8", "backslashreplace").decode("utf-8")


def _file_problem(root: Path, path: Path, found: str, expected: str, mend: str) -> Problem:
    return Problem(Place(_shown(root, path), 1), FILE.id, found, expected, mend)


def _bytes(root: Path, path: Path, problems: list[Problem]) -> bytes | None:
    """Content of a plain file inside data/; links that lead out are never followed."""

    def refuse(found: str, expected: str, mend: str) -> None:
        problems.append(_file_problem(root, path, found, expected, mend))

    if path.is_symlink():
        inside = path.exists() and path.resolve().is_relative_to((root / "data").resolve())
        where = "" if inside else "，而且指到 data/ 之外或指空"
        refuse(f"是符号链接{where}", "应是普通文件", "把文件本身放在这里")
        return None
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        refuse(f"打不开（{error.strerror}）", "应能读取", "检查文件权限")
        return None
    with os.fdopen(descriptor, "rb") as handle:
        facts = os.fstat(handle.fileno())
        if stat.S_ISDIR(facts.st_mode):
            refuse("是目录", "应是普通文件", "改目录名，或把内容放进一个文件")
            return None
        if not stat.S_ISREG(facts.st_mode):
            refuse("不是普通文件", "应是普通文件", "移走")
            return None
        if facts.st_size > MAX_BYTES:
            refuse(
                f"有 {facts.st_size:,} 字节",
                f"不超过 {MAX_BYTES:,} 字节",
                "拆成几个文件，或查看是否放错了东西",
            )
            return None
        return handle.read(MAX_BYTES + 1)


def _decoded(raw: bytes, place: Place, problems: list[Problem]) -> str | None:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if not raw.strip():
        problems.append(Problem(place, FILE.id, "文件是空的", "应有内容", "补写，或删去文件"))
        return None
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.append(
            Problem(
                Place(place.path, line),
                FILE.id,
                f"不是 UTF-8 编码（字节 0x{raw[error.start]:02x}）",
                "文件用 UTF-8 保存",
                "用编辑器“另存为 UTF-8”（常见原因：GBK 编码）",
            )
        )
        return None


_BAD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ue000-\uf8ff\U000f0000-\U0010ffff\U000e0000-\U000e0fff]"
)


def _bad_characters(text: str, path: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        for found in _BAD.finditer(line):
            yield Problem(
                Place(path, number),
                CHARACTER.id,
                f"第 {found.start() + 1} 个字符是 U+{ord(found[0]):04X}（{_name_of(found[0])}）",
                "只用看得见的字符",
                "删去，或换成要写的字",
            )


def _name_of(char: str) -> str:
    code = ord(char)
    if 0xE000 <= code <= 0xF8FF or code >= 0xF0000:
        return "私用区字符"
    if char in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return "双向控制字符"
    if code < 0x20 or 0x7F <= code <= 0x9F:
        return "控制字符"
    return "不可见字符"


_KNOWN_ERRORS = (
    ("found character '\\t'", "行首用了制表符（Tab）", "缩进只用空格", "把制表符换成空格"),
    ("found a tab", "行首用了制表符（Tab）", "缩进只用空格", "把制表符换成空格"),
    ("mapping values are not allowed", "这里多出一个冒号", "“键: 值”各占一行", "值里有冒号时加引号"),
    ("could not find expected ':'", "键后面缺冒号", "写成“键: 值”", "补上冒号和一个空格"),
    ("did not find expected key", "缩进不齐", "同一张表的键左端对齐", "对齐缩进"),
    ("did not find expected '-'", "列表缩进不齐", "同一列表的“-”左端对齐", "对齐缩进"),
    ("found unexpected end of stream", "引号或括号没有配对", "成对使用", "补上另一半"),
    ("cannot start any token", "值以特殊符号开头", "值里有特殊符号时加引号", "给值加上引号"),
    ("did not find expected ',' or", "方括号或花括号里的写法不对", "用英文逗号分隔", "检查括号"),
)


def _compose(text: str, path: str, problems: list[Problem]) -> Node | None:
    try:
        return _Composer(text, path, problems).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = str(error.problem or error.context or "")
        for sign, found, expected, mend in _KNOWN_ERRORS:
            if sign in said:
                break
        else:
            found, expected, mend = "YAML 写法不对", "合乎 YAML 语法", "与样例对照这一行和上一行"
        line = min((mark.line if mark else 0) + 1, text.count("\n") + 1)
        if "\t" in _leading(text, line):
            found, expected, mend = _KNOWN_ERRORS[0][1:]
        problems.append(Problem(Place(path, line), YAML_SYNTAX.id, found, expected, mend))
    except yaml.YAMLError:
        problems.append(
            Problem(Place(path, 1), YAML_SYNTAX.id, "读不成 YAML", "合乎 YAML 语法", "与样例对照")
        )
    except _Refused as refused:
        problems.append(refused.problem)
    return None


def _leading(text: str, line: int) -> str:
    content = text.split("\n")[line - 1]
    return content[: len(content) - len(content.lstrip())]


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class _Composer:
    """Build nodes from YAML events, without aliases, tags or unbounded depth."""

    def __init__(self, text: str, path: str, problems: list[Problem]) -> None:
        self.events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))
        self.path = path
        self.problems = problems

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise self._refused(event, "一个文件里有两个文档（---）", "一个文件一个文档", "拆成两个文件")
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _refused(self, event: yaml.Event, found: str, expected: str, mend: str) -> _Refused:
        place = Place(self.path, event.start_mark.line + 1)
        return _Refused(Problem(place, YAML_SYNTAX.id, found, expected, mend))

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = event.start_mark.line + 1
        if depth > MAX_DEPTH:
            raise self._refused(event, "嵌套过深", f"不超过 {MAX_DEPTH} 层", "与样例对照")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refused(event, "用了锚点或别名（& 或 *）", "每处写全", "值以 & 或 * 开头时加引号")
        if getattr(event, "tag", None):
            raise self._refused(event, "用了标签（!）", "不用标签", "值以 ! 开头时加引号")
        if isinstance(event, yaml.ScalarEvent):
            if event.style == '"':
                self._check_escapes(event.value, line)
            return Scalar(event.value, line, not event.style, event.style == "|")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(line, depth)
        return self._mapping(line, depth)

    def _check_escapes(self, value: str, line: int) -> None:
        """A character that the raw file may not hold may not come in by an escape either."""
        bad = list(_bad_characters(value, self.path))
        self.problems.extend(replace(problem, place=Place(self.path, line)) for problem in bad)

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
                self.problems.append(
                    Problem(
                        Place(self.path, key.line),
                        DUPLICATE_KEY.id,
                        f"“{key.text}”在同一张表里写了两次（前一处在第 {entries[key.text][0].line} 行）",
                        "每个键只写一次",
                        "删去一处，或改成别的键",
                    )
                )
            else:
                entries[key.text] = (key, node)
        return Mapping(tuple(entries.values()), line)
