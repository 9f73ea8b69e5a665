"""What follows from a file that could not be read: false problems elsewhere, kept from the editor.

An article of a file with a slip in its first line is not missing, and the nearest article of another
rule is no mend. What rests on such a file is checked when it can be read; its own problem says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from macros.model import Corpus, Problem

NAMING: dict[str, frozenset[str]] = {
    "instruments": frozenset(
        {"quiz-ground", "handout-extract"}
        | {"article-placed", "case-citation", "case-basis", "measure-basis", "consequence"}
        | {"group-threshold", "entry-witness", "printed-differs", "quote-stands"}
    ),
    "sources": frozenset({"entry-lines"}),
    "cases": frozenset({"quiz-case", "case-related", "handout-empty"}),
    "measures": frozenset({"ladder-measure", "measure-near", "measure-label"}),
}
"""By the folder of an unread file the rules that err on records which name its id."""
ANYWHERE: dict[str, frozenset[str]] = {
    "ladders": frozenset({"handout-record", "consequence", "group-threshold"}),
    "comparisons": frozenset({"comparison-against", "comparison-relation", "comparison-columns"}),
}
"""By the folder of an unread file the rules that err on any record."""
COMPARED = frozenset({"comparison-relation", "comparison-columns", "comparison-bases"})
"""Rules that weigh a column against the nation's: they err wherever a compared rule is unread."""


@dataclass(frozen=True)
class UnreadFiles:
    """The files of one data tree that could not be read."""

    root: Path
    paths: tuple[str, ...]
    _texts: dict[str, str] = field(default_factory=dict, repr=False)

    def behind(self, problem: Problem) -> str | None:
        """The unread file that may have caused a problem elsewhere."""
        for path in self.paths:
            kind, name = _kind(path), PurePosixPath(path).stem
            if problem.rule in ANYWHERE.get(kind, ()):
                return path
            if kind == "instruments" and problem.rule in COMPARED and self._is_compared(name):
                return path
            if problem.rule in NAMING.get(kind, ()) and self._names(problem.place.path, name):
                return path
        return None

    def _is_compared(self, instrument: str) -> bool:
        """True where an instrument has a column in the comparison."""
        return (self.root / "data/comparisons" / f"{instrument}.yml").is_file()

    def _names(self, path: str, name: str) -> bool:
        """True where a data file bears an id as its name, or names it in its text."""
        if path not in self._texts:
            file = self.root / path
            text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
            self._texts[path] = f"{text}\n{PurePosixPath(path).stem}"
        match = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", self._texts[path])
        return match is not None


def withheld(
    root: Path, corpus: Corpus, loading: list[Problem], problems: Iterable[Problem]
) -> list[Problem]:
    """All problems but those that an unread file may have caused.

    `loading` are the problems of reading, which stay; that of the unread file tells how many
    others were left for later.
    """
    unread = UnreadFiles(root, corpus.unread_files)
    kept: list[Problem] = []
    resting: dict[str, int] = {}
    for problem in problems:
        path = unread.behind(problem)
        if path is None:
            kept.append(problem)
        else:
            resting[path] = resting.get(path, 0) + 1
    return [*_told(loading, resting), *kept]


def _kind(path: str) -> str:
    parts = PurePosixPath(path).parts
    return parts[1] if len(parts) > 2 else ""


def _told(loading: list[Problem], resting: dict[str, int]) -> list[Problem]:
    """The first problem of each unread file, with the number of those that rest on it."""
    out: list[Problem] = []
    for problem in loading:
        count = resting.pop(problem.place.path, 0)
        later = f"；另有 {count} 处牵涉到它，改好以后再核对" if count else ""
        out.append(replace(problem, mend=problem.mend + later))
    return out
