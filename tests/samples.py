"""Invented data trees for tests, and the two verbs that most tests of rules need."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent, indent

from macros.checks import check
from macros.load import article, corpus
from macros.model import Article, Corpus, Instrument
from macros.model.field import keys_of

Files = dict[str, str | bytes]
"""Files of a data tree by path from the project root."""

_TOLD = re.compile(r"(?P<path>[^:]+):\[(?P<words>[^\]]+)\]:")

SITE = "data/site.yml"
S001 = "data/sources/001.yml"
S002 = "data/sources/002.yml"
JIA = "data/instruments/national/jia-2016.yml"
YI = "data/instruments/provincial/yi.yml"

BASE: Files = {
    SITE: "title: 样例\ndata_date: 2026-01-02\n",
    S001: "title: 样例来源\nkind: 全文\ncondition: sound\n",
    S002: "title: 残损来源\nkind: 节录\ncondition: damaged\n",
}
"""What every tree has unless a test says otherwise."""

KEYS = "、".join(keys_of(Instrument))
ENTRY_KEYS = "、".join(article.ENTRY_KEYS)
ARTICLE_KEYS = "、".join(article.ARTICLE_KEYS)
CHAPTER_KEYS = "、".join(article.CHAPTER_KEYS)
FOLDERS = "、".join(corpus.FOLDERS)
FILES = "、".join(corpus.FILES)
"""What the messages about unknown keys and files list."""

HEAD = "title: 甲办法\ncoverage: partial\nsource: 001\ntext:\n"
"""Lines 1 to 4 of `jia`; the entries of its text start on line 5."""


def jia(entries: str) -> Files:
    """One instrument, 甲办法, held in part, with these entries of its text."""
    return {JIA: HEAD + indent(dedent(entries).strip("\n"), "  ") + "\n"}


def edited(files: Files, *changes: tuple[str, str, str]) -> Files:
    """A tree with stretches of its files changed, one after the other: path, old, new."""
    out = dict(files)
    for path, old, new in changes:
        text = out[path]
        assert isinstance(text, str)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        out[path] = text.replace(old, new)
    return out


def plant(root: Path, files: Files) -> Path:
    """Write a data tree: the base, and these files over it. A final / makes a folder."""
    for name, content in (BASE | files).items():
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def sound(root: Path, files: Files) -> Corpus:
    """The corpus of a tree that every rule accepts."""
    held, problems = check(plant(root, files))
    assert [str(problem) for problem in problems] == []
    return held.corpus


def one(root: Path, files: Files) -> Instrument:
    """The first instrument of a sound tree."""
    return sound(root, files).instruments[0]


def first_article(root: Path, entries: str) -> Article:
    """The first article of 甲办法 with these entries."""
    return one(root, jia(entries)).articles[0]


def report(root: Path) -> list[str]:
    """The complete report on a data tree: loading and every rule, as an editor sees it."""
    return [str(problem) for problem in check(root)[1]]


def accepts(root: Path, files: Files) -> None:
    """The tree has no problem at all."""
    assert report(plant(root, files)) == []


def refuses(root: Path, files: Files, *lines: str) -> None:
    """The tree has these problems, whole lines in this order, and no other.

    A place is `path:17:`, or `path:[sanctions > count]:`, looked up as `line_of` does, so that
    a line more in a shared sample moves no test.
    """
    assert lines, "a refused sample names the lines that refuse it"
    held = BASE | files
    assert report(plant(root, files)) == [placed(held, line) for line in lines]


def placed(files: Mapping[str, str | bytes], line: str) -> str:
    """A problem whose place is told in words, with the number of that line in its place."""
    match = _TOLD.match(line)
    if match is None:
        return line
    return f"{match['path']}:{line_of(files, match['path'], match['words'])}:{line[match.end() :]}"


def line_of(files: Mapping[str, str | bytes], path: str, words: str) -> int:
    r"""The number of the line that starts with the last of some words, each below the one before.

    >>> line_of({"a": "x: 1\nlist:\n  - key: 1\n    x: 2\n"}, "a", "key > x")
    4
    """
    text = files[path]
    assert isinstance(text, str)
    number = 0
    lines = [line.strip().removeprefix("- ") for line in text.split("\n")]
    for start in words.split(" > "):
        wanted = re.compile(re.escape(start) + "(?![a-z_])")
        below = enumerate(lines[number:], number + 1)
        number = next((n for n, line in below if wanted.match(line)), 0)
        assert number, f"{path} has no “{start}” of “{words}”"
    return number
