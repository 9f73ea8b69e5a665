"""Looks for the needles in every file of an output: in its name, its text and all that is inside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.audit.decode import views
from macros.audit.forms import SHINGLE, Heads, han, numbers, plain, words
from macros.audit.needles import Needles
from macros.audit.unpack import Unreadable, texts

START = 4
"""Signs at the head of a name by which it is found; shorter names have fewer."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A file of the output, what kind of word stands in it, and the data file it comes from.

    The word itself is not repeated: messages end up in logs.
    """

    file: str
    what: str
    origin: str

    def __str__(self) -> str:
        """One line for the terminal."""
        return f"{self.file}：{self.what}（{self.origin}）" if self.origin else self.what


def audit_folder(output: Path, forbidden: Needles) -> list[Finding]:
    """Every finding in the files below `output`, by file."""
    search = Search(forbidden)
    findings: set[Finding] = set()
    for path in sorted(output.rglob("*")):
        name = path.relative_to(output).as_posix()
        findings.update(search.address(name))
        if path.is_symlink():
            findings.add(Finding(name, f"{name}：是符号链接", ""))
        elif path.is_file():
            findings.update(search.file(name, path.read_bytes()))
    return sorted(findings)


@dataclass(frozen=True)
class Search:
    """The needles, ready to be looked for."""

    forbidden: Needles

    def file(self, name: str, raw: bytes) -> Iterator[Finding]:
        """Findings in one file and all inside it; one that cannot be opened is itself one."""
        try:
            for inner, text in texts(name, raw):
                for view in views(text):
                    yield from self.text(inner, view)
        except Unreadable as error:
            yield Finding(name, str(error), "")

    def holds(self, text: str) -> bool:
        """True where any reading of a text has any restricted word."""
        if not self.forbidden:
            return False
        return any(True for view in views(text) for _ in self.text("", view))

    def address(self, name: str) -> Iterator[Finding]:
        """Findings in the path of a file."""
        for view in views(name):
            yield from self.text(name, view)
        for part in name.split("/"):
            stem = part.partition(".")[0]
            if stem in self.forbidden.common:
                yield Finding(name, "文件名里的编号", self.forbidden.common[stem])

    def text(self, name: str, text: str) -> Iterator[Finding]:
        """Findings in one reading of a text."""
        wanted = self.forbidden
        for word in words(text) & wanted.identifiers.keys():
            yield Finding(name, "编号", wanted.identifiers[word])
        for word in self._addressed(text):
            yield Finding(name, "编号", wanted.common[word])
        for number in numbers(text) & wanted.numbers.keys():
            yield Finding(name, "数字", wanted.numbers[number])
        only = han(text)
        for shingle in self._shingles.within(only):
            yield Finding(name, "原文", wanted.shingles[shingle])
        for _, origin in wanted.prints.hits(only):
            yield Finding(name, "限内部的来源文字", f"data/sources/{origin}.yml")
        for title in self._names.within(plain(text)):
            what, origin = wanted.names[title]
            yield Finding(name, what, origin)

    @cached_property
    def _shingles(self) -> Heads:
        return Heads(self.forbidden.shingles, SHINGLE)

    @cached_property
    def _names(self) -> Heads:
        return Heads(self.forbidden.names, START)

    def _addressed(self, text: str) -> set[str]:
        """Common ids where they can only be ids: in an address, in data, in a data- attribute."""
        if self._pattern is None:
            return set()
        return {next(filter(None, found)) for found in self._pattern.findall(text)}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        if not self.forbidden.common:
            return None
        known = "|".join(sorted(map(re.escape, self.forbidden.common), key=len, reverse=True))
        folders = {origin.split("/")[1] for origin in self.forbidden.common.values()}
        below = "|".join(sorted(map(re.escape, folders)))
        forms = (
            rf"(?<![\w-])(?:{below})/({known})(?![\w-])",
            rf"(?<![\w-])({known})(?:/index)?\.(?:html|json|md|yml)\b",
            rf'"(?:id|to|target|{below}|{"|".join(_one(f) for f in sorted(folders))})"'
            rf'\s*:\s*\[?\s*"({known})"',
            rf'\sdata-[\w-]+="({known})"',
        )
        return re.compile("|".join(forms))


def _one(folder: str) -> str:
    """The singular by which data name a record: measures, measure."""
    return re.escape(folder.removesuffix("s"))
