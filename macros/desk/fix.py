"""`fix`: slips that are sure are mended in what editors own; provisions are never touched.

A slip is mended only where the report names it, and only if the line then reads otherwise; then the
keys are put in order. A second run changes nothing.
"""

from __future__ import annotations

import re
from pathlib import Path

from macros.checks import check, check_drafts
from macros.checks.half_width import FULL
from macros.desk.order import ordered_files
from macros.model import Problem

_LABEL = re.compile(r"“(?P<label>[^”]+)”是页面上的名称，这里写“(?P<id>[a-z0-9-]+)”")
_KEY = re.compile(r"^(?P<head> *(?:- +)?[a-z_]+) *[:：] *(?=[^ \n]|$)")
_INDENT = re.compile(r"^[ \u3000]*\u3000[ \u3000]*(?=- |[a-z_]+ *[:：])")
_DASH = re.compile(r"^( *)[－—–−][ \u3000]*(?=[a-z_]+ *[:：])")
_NAME = re.compile(r"(?:title|short): *(?=[^'\"|>\[{ ])")
_WIDE = str.maketrans({half: full for half, full in FULL.items() if len(full) == 1})
ROUNDS = 200
"""A parser stops at the first slip of a file, so that each round mends one in each."""


def fixed(root: Path) -> list[str]:
    """Mend what is sure; each change as `path:line: what`."""
    done = [f"{path}：存成 UTF-8、换行用 LF" for path in _encodings(root)]
    for _ in range(ROUNDS):
        told = [said for problem in _problems(root) if (said := _mended(root, problem))]
        done += told
        if not told:
            break
    return [*done, *(f"{path}：键照指南的次序排好" for path in ordered_files(root))]


def _problems(root: Path) -> list[Problem]:
    """The first problem of each line that a slip may have caused, of drafts, too."""
    drafts = check_drafts(root)
    every = [*check(root)[1], *(drafts[1] if drafts else ())]
    return list({(p.place.path, p.place.line): p for p in every[::-1]}.values())


def _encodings(root: Path) -> list[str]:
    """Files that Notepad wrote: UTF-16, a byte order mark, other line ends."""
    out = []
    for path in sorted((root / "data").rglob("*.yml")):
        if path.is_symlink() or not path.is_file():
            continue
        raw = path.read_bytes()
        wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = raw.decode("utf-16", "replace").encode() if wide else raw
        plain = text.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
        if plain != raw:
            path.write_bytes(plain)
            out.append(path.relative_to(root).as_posix())
    return out


def _mended(root: Path, problem: Problem) -> str:
    """Mend the line of a problem; what was done, nothing where it is not sure."""
    path = root / problem.place.path
    if not path.is_file():
        return ""
    lines = path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    at = problem.place.line - 1
    new = _line(lines[at], problem) if at < len(lines) else ""
    if not new or new == lines[at]:
        return ""
    lines[at] = new
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))
    return f"{problem.place.path}:{problem.place.line}：{problem.found}"


def _line(line: str, problem: Problem) -> str:
    label = _LABEL.search(problem.mend)
    if label:
        return re.sub(
            rf"(?<=[:\s\-\[,]){re.escape(label['label'])}(?=[\s,\]}}]|$)", label["id"], line
        )
    if problem.rule == "half-width":
        name = _NAME.match(line)
        return line[: name.end()] + line[name.end() :].translate(_WIDE) if name else ""
    if problem.rule != "yaml-syntax":
        return ""
    dashed = _DASH.sub(r"\1- ", line)
    indented = _INDENT.sub(lambda m: " " * sum(2 if c == "\u3000" else 1 for c in m[0]), dashed)
    return _KEY.sub(r"\g<head>: ", indented, count=1).rstrip(" ")
