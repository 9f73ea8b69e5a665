"""The editors' bench: which files there are, a file as a form, a saved form as a changed file.

Nothing of a request becomes a path: a file is one of those that were listed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from macros.checks import check, check_drafts
from macros.derive.book import Book
from macros.desk import form, patch
from macros.desk.form import FormField, FormMaker
from macros.load.editor import KINDS, NAMED_OTHERWISE
from macros.load.source import SUFFIX
from macros.model import Corpus, Problem
from macros.model.field import label_of
from macros.text.ids import known_ids

ALONE = ("site", "print")
CHANGED = "没有保存：这个文件在别处改过；重新打开，再改一次"


class NotSaved(Exception):
    """Why a form was not saved, in Chinese."""


@dataclass(frozen=True)
class Judged:
    """The data as they stand: the book with the drafts, and every problem."""

    book: Book
    problems: tuple[Problem, ...]

    @staticmethod
    def of(root: Path) -> Judged:
        """Read and judge everything once."""
        drafts = check_drafts(root)
        book, problems = check(root)
        if drafts is None:
            return Judged(book, tuple(problems))
        return Judged(drafts[0], (*problems, *drafts[1]))

    @cached_property
    def known(self) -> Mapping[str, Mapping[str, str]]:
        """Ids by kind, with their labels."""
        return known_ids(self.book.corpus)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file as its form: where it is, what it was when it was read, its fields, and other problems."""

    path: str
    kind: str
    seen: str
    fields: tuple[FormField, ...]
    rest: tuple[Problem, ...]
    refused: str = ""


def kinds() -> dict[str, str]:
    """Kinds of record that have files, with their labels."""
    return {kind: label_of(Corpus, kind) for kind in KINDS}


def files(root: Path) -> dict[str, str]:
    """Every data file by its path from the project's folder, with its kind; links are left out."""
    out = {}
    for kind in KINDS:
        for path in _below(root, kind):
            if path.is_file() and not path.is_symlink():
                out[path.relative_to(root).as_posix()] = kind
    return out


def _below(root: Path, kind: str) -> Iterator[Path]:
    if kind in ALONE:
        yield root / "data" / f"{kind}{SUFFIX}"
    else:
        folder = root / "data" / NAMED_OTHERWISE.get(kind, kind)
        yield from sorted(folder.rglob(f"*{SUFFIX}"))


def opened(root: Path, path: str, judged: Judged) -> OpenedFile:
    """The form of a listed file. Raises KeyError for any other."""
    kind = files(root)[path]
    own = [problem for problem in judged.problems if problem.place.path == path]
    try:
        text, _ = _read(root / path)
        fields = FormMaker(text, judged.known).fields(KINDS[kind])
    except yaml.YAMLError:
        why = "这个文件现在读不成表，先用记事本改好下面的问题（或者运行 fix）。"
        return OpenedFile(path, kind, _hash(root / path), (), tuple(own), why)
    placed, rest = form.with_problems(fields, own)
    return OpenedFile(path, kind, _hash(root / path), placed, tuple(rest))


def save(
    root: Path, path: str, seen: str, typed: Mapping[str, list[str]], do: str, judged: Judged
) -> None:
    """Write what was typed, then add or drop an entry of a list. Raises NotSaved, KeyError."""
    kind = files(root)[path]
    target = root / path
    if _hash(target) != seen:
        raise NotSaved(CHANGED)
    try:
        text, ends = _read(target)
        new = form.patched(text, KINDS[kind], judged.known, typed)
        new = _done(new, KINDS[kind], do)
        patch.composed(new)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"（写进去以后的第 {mark.line + 1} 行）" if mark else ""
        raise NotSaved(
            f"没有保存：照原样写的一栏不合 YAML 的写法{where}；与指南的样例对照"
        ) from None
    if new != text:
        target.write_bytes(new.replace("\n", ends).encode("utf-8"))


def _done(text: str, record: type[Any], do: str) -> str:
    """The text with what a button asks: `add:PATH`, `drop:PATH`, or nothing more."""
    verb, _, name = do.partition(":")
    path = tuple(int(step) if step.isdecimal() else step for step in name.split("/"))
    if verb == "add":
        return form.with_new_entry(text, record, path)
    if verb == "drop" and isinstance(path[-1], int):
        return patch.without_entry(text, path)
    return text


def _read(path: Path) -> tuple[str, str]:
    """The text with plain line ends, and the line ends that it has. Raises yaml.YAMLError."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise yaml.YAMLError from None
    if text.startswith("\ufeff"):
        raise yaml.YAMLError
    ends = "\r\n" if "\r\n" in text else "\n"
    return text.replace("\r\n", "\n"), ends


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
