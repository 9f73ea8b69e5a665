"""Hostile values, files and trees, laid over an invented reference that has every kind of record."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from tests.cased import CASED
from tests.render.odd import ODD
from tests.samples import BASE, Files, plant

SOUND: Files = (
    BASE
    | CASED
    | {
        "data/corrections/2026-01-02-a.yml": (
            "date: 2026-01-02\nrecords: [jia-2016/2, c-1]\nwas: 原文\nnow: 今文\nreason: 与原件核对\n"
        ),
        "data/names/said.yml": (
            "title: 说法\nnames:\n  - words: [打回去]\n    leads: [instruments/jia-2016]\n    differs: 只是相近\n"
            "    answers: [{provision: jia-2016/2}]\n"
        ),
        "data/retired/old-rule.yml": "to: jia-2016\nreason: 改名\n",
    }
)
CANARY = "canary"
"""A file that nothing may make."""

UNSEEN = (
    "\u202e文",
    "a\u200bb",
    "\u2066x\u2069",
    "\ufeff中",
    "\x00",
    "\x1b[31m",
    "\ud800",
    "\U000e0041",
)
LONG = ("甲" * 30_000, "<i>" * 4_000, "（" * 5_000, "第一" * 8_000 + "条", "《" * 2_000)
LOOKALIKES = (
    "https://example.invalid/x",
    "//example.invalid/x",
    "../../../../etc/passwd",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{++甲++|1}",
    "{……|9}",
    "《甲办法》第九百九十九条",
    "第〇条",
    "null",
    "~",
    "yes",
    "0x1F",
    "1e999",
    "2026-02-30",
    "'",
    '"',
    "\\u0000",
    "\\",
    "&#x202e;",
    "<svg onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<style>*{display:none}</style>",
    "<base href=//example.invalid>",
    "<meta http-equiv=refresh content=0>",
    "</script><script>alert(1)</script>",
    "]]><!--",
    "\u2028\u2029",
    "=cmd|' /C calc'!A0",
)
WORDS = (*ODD, *LOOKALIKES, *UNSEEN, *LONG)
FREE = "title|label|note|reason|difference|found|handling|points|recipient|editor|was|now"
"""Keys of free text."""
VALUES = st.one_of(st.sampled_from(WORDS), st.text(max_size=60))

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{n}: &{n} [{','.join([f'*{chr(ord(n) - 1)}'] * 9)}]\n" for n in "bcdefghi"
)
DOCUMENTS: tuple[str | bytes, ...] = (
    BOMB,
    f"title: !!python/object/apply:os.system ['touch {CANARY}']\n",
    f"title: !!python/object/apply:pathlib.Path.touch ['{CANARY}']\n",
    "title: !!binary aGFsbG8=\n",
    "title: !include /etc/passwd\n",
    "title: &x 甲\nshort: *x\n",
    "base: &b {title: 甲}\n<<: *b\n",
    "? [a, b]\n: c\n",
    "[" * 3_000,
    "{a: " * 3_000,
    "- " * 5_000 + "x",
    "".join(f"{' ' * n}k:\n" for n in range(400)),
    "title: 甲\ntitle: 乙\n",
    "--- 甲\n--- 乙\n",
    "%YAML 1.1\n---\ntitle: 甲\n",
    "title: |\n" + "  字\n" * 60_000,
    "x" * 1_100_000,
    b"\xff\xfe\x00\x01",
    "标题: 甲\n".encode("gb18030"),
    "title: 甲\n".encode("utf-16"),
    b"\x00" * 500,
    b"title: \xc0\xaf\n",
    "title: 甲\r\rholding: full\r",
    "",
    " \n",
    "null\n",
    "42\n",
    "[]\n",
    "{}\n",
)
NAMES = (
    "<script>alert(1)<.yml",
    "a b.yml",
    "甲.yml",
    "CON.yml",
    "-rf.yml",
    "a..yml",
    "{{7*7}}.yml",
    "x.yml.exe",
    "x.yaml",
    "a\nb.yml",
    "\u202egpj.yml",
    "a" * 200 + ".yml",
    "assets.yml",
    "index.yml",
    b"\xff\xfe.yml".decode("utf-8", "surrogateescape"),
)
LINKS = ("/etc/passwd", "/etc", "nowhere", "../../..", ".", "../site.yml")


@dataclass(frozen=True)
class Change:
    """One thing that is wrong, and how it is done to a planted tree."""

    what: str
    do: Callable[[Path], None]


def valued(path: str, number: int, value: str, free: bool = False) -> Change:
    """The value of one key of a file replaced by this very text; `free`: of our own words."""
    text = SOUND[path]
    assert isinstance(text, str)
    lines = text.split("\n")
    pattern = rf"\s*(- )?({FREE if free else '[a-z_]+'}): [^|>{{\[&]"
    open_lines = [n for n, line in enumerate(lines) if re.match(pattern, line)]
    if open_lines:
        at = open_lines[number % len(open_lines)]
        key = lines[at].split(": ", 1)[0]
        lines[at] = f"{key}: {json.dumps(value)}"
    return Change(f"value {path}", lambda root: write(root / path, "\n".join(lines)))


def inserted(path: str, number: int, line: str) -> Change:
    """A line of something put into a file."""
    text = SOUND[path]
    assert isinstance(text, str)
    lines = text.split("\n")
    lines.insert(number % (len(lines) + 1), line.replace("\n", " "))
    return Change(f"line {path}", lambda root: write(root / path, "\n".join(lines)))


def replaced(path: str, content: str | bytes) -> Change:
    """A whole file replaced."""
    return Change(f"file {path}", lambda root: write(root / path, content))


def named(folder: str, name: str) -> Change:
    """A sound file under an odd name."""
    return Change(f"name {name!r}", lambda root: write(root / folder / name, "title: 甲\n"))


def linked(path: str, target: str) -> Change:
    """A link in place of a file."""

    def do(root: Path) -> None:
        clear(root / path)
        (root / path).symlink_to(target)

    return Change(f"link {path}", do)


def special(path: str, kind: str) -> Change:
    """Something in place of a file that is none: a pipe, a folder, nothing."""

    def do(root: Path) -> None:
        clear(root / path)
        if kind == "pipe":
            os.mkfifo(root / path)
        elif kind == "folder":
            (root / path).mkdir()

    return Change(f"{kind} {path}", do)


def clear(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def write(path: Path, content: str | bytes) -> None:
    if path.is_dir() or path.is_symlink() or path.is_fifo():
        return  # an earlier change of the same tree has been here
    raw = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


PATHS = st.sampled_from(sorted(SOUND))
FOLDERS = st.sampled_from(sorted({path.rpartition("/")[0] for path in SOUND}))
AT = st.integers(0, 400)
VALUED = st.builds(valued, PATHS, AT, VALUES)
FREED = st.builds(valued, PATHS, AT, VALUES, st.just(True))
OTHERS = st.one_of(
    st.builds(
        inserted, PATHS, AT, st.one_of(VALUES, st.sampled_from(["<<: *x", "&a a: *a", "\t- x"]))
    ),
    st.builds(replaced, PATHS, st.one_of(st.sampled_from(DOCUMENTS), st.binary(max_size=200))),
    st.builds(named, FOLDERS, st.sampled_from(NAMES)),
    st.builds(linked, PATHS, st.sampled_from(LINKS)),
    st.builds(special, PATHS, st.sampled_from(["pipe", "folder", "nothing"])),
)
CHANGES = st.one_of(
    st.lists(FREED, min_size=1, max_size=3),
    st.lists(VALUED, min_size=1, max_size=2),
    st.lists(st.one_of(VALUED, OTHERS), min_size=1, max_size=4),
)
"""Two in three are odd in values alone, one in three in our own words: many can be shown."""


def planted(root: Path, changes: list[Change]) -> Path:
    """The sound tree with these things done to it."""
    plant(root, SOUND)
    for change in changes:
        change.do(root)
    return root


def noted(root: Path, word: str) -> Path:
    """The sound tree with a word as the note of its first article."""
    from tests.samples import JIA

    text = SOUND[JIA]
    assert isinstance(text, str)
    at = text.index("    text: |")
    note = f"    notes:\n      - {json.dumps(word)}\n"
    return plant(
        root, SOUND | {JIA: (text[:at] + note + text[at:]).encode("utf-8", "surrogatepass")}
    )
