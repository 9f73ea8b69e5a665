"""The only opener of data files: a file below data/ in, its nodes or located problems out.

Links are never followed, size is bounded, and nothing is constructed from YAML (decisions/0003).
"""

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from macros.load import characters, nodes
from macros.load.nodes import Mapping
from macros.model import Place, Problem, Rule

MAX_BYTES = 1_000_000
OPENED = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))
"""Wait for nothing, follow no link, change no line end; a system without one of these has no need."""
SUFFIX = ".yml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids are file stems: lowercase ASCII, digits, hyphens."""
_HIDDEN = re.compile(r"\.[a-z0-9][a-z0-9-]*\.yml")
"""A data file that a dot at the front hides; editors' own files look otherwise."""
BESIDE = ("readme.md", "license", "licence")
"""Files that may stand beside data files (in any case) and are not read."""

FILE = Rule(
    "file", "数据文件是 data/ 之内的普通文件，以 .yml 结尾，UTF-8 编码，不空，不超过 1 MB。"
)
FILE_NAME = Rule("file-name", "文件名（不含 .yml）就是编号：只用小写字母、数字和连字符。")
RULES = (FILE, FILE_NAME, *nodes.RULES, *characters.RULES)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A parsed data file: id (its stem), folders below data/, root table."""

    id: str
    path: str
    folders: tuple[str, ...]
    root: Mapping


def read_tree(root: Path, folder: str, problems: list[Problem]) -> list[DataFile]:
    """Every data file below `root/folder`, sorted by path; what cannot be read becomes a problem.

    `root` is the project root; paths in problems are relative to it.
    """
    base = root / folder
    linked = _linked(root, base)
    if linked:
        problems.append(_link_problem(root, linked))
        return []
    if not base.is_dir():
        return []
    documents = (read(root, path, problems) for path in _walk(root, base, problems))
    return [document for document in documents if document is not None]


def is_aside(name: str) -> bool:
    """True for what stands beside data files unread: hidden files, editors' copies, a README."""
    hidden = name.startswith((".", "#")) and not _HIDDEN.fullmatch(name)
    return hidden or name.endswith("~") or name.lower() in BESIDE


def _walk(root: Path, base: Path, problems: list[Problem]) -> Iterator[Path]:
    try:
        paths = sorted(base.iterdir(), key=lambda p: p.name)
    except OSError as error:
        problems.append(_unreadable(root, base, error))
        return
    for path in paths:
        name = path.name
        if is_aside(name):
            continue
        if path.is_dir() and not path.is_symlink() and not name.endswith(SUFFIX):
            yield from _walk(root, path, problems)
        else:
            yield path


def read(root: Path, path: Path, problems: list[Problem]) -> DataFile | None:
    """One data file, or None with at least one problem added."""
    shown = _shown(root, path)
    linked = _linked(root, path)
    if linked:
        problems.append(_link_problem(root, linked))
        return None
    if _HIDDEN.fullmatch(path.name):
        found = f"文件名“{path.name}”以点开头，数据看不到"
        problems.append(_file_problem(root, path, found, "文件名就是编号", "删去开头的点"))
        return None
    misnamed = _misnamed(root, path)
    if misnamed:
        problems.append(misnamed)
        return None
    raw = _bytes(root, path, problems)
    text = _decoded(raw, shown, problems) if raw is not None else None
    if text is None:
        return None
    problems.extend(characters.check(text, shown))
    node = nodes.compose(characters.cleaned(text), shown, problems)
    if node is None:
        return None
    folders = PurePosixPath(shown).parent.parts[1:]
    return DataFile(path.name.removesuffix(SUFFIX), shown, folders, node)


def _linked(root: Path, path: Path) -> Path | None:
    """The link that this path is or that data/ itself is, if any."""
    return next((each_path for each_path in (root / "data", path) if each_path.is_symlink()), None)


def _shown(root: Path, path: Path) -> str:
    """Path relative to the project root, with undecodable bytes made visible."""
    relative = path.relative_to(root).as_posix()
    return relative.encode("utf-8", "backslashreplace").decode("utf-8")


def _misnamed(root: Path, path: Path) -> Problem | None:
    if not path.name.endswith(SUFFIX):
        return _file_problem(root, path, "不是 .yml 文件", "data/ 里只放 .yml 文件", "改名或移走")
    if ID.fullmatch(path.name.removesuffix(SUFFIX)):
        return None
    return Problem(
        Place(_shown(root, path), 1),
        FILE_NAME.id,
        f"文件名“{path.name}”不能作编号",
        "编号只用小写字母、数字和连字符",
        "改名，例如 beijing-2017.yml",
    )


def _file_problem(root: Path, path: Path, found: str, expected: str, mend: str) -> Problem:
    return Problem(Place(_shown(root, path), 1), FILE.id, found, expected, mend)


def _link_problem(root: Path, path: Path) -> Problem:
    """A link is refused wherever it leads, and says whether it leads out."""
    data = root / "data"
    inside = path != data and path.exists() and path.resolve().is_relative_to(data.resolve())
    where = "" if inside else "，而且指到 data/ 之外或指空"
    return _file_problem(
        root, path, f"是符号链接{where}", "应是普通文件或目录", "把文件本身放在这里"
    )


def _unreadable(root: Path, path: Path, error: OSError) -> Problem:
    denied = error.errno in (errno.EACCES, errno.EPERM)
    found = "没有权限读取" if denied else f"打不开（{error.strerror}）"
    return _file_problem(root, path, found, "应能读取", "检查文件和目录的权限")


def _bytes(root: Path, path: Path, problems: list[Problem]) -> bytes | None:
    """Content of a plain file of bounded size; a link that appears meanwhile is not followed."""
    try:
        descriptor = os.open(path, os.O_RDONLY | OPENED)
    except OSError as error:
        problems.append(_unreadable(root, path, error))
        return None
    refused = _refused(os.fstat(descriptor))
    if refused:
        os.close(descriptor)
        problems.append(_file_problem(root, path, *refused))
        return None
    with os.fdopen(descriptor, "rb") as handle:
        return handle.read(MAX_BYTES + 1)


def _refused(facts: os.stat_result) -> tuple[str, str, str] | None:
    if stat.S_ISDIR(facts.st_mode):
        return "是目录", "应是普通文件", "改目录名，或把内容放进一个文件"
    if not stat.S_ISREG(facts.st_mode):
        return "不是普通文件", "应是普通文件", "移走"
    if facts.st_size > MAX_BYTES:
        return (
            f"有 {facts.st_size:,} 字节",
            f"不超过 {MAX_BYTES:,} 字节",
            "拆成几个文件，或查看是否放错了东西",
        )
    return None


def _decoded(raw: bytes, path: str, problems: list[Problem]) -> str | None:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if not raw.strip():
        problems.append(FILE.at(Place(path, 1), "文件是空的", "应有内容", "补写，或删去文件"))
        return None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        found = "是 UTF-16 编码（记事本里叫“Unicode”）"
        mend = "用记事本“另存为”，编码选 UTF-8"
        problems.append(Problem(Place(path, 1), FILE.id, found, "文件用 UTF-8 保存", mend))
        return None
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        problems.append(
            Problem(
                Place(path, raw.count(b"\n", 0, error.start) + 1),
                FILE.id,
                f"不是 UTF-8 编码（字节 0x{raw[error.start]:02x}）",
                "文件用 UTF-8 保存",
                "用编辑器“另存为 UTF-8”（常见原因：GBK 编码）",
            )
        )
        return None
