"""The text of an instrument's file, entry by entry: what is not touched keeps every byte."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from macros.model import Article, Instrument

Key = tuple[int, int]
"""Number and branch of an article."""
_TOP = re.compile(r"[^\s#-]")
_COMMENT = re.compile(r"\s*#")


@dataclass(frozen=True, slots=True)
class FileEntry:
    """An entry below `text:`; lines of the file from `start` to before `end`, counted from 0."""

    start: int
    end: int
    article: Article | None

    def table(self, lines: Sequence[str]) -> dict[str, Any]:
        """The entry as texts, lists and tables; nothing is constructed from YAML."""
        loaded = yaml.load("\n".join(lines[self.start : self.end]), Loader=yaml.CBaseLoader)
        table: dict[str, Any] = loaded[0]
        return table

    def comments(self, lines: Sequence[str]) -> list[str]:
        """What editors wrote for editors inside the entry, block texts aside."""
        held = [line.strip() for line in lines[self.start : self.end] if _COMMENT.match(line)]
        text = str(self.table(lines).get("text", ""))
        return [line for line in held if line not in text]


def entries_of(held: Instrument, lines: Sequence[str]) -> tuple[FileEntry, ...]:
    """Every chapter and article of the file, in order; blank lines before one are its own."""
    articles = {article.place.line - 1: article for article in held.articles}
    starts = sorted({*articles, *(chapter.place.line - 1 for chapter in held.chapters)})
    after = range(starts[-1] + 1, len(lines)) if starts else ()
    last = next((n for n in after if _TOP.match(lines[n])), len(lines))
    return tuple(
        FileEntry(start, _trimmed(lines, end), articles.get(start))
        for start, end in zip(starts, [*starts[1:], last], strict=True)
    )


def _trimmed(lines: Sequence[str], end: int) -> int:
    """The end without the blank lines and comments that stand before what follows."""
    while not lines[end - 1].strip() or _COMMENT.match(lines[end - 1]):
        end -= 1
    return end


def with_entries(held: Instrument, text: str, new: Mapping[Key, str]) -> str:
    """The file with these articles in place of its own, or put in by their numbers."""
    lines = text.split("\n")
    entries = entries_of(held, lines)
    own = {(e.article.number, e.article.branch): e for e in entries if e.article}
    changes = [(own[key].start, own[key].end, new[key]) for key in new if key in own]
    for key in sorted(new.keys() - own.keys()):
        at = max((own[other].end for other in own if other < key), default=entries[0].start)
        changes.append((at, at, "\n" + new[key]))
    for start, end, words in sorted(changes, key=lambda change: change[:2], reverse=True):
        lines[start:end] = words.rstrip("\n").split("\n")
    return "\n".join(lines)
